import type { Result } from "./duckdb/database.ts";
import { messageOf, WarehouseError } from "./error.ts";
import { openForReading } from "./inspect.ts";

export type { Result };

/**
 * Runs a statement of a person on an embedded warehouse, which it can only read: no files, no network, no
 * settings.
 * @throws WarehouseError `query-failed` with what DuckDB says
 */
export async function query(file: string, sql: string): Promise<Result> {
	const database = await openForReading(file);
	try {
		return await database.query(sql);
	} catch (cause) {
		const message = `查询未能完成：${messageOf(cause)}`;
		throw new WarehouseError("query-failed", file, message, { cause });
	} finally {
		database.close();
	}
}
