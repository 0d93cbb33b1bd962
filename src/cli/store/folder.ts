import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { ReportRecord } from "../../model/record.ts";
import { record as recordSchema } from "../../model/record.ts";
import { checkAcrossRecords } from "./across/check-across.ts";
import { toJson } from "./json.ts";
import { writeAtomically } from "./write.ts";

const RECORDS = "records";

/** The folder of the results: `records/` and `summary.json`. */
export class ResultFolder {
	private readonly folder: string;
	private readonly written = new Set<string>();

	private constructor(folder: string) {
		this.folder = folder;
	}

	static async open(folder: string): Promise<ResultFolder> {
		await mkdir(join(folder, RECORDS), { recursive: true });
		return new ResultFolder(folder);
	}

	/** Writes a valid record; gives its place relative to the folder. `name` is a plain file name. */
	async writeRecord(name: string, record: ReportRecord): Promise<string> {
		const file = `${name}.json`;
		await writeAtomically(join(this.folder, RECORDS, file), toJson(recordSchema.parse(record)));
		this.written.add(file);
		return `${RECORDS}/${file}`;
	}

	/** Compares the written records with each other and adds what that finds; tells which records changed. */
	async checkAcross(changed: (file: string, record: ReportRecord) => void): Promise<void> {
		await checkAcrossRecords(join(this.folder, RECORDS), this.written, (file, record) =>
			changed(`${RECORDS}/${file}`, record),
		);
	}

	/** Records in the folder that were not written through this object. */
	async staleRecords(): Promise<string[]> {
		const names = await readdir(join(this.folder, RECORDS));
		return names
			.filter((name) => name.endsWith(".json") && !this.written.has(name))
			.sort()
			.map((name) => `${RECORDS}/${name}`);
	}

	async writeSummary(summary: unknown): Promise<void> {
		await writeAtomically(join(this.folder, "summary.json"), toJson(summary));
	}
}
