import { sideBySide } from "./side-by-side.ts";
import type { Sheet, ShownCell } from "./workbook.ts";

/** What a sheet shows, from top to bottom: lines of text above, between and below its tables. */
export type Part =
	| { readonly kind: "line"; readonly text: string }
	| { readonly kind: "table"; readonly rows: readonly (readonly ShownCell[])[] };

/** 填报单位：…, 单位：万元, 填报日期：… beside each other above a table. */
const LABELLED = /^[^：:]{2,12}[：:].{0,40}$/u;

/** The parts of the visible cells of a sheet; spans count visible rows and columns that show something. */
export function partsOf(sheet: Sheet): Part[] {
	return sideBySide(visible(sheet)).flatMap(partsFromTop);
}

function partsFromTop(cells: readonly ShownCell[]): Part[] {
	const rows = rowsOf(cells);
	const parts: Part[] = [];
	for (const stretch of stretches(rows)) {
		const first = stretch.findIndex(isTableRow);
		const last = stretch.findLastIndex((row) => row.length > 1);
		if (first < 0 || last < first) {
			parts.push(...stretch.flatMap(linesOf));
			continue;
		}
		parts.push(...stretch.slice(0, first).flatMap(linesOf));
		const end = Math.max(last, lastCovered(stretch.slice(first, last + 1)));
		const table = stretch.slice(first).filter((row) => (row[0]?.row ?? 0) <= end || row.length > 1);
		parts.push({ kind: "table", rows: compacted(table) });
		parts.push(...stretch.slice(first + table.length).flatMap(linesOf));
	}
	return parts;
}

function visible({ cells, isHiddenRow, isHiddenColumn }: Sheet): ShownCell[] {
	const shown = (from: number, count: number, isHidden: (at: number) => boolean): number => {
		let visible = 0;
		for (let at = from; at < from + count; at++) if (!isHidden(at)) visible++;
		return visible;
	};
	return cells.filter(
		(cell) =>
			shown(cell.row, cell.rowSpan, isHiddenRow) > 0 &&
			shown(cell.column, cell.columnSpan, isHiddenColumn) > 0,
	);
}

function rowsOf(cells: readonly ShownCell[]): ShownCell[][] {
	const rows = new Map<number, ShownCell[]>();
	for (const cell of cells) {
		const row = rows.get(cell.row);
		if (row) row.push(cell);
		else rows.set(cell.row, [cell]);
	}
	return [...rows.values()];
}

/** Rows between which an empty row stands where a title begins another table. */
function stretches(rows: readonly ShownCell[][]): ShownCell[][][] {
	const found: ShownCell[][][] = [];
	let covered = 0;
	let hasTable = false;
	for (const row of rows) {
		const at = row[0]?.row ?? 0;
		const apart = at > covered + 1;
		if (found.length === 0 || (apart && hasTable && row.length === 1)) {
			found.push([]);
			hasTable = false;
		}
		found.at(-1)?.push(row);
		hasTable ||= row.length > 1;
		covered = Math.max(covered, ...row.map((cell) => cell.row + cell.rowSpan - 1));
	}
	return found;
}

/** Several cells; labels with what is filled in, all in one cell each, are lines above a table. */
const isTableRow = (row: readonly ShownCell[]): boolean =>
	row.length > 1 && !row.every(({ text }) => LABELLED.test(text.trim()));

/** Last row that a merged cell of a table reaches. */
const lastCovered = (rows: readonly (readonly ShownCell[])[]): number =>
	rows.flat().reduce((last, cell) => Math.max(last, cell.row + cell.rowSpan - 1), 0);

const linesOf = (row: readonly ShownCell[]): Part[] =>
	row.flatMap(({ text }) =>
		text
			.split(/\r\n|[\r\n]/u)
			.filter((line) => line.trim() !== "")
			.map((line): Part => ({ kind: "line", text: line })),
	);

/** Rows and columns without a cell of their own are left out, and so are the places in them. */
function compacted(rows: readonly (readonly ShownCell[])[]): ShownCell[][] {
	const cells = rows.flat();
	const rowAt = indexOf(cells.map(({ row }) => row));
	const columnAt = indexOf(cells.map(({ column }) => column));
	return rows.map((row) =>
		row.map((cell) => ({
			text: cell.text,
			row: rowAt(cell.row),
			column: columnAt(cell.column),
			rowSpan: rowAt(cell.row + cell.rowSpan) - rowAt(cell.row),
			columnSpan: columnAt(cell.column + cell.columnSpan) - columnAt(cell.column),
		})),
	);
}

/** How many of the places that are taken stand before one. */
function indexOf(taken: readonly number[]): (at: number) => number {
	const sorted = [...new Set(taken)].sort((a, b) => a - b);
	return (at) => {
		let low = 0;
		let high = sorted.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sorted[middle] ?? 0) < at) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}
