import type { Follows } from "./follows.ts";
import type { LineFacts } from "./order-line.ts";
import { leastCost, noReadings, ODD_STEP, type Readings, read } from "./ordinal-sequence.ts";

/** An order with the readings of its numberings before each place, and after the last. */
export interface Reading {
	readonly order: readonly number[];
	readonly lines: readonly LineFacts[];
	readonly follows: Follows;
	/** The same without the evidence of words. */
	readonly shape: Follows;
	readonly readings: readonly Readings[];
	/** How many numberings stand before each place. */
	readonly counts: readonly number[];
}

export function readingOf(
	order: readonly number[],
	lines: readonly LineFacts[],
	follows: Follows,
	shape: Follows,
): Reading {
	const readings = [noReadings()];
	const counts = [0];
	for (const index of order) {
		const line = lines[index];
		readings.push(readLine(readings.at(-1) ?? noReadings(), line));
		counts.push((counts.at(-1) ?? 0) + (line?.ordinals.length ?? 0));
	}
	return { order, lines, follows, shape, readings, counts };
}

/** The line at a place; -1 stands before the text, the number of lines behind it. */
export const lineAt = (order: readonly number[], place: number): number =>
	place < 0 ? -1 : (order[place] ?? order.length);

export function readLine(before: Readings, line: LineFacts | undefined): Readings {
	let readings = before;
	for (const ordinal of line?.ordinals ?? []) readings = read(readings, ordinal);
	return readings;
}

const costAt = ({ readings }: Reading, place: number): number => {
	const read = readings[place];
	return read ? leastCost(read) : 0;
};

/** A seam that is worse than this may be a cut. */
const SUSPECT = -0.7;

/** Places before which a cut may be by the look of it: the seam reads badly, or the numbering steps oddly. */
export function suspects(reading: Reading): ReadonlySet<number> {
	const { order, shape, counts } = reading;
	const found = new Set<number>();
	let last = 0;
	for (let at = 1; at < order.length; at++) {
		const odd = costAt(reading, at + 1) - costAt(reading, at) >= ODD_STEP;
		// What comes out of turn was cut off somewhere after the numbering before it.
		if (odd) for (let cut = last + 1; cut < at; cut++) found.add(cut);
		if (odd || shape(lineAt(order, at - 1), lineAt(order, at)) < SUSPECT) found.add(at);
		if (counts[at + 1] !== counts[at]) last = at;
	}
	return found;
}
