import type { Result } from "../../warehouse/query.ts";
import { formatTable } from "../terminal/table.ts";

type Value = Result["rows"][number][number];

export const FORMATS = ["table", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

const MAX_CELL = 60;

/** Zeros after the last digit of a decimal say nothing to a reader. */
const trimmed = (text: string): string =>
	/^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;

const textOf = (value: Value, isNumber: boolean): string => {
	if (value === null || value === undefined) return "";
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return isNumber ? trimmed(text) : text;
};

function asTable({ columns, rows }: Result): string {
	const cells = rows.map((row) =>
		columns.map(({ isNumber }, i) => textOf(row[i] ?? null, isNumber)),
	);
	const heads = columns.map(({ name, isNumber }) => ({
		title: name,
		max: MAX_CELL,
		align: isNumber ? ("right" as const) : ("left" as const),
	}));
	return `${formatTable(heads, cells, "").join("\n")}\n\n${rows.length} 行 rows\n`;
}

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV Injection), as in
 * the files of `ziping export --to csv`.
 */
const harmless = (text: string): string =>
	/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;

/** RFC 4180: a missing value is nothing, an empty text is "". */
function csvField(value: Value, isNumber: boolean): string {
	if (value === null || value === undefined) return "";
	const text = textOf(value, isNumber);
	const safe = isNumber ? text : harmless(text);
	return safe === "" || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function asCsv({ columns, rows }: Result): string {
	const head = columns.map(({ name }) => csvField(name, false));
	const body = rows.map((row) =>
		columns.map(({ isNumber }, i) => csvField(row[i] ?? null, isNumber)),
	);
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

/** An array with an object for each row; decimals are strings, as in the records. */
function asJson({ columns, rows }: Result): string {
	const names = distinctNames(columns);
	const value = (cell: Value, isNumber: boolean) =>
		isNumber && typeof cell === "string" ? trimmed(cell) : (cell ?? null);
	const lines = rows.map((row) => {
		const entries = columns.map(
			({ isNumber }, i) => [names[i] ?? "", value(row[i] ?? null, isNumber)] as const,
		);
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
