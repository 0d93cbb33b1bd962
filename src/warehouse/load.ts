import { onTarget } from "./error.ts";
import { withoutPassword } from "./postgres/address.ts";
import { readRecord, recordFiles } from "./record-files.ts";
import type { HashedRecord } from "./schema/table.ts";
import type { SinkOptions, Writer } from "./sink.ts";
import { databaseAt, type Target } from "./target.ts";

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
			const parsed = readRecord(file.path);
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
export const loadTarget = (
	recordsFolder: string,
	{ sink, place }: Target,
	options: SinkOptions = {},
): Promise<Loaded> =>
	onTarget(withoutPassword(place), async () => {
		const writer = await sink.open(place, options);
		try {
			return await loadInto(writer, recordsFolder);
		} finally {
			await writer.close();
		}
	});

/** Brings the records of a folder to a warehouse: a DuckDB file, or the address of a server. */
export const loadWarehouse = (recordsFolder: string, place: string): Promise<Loaded> =>
	loadTarget(recordsFolder, databaseAt(place));
