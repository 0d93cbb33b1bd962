import type { SourceLine } from "../../model/document.ts";
import { glyphBox, isBlank } from "./glyph-geometry.ts";
import type { PrintedLine } from "./printed-lines.ts";
import type { Box, UprightPage } from "./upright.ts";

/** A gap between two Latin words or two numbers that no space character fills, in em. */
const WORD_GAP = 0.25;
/** Words are farther apart than the characters of a line that is set wide, by this factor. */
const WIDE_SET = 2;

const WORD_CHAR = /^[0-9A-Za-z]|[0-9A-Za-z]$/;

/**
 * A printed line as text. Between Han nothing is added; a space only where two Latin words or numbers
 * stand apart by more than the characters of the line do. `indent` is in em of the line.
 */
export function sourceLine(line: PrintedLine, page: UprightPage, indent: number): SourceLine {
	const first = line.glyphs.findIndex((glyph) => !isBlank(glyph));
	const last = line.glyphs.findLastIndex((glyph) => !isBlank(glyph));
	const glyphs = line.glyphs.slice(first, last + 1);
	const blank = indentation(indent);
	const start: Box = page.shown([line.x0, line.top, line.x0, line.bottom]);
	const boxes: Box[] = new Array(blank.length).fill(start);
	let text = blank;
	let before: Placed | undefined;
	for (const glyph of glyphs) {
		if (before && needsSpace(before, glyph, glyphs, line.size)) {
			text += " ";
			const end = glyphBox(before)[2];
			boxes.push(page.shown([end, line.top, Math.max(end, glyph.x), line.bottom]));
		}
		text += glyph.text;
		const box = page.shown(glyphBox(glyph));
		for (let unit = 0; unit < glyph.text.length; unit++) boxes.push(box);
		before = glyph;
	}
	return { text, page: page.page, line: null, boxes };
}

type Placed = PrintedLine["glyphs"][number];

/** Distance between two glyphs in the direction of reading. */
function gap(before: Placed | undefined, glyph: Placed): number {
	if (!before || before.turn !== glyph.turn) return 0;
	if (glyph.turn === 0) return glyph.x - (before.x + before.width);
	const [a, b] = [glyphBox(before), glyphBox(glyph)];
	if (glyph.turn === 1) return b[1] - a[3];
	if (glyph.turn === 2) return a[0] - b[2];
	return a[1] - b[3];
}

function usualGap(glyphs: readonly Placed[], size: number): number {
	const gaps = glyphs.slice(1).map((glyph, i) => gap(glyphs[i], glyph));
	const sorted = gaps.filter((width) => width < 2 * size).sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function needsSpace(before: Placed, after: Placed, line: readonly Placed[], size: number): boolean {
	const width = gap(before, after);
	if (width <= WORD_GAP * size) return false;
	if (!WORD_CHAR.test(before.text.slice(-1)) || !WORD_CHAR.test(after.text.slice(0, 1)))
		return false;
	return width > WIDE_SET * usualGap(line, size);
}

/** Full-width spaces for whole em, one ordinary space for a half. */
function indentation(em: number): string {
	const halves = Math.max(0, Math.round(em * 2));
	if (halves < 2) return "";
	return "　".repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? " " : "");
}
