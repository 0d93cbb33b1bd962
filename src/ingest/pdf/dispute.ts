import type { Dispute } from "../../model/document.ts";
import { visible } from "./clean.ts";
import { centre, glyphBox, isBlank } from "./glyph-geometry.ts";
import type { Glyph, PageModel } from "./page-model.ts";
import type { Reading } from "./reading.ts";
import { type Box, type UprightPage, upright } from "./upright.ts";

/** Origins of one printed character, as two engines give them, lie closer than this, in em. */
const SAME = 0.25;
/** Characters of one number stand closer than this, in em. */
const NEAR = 0.4;
const DIGIT = /\p{Nd}/u;
const OF_NUMBER = /^[\p{Nd}.,．，%％]+$/u;

/** Every number on which two readings of a document differ in a digit, in the order of the pages. */
export function disputes(first: Reading, second: Reading): Dispute[] {
	const others = new Map(second.pages.map((page) => [page.page, page]));
	return first.pages.flatMap((page) => {
		const other = others.get(page.page);
		return other ? disputesOfPage(page, other, [first.engine, second.engine]) : [];
	});
}

function disputesOfPage(
	page: PageModel,
	other: PageModel,
	engines: readonly [string, string],
): Dispute[] {
	const [ours, theirs] = [inked(page), inked(other)];
	const found: Dispute[] = [];
	for (const glyph of differing(ours.glyphs, theirs.glyphs)) {
		// Engines round widths, so that the characters of a long line drift apart; the digits do not change.
		if (digitsOfLine(glyph, ours.glyphs) === digitsOfLine(glyph, theirs.glyphs)) continue;
		const box = numberAround(glyph, [...ours.glyphs, ...theirs.glyphs]);
		const shown = ours.shown(box);
		if (found.some((earlier) => earlier.box.every((edge, i) => edge === shown[i]))) continue;
		const texts = [textIn(box, ours.glyphs), textIn(box, theirs.glyphs)];
		const readings = engines.map((engine, i) => ({ engine, text: texts[i] ?? "" }));
		found.push({ page: page.page, box: shown, readings });
	}
	return found;
}

function inked(model: PageModel): UprightPage {
	const glyphs = visible(model).filter((glyph) => !isBlank(glyph));
	return upright({ ...model, glyphs });
}

/** The characters of either that the other has not in that place, where one of the two is a digit. */
function differing(ours: readonly Glyph[], theirs: readonly Glyph[]): Glyph[] {
	const left = byPlace(theirs);
	const found: Glyph[] = [];
	for (const glyph of ours) {
		const same = left.take(glyph);
		if (same?.text === glyph.text) continue;
		if (DIGIT.test(glyph.text) || DIGIT.test(same?.text ?? "")) found.push(glyph);
	}
	return [...found, ...left.rest().filter(({ text }) => DIGIT.test(text))];
}

/** Characters by their places, each to be taken once. */
function byPlace(glyphs: readonly Glyph[]) {
	const CELL = 8;
	const cell = (value: number): number => Math.floor(value / CELL);
	const key = (column: number, row: number): string => `${column} ${row}`;
	const cells = new Map<string, Set<Glyph>>();
	for (const glyph of glyphs) {
		const place = key(cell(glyph.x), cell(glyph.y));
		const there = cells.get(place);
		if (there) there.add(glyph);
		else cells.set(place, new Set([glyph]));
	}
	return {
		/** The character nearest to this one, if near enough to be the same print. */
		take(glyph: Glyph): Glyph | null {
			const reach = SAME * glyph.size;
			let nearest: Glyph | null = null;
			let least = reach;
			for (let column = cell(glyph.x - reach); column <= cell(glyph.x + reach); column++)
				for (let row = cell(glyph.y - reach); row <= cell(glyph.y + reach); row++)
					for (const other of cells.get(key(column, row)) ?? []) {
						const distance = Math.hypot(other.x - glyph.x, other.y - glyph.y);
						if (distance > least || (distance === least && nearest)) continue;
						[nearest, least] = [other, distance];
					}
			if (nearest) cells.get(key(cell(nearest.x), cell(nearest.y)))?.delete(nearest);
			return nearest;
		},
		rest: (): Glyph[] => [...cells.values()].flatMap((there) => [...there]),
	};
}

const onLineOf =
	(glyph: Glyph) =>
	({ y }: Glyph): boolean =>
		Math.abs(y - glyph.y) < SAME * glyph.size;

function digitsOfLine(glyph: Glyph, glyphs: readonly Glyph[]): string {
	const digits = glyphs.filter(onLineOf(glyph)).filter(({ text }) => DIGIT.test(text));
	return joined(digits);
}

const joined = (glyphs: readonly Glyph[]): string =>
	glyphs
		.toSorted((a, b) => a.x - b.x)
		.map(({ text }) => text)
		.join("");

/** The box of the number that a character belongs to. */
function numberAround(glyph: Glyph, glyphs: readonly Glyph[]): Box {
	const line = glyphs.filter(onLineOf(glyph)).filter(({ text }) => OF_NUMBER.test(text));
	const near = NEAR * glyph.size;
	let [x0, y0, x1, y1] = glyphBox(glyph);
	for (let grown = true; grown; ) {
		grown = false;
		for (const other of line) {
			const [left, , right] = glyphBox(other);
			if (left > x1 + near || right < x0 - near || (left >= x0 && right <= x1)) continue;
			[x0, x1, grown] = [Math.min(x0, left), Math.max(x1, right), true];
		}
	}
	return [x0, y0, x1, y1];
}

function textIn([x0, y0, x1, y1]: Box, glyphs: readonly Glyph[]): string {
	const inside = glyphs.filter((glyph) => {
		const [x, y] = centre(glyph);
		return x > x0 && x < x1 && y > y0 && y < y1;
	});
	return joined(inside);
}
