import { type Cuts, cutOdds, moveOdds, ORDINALS, SEAMS, spanOdds } from "./order-odds.ts";
import { lineAt, type Reading, readLine } from "./order-reading.ts";
import { leastCost, noReadings, type Way } from "./ordinal-sequence.ts";

/** Two blocks, and what swapping them gains in nats. */
export interface Swap extends Cuts {
	/** Gain of the seams alone. */
	readonly seams: number;
	readonly gain: number;
}

/** Blocks were displaced within a page or so: the most lines of two blocks, and of the first. */
const WINDOW = 30;
const FIRST_BLOCK = 25;
/** How far after a displaced block a numbering may still be out of step. */
const AFTERMATH = 40;

/** Places from `first` up to `end`, which is the place after the last. */
export interface Range {
	readonly first: number;
	readonly end: number;
}

/** The `count` swaps of neighbouring blocks within a range that gain most, of those that gain more than `least`. */
export function bestSwaps(reading: Reading, within: Range, least: number, count: number): Swap[] {
	const n = reading.order.length;
	const spent = reading.readings.map(leastCost);
	const cuts = cutOdds(reading);
	const known = new Map<number, number>();
	const best: Swap[] = [];
	let most = least;
	forEachSwap(reading, within, (swap, seams) => {
		const { i, k } = swap;
		// What the numberings can gain is at most what they cost from the first cut to a while after the last.
		const bound = ORDINALS * ((spent[Math.min(n, k + AFTERMATH)] ?? 0) - (spent[i] ?? 0));
		if (seams + bound + spanOdds(k - i) <= most) return;
		const odds = moveOdds(swap, reading, cuts);
		if (seams + bound + odds <= most) return;
		const ordinals = ORDINALS * ordinalGain(swap, reading, known);
		const gain = seams + ordinals + odds;
		if (gain <= most) return;
		const at = best.findLastIndex((other) => other.gain >= gain);
		best.splice(at + 1, 0, { ...swap, seams, gain });
		if (best.length > count) best.pop();
		if (best.length === count) most = best.at(-1)?.gain ?? most;
	});
	return best;
}

/** What one swap gains, in nats. */
export function gainOf(reading: Reading, swap: Cuts): number {
	const { order, follows } = reading;
	const { i, j, k } = swap;
	const f = (a: number, b: number): number => follows(lineAt(order, a), lineAt(order, b));
	const seams = f(i - 1, j) + f(k - 1, i) + f(j - 1, k) - f(i - 1, i) - f(j - 1, j) - f(k - 1, k);
	return (
		SEAMS * seams +
		moveOdds(swap, reading, cutOdds(reading)) +
		ORDINALS * ordinalGain(swap, reading, new Map())
	);
}

/** All swaps within a range and a window, with what their seams gain. */
function forEachSwap(
	reading: Reading,
	{ first: from, end }: Range,
	consider: (swap: Cuts, seams: number) => void,
): void {
	const { order, follows } = reading;
	const now = Array.from({ length: order.length + 1 }, (_, at) =>
		at < from || at > end ? 0 : follows(lineAt(order, at - 1), lineAt(order, at)),
	);
	const front = frontOf(reading);
	for (let i = Math.max(1, from); i < end; i++) {
		const before = lineAt(order, i - 1);
		const first = lineAt(order, i);
		for (let j = i + 1; j < Math.min(end, i + FIRST_BLOCK + 1); j++) {
			// Before the first heading stands a title, or what was displaced from behind it.
			if (i <= front && j !== front) continue;
			const last = lineAt(order, j - 1);
			const gained = follows(before, lineAt(order, j)) - (now[i] ?? 0) - (now[j] ?? 0);
			for (let k = j + 1; k <= Math.min(end, i + WINDOW); k++) {
				const seams =
					gained +
					follows(lineAt(order, k - 1), first) +
					follows(last, lineAt(order, k)) -
					(now[k] ?? 0);
				consider({ i, j, k }, SEAMS * seams);
			}
		}
	}
}

/** Title and cover end here: the place of the first 一、 or 第一部分, if it is near the beginning. */
const FRONT = 30;

function frontOf({ order, lines }: Reading): number {
	return order.slice(0, FRONT).findIndex((index) => {
		const first = lines[index]?.head === "ordinal" ? lines[index]?.ordinals[0] : undefined;
		return first?.number === 1 && (first.style === "han" || first.style === "part");
	});
}

/** What the numberings gain by a swap; the same for all swaps that leave them in the same order. */
function ordinalGain(swap: Cuts, reading: Reading, known: Map<number, number>): number {
	const { counts, readings } = reading;
	const [a = 0, b = 0, c = 0] = [counts[swap.i], counts[swap.j], counts[swap.k]];
	if (a === b || b === c) return 0;
	const key = (a * 4096 + b) * 4096 + c;
	let gain = known.get(key);
	if (gain === undefined) {
		const whole = leastCost(readings.at(-1) ?? noReadings());
		gain = whole - costAfter(swap, reading, whole);
		known.set(key, gain);
	}
	return gain;
}

/** Cost of the numberings of the whole text after a swap, before which it was `whole`. */
function costAfter({ i, j, k }: Cuts, { order, lines, readings }: Reading, whole: number): number {
	let now = readings[i] ?? noReadings();
	for (let at = j; at < k; at++) now = readLine(now, lines[order[at] ?? -1]);
	for (let at = i; at < j; at++) now = readLine(now, lines[order[at] ?? -1]);
	for (let at = k; at < order.length; at++) {
		const shift = shiftOf(now.ways, readings[at]?.ways ?? []);
		if (shift !== null) return whole + shift;
		now = readLine(now, lines[order[at] ?? -1]);
	}
	return leastCost(now);
}

/** By how much all readings are dearer than others with the same levels; null if they are not the same. */
function shiftOf(now: readonly Way[], then: readonly Way[]): number | null {
	if (now.length !== then.length) return null;
	const shift = (now[0]?.cost ?? 0) - (then[0]?.cost ?? 0);
	const same = now.every(({ level, cost }, at) => {
		const other = then[at];
		return other?.level === level && Math.abs(cost - other.cost - shift) < 1e-9;
	});
	return same ? shift : null;
}
