import type { Glyph } from "./page-model.ts";
import type { Box } from "./upright.ts";

/** Parts of the em above and below the baseline in which Han characters are drawn. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** The em box of a glyph, in the direction in which it is read. */
export function glyphBox({ x, y, width, size, turn }: Glyph): Box {
	const up = ASCENT * size;
	const down = DESCENT * size;
	if (turn === 1) return [x - down, y, x + up, y + width];
	if (turn === 2) return [x - width, y - down, x, y + up];
	if (turn === 3) return [x - up, y - width, x + down, y];
	return [x, y - up, x + width, y + down];
}

export function centre(glyph: Glyph): readonly [x: number, y: number] {
	const [x0, y0, x1, y1] = glyphBox(glyph);
	return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** Those with ink; the same array where all have. */
export const inked = (glyphs: readonly Glyph[]): readonly Glyph[] =>
	glyphs.some(isBlank) ? glyphs.filter((glyph) => !isBlank(glyph)) : glyphs;

const BLANK = /^[\s\u3000]+$/u;

export function isBlank({ text }: Glyph): boolean {
	// Han, digits and letters, by far most of all characters, are told without the pattern.
	const code = text.charCodeAt(0);
	if ((code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfe00)) return false;
	return BLANK.test(text);
}
