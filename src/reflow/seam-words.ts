import { LONGEST_WORD, type Words } from "../text/words.ts";
import type { LineFacts } from "./order-line.ts";
import { TERMS } from "./terms.ts";

/** ln share of a character that is in no dictionary: rarer than the rarest. */
const UNKNOWN = -20;
const HAN_TAIL = /[\u3400-\u9fff]{1,8}$/u;
const HAN_HEAD = /^[\u3400-\u9fff]{1,8}/u;

/** How much more likely two stretches of text are as one than apart, in nats. */
export interface SeamWords {
	gain(tail: number, head: number): number;
}

/** Best segmentation of each prefix of the tail, or of each suffix of the head. */
interface Stretch {
	readonly text: string;
	readonly best: readonly number[];
}

/**
 * Words that a seam would cut: with 宣 at the end of one line and 传线路 at the beginning of another,
 * 宣传 is far more likely than 宣 and 传 apart. A stretch that the text has elsewhere counts likewise.
 */
export function seamWords(lines: readonly LineFacts[], words: Words): SeamWords {
	const tails: (Stretch | null)[] = [];
	const heads: (Stretch | null)[] = [];
	const phrases = repeatedPhrases(lines);
	const share = (word: string): number =>
		words.logShare(word) ?? (word.length === 1 ? UNKNOWN : Number.NEGATIVE_INFINITY);
	const tailOf = (i: number): Stretch | null => {
		const text = HAN_TAIL.exec(lines[i]?.text ?? "")?.[0] ?? "";
		return text === "" ? null : { text, best: prefixes(text, share) };
	};
	const headOf = (i: number): Stretch | null => {
		const text = HAN_HEAD.exec(lines[i]?.text ?? "")?.[0] ?? "";
		return text === "" ? null : { text, best: suffixes(text, share) };
	};
	return {
		gain(a, b) {
			if (tails[a] === undefined) tails[a] = tailOf(a);
			if (heads[b] === undefined) heads[b] = headOf(b);
			const tail = tails[a];
			const head = heads[b];
			if (!tail || !head) return seamOfNumbers(lines[a]?.text ?? "", lines[b]?.text ?? "");
			const word = odds(GAIN_ODDS, joined(tail, head, share));
			const phrase = odds(LIFT_ODDS, phrases(tail.text, head.text));
			return Math.max(word, phrase) + 0.4 * Math.max(0, Math.min(word, phrase));
		},
	};
}

function prefixes(text: string, share: (word: string) => number): number[] {
	const best = [0];
	for (let end = 1; end <= text.length; end++) {
		let most = Number.NEGATIVE_INFINITY;
		for (let start = Math.max(0, end - LONGEST_WORD); start < end; start++)
			most = Math.max(most, (best[start] ?? 0) + share(text.slice(start, end)));
		best[end] = most;
	}
	return best;
}

function suffixes(text: string, share: (word: string) => number): number[] {
	const best: number[] = [];
	best[text.length] = 0;
	for (let start = text.length - 1; start >= 0; start--) {
		let most = Number.NEGATIVE_INFINITY;
		for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_WORD); end++)
			most = Math.max(most, (best[end] ?? 0) + share(text.slice(start, end)));
		best[start] = most;
	}
	return best;
}

/** What the best word across the seam gains over a seam between words; 0 if there is none. */
function joined(tail: Stretch, head: Stretch, share: (word: string) => number): number {
	const length = tail.text.length;
	const apart = (tail.best[length] ?? 0) + (head.best[0] ?? 0);
	let gain = 0;
	for (let left = 1; left <= Math.min(length, LONGEST_WORD - 1); left++)
		for (let right = 1; right <= Math.min(head.text.length, LONGEST_WORD - left); right++) {
			const word = share(tail.text.slice(length - left) + head.text.slice(0, right));
			if (word === Number.NEGATIVE_INFINITY) continue;
			const whole = (tail.best[length - left] ?? 0) + word + (head.best[right] ?? 0);
			gain = Math.max(gain, whole - apart);
		}
	return gain;
}

type Curve = readonly (readonly [at: number, odds: number])[];

/**
 * Log odds of a true seam against a random one, by the gain of the best word across it: counted over
 * the line ends of reports.
 */
const GAIN_ODDS: Curve = [
	[0, -1.2],
	[0.5, 0.3],
	[2, 1.2],
	[4.5, 2.4],
	[7, 3],
	[10, 4],
];

/** The same by the lift of a stretch that the text has elsewhere. */
const LIFT_ODDS: Curve = [
	[0, -1.2],
	[1.5, -0.5],
	[3, 1],
	[4, 2.6],
	[5, 3.5],
	[6, 4.5],
	[7, 5],
];

function odds(curve: Curve, value: number): number {
	for (let i = 1; i < curve.length; i++) {
		const [low, from] = curve[i - 1] ?? [0, 0];
		const [high, to] = curve[i] ?? [0, 0];
		if (value <= high) return from + ((value - low) / (high - low)) * (to - from);
	}
	return curve.at(-1)?.[1] ?? 0;
}

const LONGEST_PHRASE = 6;

/**
 * The lift of the best stretch across the seam that stands elsewhere inside a line: how much more
 * often the text has its two sides together than chance would put them (ln); 0 if it never has.
 */
function repeatedPhrases(lines: readonly LineFacts[]): (tail: string, head: string) => number {
	const counts = new Map<string, number>();
	let total = 0;
	for (const text of [...TERMS, ...lines.map((line) => line.text)]) {
		total += text.length;
		for (let from = 0; from < text.length; from++)
			for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_PHRASE); to++) {
				const part = text.slice(from, to);
				counts.set(part, (counts.get(part) ?? 0) + 1);
			}
	}
	return (tail, head) => {
		let lift = 0;
		for (let left = 1; left <= Math.min(tail.length, LONGEST_PHRASE - 1); left++) {
			const before = tail.slice(tail.length - left);
			for (let right = 1; right <= Math.min(head.length, LONGEST_PHRASE - left); right++) {
				const after = head.slice(0, right);
				const both = counts.get(before + after);
				if (both === undefined) break;
				const apart = (counts.get(before) ?? 1) * (counts.get(after) ?? 1);
				lift = Math.max(lift, Math.log((both * total) / apart));
			}
		}
		return lift;
	};
}

const UNIT =
	/^(?:[年月日个人名次万亿元%户家份件场期篇条张处位项批台本起座所类辆亩套间]|公里|平方|余|多)/u;

/** A number at the end of a line wants its unit, a unit at the beginning its number. */
function seamOfNumbers(tail: string, head: string): number {
	if (/[0-9]$/.test(tail) && /^[.,][0-9]|^%/.test(head)) return 3;
	if (/[0-9][.,]$/.test(tail)) return /^[0-9]/.test(head) ? 3 : -2;
	if (!/[0-9]$/.test(tail))
		return /^(?:%|万元|亿元|元[，。；、]|人次|个百分点)/u.test(head) ? -2 : 0;
	if (UNIT.test(head)) return 2;
	return /^[0-9]/.test(head) ? 0.5 : -1.5;
}
