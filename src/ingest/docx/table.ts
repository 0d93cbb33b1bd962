import type { SourceCell } from "../../model/document.ts";
import { cellsOf, rowsOf } from "./frames.ts";
import { type OpenCell, withInnerRows } from "./nested.ts";
import { all, find, integer, valueAt, type Xml } from "./xml.ts";

/** Word's own limit. */
const MOST_COLUMNS = 63;
/** No character fits into a column narrower than this, in twips: it is where lines drawn by hand do not meet. */
const SEAM = 120;

/** The indices of the lines of a cell, and the rows of the table that is all that stands in it. */
export interface CellContent {
	readonly lines: readonly number[];
	readonly inner: SourceCell[][] | null;
}

/** Reads a cell; `covered`: a cell above it runs on over it; `last`: none stands right of it. */
export type ReadCell = (cell: Xml, covered: boolean, last: boolean) => CellContent;

/** Rows of cells with their spans: `gridSpan`, `vMerge`, and `hMerge` of old files. */
export function readTable(table: Xml, readCell: ReadCell): SourceCell[][] {
	const columnAt = columnsOf(table);
	const rows: OpenCell[][] = [];
	/** The cell that is open downwards at each column. */
	let above = new Map<number, OpenCell>();
	for (const row of rowsOf(table)) {
		const cells: OpenCell[] = [];
		const open = new Map<number, OpenCell>();
		let grid = skipped(row, "gridBefore");
		if (columnAt(grid) > 0) cells.push(emptyCell(columnAt(grid)));
		const printed = cellsOf(row);
		const last = skipped(row, "gridAfter") === 0 ? printed.at(-1) : undefined;
		for (const xml of printed) {
			const properties = find(xml, "tcPr");
			const column = columnAt(grid);
			grid += integer(valueAt(properties, "gridSpan"), 1, 1, MOST_COLUMNS);
			const colSpan = Math.max(1, columnAt(grid) - column);
			const left = cells.at(-1);
			if (left && continues(find(properties, "hMerge"))) {
				left.lines.push(...readCell(xml, true, false).lines);
				left.colSpan += colSpan;
				continue;
			}
			const merge = find(properties, "vMerge");
			const upper = continues(merge) ? above.get(column) : undefined;
			const merged = upper?.colSpan === colSpan ? upper : undefined;
			const cell = merged ?? { lines: [], rowSpan: 0, colSpan, inner: null };
			const { lines, inner } = readCell(xml, merged !== undefined, xml === last);
			cell.lines.push(...lines);
			cell.inner ??= inner;
			cell.rowSpan++;
			if (!merged) cells.push(cell);
			if (merge) open.set(column, cell);
		}
		const end = columnAt(grid + skipped(row, "gridAfter"));
		if (end > columnAt(grid)) cells.push(emptyCell(end - columnAt(grid)));
		rows.push(cells);
		above = open;
	}
	return withInnerRows(rows);
}

/** How many columns that can hold text stand before a column of the grid. */
function columnsOf(table: Xml): (grid: number) => number {
	const widths = all(find(table, "tblGrid"), "gridCol").map((column) =>
		integer(column.attribute("w"), SEAM),
	);
	const before = [0];
	for (const width of widths) before.push((before.at(-1) ?? 0) + (width < SEAM ? 0 : 1));
	// A grid without widths, as some writers leave it, says nothing.
	if (before.at(-1) === 0) return (grid) => grid;
	return (grid) => before[grid] ?? (before.at(-1) ?? 0) + grid - widths.length;
}

const continues = (merge: Xml | undefined): boolean =>
	merge !== undefined && merge.attribute("val") !== "restart";

/** Columns that a row leaves out before or after its cells are an empty cell: others stay in place. */
const skipped = (row: Xml, name: "gridBefore" | "gridAfter"): number =>
	integer(valueAt(row, "trPr", name), 0, 0, MOST_COLUMNS);
const emptyCell = (colSpan: number): OpenCell => ({
	lines: [],
	rowSpan: 1,
	colSpan,
	inner: null,
});
