import { glyphBox, inked, isBlank } from "./glyph-geometry.ts";
import type { Glyph, Turn } from "./page-model.ts";

/** Characters on one baseline, from left to right. */
export interface PrintedLine {
	readonly glyphs: readonly Glyph[];
	/** From the first to the last character with ink. */
	readonly x0: number;
	readonly x1: number;
	readonly top: number;
	readonly bottom: number;
	readonly baseline: number;
	/** Most frequent size of its characters. */
	readonly size: number;
	/** Edges of the column that it is set in; null where the text has one column. */
	readonly column: { readonly left: number; readonly right: number } | null;
}

/** Baselines that differ by less, in em, are one. */
const SAME_BASELINE = 0.25;
/** Characters smaller than this share of a line's size may be its superscripts and subscripts. */
const SMALL = 0.8;
/** Reach of a line above and below its baseline, in em, for the middle of a raised or lowered character. */
const REACH_UP = 1.05;
const REACH_DOWN = 0.15;
/** A raised character stands no farther than this, in em, from the line's own. */
const RAISED_GAP = 1;

/** Forms lines of all glyphs of a page or of a table cell, top to bottom. */
export function printedLines(glyphs: readonly Glyph[]): PrintedLine[] {
	if (glyphs.every(({ turn }) => turn === 0)) return inOrder(level(glyphs));
	const turns: readonly Turn[] = [0, 1, 2, 3];
	const lines = turns.flatMap((turn) => {
		const own = glyphs.filter((glyph) => glyph.turn === turn);
		return turn === 0 ? level(own) : turned(own, turn);
	});
	return inOrder(lines);
}

const inOrder = (lines: PrintedLine[]): PrintedLine[] =>
	lines.sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);

function level(glyphs: readonly Glyph[]): PrintedLine[] {
	const rows: Glyph[][] = [];
	for (const glyph of sorted(glyphs, (a, b) => a.y - b.y || a.x - b.x)) {
		const row = rows.at(-1);
		const last = row?.at(-1);
		const near = SAME_BASELINE * Math.min(glyph.size, last?.size ?? glyph.size);
		if (row && last && glyph.y - last.y <= near) row.push(glyph);
		else rows.push([glyph]);
	}
	return withRaised(rows.filter((row) => row.some((glyph) => !isBlank(glyph))).map(lineOf));
}

/** Text that is turned against the page: read in its own direction, placed where it begins. */
function turned(glyphs: readonly Glyph[], turn: Turn): PrintedLine[] {
	const across = (glyph: Glyph): number => (turn % 2 === 1 ? glyph.x : glyph.y);
	const along = (glyph: Glyph): number => (turn === 1 ? glyph.y : turn === 2 ? -glyph.x : -glyph.y);
	const rows: Glyph[][] = [];
	for (const glyph of [...glyphs].sort((a, b) => across(a) - across(b) || along(a) - along(b))) {
		const row = rows.at(-1);
		const last = row?.at(-1);
		if (row && last && across(glyph) - across(last) <= SAME_BASELINE * glyph.size) row.push(glyph);
		else rows.push([glyph]);
	}
	return rows
		.filter((row) => row.some((glyph) => !isBlank(glyph)))
		.map((row) => extent(row.sort((a, b) => along(a) - along(b))));
}

function lineOf(row: readonly Glyph[]): PrintedLine {
	return extent(sorted(row, (a, b) => a.x - b.x));
}

/** Most glyphs are drawn in the order in which they are read. */
function sorted(
	glyphs: readonly Glyph[],
	compare: (a: Glyph, b: Glyph) => number,
): readonly Glyph[] {
	for (let i = 1; i < glyphs.length; i++) {
		const [before, glyph] = [glyphs[i - 1], glyphs[i]];
		if (before && glyph && compare(before, glyph) > 0) return [...glyphs].sort(compare);
	}
	return glyphs;
}

function extent(glyphs: readonly Glyph[]): PrintedLine {
	let [x0, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	let [x1, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	const printed = inked(glyphs);
	for (const glyph of printed) {
		const box = glyphBox(glyph);
		if (box[0] < x0) x0 = box[0];
		if (box[1] < top) top = box[1];
		if (box[2] > x1) x1 = box[2];
		if (box[3] > bottom) bottom = box[3];
	}
	const size = commonSize(printed);
	const baseline = printed.find((glyph) => glyph.size === size)?.y ?? 0;
	return { glyphs, x0, x1, top, bottom, baseline, size, column: null };
}

function commonSize(glyphs: readonly Glyph[]): number {
	const [first] = glyphs;
	if (!first || glyphs.every(({ size }) => size === first.size)) return first?.size ?? 0;
	const counts = new Map<number, number>();
	for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Puts superscripts and subscripts, which have baselines of their own, into the lines they belong to. */
function withRaised(lines: readonly PrintedLine[]): PrintedLine[] {
	const largest = lines.reduce((size, line) => Math.max(size, line.size), 0);
	if (lines.every(({ size }) => size > SMALL * largest)) return [...lines];
	const hosts = new Map<PrintedLine, PrintedLine[]>();
	const taken = new Set<PrintedLine>();
	lines.forEach((small, i) => {
		for (const host of [lines[i + 1], lines[i - 1], lines[i + 2], lines[i - 2]]) {
			if (!host || taken.has(small) || taken.has(host) || !belongs(small, host)) continue;
			hosts.set(host, [...(hosts.get(host) ?? []), small]);
			taken.add(small);
		}
	});
	return lines
		.filter((line) => !taken.has(line))
		.map((line) => {
			const raised = hosts.get(line);
			return raised ? lineOf([line, ...raised].flatMap(({ glyphs }) => glyphs)) : line;
		});
}

function belongs(small: PrintedLine, host: PrintedLine): boolean {
	if (small.size > SMALL * host.size) return false;
	const middle = (small.top + small.bottom) / 2;
	if (middle < host.baseline - REACH_UP * host.size) return false;
	if (middle > host.baseline + REACH_DOWN * host.size) return false;
	const reach = RAISED_GAP * host.size;
	return small.glyphs.every(
		(glyph) =>
			isBlank(glyph) ||
			host.glyphs.some(
				(other) =>
					other.x - reach <= glyph.x + glyph.width && glyph.x <= other.x + other.width + reach,
			),
	);
}
