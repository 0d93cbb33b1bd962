import { glyphBox, isBlank } from "./glyph-geometry.ts";
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

/** Divides a line at its wide gaps; a line that is set wide throughout has none. */
export function segments(line: PrintedLine): Segment[] {
	const inked = line.glyphs.filter((glyph) => !isBlank(glyph) && glyph.turn === 0);
	const gaps = inked.slice(1).map((glyph, i) => glyph.x - endOf(inked[i]));
	const sorted = [...gaps].sort((a, b) => a - b);
	const usual = Math.max(0, sorted[Math.floor((sorted.length - 1) / 2)] ?? 0);
	const wide = Math.max(COLUMN_GAP * line.size, inked.length > 5 ? USUAL_GAPS * usual : 0);
	const found: Glyph[][] = [];
	inked.forEach((glyph, i) => {
		const last = found.at(-1);
		if (last && (gaps[i - 1] ?? 0) < wide) last.push(glyph);
		else found.push([glyph]);
	});
	return found.map((glyphs) => ({
		glyphs,
		x0: glyphs[0]?.x ?? 0,
		x1: Math.max(...glyphs.map((glyph) => glyphBox(glyph)[2])),
	}));
}

const endOf = (glyph: Glyph | undefined): number => (glyph ? glyph.x + glyph.width : 0);
