import type { LineFacts } from "./order-line.ts";
import type { Setting } from "./order-setting.ts";

/*
 * Signs at a seam that the odds of `seam` know nothing of, in nats: a logistic model of displaced
 * blocks against all other swaps, without those signs that did not hold in texts left out of the fit.
 */
const CAPTION_IN_TEXT = -1.7;
const ALONE_AFTER_STOP = -1.1;
const PLAIN_AFTER_FULL_STOP = -1.1;
const FRAGMENT_AFTER_END = -0.9;
const HEADING_OVER_NUMBERING = 1.3;
const HEADING_OVER_ALONE = -0.5;
const HEADING_OVER_FRAGMENT = -0.5;
const HEADING_OVER_PROSE = 0.2;
/** For a heading whose words the text under it takes up, by how rare they are. */
const TAKES_UP = 0.7;
const TAKES_UP_NOTHING = 0.4;
/** For sentences that have words in common, by how rare these are. */
const SAME_WORDS = 0.2;
const NO_WORD_ACROSS = 0.4;
const WORD_ACROSS = 0.5;
const SURE_WORD_ACROSS = 0.9;

const CAPTION = /^(?:附件|附表|表[0-9一二三]|[（(]?(?:金额)?单位[：:])/u;

export type Signs = (a: number, b: number) => number;

/** What the signs at the seam of lines `a` and `b` add; `words` is the evidence of words across it. */
export function seamSigns(
	lines: readonly LineFacts[],
	setting: Setting,
	words: (a: number, b: number) => number,
): Signs {
	const inCommon = commonWords(lines);
	return (a, b) => {
		const first = lines[a];
		const second = lines[b];
		if (!first || !second || second.head === "orphan" || second.head === "closing") return 0;
		const heads = first.heading && first.tail !== "comma";
		const heading = heads ? underHeading(second, setting) : 0;
		const takenUp = inCommon(a, b) + inCommon(a, b + 1);
		const subject =
			!heads || second.heading
				? 0
				: takenUp > 0
					? TAKES_UP * Math.min(3, takenUp)
					: TAKES_UP_NOTHING;
		if (second.head === "ordinal") return heading + subject;
		const caption = CAPTION.test(second.text) && (heads || !endsParagraph(first, setting));
		const plain =
			heading +
			subject +
			(caption ? CAPTION_IN_TEXT : 0) +
			(first.tail === "stop" && !first.heading ? afterStop(first, second, setting) : 0);
		if (first.heading || setting.standsAlone(first)) return plain;
		const prose = first.prose && second.prose ? SAME_WORDS * Math.min(4, inCommon(a, b)) : 0;
		return plain + prose + (first.tail === "open" ? acrossSeam(words(a, b)) : 0);
	};
}

const endsParagraph = (line: LineFacts, setting: Setting): boolean =>
	(line.tail !== "open" && line.tail !== "comma") || setting.standsAlone(line);

function underHeading(line: LineFacts, setting: Setting): number {
	if (line.head === "ordinal") return HEADING_OVER_NUMBERING;
	if (setting.standsAlone(line)) return HEADING_OVER_ALONE;
	return line.prose ? HEADING_OVER_PROSE : HEADING_OVER_FRAGMENT;
}

/** A paragraph of a few words without punctuation is rather the rest of a sentence. */
const FEW = 0.7;

function afterStop(first: LineFacts, second: LineFacts, setting: Setting): number {
	if (setting.standsAlone(second)) return ALONE_AFTER_STOP;
	if (!setting.isShort(first)) return PLAIN_AFTER_FULL_STOP;
	const few = second.tail === "stop" && second.width < setting.measure * FEW;
	return few || !second.prose ? FRAGMENT_AFTER_END : 0;
}

function acrossSeam(words: number): number {
	if (words < -0.5) return NO_WORD_ACROSS;
	if (words > 3) return SURE_WORD_ACROSS;
	return words > 0.5 ? WORD_ACROSS : 0;
}

const HAN = /[\u3400-\u9fff]{2,}/gu;

/** How rare the pairs of characters are that two lines have in common: what every line has counts nothing. */
function commonWords(lines: readonly LineFacts[]): (a: number, b: number) => number {
	const pairs = lines.map((line) => pairsOf(line.text));
	const counts = new Map<string, number>();
	for (const own of pairs) for (const pair of own) counts.set(pair, (counts.get(pair) ?? 0) + 1);
	return (a, b) => {
		const other = pairs[b];
		let sum = 0;
		for (const pair of pairs[a] ?? [])
			if (other?.has(pair))
				sum += Math.max(0, Math.log(lines.length / (counts.get(pair) ?? 1)) - 1);
		return sum;
	};
}

function pairsOf(text: string): ReadonlySet<string> {
	const found = new Set<string>();
	for (const [run] of text.matchAll(HAN))
		for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2));
	return found;
}
