import { cannotBeginLine, textWidth } from "../text/han.ts";

/** The width to which lines were set, in em; null where every line is a paragraph of its own. */
export type Measure = number | null;

const compact = (text: string): string => text.replace(/\s+/gu, "");

/** Lines shorter than this say nothing of the measure. */
const SHORTEST = 10;
/** No page of running text is set wider. */
const WIDEST = 60;

/**
 * Wrapped text shows in its lines: many reach the same width and none goes beyond it by more than
 * a hanging stop.
 */
export function measureOf(texts: readonly string[]): Measure {
	const widths = texts.map((text) => textWidth(compact(text))).filter((w) => w >= SHORTEST);
	if (widths.length === 0) return null;
	const sorted = [...widths].sort((a, b) => a - b);
	const widest = sorted[Math.floor(sorted.length * 0.97)] ?? 0;
	if (widest > WIDEST) return null;
	const full = widths.filter((w) => w >= widest - 3).length;
	return full * 4 >= widths.length && full >= 3 ? widest : null;
}

/**
 * Whether `line` went on to `next` because nothing more fitted, rather than ending a paragraph:
 * the next unbreakable piece (a number with its unit, a character with its stop) would not have fitted.
 */
export function reachesMeasure(line: string, next: string, measure: number): boolean {
	return textWidth(compact(line)) + textWidth(firstPiece(compact(next))) > measure - 0.5;
}

function firstPiece(text: string): string {
	const run = /^[（《“‘(]*(?:[0-9A-Za-z.,%]+|.)/su.exec(text)?.[0] ?? "";
	let end = run.length;
	while (end < text.length && cannotBeginLine(text.charAt(end))) end++;
	return text.slice(0, end);
}

