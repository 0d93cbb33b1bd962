import type { Words } from "../text/words.ts";
import { followsBy } from "./follows.ts";
import { after, gainTogether, jointly } from "./order-joint.ts";
import { lineFacts, type OrderLine } from "./order-line.ts";
import { type Reading, readingOf, suspects } from "./order-reading.ts";
import { bestSwaps, type Swap } from "./order-search.ts";
import { settingOf } from "./order-setting.ts";
import { seamSigns } from "./seam-signs.ts";
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

/** What the moves must gain together, in nats: a text that reads well gains less than this by any. */
const ALL_MOVES = 3;
/** What each must gain: where one block is out of place others are more likely to be. */
const EACH_MOVE = 0.5;
const MOST_MOVES = 24;

/**
 * Restores the order of lines that a text extraction displaced by blocks. Evidence are numberings,
 * sentences that break off, words that only exist across a seam, brackets left open and orphan stops;
 * where it does not decide, nothing moves, and in a text that reads well nothing ever does.
 */
export function readingOrder(lines: readonly OrderLine[], dictionary: Words): Order {
	const facts = lines.map(lineFacts);
	const identity = { order: lines.map((_, i) => i), moves: [] };
	const setting = settingOf(facts);
	if (!setting) return identity;
	const shape = followsBy(
		facts,
		setting,
		() => 0,
		() => 0,
	);
	const asRead = readingOf(identity.order, facts, shape, shape);
	if (suspects(asRead).size === 0) return identity;
	const words = seamWords(facts, dictionary).gain;
	const follows = followsBy(facts, setting, words, seamSigns(facts, setting, words));
	const start = readingOf(identity.order, facts, follows, shape);
	const swaps = jointly(start, oneByOne(start), EACH_MOVE);
	if (gainTogether(start, swaps) < ALL_MOVES) return identity;
	let reading = start;
	const moves: Move[] = [];
	for (const swap of swaps) {
		moves.push(moveOf(swap, reading.order));
		reading = after(reading, swap);
	}
	return { order: reading.order, moves };
}

/** The best swap, then the best one after it, while there is one. */
function oneByOne(start: Reading): readonly Swap[] {
	const whole = { first: 0, end: start.order.length };
	const swaps: Swap[] = [];
	let reading = start;
	while (swaps.length < MOST_MOVES) {
		const [swap] = bestSwaps(reading, whole, EACH_MOVE, 1);
		if (!swap) break;
		swaps.push(swap);
		reading = after(reading, swap);
	}
	return swaps;
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
