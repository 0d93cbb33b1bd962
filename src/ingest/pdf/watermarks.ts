import { centre, glyphBox, isBlank } from "./glyph-geometry.ts";
import type { Glyph, PageModel } from "./page-model.ts";

/** A text is set larger than the others by this factor where it is drawn across them. */
const LARGE = 1.8;
/** Of a text that is drawn across others, at least this share of the characters lies on theirs. */
const OVERPRINTED = 0.4;
/** Sizes are the same but for rounding. */
const SAME_SIZE = 0.02;
/** Characters of one text are no farther apart than this, in em. */
const WORD_GAP = 2.5;
/** Characters on the ring of a seal are no farther apart than this, in em; its star stands inside the ring. */
const RING_GAP = 2.5;
const RING_RADIUS = 7;
const RING_LEAST = 3;
const STAR = /^[★☆]$/u;

/**
 * What is drawn across the text of the pages, or turned on the ring of a seal: not text of the document.
 * A text that is drawn across another on one page is none on the others either.
 */
export function watermarks(pages: readonly PageModel[]): ReadonlySet<Glyph> {
	const found = new Set<Glyph>();
	const size = commonSize(pages);
	const candidates = pages.map(({ glyphs }) =>
		glyphs.some((glyph) => isCandidate(glyph, size)) ? runs(glyphs, size) : [],
	);
	const names = new Set<string>();
	pages.forEach((page, i) => {
		for (const run of candidates[i] ?? [])
			if (!names.has(nameOf(run)) && isAcross(run, page.glyphs)) names.add(nameOf(run));
	});
	if (names.size > 0)
		for (const run of candidates.flat())
			if (names.has(nameOf(run))) for (const glyph of run) found.add(glyph);
	for (const page of pages) for (const glyph of sealed(page.glyphs)) found.add(glyph);
	return found;
}

const isCandidate = ({ faint, size }: Glyph, common: number): boolean =>
	faint === true || size >= LARGE * common;

/** Candidates in the order in which they are drawn, text by text. */
function runs(glyphs: readonly Glyph[], common: number): Glyph[][] {
	const found: Glyph[][] = [];
	let last: Glyph | null = null;
	for (const glyph of glyphs) {
		if (isBlank(glyph) || glyph.oblique) continue;
		if (!isCandidate(glyph, common)) {
			last = null;
			continue;
		}
		if (last && isNext(last, glyph)) found.at(-1)?.push(glyph);
		else found.push([glyph]);
		last = glyph;
	}
	return found;
}

const isNext = (last: Glyph, { x, y, size, turn, faint }: Glyph): boolean =>
	turn === last.turn &&
	isSameSize(last, { size }) &&
	faint === last.faint &&
	Math.abs(turn % 2 === 0 ? y - last.y : x - last.x) < 0.1 * size &&
	Math.abs(turn % 2 === 0 ? x - last.x : y - last.y) - last.width < WORD_GAP * size;

const isSameSize = (a: Pick<Glyph, "size">, b: Pick<Glyph, "size">): boolean =>
	Math.abs(a.size - b.size) < SAME_SIZE * a.size;

const nameOf = (run: readonly Glyph[]): string =>
	`${run[0]?.size.toFixed(1)} ${run.map(({ text }) => text).join("")}`;

/** Whether many characters of a text cover those of others, which are smaller or not as faint. */
function isAcross(run: readonly Glyph[], glyphs: readonly Glyph[]): boolean {
	const [first] = run;
	if (!first) return false;
	const others = glyphs.filter(
		({ faint, size, oblique }) =>
			!oblique && ((first.faint && !faint) || size * LARGE <= first.size),
	);
	const covering = run.filter((glyph) => others.some((other) => covers(glyph, other)));
	return covering.length >= OVERPRINTED * run.length;
}

function covers(glyph: Glyph, other: Glyph): boolean {
	if (isBlank(other)) return false;
	const [a, b] = glyph.size >= other.size ? [glyph, other] : [other, glyph];
	const [x0, y0, x1, y1] = glyphBox(a);
	const [x, y] = centre(b);
	return x > x0 && x < x1 && y > y0 && y < y1;
}

/** Single characters on the ring of a seal that happen to stand straight, and its star. */
function sealed(glyphs: readonly Glyph[]): Glyph[] {
	const turned = glyphs.filter(({ oblique }) => oblique);
	if (turned.length < RING_LEAST) return [];
	const near = (glyph: Glyph, em: number, others: readonly Glyph[]): number =>
		others.filter((o) => Math.hypot(o.x - glyph.x, o.y - glyph.y) <= em * glyph.size).length;
	return glyphs.filter((glyph, i) => {
		if (glyph.oblique || isBlank(glyph)) return false;
		if (STAR.test(glyph.text)) return near(glyph, RING_RADIUS, turned) >= RING_LEAST;
		const drawnBeside = [glyphs[i - 1], glyphs[i + 1]].filter((o) => o?.oblique === true);
		const ring = drawnBeside.flatMap((o) => (o && isSameSize(o, glyph) ? [o] : []));
		return near(glyph, RING_GAP, ring) >= 1 && !runsOn(glyph, glyphs[i - 1], glyphs[i + 1]);
	});
}

/** Whether a character goes on with one that stands as straight as it does. */
const runsOn = (glyph: Glyph, ...others: readonly (Glyph | undefined)[]): boolean =>
	others.some((o) => o !== undefined && !o.oblique && (isNext(o, glyph) || isNext(glyph, o)));

/** The size of most characters. */
function commonSize(pages: readonly PageModel[]): number {
	const counts = new Map<number, number>();
	for (const { glyphs } of pages)
		for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1);
	let [common, most] = [0, 0];
	for (const [size, count] of counts) if (count > most) [common, most] = [size, count];
	return common;
}
