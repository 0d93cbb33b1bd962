import type { LineFacts } from "./order-line.ts";
import { leastCost, noReadings, ODD_STEP, type Readings, read } from "./ordinal-sequence.ts";

/** How well line `b` follows line `a`, in nats; -1 stands for the start of the text, `lines.length` for its end. */
export type Follows = (a: number, b: number) => number;

/** Neighbouring blocks [i, j) and [j, k) of an order. */
interface Cuts {
	readonly i: number;
	readonly j: number;
	readonly k: number;
}

/** Two blocks, and what swapping them gains in nats. */
export interface Swap extends Cuts {
	/** Gain of the seams alone. */
	readonly seams: number;
	readonly gain: number;
}

/** Blocks were displaced within a page or so. */
const WINDOW = 40;
/** How far after a displaced block a numbering may still be out of step. */
const AFTERMATH = 40;
/** A seam that is worse than this may be a cut. */
export const SUSPECT = -0.7;

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
	shape: Follows = follows,
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

function readLine(before: Readings, line: LineFacts | undefined): Readings {
	let readings = before;
	for (const ordinal of line?.ordinals ?? []) readings = read(readings, ordinal);
	return readings;
}

const costAt = ({ readings }: Reading, place: number): number => leastCost(readings[place] ?? []);
const totalCost = (reading: Reading): number => costAt(reading, reading.order.length);

/** Either kind of evidence must do by itself: a numbering that only skips shows no displaced block. */
const CLEAR_SEAMS = 2.5;
const CLEAR_ORDINALS = 6.5;

/** Places before which a cut may be: the seam reads badly, or the numbering steps oddly. */
export function suspects(reading: Reading): number[] {
	const { order, follows } = reading;
	const found: number[] = [];
	let last = 0;
	for (let at = 1; at < order.length; at++) {
		const odd = costAt(reading, at + 1) - costAt(reading, at) >= ODD_STEP;
		// What comes out of turn was cut off somewhere after the numbering before it.
		if (odd) for (let cut = last + 1; cut < at; cut++) found.push(cut);
		if (odd || follows(order[at - 1] ?? -1, order[at] ?? -1) < SUSPECT) found.push(at);
		if (reading.counts[at + 1] !== reading.counts[at]) last = at;
	}
	return [...new Set(found)];
}

/*
 * Log odds (nats) of a displaced block: a logistic model of the true move against all others, fitted
 * to reports whose blocks were displaced as text extractions of PDF displaced them.
 */
/** How much the seams of a text tell of displaced blocks: less depends on each other than `seam` takes for granted. */
const SEAMS = 1.5;
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
/** A seam that is left which nothing but a displaced block explains. */
const HARD_MADE = -0.6;
/** How much the numberings tell. */
const ORDINALS = 1.2;

function cutOddsOf(reading: Reading): number[] {
	const { order, lines, shape } = reading;
	const bad = new Set(suspects({ ...reading, follows: shape }));
	const n = order.length;
	return Array.from({ length: n + 1 }, (_, at) => {
		const line = lines[order[at] ?? -1];
		return at === n || bad.has(at) || line?.head === "ordinal" || line?.indented ? 0 : CUT_ANYWHERE;
	});
}

const isBlock = (size: number): boolean => size >= LEAST_BLOCK && size <= LARGEST_BLOCK;

/** How likely blocks were cut and displaced just so. */
function moveOdds(
	{ i, j, k }: Cuts,
	{ order, lines, shape }: Reading,
	cuts: readonly number[],
): number {
	const line = (place: number): number => (place < 0 ? -1 : (order[place] ?? order.length));
	const hard = (a: number, b: number): number => (shape(line(a), line(b)) < HARD ? 1 : 0);
	const headed = (place: number, next: number): boolean =>
		lines[order[place] ?? -1]?.heading === true && lines[order[next] ?? -1]?.head === "plain";
	const headless = [headed(i - 1, j), headed(k - 1, i), headed(j - 1, k)].filter(Boolean).length;
	return (
		A_MOVE +
		CUT_AFTER_HEADING * headless +
		SPAN * (k - i) +
		BEYOND_PAGE * Math.max(0, k - i - PAGE) +
		(isBlock(j - i) || isBlock(k - j) ? 0 : ODD_SIZE) +
		HARD_MADE * (hard(i - 1, j) + hard(k - 1, i) + hard(j - 1, k)) +
		(cuts[i] ?? 0) +
		(cuts[j] ?? 0) +
		(cuts[k] ?? 0)
	);
}

/** The best swap of at least `least` that has one of its three cuts at a suspect place. */
export function bestSwap(
	reading: Reading,
	at: readonly number[],
	least: number,
	clearly: boolean,
): Swap | null {
	const { order, follows } = reading;
	const n = order.length;
	const cuts = cutOddsOf(reading);
	const spent = reading.readings.map(leastCost);
	const line = (place: number): number => (place < 0 ? -1 : (order[place] ?? n));
	const known = new Map<number, number>();
	const front = frontOf(reading);
	let best: Swap | null = null;
	let most = least;
	forEachSwap(reading, at, (i, j, k) => {
		// Before the first heading stands a title, or what was displaced from behind it.
		if (i <= front && j !== front) return;
		const seams =
			SEAMS *
			(follows(line(i - 1), line(j)) -
			follows(line(i - 1), line(i)) +
			follows(line(k - 1), line(i)) -
			follows(line(j - 1), line(j)) +
			follows(line(j - 1), line(k)) -
			follows(line(k - 1), line(k)));
		// What the numberings can gain is at most what they cost from the first cut to a while after the last.
		const bound = ORDINALS * ((spent[Math.min(n, k + AFTERMATH)] ?? 0) - (spent[i] ?? 0));
		if (seams + bound <= most) return;
		const swap = { i, j, k };
		const odds = moveOdds(swap, reading, cuts);
		if (seams + bound + odds <= most) return;
		const ordinals = ORDINALS * ordinalGain(swap, reading, known);
		const gain = seams + ordinals + odds;
		if (gain <= most || (clearly && seams < CLEAR_SEAMS && ordinals < CLEAR_ORDINALS)) return;
		if (clearly && !process.env["NOCL"] && !clears(swap, reading, ordinals)) return;
		best = { ...swap, seams, gain };
		most = gain;
	});
	return best;
}

