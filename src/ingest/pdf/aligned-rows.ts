import type { CutLine } from "./aligned-regions.ts";
import type { Segment } from "./segments.ts";

/** Lines of one row: with their segments laid over each other, from left to right. */
export interface AlignedRow {
	readonly lines: readonly CutLine[];
	readonly spans: readonly Segment[];
}

/** Distances of lines inside rows and between rows differ at least by this factor. */
const ROWS_APART = 1.4;

/**
 * Groups lines to rows: where there are two sorts of distances the wide ones part rows; where all are
 * alike every line is a row, but for one that only goes on with the text of cells.
 */
export function alignedRows(lines: readonly CutLine[]): AlignedRow[] {
	const limit = rowDistance(lines);
	const most = Math.max(...lines.map((line) => line.segments.length));
	const first = Math.min(...lines.map(({ line }) => line.x0));
	const rows: CutLine[][] = [];
	for (const cut of lines) {
		const row = rows.at(-1);
		const near =
			cut.distance !== null && (limit === null ? goesOn(cut, most, first) : cut.distance < limit);
		if (row && near && !repeatsFigure(row, cut)) row.push(cut);
		else rows.push([cut]);
	}
	return rows.map((row) => ({ lines: row, spans: overlaid(row.flatMap((cut) => cut.segments)) }));
}

/** A figure, complete in itself. */
const FIGURE = /^[-≥≤<>]?\d[\d,，]*(?:[.．]\d+)?[%％]?$/u;

/** Whether a figure of a line stands below a figure of the row: of two rows, however near they are. */
function repeatsFigure(row: readonly CutLine[], { segments }: CutLine): boolean {
	const above = row.flatMap((cut) => cut.segments.filter(isFigure));
	return segments.some(
		(segment) =>
			isFigure(segment) && above.some(({ x0, x1 }) => x0 < segment.x1 && segment.x0 < x1),
	);
}

const isFigure = ({ glyphs }: Segment): boolean =>
	FIGURE.test(
		glyphs
			.map(({ text }) => text)
			.join("")
			.trim(),
	);

function rowDistance(lines: readonly CutLine[]): number | null {
	const sorted = lines
		.slice(1)
		.flatMap((cut) => cut.distance ?? [])
		.sort((a, b) => a - b);
	let best: number | null = null;
	let widest = ROWS_APART;
	sorted.slice(1).forEach((distance, i) => {
		const smaller = sorted[i] ?? distance;
		if (distance / smaller < widest) return;
		widest = distance / smaller;
		best = Math.sqrt(distance * smaller);
	});
	return best;
}

function goesOn({ segments, line }: CutLine, most: number, first: number): boolean {
	if (segments.length * 2 > most || line.x0 - first < 2 * line.size) return false;
	return !line.glyphs.some((glyph) => /\d/u.test(glyph.text));
}

export function overlaid(segments: readonly Segment[]): Segment[] {
	const found: Segment[] = [];
	for (const next of [...segments].sort((a, b) => a.x0 - b.x0)) {
		const last = found.at(-1);
		if (last && next.x0 < last.x1)
			found[found.length - 1] = {
				x0: last.x0,
				x1: Math.max(last.x1, next.x1),
				glyphs: [...last.glyphs, ...next.glyphs],
			};
		else found.push(next);
	}
	return found;
}
