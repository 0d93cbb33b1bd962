import type { Words } from "../text/words.ts";
import { type LineFacts, lineFacts, type OrderLine } from "./order-line.ts";
import { bestSwap, type Follows, readingOf, type Swap, suspects } from "./order-search.ts";
import { type Setting, settingOf } from "./order-setting.ts";
import { seam } from "./seam.ts";
import { seamWords } from "./seam-words.ts";

export type { OrderLine } from "./order-line.ts";

export interface Move {
	readonly first: number;
	readonly last: number;
	readonly before: number;
	readonly reason: string;
}

export interface Order {
	readonly order: readonly number[];
	readonly moves: readonly Move[];
}

/** Seams between lines that are further apart are not kept. */
const BAND = 120;
const LEAST_GAIN = +(process.env["T"] ?? 3);
const MOST_MOVES = 24;

export function readingOrder(lines: readonly OrderLine[], words: Words): Order {
	const facts = lines.map(lineFacts);
	const identity = { order: lines.map((_, i) => i), moves: [] };
	const setting = settingOf(facts);
	if (!setting) return identity;
	const shape = followsBy(facts, setting, () => 0);
	const plain = readingOf(identity.order, facts, shape);
	if (suspects(plain).length === 0) return identity;
	const across = seamWords(facts, words);
	const follows = followsBy(facts, setting, across.gain);
	let reading = readingOf(identity.order, facts, follows, shape);
	const moves: Move[] = [];
	while (moves.length < MOST_MOVES) {
		const swap = bestSwap(reading, suspects(reading), LEAST_GAIN);
		if (!swap) break;
		const { order } = reading;
		moves.push(moveOf(swap, order));
		const { i, j, k } = swap;
		const next = [...order.slice(0, i), ...order.slice(j, k), ...order.slice(i, j), ...order.slice(k)];
		reading = readingOf(next, facts, follows, shape);
	}
	return { order: reading.order, moves };
}

function moveOf(swap: Swap, order: readonly number[]): Move {
	const { i, j, k } = swap;
	const n = order.length;
	const reason = `${swap.gain} seams ${swap.seams}`;
	if (k - j <= j - i) return { first: order[j] ?? n, last: order[k - 1] ?? n, before: order[i] ?? n, reason };
	return { first: order[i] ?? n, last: order[j - 1] ?? n, before: order[k] ?? n, reason };
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
		if (first && second) return seam(first, second, setting, words(a, b));
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
