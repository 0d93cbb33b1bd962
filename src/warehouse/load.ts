import { join } from "node:path";
import { parseRecord, recordFiles } from "./record-files.ts";
import type { HashedRecord } from "./schema/table.ts";
import type { SinkOptions, Writer } from "./sink.ts";
import { type Target, targetOf, WAREHOUSE_FILE } from "./target.ts";

/** What became of a folder of records. */
export interface Loaded {
	readonly written: number;
	readonly unchanged: number;
	/** Files of the folder that are no records, with the reason. */
	readonly invalid: readonly { readonly file: string; readonly reason: string }[];
}

/** Brings the records of a folder to a writer. What the target holds already is not even parsed. */
async function loadInto(writer: Writer, recordsFolder: string): Promise<Loaded> {
	let written = 0;
	let unchanged = 0;
	const invalid: { file: string; reason: string }[] = [];
	for await (const block of recordFiles(recordsFolder)) {
		const held = await writer.holds(block.map(({ hash }) => hash));
		const batch: HashedRecord[] = [];
		for (const file of block) {
			if (held.has(file.hash)) {
				unchanged += 1;
				continue;
			}
			const parsed = parseRecord(file);
			if (typeof parsed === "string") invalid.push({ file: file.name, reason: parsed });
			else batch.push(parsed);
		}
		if (batch.length === 0) continue;
		const result = await writer.write(batch);
		written += result.written;
		unchanged += result.unchanged;
	}
	return { written, unchanged, invalid };
}

/** Brings the records of a folder to a target. */
export async function loadTarget(
	recordsFolder: string,
	{ sink, place }: Target,
	options: SinkOptions = {},
): Promise<Loaded> {
	const writer = await sink.open(place, options);
	try {
		return await loadInto(writer, recordsFolder);
	} finally {
		await writer.close();
	}
}

/** Brings the records in `DIR/records` to the embedded warehouse, `DIR/warehouse.duckdb`. */
export const loadWarehouse = (folder: string): Promise<Loaded> =>
	loadTarget(join(folder, "records"), targetOf("duckdb", folder, join(folder, WAREHOUSE_FILE)));
