import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { type ReportRecord, record as recordSchema } from "../../model/record.ts";
import { toJson } from "../../model/record-json.ts";
import { copyAtomically, syncFolder, writeAtomically } from "./write.ts";

const RECORDS = "records";
const VERSIONS = "versions";
/** What is unfinished stands here. */
export const WORK = ".ziping";

const isMissing = (error: unknown): boolean =>
	error instanceof Error && "code" in error && error.code === "ENOENT";

/** The place of a record relative to the folder of the results. `name` is a plain file name. */
export const recordFile = (name: string): string => `${RECORDS}/${name}.json`;

/** Where the journal of a folder of results stands. */
export const journalFile = (folder: string): string => join(folder, "journal.jsonl");

/**
 * The folder of the results: `records/`, `summary.json`, `quarantine.jsonl`, and `versions/` with the records
 * of what files held before. What is being written stands in a hidden folder of this process.
 */
export class ResultFolder {
	readonly path: string;
	readonly #work: string;
	#temporaries = 0;

	private constructor(path: string) {
		this.path = path;
		this.#work = join(path, WORK, String(process.pid));
	}

	static async open(path: string): Promise<ResultFolder> {
		await mkdir(join(path, RECORDS), { recursive: true });
		return new ResultFolder(path);
	}

	/** Removes what a run that was killed left unfinished. Only for the holder of the lock. */
	async clear(): Promise<void> {
		await rm(join(this.path, WORK), { recursive: true, force: true });
		for (const folder of [RECORDS, VERSIONS, ""]) {
			const names = await readdir(join(this.path, folder)).catch(() => []);
			for (const name of names.filter((one) => one.startsWith(`${WORK}-`)))
				await rm(join(this.path, folder, name), { recursive: true, force: true });
		}
	}

	/** A file name of its own for something unfinished. */
	async temporary(): Promise<string> {
		await mkdir(this.#work, { recursive: true });
		return join(this.#work, String(this.#temporaries++));
	}

	/** Puts a record that was written under a temporary name in its place. */
	async accept(temporary: string, name: string): Promise<void> {
		await rename(temporary, join(this.path, recordFile(name)));
	}

	/** Keeps the record that stands in a place before another takes it, once. */
	async keepVersion(name: string, sha256: string): Promise<void> {
		const versions = join(this.path, VERSIONS);
		await mkdir(versions, { recursive: true });
		const kept = join(versions, `${name}-${sha256.slice(0, 8)}.json`);
		if (await stat(kept).catch(() => null)) return;
		await copyAtomically(join(this.path, recordFile(name)), kept).catch((error: unknown) => {
			if (!isMissing(error)) throw error;
		});
	}

	/** A record that is written; `file` is relative to the folder. */
	async read(file: string): Promise<ReportRecord> {
		return recordSchema.parse(JSON.parse(await readFile(join(this.path, file), "utf8")));
	}

	/** Gives the size of what it has written. */
	async rewrite(file: string, record: ReportRecord): Promise<number> {
		const json = toJson(recordSchema.parse(record));
		await writeAtomically(join(this.path, file), json);
		return Buffer.byteLength(json);
	}

	async size(file: string): Promise<number> {
		return (await stat(join(this.path, file))).size;
	}

	/** Places of all records, in order. */
	async records(): Promise<string[]> {
		const names = await readdir(join(this.path, RECORDS));
		return names
			.filter((name) => name.endsWith(".json") && !name.startsWith(".ziping-"))
			.sort()
			.map((name) => `${RECORDS}/${name}`);
	}

	get journal(): string {
		return journalFile(this.path);
	}

	get recordsFolder(): string {
		return join(this.path, RECORDS);
	}

	sync(): Promise<void> {
		return syncFolder(this.recordsFolder);
	}

	/** Writes a file of the folder where it differs from what stands there; null: there is to be none. */
	async put(name: string, text: string | null): Promise<void> {
		const file = join(this.path, name);
		const before = await readFile(file, "utf8").catch(() => null);
		if (before === text) return;
		if (text === null) await rm(file, { force: true });
		else await writeAtomically(file, text);
	}
}
