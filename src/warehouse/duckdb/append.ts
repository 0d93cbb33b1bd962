import {
	type DuckDBAppender,
	DuckDBDataChunk,
	DuckDBDecimalValue,
	type DuckDBType,
	type DuckDBValue,
} from "@duckdb/node-api";
import { scaled } from "../decimal.ts";
import { decimalSize } from "../schema/clean.ts";
import type { Cell, ColumnInfo, ColumnType } from "../schema/column.ts";
import type { Row } from "../schema/table.ts";

/** Rows of a chunk; DuckDB takes no more at once. */
const CHUNK = 2048;

/** How DuckDB's vectors hold the values of a column. */
function vectorValue(type: ColumnType): (cell: NonNullable<Cell>) => DuckDBValue {
	const size = decimalSize(type);
	if (size) {
		const [width, scale] = size;
		return (cell) => new DuckDBDecimalValue(scaled(String(cell), scale), width, scale);
	}
	return type === "bigint" ? (cell) => BigInt(Number(cell)) : (cell) => cell;
}

/** Appends rows through DuckDB's bulk interface, column by column. */
export function appendRows(
	appender: DuckDBAppender,
	columns: readonly ColumnInfo[],
	rows: readonly Row[],
): void {
	const types = columns.map((_, i): DuckDBType => appender.columnType(i));
	const values = columns.map(({ type }) => vectorValue(type));
	for (let from = 0; from < rows.length; from += CHUNK) {
		const part = rows.slice(from, from + CHUNK);
		const chunk = DuckDBDataChunk.create(types, part.length);
		for (const [i, value] of values.entries())
			chunk.setColumnValues(
				i,
				part.map((row) => {
					const cell = row[i] ?? null;
					return cell === null ? null : value(cell);
				}),
			);
		appender.appendDataChunk(chunk);
	}
	appender.flushSync();
}
