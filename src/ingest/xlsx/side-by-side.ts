import type { ShownCell } from "./workbook.ts";

/** Labels that two forms beside each other print alike, at the least. */
const FEWEST_SHARED = 4;

/**
 * Forms of one kind that stand beside each other, an empty column between them, from left to right: both
 * print the same labels. Tables of other kinds are left as they stand; the empty column may be part of one.
 */
export function sideBySide(cells: readonly ShownCell[]): readonly (readonly ShownCell[])[] {
	const forms: ShownCell[][] = [];
	let form: ShownCell[] = [];
	for (const stretch of betweenEmptyColumns(cells)) {
		if (form.length > 0 && isOfOneKind(form, stretch)) {
			forms.push(form);
			form = [];
		}
		form = [...form, ...stretch];
	}
	return [...forms, form].map((own) => own.toSorted(byPlace));
}

/** The cells between columns that no cell covers. */
function betweenEmptyColumns(cells: readonly ShownCell[]): ShownCell[][] {
	const found: ShownCell[][] = [];
	let end = 0;
	for (const cell of cells.toSorted((a, b) => a.column - b.column)) {
		if (found.length === 0 || cell.column > end) found.push([]);
		found.at(-1)?.push(cell);
		end = Math.max(end, cell.column + cell.columnSpan);
	}
	return found;
}

/** At least half of the labels of each stand in the other. */
function isOfOneKind(left: readonly ShownCell[], right: readonly ShownCell[]): boolean {
	const [a, b] = [left, right].map(
		(own) => new Set(own.map(labelOf).filter((text) => text !== "")),
	);
	if (!a || !b) return false;
	const shared = [...a].filter((label) => b.has(label)).length;
	return shared >= FEWEST_SHARED && 2 * shared >= Math.max(a.size, b.size);
}

/** Words alone: numbers and what is filled in with them agree by chance. */
const labelOf = ({ text }: ShownCell): string => {
	const label = text.replace(/\s+/gu, "");
	return /\d/u.test(label) ? "" : label;
};

const byPlace = (a: ShownCell, b: ShownCell): number => a.row - b.row || a.column - b.column;
