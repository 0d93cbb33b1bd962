import type { DuckDatabase } from "../duckdb/database.ts";
import type { Sink, Writer } from "../sink.ts";
import { heldHashes, writeBatch } from "../write-batch.ts";

/** Writes batches to an open embedded warehouse. */
export const duckdbWriter = (database: DuckDatabase): Writer => ({
	holds: (hashes) => heldHashes(database, hashes),
	write: async (records) => {
		const written = await database.transaction(() => writeBatch(database, records));
		return { written, unchanged: records.length - written };
	},
	close: async () => database.close(),
});

/** The default: one file, `output/warehouse.duckdb`. */
export const duckdb: Sink = {
	id: "duckdb",
	summary: "DuckDB 数据库文件（默认） one DuckDB file (the default)",
	defaultTarget: "warehouse.duckdb",
	accumulates: true,
	open: async (target) => {
		const { openEmbedded } = await import("../duckdb/embedded.ts");
		return duckdbWriter(await openEmbedded(target));
	},
};
