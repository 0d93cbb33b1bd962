import type { Words } from "../text/words.ts";
import { type LineFacts, lineFacts, type OrderLine } from "./order-line.ts";
import { bestSwap, type Follows, readingOf, type Swap, suspects } from "./order-search.ts";
import { type Setting, settingOf } from "./order-setting.ts";
import { seam } from "./seam.ts";
import { seamWords } from "./seam-words.ts";

export type { OrderLine } from "./order-line.ts";

/** A block that was moved, by indices of the lines as they were read. */
export interface Move {
	readonly first: number;
	readonly last: number;
	/** The line that it now stands before; the number of lines for the end. */
	readonly before: number;
	/** What decided, in Chinese. */
	readonly reason: string;
}

export interface Order {
	/** Indices of the lines in restored order, each once; as they were read if nothing moved. */
	readonly order: readonly number[];
	readonly moves: readonly Move[];
}

/** Words across a seam tell less than their odds: a text repeats itself. */
const WORDS = 0.75;
/** Seams between lines that are further apart are not kept. */
const BAND = 80;
/** What a swap must gain, in nats. */
const FIRST = +(process.env["FIRST"] ?? 3);
/** Where one block is out of place others are more likely to be. */
const FURTHER = +(process.env["FURTHER"] ?? 0.5);
const MOST_MOVES = 24;

/**
 * Restores the order of lines that a text extraction displaced by blocks. Evidence are numberings,
 * sentences that break off, words that only exist across a seam, brackets left open and orphan stops;
 * where it does not decide, nothing moves, and in a text that reads well nothing ever does.
 */
export function readingOrder(lines: readonly OrderLine[], words: Words): Order {
	const facts = lines.map(lineFacts);
	const identity = { order: lines.map((_, i) => i), moves: [] };
	const setting = settingOf(facts);
	if (!setting) return identity;
	const shape = followsBy(facts, setting, () => 0);
	if (suspects(readingOf(identity.order, facts, shape)).length === 0) return identity;
	const across = seamWords(facts, words);
	const follows = followsBy(facts, setting, across.gain);
	let reading = readingOf(identity.order, facts, follows, shape);
	const moves: Move[] = [];
	let total = 0;
	while (moves.length < MOST_MOVES) {
		const swap = bestSwap(reading, suspects(reading), FURTHER, moves.length === 0);
		if (!swap) break;
		total += swap.gain;
		const { order } = reading;
		moves.push(moveOf(swap, order));
		const { i, j, k } = swap;
		const next = [
			...order.slice(0, i),
			...order.slice(j, k),
			...order.slice(i, j),
			...order.slice(k),
		];
		reading = readingOf(next, facts, follows, shape);
	}
	if (total < FIRST) return identity;
	return { order: reading.order, moves };
}

/** Of the two blocks that changed places the shorter was moved. */
function moveOf(swap: Swap, order: readonly number[]): Move {
	const { i, j, k } = swap;
	const at = (place: number): number => order[place] ?? order.length;
	const reason = reasonOf(swap);
	return k - j <= j - i
		? { first: at(j), last: at(k - 1), before: at(i), reason }
		: { first: at(i), last: at(j - 1), before: at(k), reason };
}

/** Gains of less than this, in nats, decide nothing. */
const TELLING = 2;

function reasonOf({ gain, seams }: Swap): string {
	const reasons = [
		...(gain - seams > TELLING ? ["序号前后衔接"] : []),
		...(seams > TELLING ? ["断开的句子、词语或句末标点得以相接"] : []),
	];
	return reasons.join("，") || "上下文衔接";
}

export function followsBy(
	lines: readonly LineFacts[],
	setting: Setting,
	words: (a: number, b: number) => number,
): Follows {
	const rows: Float64Array[] = [];
	const score = (a: number, b: number): number => {
		const first = lines[a];
		const second = lines[b];
		if (first && second) return seam(first, second, setting, WORDS * words(a, b));
		return first ? -Math.log1p(Math.exp(setting.goesOn(first))) : 0;
	};
	return (a, b) => {
		const at = b - a + BAND;
		if (at < 0 || at > 2 * BAND || a < 0) return score(a, b);
		let row = rows[a];
		if (!row) {
			row = new Float64Array(2 * BAND + 1).fill(Number.NaN);
			rows[a] = row;
		}
		let found = row[at] ?? Number.NaN;
		if (Number.isNaN(found)) {
			found = score(a, b);
			row[at] = found;
		}
		return found;
	};
}
