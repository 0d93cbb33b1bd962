import { lineAt, type Reading, suspects } from "./order-reading.ts";

/** Neighbouring blocks [i, j) and [j, k) of an order. */
export interface Cuts {
	readonly i: number;
	readonly j: number;
	readonly k: number;
}

/*
 * Weights of a logistic model that tells the move which restores a text from all others, fitted on
 * reports in order with blocks displaced as extractions of PDF displace them. All are log odds (nats).
 */
/** What seams and numberings gain counts for more than they take for granted. */
export const SEAMS = 1.5;
export const ORDINALS = 1.2;
/** That just these two blocks were displaced. */
const A_MOVE = -4.9;
/** A cut where neither the seam reads badly nor a paragraph begins. */
const CUT_ANYWHERE = -1.1;
/** A block that was displaced was hardly cut from its own heading. */
const CUT_AFTER_HEADING = -2.9;
/** Neither block is of the size that extractions displace. */
const ODD_SIZE = -1.6;
const LEAST_BLOCK = 3;
const LARGEST_BLOCK = 15;
/** For each line that changes its place, and each beyond a page. */
const SPAN = -0.14;
const PAGE = 25;
const BEYOND_PAGE = -0.5;
/** An extraction reads page by page, where the file tells the pages: blocks are displaced within one. */
const ACROSS_PAGES = -10;
/** A hard seam that is left or made. */
const HARD_LEFT = -0.6;

/** A seam that nothing but a displaced block explains. */
const HARD = -1.5;

function hardSeams(
	{ order, shape }: Reading,
	seams: readonly (readonly [before: number, after: number])[],
): number {
	return seams.filter(([a, b]) => shape(lineAt(order, a), lineAt(order, b)) < HARD).length;
}

/** Log odds of a cut before each place, and at the end. */
export function cutOdds(reading: Reading): number[] {
	const { order, lines } = reading;
	const bad = suspects(reading);
	return Array.from({ length: order.length + 1 }, (_, at) => {
		const line = lines[order[at] ?? -1];
		const begins = !line || line.head === "ordinal" || line.indented;
		return begins || bad.has(at) ? 0 : CUT_ANYWHERE;
	});
}

/** The most that `moveOdds` can be for blocks that span so many lines together. */
export const spanOdds = (span: number): number =>
	A_MOVE + SPAN * span + BEYOND_PAGE * Math.max(0, span - PAGE);

const isBlock = (size: number): boolean => size >= LEAST_BLOCK && size <= LARGEST_BLOCK;

/** How likely blocks were cut and displaced just so. */
export function moveOdds({ i, j, k }: Cuts, reading: Reading, cuts: readonly number[]): number {
	const { order, lines } = reading;
	const made = [
		[i - 1, j],
		[k - 1, i],
		[j - 1, k],
	] as const;
	const headless = made.filter(
		([a, b]) =>
			lines[lineAt(order, a)]?.heading === true && lines[lineAt(order, b)]?.head === "plain",
	).length;
	const crosses = lines[lineAt(order, i)]?.page !== lines[lineAt(order, k - 1)]?.page;
	return (
		spanOdds(k - i) +
		(crosses ? ACROSS_PAGES : 0) +
		CUT_AFTER_HEADING * headless +
		(isBlock(j - i) || isBlock(k - j) ? 0 : ODD_SIZE) +
		HARD_LEFT * hardSeams(reading, made) +
		(cuts[i] ?? 0) +
		(cuts[j] ?? 0) +
		(cuts[k] ?? 0)
	);
}
