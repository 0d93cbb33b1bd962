import type { Result } from "../../warehouse/query.ts";
import { formatTable } from "../terminal/table.ts";

type Column = Result["columns"][number];
type Value = Result["rows"][number][number];

export const FORMATS = ["table", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

const MAX_CELL = 60;

/** Zeros after the last digit of a decimal say nothing to a reader. */
const trimmed = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

function textOf(value: Value, { kind }: Column): string {
	if (value === null) return "";
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return kind === "decimal" ? trimmed(text) : text;
}

/** The values of a row with their columns. */
const cells = <T>(
	{ columns }: Result,
	row: readonly Value[],
	each: (value: Value, column: Column) => T,
): T[] => columns.map((column, i) => each(row[i] ?? null, column));

function asTable(result: Result): string {
	const rows = result.rows.map((row) => cells(result, row, textOf));
	const heads = result.columns.map(({ name, kind }) => ({
		title: name,
		max: MAX_CELL,
		align: kind === "other" ? ("left" as const) : ("right" as const),
	}));
	return `${formatTable(heads, rows, "").join("\n")}\n\n${rows.length} 行 rows\n`;
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV Injection), as in
 * the files of `ziping export --to csv`.
 */
const harmless = (text: string): string =>
	/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;

/** RFC 4180: a missing value is nothing, an empty text is "". */
function csvField(value: Value, column: Column): string {
	if (value === null) return "";
	const text = textOf(value, column);
	const safe = column.kind === "other" ? harmless(text) : text;
	return safe === "" || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function asCsv(result: Result): string {
	const head = result.columns.map(({ name }) => csvField(name, { name, kind: "other" }));
	const body = result.rows.map((row) => cells(result, row, csvField));
	return [head, ...body].map((fields) => `${fields.join(",")}\r\n`).join("");
}

/** Names made distinct: a second `count` is `count_2`. */
function distinctNames(columns: Result["columns"]): string[] {
	const uses = new Map<string, number>();
	return columns.map(({ name }) => {
		const use = (uses.get(name) ?? 0) + 1;
		uses.set(name, use);
		return use === 1 ? name : `${name}_${use}`;
	});
}

/** Decimals stay strings, as in the records; integers are numbers as far as those are exact. */
function jsonValue(value: Value, { kind }: Column): Value {
	if (typeof value !== "string") return value;
	if (kind === "decimal") return trimmed(value);
	return kind === "integer" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** An array with an object for each row. */
function asJson(result: Result): string {
	const names = distinctNames(result.columns);
	const lines = result.rows.map((row) => {
		const entries = cells(result, row, jsonValue).map((value, i) => [names[i] ?? "", value]);
		return `\t${JSON.stringify(Object.fromEntries(entries))}`;
	});
	return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

const WAYS: Readonly<Record<Format, (result: Result) => string>> = {
	table: asTable,
	csv: asCsv,
	json: asJson,
};

export const formatResult = (result: Result, format: Format): string => WAYS[format](result);
