import { alignedRegions, type CutLine } from "./aligned-regions.ts";
import { type AlignedRow, alignedRows, overlaid } from "./aligned-rows.ts";
import type { PageEdges } from "./page-edges.ts";
import type { PageLayout } from "./page-layout.ts";
import { type PrintedLine, printedLines } from "./printed-lines.ts";
import type { Segment } from "./segments.ts";
import type { JoinedTable, PieceCell } from "./table-piece.ts";

export interface AlignedTables {
	readonly tables: readonly JoinedTable[];
	/** Lines that stand in these tables. */
	readonly taken: ReadonlySet<PrintedLine>;
}

/** A row that shows this share of the columns of the fullest row shows where the columns are. */
const FULL_ROW = 0.75;
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 3;
/** Of all texts of a table this share stands in one column each. */
const IN_ONE_COLUMN = 0.8;
/** Of all places of a table this share is filled. */
const FILLED = 0.4;
/** Label of a row of totals, which spans the columns up to the first figure. */
const TOTAL = /^(?:合|总|小)(?:计|分)$/u;

interface Column {
	readonly x0: number;
	readonly x1: number;
}

/** Tables without rules: texts set in columns, row by row, over page breaks too. */
export function alignedTables(layouts: readonly PageLayout[], edges: PageEdges): AlignedTables {
	const taken = new Set<PrintedLine>();
	const tables = alignedRegions(layouts, edges).flatMap((region) => {
		const table = tableOf(region);
		if (table) for (const { line } of region) taken.add(line);
		return table ?? [];
	});
	return { tables, taken };
}

function tableOf(region: readonly CutLine[]): JoinedTable | null {
	const rows = withoutRepeatedHead(alignedRows(region));
	const columns = columnsOf(rows);
	const [first, last] = [region[0], region.at(-1)];
	if (!first || !last || !hasRows(rows, columns) || columns.length < LEAST_COLUMNS) return null;
	const spans = rows.flatMap((row) => row.spans);
	const inOne = spans.filter((span) => overlapping(columns, span).length === 1).length;
	if (inOne < IN_ONE_COLUMN * spans.length) return null;
	if (spans.length < FILLED * rows.length * columns.length) return null;
	return {
		page: first.layout.page.page,
		top: first.line.top,
		bottom: last.line.bottom,
		lastPage: last.layout.page.page,
		lastBottom: last.line.bottom,
		xs: [
			first.line.x0,
			...columns.slice(1).map((column, i) => (column.x0 + (columns[i]?.x1 ?? 0)) / 2),
			last.line.x1,
		],
		rows: rows.length,
		openTop: false,
		openBottom: false,
		cells: rows.flatMap((row, index) => cellsOf(row, index, columns)),
	};
}

/** Two rows make a table only as a head over figures. */
function hasRows(rows: readonly AlignedRow[], columns: readonly Column[]): boolean {
	if (rows.length >= LEAST_ROWS) return true;
	const [head, data] = rows;
	if (!head || !data || head.spans.length < columns.length) return false;
	const figures = data.spans.filter((span) => span.glyphs.some(({ text }) => /[0-9]/.test(text)));
	return data.spans.length === columns.length && figures.length * 2 >= columns.length;
}

function columnsOf(rows: readonly AlignedRow[]): Column[] {
	const most = Math.max(...rows.map((row) => row.spans.length));
	const full = rows.filter((row) => row.spans.length >= FULL_ROW * most);
	return overlaid(full.flatMap((row) => row.spans));
}

const overlapping = (columns: readonly Column[], span: Segment): number[] =>
	columns.flatMap((column, i) => (column.x0 < span.x1 && span.x0 < column.x1 ? [i] : []));

/** Cells of one row; a text between columns or over several of them spans the empty ones around it. */
function cellsOf(row: AlignedRow, index: number, columns: readonly Column[]): PieceCell[] {
	const owners: (Segment | null)[] = columns.map(() => null);
	const places = row.spans.map((span) => ({ span, over: overlapping(columns, span) }));
	for (const { span, over } of places) for (const col of over) owners[col] ??= span;
	for (const { span, over } of places) {
		if (over.length === 1 && !isTotal(span)) continue;
		const at = columns.findIndex((column) => column.x1 > span.x0);
		let right = over.at(-1) ?? (at < 0 ? columns.length : at) - 1;
		let left = over[0] ?? right + 1;
		while (over.length !== 1 && left > 0 && owners[left - 1] === null) owners[--left] = span;
		while (right + 1 < columns.length && owners[right + 1] === null) owners[++right] = span;
	}
	const cells: PieceCell[] = [];
	for (let col = 0; col < columns.length; ) {
		const span = owners[col] ?? null;
		let end = col + 1;
		while (span !== null && end < columns.length && owners[end] === span) end++;
		cells.push({ row: index, col, rowSpan: 1, colSpan: end - col, lines: linesOf(row, span) });
		col = end;
	}
	return cells;
}

const isTotal = (span: Segment): boolean =>
	TOTAL.test(span.glyphs.map((glyph) => glyph.text).join(""));

function linesOf(row: AlignedRow, span: Segment | null): PieceCell["lines"] {
	const page = row.lines[0]?.layout.page;
	if (!span || !page) return [];
	return printedLines(span.glyphs).map((line) => ({ line, page }));
}

function withoutRepeatedHead(rows: readonly AlignedRow[]): AlignedRow[] {
	const text = (row: AlignedRow): string =>
		row.spans.map((span) => span.glyphs.map((glyph) => glyph.text).join("")).join("|");
	const [head] = rows;
	return rows.filter((row, i) => {
		const before = rows[i - 1];
		const newPage = before && before.lines[0]?.layout !== row.lines[0]?.layout;
		return !(head && newPage && text(row) === text(head));
	});
}
