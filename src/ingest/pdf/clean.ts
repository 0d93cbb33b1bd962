import { glyphBox, isBlank } from "./glyph-geometry.ts";
import type { Glyph, PageModel } from "./page-model.ts";

/** Two prints of one character stand closer than this, in em and in its own width: shadow, fake bold. */
const SHADOW_EM = 0.15;
const SHADOW_WIDTH = 0.4;

const NONE: ReadonlySet<Glyph> = new Set();

/**
 * Leaves out what is no text of the page: outside its edges, a hidden copy of visible text, a second
 * print, a watermark set at a slant, or one of `marks`.
 */
export function visible(page: PageModel, marks: ReadonlySet<Glyph> = NONE): Glyph[] {
	const inside = page.glyphs.filter((glyph) => {
		if (glyph.oblique || marks.has(glyph)) return false;
		if (isWellInside(glyph, page)) return true;
		const [x0, y0, x1, y1] = glyphBox(glyph);
		return x1 > 0 && y1 > 0 && x0 < page.width && y0 < page.height && glyph.size > 0;
	});
	return once(withoutHiddenCopy(inside));
}

/** By far most glyphs are: all of the em around the origin is on the page, whatever their turn. */
const isWellInside = ({ x, y, size }: Glyph, { width, height }: PageModel): boolean =>
	size > 0 && x > size && y > size && x < width - size && y < height - size;

/** A hidden layer counts only where there is no other text: then it is what was recognised in a scan. */
function withoutHiddenCopy(glyphs: readonly Glyph[]): readonly Glyph[] {
	if (glyphs.every((glyph) => !glyph.invisible)) return glyphs;
	const shown = glyphs.filter((glyph) => !glyph.invisible);
	const inked = shown.filter((glyph) => !isBlank(glyph)).length;
	return inked * 2 >= glyphs.length - shown.length ? shown : glyphs;
}

function once(glyphs: readonly Glyph[]): Glyph[] {
	const latest = new Map<string, number>();
	/** For each glyph the index of the one before it with the same text. */
	const before = new Int32Array(glyphs.length);
	return glyphs.filter((glyph, i) => {
		const near = reachOf(glyph);
		const same = latest.get(glyph.text) ?? -1;
		for (let at = same; at >= 0; at = before[at] ?? -1)
			if (isShadow(glyph, glyphs[at], near)) return false;
		before[i] = same;
		latest.set(glyph.text, i);
		return true;
	});
}

const reachOf = ({ size, width }: Glyph): number =>
	Math.min(SHADOW_EM * size, Math.max(SHADOW_WIDTH * width, 0.01));

function isShadow({ x, y, turn }: Glyph, of: Glyph | undefined, near: number): boolean {
	return (
		of !== undefined && Math.abs(y - of.y) < near && Math.abs(x - of.x) < near && turn === of.turn
	);
}