/** Title and cover end here: the place of the first 一、 or 第一部分, if it is near the beginning. */
const FRONT = 30;

function frontOf({ order, lines }: Reading): number {
	return order.slice(0, FRONT).findIndex((index) => {
		const first = lines[index]?.head === "ordinal" ? lines[index]?.ordinals[0] : undefined;
		return first?.number === 1 && (first.style === "han" || first.style === "part");
	});
}

/** A seam that nothing but a displaced block explains. */
const HARD = -1.5;

/** Whether a swap does away with hard seams or an odd numbering, and makes no others. */
function clears({ i, j, k }: Cuts, { order, shape }: Reading, ordinals: number): boolean {
	const n = order.length;
	const line = (place: number): number => (place < 0 ? -1 : (order[place] ?? n));
	const hard = (a: number, b: number): number => (shape(line(a), line(b)) < HARD ? 1 : 0);
	const old = hard(i - 1, i) + hard(j - 1, j) + hard(k - 1, k);
	const now = hard(i - 1, j) + hard(k - 1, i) + hard(j - 1, k);
	return now < old || (now === old && ordinals >= CLEAR_ORDINALS);
}

/** All swaps within a window that cut at a suspect place or bring together what belongs together. */
function forEachSwap(
	reading: Reading,
	at: readonly number[],
	consider: (i: number, j: number, k: number) => void,
): void {
	const n = reading.order.length;
	for (const [a, b] of strongLinks(reading)) {
		// a is to be followed by b: as i-1 and j, as k-1 and i, or as j-1 and k.
		if (a + 1 < b) {
			for (let k = b + 1; k <= Math.min(n, a + 1 + WINDOW); k++) consider(a + 1, b, k);
			for (let i = Math.max(0, b - WINDOW); i <= a; i++) consider(i, a + 1, b);
		} else for (let j = b + 1; j <= a; j++) consider(b, j, a + 1);
	}
	if (process.env["FULL"]) {
		for (let i = 1; i < n; i++)
			for (let j = i + 1; j < Math.min(n, i + 26); j++)
				for (let k = j + 1; k <= Math.min(n, i + 30); k++) consider(i, j, k);
		return;
	}
	for (const s of at) {
		for (let j = s + 1; j < Math.min(n, s + WINDOW); j++)
			for (let k = j + 1; k <= Math.min(n, s + WINDOW); k++) consider(s, j, k);
		for (let i = Math.max(0, s - WINDOW); i < s; i++) {
			for (let k = s + 1; k <= Math.min(n, i + WINDOW); k++) consider(i, s, k);
			for (let j = i + 1; j < s; j++) consider(i, j, s);
		}
	}
}

/** A seam at least this good makes its lines candidates for neighbours. */
const STRONG = 3;

/** Places [a, b] of lines that follow each other far better than the lines that follow them do. */
function strongLinks({ order, follows }: Reading): [number, number][] {
	const found: [number, number][] = [];
	const seams = order.map((line, at) => follows(order[at - 1] ?? -1, line));
	order.forEach((line, a) => {
		const last = Math.min(order.length, a + WINDOW);
		for (let b = Math.max(1, a - WINDOW + 1); b < last; b++) {
			if (b === a || b === a + 1) continue;
			const spare = STRONG + Math.max(seams[a + 1] ?? 0, 0) + Math.max(seams[b] ?? 0, 0);
			if (follows(line, order[b] ?? -1) >= spare) found.push([a, b]);
		}
	});
	return found;
}

/** What the numberings gain by a swap; the same for all swaps that leave them in the same order. */
function ordinalGain(swap: Cuts, reading: Reading, known: Map<number, number>): number {
	const { counts } = reading;
	const [a = 0, b = 0, c = 0] = [counts[swap.i], counts[swap.j], counts[swap.k]];
	if (a === b || b === c) return 0;
	const key = (a * 4096 + b) * 4096 + c;
	let gain = known.get(key);
	if (gain === undefined) {
		gain = totalCost(reading) - costAfter(swap, reading);
		known.set(key, gain);
	}
	return gain;
}

/** Cost of the numberings of the whole text after a swap. */
function costAfter({ i, j, k }: Cuts, { order, lines, readings }: Reading): number {
	let now = readings[i] ?? [];
	for (let at = j; at < k; at++) now = readLine(now, lines[order[at] ?? -1]);
	for (let at = i; at < j; at++) now = readLine(now, lines[order[at] ?? -1]);
	for (let at = k; at < order.length; at++) {
		const shift = shiftOf(now, readings[at] ?? []);
		if (shift !== null) return leastCost(readings.at(-1) ?? []) + shift;
		now = readLine(now, lines[order[at] ?? -1]);
	}
	return leastCost(now);
}

/** By how much all readings are dearer than others with the same levels; null if they are not the same. */
function shiftOf(now: Readings, then: Readings): number | null {
	if (now.length !== then.length) return null;
	const shift = leastCost(now) - leastCost(then);
	const same = now.every(({ level, cost }, at) => {
		const other = then[at];
		return other?.level === level && Math.abs(cost - other.cost - shift) < 1e-9;
	});
	return same ? shift : null;
}
