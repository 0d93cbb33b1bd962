import type { PageEdges } from "./page-edges.ts";
import type { PageLayout } from "./page-layout.ts";
import type { PrintedLine } from "./printed-lines.ts";
import { type Segment, segments } from "./segments.ts";

/** A line of the document, cut into segments. */
export interface CutLine {
	readonly line: PrintedLine;
	readonly layout: PageLayout;
	readonly segments: readonly Segment[];
	/** Distance from the line before it on the same page; null at the top of a page. */
	readonly distance: number | null;
}

/** A row of a table without rules shows at least so many columns. */
const COLUMNS = 3;
/** Rows of one table are no farther apart than this, in em. */
const ROW_DISTANCE = 5;
/** Lines of one cell are no farther apart than this, in em. */
const CELL_DISTANCE = 1.6;
/** A cell's line is no wider than this share of the table. */
const CELL_WIDTH = 0.5;
/** Sizes in one table differ by no more than this share. */
const SAME_SIZE = 0.12;

/** Stretches of lines that are set in columns, over page breaks too. */
export function alignedRegions(layouts: readonly PageLayout[], edges: PageEdges): CutLine[][] {
	return streams(layouts, edges).flatMap((stream) => regions(stream));
}

/** Lines without page furniture, cut where a ruled table stands between. */
function streams(layouts: readonly PageLayout[], edges: PageEdges): CutLine[][] {
	const found: CutLine[][] = [[]];
	for (const layout of layouts) {
		let before: PrintedLine | null = null;
		for (const line of layout.lines) {
			if (edges.isFrame(line)) continue;
			const above = before?.baseline ?? Number.NEGATIVE_INFINITY;
			if (layout.tables.some((table) => table.top >= above && table.bottom <= line.baseline)) {
				found.push([]);
				before = null;
			}
			const distance: number | null = before ? line.baseline - before.baseline : null;
			found.at(-1)?.push({ line, layout, segments: segments(line), distance });
			before = line;
		}
		if (layout.tables.some((table) => table.bottom > (before?.baseline ?? 0))) found.push([]);
	}
	return found;
}

function regions(stream: readonly CutLine[]): CutLine[][] {
	const found: { from: number; to: number }[] = [];
	stream.forEach((cut, i) => {
		if (cut.segments.length < COLUMNS) return;
		const open = found.at(-1);
		if (open && i <= open.to) return;
		if (open && joins(stream, open.to, i)) open.to = i;
		else found.push({ from: i, to: i });
		grow(stream, found.at(-1));
	});
	return found.map(({ from, to }) => stream.slice(from, to + 1));
}

/** Takes in the lines that belong to the first and the last row. */
function grow(stream: readonly CutLine[], region: { from: number; to: number } | undefined): void {
	if (!region) return;
	const anchor = stream[region.to];
	if (!anchor) return;
	for (let i = region.to + 1; i < stream.length; i++) {
		const cut = stream[i];
		const reach = (cut?.segments.length ?? 0) >= 2 ? ROW_DISTANCE : CELL_DISTANCE;
		if (!cut || cut.distance === null || cut.distance > reach * anchor.line.size) break;
		if (!isCellLine(cut, anchor)) break;
		region.to = i;
	}
	for (let i = region.from - 1; i >= 0; i--) {
		const [cut, next] = [stream[i], stream[i + 1]];
		if (!cut || !next || next.distance === null) break;
		if (next.distance > CELL_DISTANCE * anchor.line.size * 0.75 || !isCellLine(cut, anchor)) break;
		region.from = i;
	}
}

/** Whether everything between two lines set in columns is cells too. */
function joins(stream: readonly CutLine[], from: number, to: number): boolean {
	const anchor = stream[from];
	return stream.slice(from + 1, to + 1).every((cut) => {
		if (!anchor || !isCellLine(cut, anchor)) return false;
		return cut.distance === null || cut.distance <= ROW_DISTANCE * anchor.line.size;
	});
}

function isCellLine(cut: CutLine, anchor: CutLine): boolean {
	if (Math.abs(cut.line.size - anchor.line.size) > SAME_SIZE * anchor.line.size) return false;
	if (cut.layout.page.width !== anchor.layout.page.width) return false;
	const widest = Math.max(...cut.segments.map(({ x0, x1 }) => x1 - x0));
	return (
		widest <= CELL_WIDTH * Math.max(cut.layout.page.width * 0.6, anchor.line.x1 - anchor.line.x0)
	);
}
