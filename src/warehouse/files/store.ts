import type { DuckDatabase } from "../duckdb/database.ts";
import type { Table } from "../schema/table.ts";
import type { SinkOptions } from "../sink.ts";

/** How the tables of a warehouse become files, and come back from them. */
export interface FileStore {
	/** The folder that has to exist before the target can be written. */
	readonly folderOf: (target: string) => string;
	/** A name that belongs to this target alone, beside it. */
	readonly workName: (target: string) => string;
	/** Fills an empty table from the target's files, if it has any; null for a store that is not read back. */
	readonly restore:
		| ((database: DuckDatabase, table: Table, target: string) => Promise<void>)
		| null;
	/** Writes all tables; what stood there stays until the new files are complete. */
	readonly dump: (database: DuckDatabase, target: string, options: SinkOptions) => Promise<void>;
}

/** The order of rows in a file: the order of reading where there is one. */
export function orderOf({ key, columns }: Table): string {
	const hasPosition = columns.some(({ name }) => name === "position");
	const names = hasPosition ? ["report_key", "position"] : key;
	return names.map((name) => `t."${name}"`).join(", ");
}
