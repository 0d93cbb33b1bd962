import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Failure, failureOf } from "../batch/failure.ts";
import type { ImportAnswer, ImportJob } from "../batch/import-job.ts";
import type { Pool } from "../batch/pool/pool.ts";
import { deathOf } from "../batch/reader.ts";
import type { Limits } from "../config.ts";
import { ImportError } from "../errors.ts";
import type { ReportRecord } from "../model/record.ts";
import { sha256 } from "../warehouse/hash.ts";
import type { HashedRecord } from "../warehouse/schema/table.ts";
import { contentOf } from "./content.ts";
import type { Payload } from "./job.ts";
import type { Refused } from "./result.ts";

export type Reading =
	| { readonly kind: "record"; readonly hashed: HashedRecord }
	| { readonly kind: "unchanged" }
	| { readonly kind: "refused"; readonly refused: Refused }
	/** Killed because the worker was told to stop. */
	| { readonly kind: "stopped" };

const refusedBy = (
	paths: readonly string[],
	hash: string | null,
	{ code, message }: Failure,
): Reading => ({ kind: "refused", refused: { paths, sha256: hash, code, reason: message } });

/** Reads the reports of jobs in the processes of a pool, each within its limits. */
export class JobReader {
	readonly #pool: Pool<ImportJob, ImportAnswer>;
	readonly #limits: Limits;
	readonly #folder: string;
	#files = 0;

	private constructor(pool: Pool<ImportJob, ImportAnswer>, limits: Limits, folder: string) {
		this.#pool = pool;
		this.#limits = limits;
		this.#folder = folder;
	}

	static async open(pool: Pool<ImportJob, ImportAnswer>, limits: Limits): Promise<JobReader> {
		return new JobReader(pool, limits, await mkdtemp(join(tmpdir(), "ziping-worker-")));
	}

	/** `isRead`: whether the warehouse holds this content under these paths, asked where only now it is known. */
	async read(
		job: Payload,
		isRead: (paths: readonly string[], sha256: string) => Promise<boolean>,
	): Promise<Reading> {
		const file = join(this.#folder, String(++this.#files));
		const [path = ""] = job.paths;
		const { sha256: known } = job;
		try {
			const content = await contentOf(job, `${file}.source`, this.#limits);
			if (content.sha256 === null) throw new Error("the content of a file has a hash");
			if (known === null && (await isRead(job.paths, content.sha256))) return { kind: "unchanged" };
			return await this.#run(job.paths, content.location, content.sha256, `${file}.json`);
		} catch (error) {
			if (!(error instanceof ImportError)) throw error;
			return refusedBy(job.paths, known, failureOf(path, error));
		} finally {
			for (const kind of ["source", "json"]) await rm(`${file}.${kind}`, { force: true });
		}
	}

	async close(): Promise<void> {
		await rm(this.#folder, { recursive: true, force: true });
	}

	async #run(
		paths: readonly string[],
		location: Uint8Array,
		hash: string,
		target: string,
	): Promise<Reading> {
		const [path = ""] = paths;
		const job = { path, paths, location, sha256: hash, target, record: "", options: {} };
		const end = await this.#pool.run({ ...job, limits: this.#limits });
		if (end.kind === "stopped") return end;
		if (end.kind === "no-start") throw new Error(`a reading process does not start: ${end.detail}`);
		if (end.kind !== "answer") return refusedBy(paths, hash, deathOf(path, end));
		const { answer } = end;
		if ("failure" in answer) return refusedBy(paths, hash, answer.failure);
		if ("cannotWrite" in answer)
			throw new Error(`cannot write to ${this.#folder}: ${answer.cannotWrite}`);
		const text = await readFile(target, "utf8");
		const record: ReportRecord = JSON.parse(text);
		return { kind: "record", hashed: { record, hash: sha256(text) } };
	}
}
