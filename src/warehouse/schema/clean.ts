import type { Cell, ColumnType } from "./column.ts";

/** Neither half a surrogate pair (no UTF-8) nor NUL (which PostgreSQL refuses) can be stored everywhere. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

const cleanText = (text: string): string =>
	text.replace(UNSTORABLE, (char) => (char === "\0" ? "" : "\uFFFD"));

/** Zeros at the end of the decimals say precision, which has a column of its own. */
const withoutZeros = (text: string): string =>
	text.includes(".") ? text.replace(/\.?0+$/, "") : text;

/**
 * A decimal that the column holds exactly, or null: a number of more digits is never rounded. Its print
 * stays in the text column beside it, and `verify` counts it.
 */
export function exactDecimal(text: string, precision: number, scale: number): string | null {
	const [whole = "", fraction = ""] = withoutZeros(text).replace("-", "").split(".");
	const digits = whole.replace(/^0+/, "").length;
	return digits <= precision - scale && fraction.length <= scale ? withoutZeros(text) : null;
}

/** Precision and scale of a decimal type; null for other types. */
export function decimalSize(type: ColumnType): readonly [number, number] | null {
	const match = /^decimal\((\d+),(\d+)\)$/.exec(type);
	return match ? [Number(match[1]), Number(match[2])] : null;
}

/** Makes the values of a column such as every sink can store them. */
export function cleanerOf(type: ColumnType): (cell: Cell) => Cell {
	const size = decimalSize(type);
	const clean = size ? (text: string) => exactDecimal(text, ...size) : cleanText;
	return (cell) => (typeof cell === "string" ? clean(cell) : cell);
}
