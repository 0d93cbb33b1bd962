import type { SourceCell, SourceLine, SourceTable } from "../../model/document.ts";
import type { Body } from "./body.ts";
import { sourceLine } from "./line-text.ts";
import type { PrintedLine } from "./printed-lines.ts";
import type { Item } from "./reading-items.ts";
import type { JoinedTable } from "./table-piece.ts";
import { lineTagging } from "./tags.ts";

/** A blank line stands where two lines are farther apart than usual by this factor. */
const BLANK_PITCH = 1.5;

/** Lines and tables in the order in which they are read. */
export function flow(
	items: readonly Item[],
	body: Body,
): { readonly lines: readonly SourceLine[]; readonly tables: readonly SourceTable[] } {
	const lines: SourceLine[] = [];
	const found: { rows: SourceCell[][]; end: number }[] = [];
	let before: PrintedLine | null = null;
	for (const item of items) {
		if (item.kind === "table") {
			found.push({ rows: tableRows(item.table, lines), end: lines.length });
			before = null;
			continue;
		}
		const { line, layout, indent } = item;
		const distance = before ? line.baseline - before.baseline : 0;
		if (before && distance > BLANK_PITCH * body.pitch && layout.lines.includes(before))
			lines.push({ text: "", page: layout.page.page, line: null, boxes: [] });
		lines.push({
			...sourceLine(line, layout.page, indent),
			room: (body.right(line, layout) - line.x1) / line.size,
			...lineTagging(line.glyphs, layout.tagging),
		});
		before = line;
	}
	return { lines, tables: placed(found, lines.length) };
}

/** Writes the lines of a table and returns its cells, row by row. */
function tableRows(table: JoinedTable, lines: SourceLine[]): SourceCell[][] {
	const rows: SourceCell[][] = Array.from({ length: table.rows }, () => []);
	for (const cell of table.cells) {
		const indices = cell.lines.map(({ line, page }) => lines.push(sourceLine(line, page, 0)) - 1);
		rows[cell.row]?.push({ lines: indices, rowSpan: cell.rowSpan, colSpan: cell.colSpan });
	}
	return rows;
}

/** A table stands before the first line after it that is in no table. */
function placed(
	found: readonly { rows: SourceCell[][]; end: number }[],
	count: number,
): SourceTable[] {
	const inTables = new Set(found.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.lines)));
	return found.map(({ rows, end }) => {
		let before = end;
		while (before < count && inTables.has(before)) before++;
		return { rows, before };
	});
}
