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
	return { value: clip(text), format: null };
}
