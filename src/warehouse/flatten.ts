import type { HashedRecord, Row, Table } from "./schema/table.ts";
import { TABLES } from "./schema/tables/index.ts";

/** Rows by table. */
export type Rows = ReadonlyMap<Table, readonly Row[]>;

/** The one flattening of records to rows of the star schema. Pure. */
export function flatten(records: readonly HashedRecord[]): Rows {
	return new Map(TABLES.map((table) => [table, records.flatMap((record) => table.rowsOf(record))]));
}
