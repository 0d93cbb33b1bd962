import type { Body } from "./body.ts";
import type { Footnote } from "./footnotes.ts";
import type { PageEdges } from "./page-edges.ts";
import type { PageLayout } from "./page-layout.ts";
import type { PrintedLine } from "./printed-lines.ts";
import type { JoinedTable } from "./table-piece.ts";

export interface LineItem {
	readonly kind: "line";
	readonly line: PrintedLine;
	readonly layout: PageLayout;
	/** Em from the left edge of the text. */
	readonly indent: number;
}

export type Item = LineItem | { readonly kind: "table"; readonly table: JoinedTable };

/** Titles are larger than running text by this factor. */
const TITLE_SIZE = 1.15;
/** Far enough, in em, to be told from the indent of a paragraph. */
const TITLE_INDENT = 3;
/** GB/T 9704-2012 clause 7.3.3: a paragraph is set in by two characters. */
const PARAGRAPH_INDENT = 2;
/** A line that ends so far, in em, from the right edge ends a paragraph. */
const ENDS_EARLY = 3;

/** Lines and tables page by page, each note after the paragraph that refers to it. */
export function readingItems(
	layouts: readonly PageLayout[],
	tables: readonly JoinedTable[],
	notes: readonly Footnote[],
	body: Body,
	edges: PageEdges,
): Item[] {
	const inNotes = new Set(notes.flatMap((note) => note.lines));
	const items = layouts.flatMap((layout) => pageItems(layout, tables, body, inNotes));
	for (const note of [...notes].reverse()) {
		const called = items.findIndex((item) => item.kind === "line" && item.line === note.call);
		const page = note.layout.page.page;
		const last = items.findLastIndex((item) => pageOf(item) <= page);
		const at = called < 0 ? last + 1 : paragraphEnd(items, called, body, edges);
		items.splice(at, 0, ...noteItems(note));
	}
	return items;
}

const pageOf = (item: Item): number =>
	item.kind === "line" ? item.layout.page.page : item.table.page;

function pageItems(
	layout: PageLayout,
	tables: readonly JoinedTable[],
	body: Body,
	inNotes: ReadonlySet<PrintedLine>,
): Item[] {
	const items: Item[] = layout.lines
		.filter((line) => !inNotes.has(line))
		.map((line) => ({ kind: "line", line, layout, indent: indentOf(line, layout, body) }));
	const own = tables.filter((table) => table.page === layout.page.page);
	for (const table of [...own].sort((a, b) => a.top - b.top)) {
		const below = items.findIndex((item) =>
			item.kind === "line" ? item.line.top >= table.top && isBeside(item.line, table) : false,
		);
		items.splice(below < 0 ? items.length : below, 0, { kind: "table", table });
	}
	return items;
}

/** Whether a line is in the column that a table is in, where there are columns. */
function isBeside({ column }: PrintedLine, { xs }: JoinedTable): boolean {
	return column === null || (column.left < (xs.at(-1) ?? 0) && column.right > (xs[0] ?? 0));
}

/**
 * A title is set larger than the text and centred (GB/T 9704-2012 clause 7.3.1), so it is set in even
 * where it is as wide as the page.
 */
function indentOf(line: PrintedLine, layout: PageLayout, body: Body): number {
	const indent = (line.x0 - body.left(line, layout)) / line.size;
	return line.size >= TITLE_SIZE * body.size ? Math.max(TITLE_INDENT, indent) : indent;
}

/** A note is a paragraph of its own. */
function noteItems({ lines, layout }: Footnote): LineItem[] {
	return lines.map((line, i) => ({
		kind: "line",
		line,
		layout,
		indent: i === 0 ? PARAGRAPH_INDENT : 0,
	}));
}

/** Index after the last line of the paragraph that holds the line at `index`, over page breaks too. */
function paragraphEnd(items: readonly Item[], index: number, body: Body, edges: PageEdges): number {
	let end = index + 1;
	let line = items[index];
	for (let i = index + 1; i < items.length; i++) {
		const next = items[i];
		if (next?.kind === "line" && edges.isFrame(next.line)) continue;
		if (next?.kind !== "line" || line?.kind !== "line" || next.indent >= 1) break;
		if (body.right(line.line, line.layout) - line.line.x1 > ENDS_EARLY * line.line.size) break;
		line = next;
		end = i + 1;
	}
	return end;
}
