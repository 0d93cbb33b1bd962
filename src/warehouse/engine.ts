import type { Row, Table } from "./schema/table.ts";

/** A database that holds the star schema, DuckDB or PostgreSQL, in an open transaction or outside one. */
export interface Engine {
	/** Runs one statement. */
	readonly execute: (sql: string) => Promise<void>;
	/** The rows of a query whose columns are all text. */
	readonly texts: (sql: string) => Promise<readonly (readonly (string | null)[])[]>;
	/** Makes `stage_TABLE` hold exactly these rows. */
	readonly stage: (table: Table, rows: readonly Row[]) => Promise<void>;
}
