import type { SheetColumn } from "./sheet-plan.ts";

/** A cell as a workbook stores it; text is never a formula, whatever it begins with. */
export interface CellContent {
	readonly value: string | number | boolean | null;
	readonly format: string | null;
}

/** Characters that a cell of Excel holds (Excel specifications and limits). */
const MAX_TEXT = 32_767;

/** A spreadsheet counts in doubles, which keep 15 digits; a number of more stays text, digit for digit. */
const MAX_DIGITS = 15;

/**
 * Text as the format writes it: a break in a cell is a line feed, and `_x0041_` would be read as `A`
 * (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
const written = (text: string): string =>
	text.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

const clip = (text: string): string =>
	text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).replace(/\p{Cs}$/u, "")}…`;

const shortest = (decimal: string): string =>
	decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;

const digits = (text: string): number => text.replace(/[-.]/g, "").replace(/^0+/, "").length;

function numberOrText(decimal: string, format: string | null): CellContent {
	const text = shortest(decimal);
	return digits(text) <= MAX_DIGITS
		? { value: Number(text), format }
		: { value: text, format: null };
}

/** `unit` is the row's: money has thousands and 分. */
export function cellContent(
	kind: SheetColumn["kind"],
	text: string | null,
	unit: string | null,
): CellContent {
	if (text === null) return { value: null, format: null };
	if (kind === "decimal") return numberOrText(text, unit === "元" ? "#,##0.00" : null);
	if (kind === "integer") return numberOrText(text, "0");
	if (kind === "boolean") return { value: text === "true" ? "是" : "否", format: null };
	return { value: written(clip(text)), format: null };
}
