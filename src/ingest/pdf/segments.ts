import { inked, isBlank } from "./glyph-geometry.ts";
import type { Glyph } from "./page-model.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** A stretch of a line between two wide gaps. */
export interface Segment {
	readonly x0: number;
	readonly x1: number;
	readonly glyphs: readonly Glyph[];
}

/** A gap that parts columns is at least so wide, in em, and in gaps as they are usual in the line. */
const COLUMN_GAP = 0.6;
const USUAL_GAPS = 3;
/** A gap that one space character fills parts words; it parts columns only if it is so wide, in em. */
const SPACED_GAP = 1.5;

/** Columns and tables ask for the segments of the same lines. */
const known = new WeakMap<PrintedLine, readonly Segment[]>();

/** Divides a line at its wide gaps; a line that is set wide throughout has none. */
export function segments(line: PrintedLine): readonly Segment[] {
	const found = known.get(line);
	if (found !== undefined) return found;
	const fresh = divided(line);
	known.set(line, fresh);
	return fresh;
}

function divided(line: PrintedLine): Segment[] {
	const isLevel = line.glyphs.every((glyph) => glyph.turn === 0);
	const level = isLevel ? line.glyphs : line.glyphs.filter((glyph) => glyph.turn === 0);
	const printed = inked(level);
	const least = COLUMN_GAP * line.size;
	if (printed.every((glyph, i) => i === 0 || glyph.x - endOf(printed[i - 1]) < least))
		return printed.length === 0 ? [] : [segmentOf(printed)];
	const afterSpace = new Set(level.filter((_, i) => isSpaced(level, i)));
	const gaps = printed.slice(1).map((glyph, i) => glyph.x - endOf(printed[i]));
	const sorted = [...gaps].sort((a, b) => a - b);
	const usual = Math.max(0, sorted[Math.floor((sorted.length - 1) / 2)] ?? 0);
	const wide = Math.max(least, printed.length > 5 ? USUAL_GAPS * usual : 0);
	const found: Glyph[][] = [];
	printed.forEach((glyph, i) => {
		const last = found.at(-1);
		const parting = afterSpace.has(glyph) ? Math.max(wide, SPACED_GAP * line.size) : wide;
		if (last && (gaps[i - 1] ?? 0) < parting) last.push(glyph);
		else found.push([glyph]);
	});
	return found.map(segmentOf);
}

/** Its characters are all level, so the box of each ends where the character does. */
const segmentOf = (glyphs: readonly Glyph[]): Segment => ({
	glyphs,
	x0: glyphs[0]?.x ?? 0,
	x1: glyphs.reduce((end, glyph) => Math.max(end, endOf(glyph)), Number.NEGATIVE_INFINITY),
});

/** Whether exactly one space stands before a character. */
function isSpaced(glyphs: readonly Glyph[], index: number): boolean {
	const [two, one] = [glyphs[index - 2], glyphs[index - 1]];
	return one !== undefined && isBlank(one) && two !== undefined && !isBlank(two);
}

const endOf = (glyph: Glyph | undefined): number => (glyph ? glyph.x + glyph.width : 0);
