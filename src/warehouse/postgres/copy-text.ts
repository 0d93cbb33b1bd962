import type { Cell } from "../schema/column.ts";
import type { Row } from "../schema/table.ts";

const ESCAPES: Readonly<Record<string, string>> = {
	"\\": "\\\\",
	"\b": "\\b",
	"\f": "\\f",
	"\n": "\\n",
	"\r": "\\r",
	"\t": "\\t",
	"\v": "\\v",
};

/** A value in the text format of COPY (PostgreSQL manual, COPY, File Formats). */
function field(cell: Cell): string {
	if (cell === null) return "\\N";
	if (typeof cell === "boolean") return cell ? "t" : "f";
	return String(cell).replace(/[\\\x08\f\n\r\t\v]/g, (char) => ESCAPES[char] ?? char);
}

export const copyLine = (row: Row): string => `${row.map(field).join("\t")}\n`;

const CHUNK = 1000;

/** Rows as text for COPY, some hundred kilobytes at a time. */
export function* copyText(rows: readonly Row[]): Generator<string> {
	for (let start = 0; start < rows.length; start += CHUNK)
		yield rows
			.slice(start, start + CHUNK)
			.map(copyLine)
			.join("");
}
