import type { DuckDBAppender } from "@duckdb/node-api";
import { DuckDBDecimalValue } from "@duckdb/node-api";
import { scaled } from "../decimal.ts";
import { decimalSize } from "../schema/clean.ts";
import type { Cell, ColumnInfo, ColumnType } from "../schema/column.ts";
import type { Row } from "../schema/table.ts";

/** Appends a value of one column. */
type Append = (appender: DuckDBAppender, cell: Cell) => void;

function appendOf(type: ColumnType): Append {
	const size = decimalSize(type);
	if (size) {
		const [width, scale] = size;
		return (appender, cell) =>
			appender.appendDecimal(new DuckDBDecimalValue(scaled(String(cell), scale), width, scale));
	}
	if (type === "integer") return (appender, cell) => appender.appendInteger(Number(cell));
	if (type === "bigint") return (appender, cell) => appender.appendBigInt(BigInt(Number(cell)));
	if (type === "boolean") return (appender, cell) => appender.appendBoolean(cell === true);
	return (appender, cell) => appender.appendVarchar(String(cell));
}

/** Appends rows through DuckDB's bulk interface. */
export function appendRows(
	appender: DuckDBAppender,
	columns: readonly ColumnInfo[],
	rows: readonly Row[],
): void {
	const appends = columns.map(({ type }) => appendOf(type));
	for (const row of rows) {
		for (const [i, append] of appends.entries()) {
			const cell = row[i] ?? null;
			if (cell === null) appender.appendNull();
			else append(appender, cell);
		}
		appender.endRow();
	}
	appender.flushSync();
}
