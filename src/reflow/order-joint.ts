import { type Reading, readingOf } from "./order-reading.ts";
import { bestSwaps, gainOf, type Range, type Swap } from "./order-search.ts";

/** Swaps one after the other, and what they gain together in nats. */
interface Swaps {
	readonly swaps: readonly Swap[];
	readonly gain: number;
}

interface State extends Swaps {
	readonly reading: Reading;
}

/** Orders that are followed up at once, and swaps that are tried on each. */
const BEAM = 3;
const TRIED = 3;
/** A page holds few displaced blocks. */
const DEEPEST = 6;

/**
 * The swaps weighed again, together with those near them: one that looks best alone may mend half of
 * two displaced blocks, and then bars the way to the order in which both are at their place.
 */
export function jointly(start: Reading, swaps: readonly Swap[], least: number): readonly Swap[] {
	let kept = swaps;
	for (const range of rangesOf(start, swaps)) {
		const own = kept.filter(({ i, k }) => i >= range.first && k <= range.end);
		const others = kept.filter((swap) => !own.includes(swap));
		const from = others.reduce(after, start);
		const found = bestTogether(from, range, least);
		if (found.gain > gainTogether(from, own) + CLEARLY) kept = [...others, ...found.swaps];
	}
	return kept;
}

const CLEARLY = 0.01;

/** The reading after one more swap. */
export function after({ order, lines, follows, shape }: Reading, { i, j, k }: Swap): Reading {
	const swapped = [
		...order.slice(0, i),
		...order.slice(j, k),
		...order.slice(i, j),
		...order.slice(k),
	];
	return readingOf(swapped, lines, follows, shape);
}

export function gainTogether(from: Reading, swaps: readonly Swap[]): number {
	let reading = from;
	let gain = 0;
	for (const swap of swaps) {
		gain += gainOf(reading, swap);
		reading = after(reading, swap);
	}
	return gain;
}

function bestTogether(reading: Reading, within: Range, least: number): Swaps {
	let best: State = { reading, swaps: [], gain: 0 };
	let states = [best];
	const seen = new Set<string>();
	for (let depth = 0; depth < DEEPEST && states.length > 0; depth++) {
		const next: State[] = [];
		for (const state of states)
			for (const swap of bestSwaps(state.reading, within, least, TRIED)) {
				const reached = after(state.reading, swap);
				const key = reached.order.slice(within.first, within.end).join();
				if (seen.has(key)) continue;
				seen.add(key);
				const gain = state.gain + swap.gain;
				next.push({ reading: reached, swaps: [...state.swaps, swap], gain });
			}
		states = next.sort((a, b) => b.gain - a.gain).slice(0, BEAM);
		if (states[0] && states[0].gain > best.gain + least) best = states[0];
	}
	return best;
}

/** Lines around a swap that it is weighed with, where the file tells no pages. */
const AROUND = 10;

/** The pages that have swaps, or the surroundings of the swaps. */
function rangesOf({ lines }: Reading, swaps: readonly Swap[]): readonly Range[] {
	const ranges = swaps.map(({ i, k }): Range => {
		const page = lines[i]?.page ?? null;
		if (page === null)
			return { first: Math.max(0, i - AROUND), end: Math.min(lines.length, k + AROUND) };
		return {
			first: lines.findIndex((line) => line.page === page),
			end: lines.findLastIndex((line) => line.page === page) + 1,
		};
	});
	const merged: Range[] = [];
	for (const range of ranges.sort((a, b) => a.first - b.first)) {
		const last = merged.at(-1);
		if (last && range.first < last.end)
			merged[merged.length - 1] = { first: last.first, end: Math.max(last.end, range.end) };
		else merged.push(range);
	}
	return merged;
}
