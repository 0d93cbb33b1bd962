import type { Span } from "../../model/span.ts";
import type { Pair, Reading } from "./pattern.ts";
import { type ReadValue, valueIn, valuesIn } from "./value.ts";
import { nextStop, type View, within } from "./view.ts";
import { SEPARATOR } from "./words.ts";

/** No target of the field is longer than this, its separator included. */
const LONGEST_TARGET = 90;

export interface Words {
	readonly first: RegExp;
	readonly second: RegExp;
}

/** Two words with their values: `first` V1 [separator] `second` V2. Which is target and which actual is the pattern's. */
export interface Statement {
	readonly at: Span;
	readonly first: ReadValue;
	readonly second: ReadValue;
	readonly spread: boolean;
	/** All values, where 分别 gives one for each name. */
	readonly series: readonly (readonly [ReadValue, ReadValue])[] | null;
}

/** Finds all places where `first` and its value are followed by `second` and its value. */
export function* statements(view: View, words: Words): Iterable<Statement> {
	let from = 0;
	for (const match of view.text.matchAll(words.first)) {
		if (match.index < from || insideNumber(view, match.index)) continue;
		const found = statementAt(view, match.index, match.index + match[0].length, words);
		if (found === null) continue;
		from = found.at.end;
		yield found;
	}
}

function statementAt(
	view: View,
	start: number,
	valueStart: number,
	words: Words,
): Statement | null {
	const reach = view.text.slice(valueStart, valueStart + LONGEST_TARGET);
	for (const match of reach.matchAll(words.second)) {
		const wordStart = valueStart + match.index;
		const wordEnd = wordStart + match[0].length;
		if (insideNumber(view, wordStart)) continue;
		const firstAt = { start: valueStart, end: wordStart };
		if (spansClauses(view, firstAt)) return null;
		const first = valueIn(view, withoutOpening(view, firstAt));
		if (first === null) continue;
		const end = secondEnd(view, wordEnd, first);
		const secondAt = { start: wordEnd, end };
		const second = valueIn(view, secondAt);
		if (second === null) continue;
		return {
			at: { start, end: closed(view, end) },
			first,
			second: sameWordsAs(first, second),
			spread: /^(?:均|都|分别)/u.test(reach),
			series: seriesOf(view, firstAt, secondAt),
		};
	}
	return null;
}

/** A value does not run over a full stop or semicolon, save the one right before the second word. */
const spansClauses = (view: View, { start, end }: Span): boolean =>
	/[。；;]/u.test(view.text.slice(start, end - 1));

/** A bracket may open before the second word: 目标值95%（实际完成值97%）. */
function withoutOpening(view: View, { start, end }: Span): Span {
	const text = view.text.slice(start, end);
	return { start, end: end - (/[（(]$/u.test(text) ? 1 : 0) };
}

/** The second value ends at the next separator; a target in words with commas may be repeated in full. */
function secondEnd(view: View, from: number, first: ReadValue): number {
	const words = first.value.value === null ? first.value.raw : "";
	const repeated = words !== "" && view.text.startsWith(words, from) ? words.length : 0;
	return nextStop(view, from + repeated, SEPARATOR);
}

/** The end with the bracket that closes there: 发放人数（目标值90人，实际完成值95人）. */
const closed = (view: View, end: number): number =>
	/[）)]/u.test(view.text.charAt(end)) ? end + 1 : end;

/** 不健全 and 基本健全 are other values than 健全. */
const QUALIFIES = /(?:[不未非无没欠较仅待]|基本|部分|初步|相对|尚[需待]|逐步|一般|比较)$/u;

/** 实际完成指标值村容村貌持续改善: the name may be repeated before words as before numbers. */
function sameWordsAs(first: ReadValue, second: ReadValue): ReadValue {
	const words = first.value;
	const before = second.value.raw.slice(0, -words.raw.length);
	const isRepeated =
		words.value === null &&
		second.value.value === null &&
		second.value.raw.endsWith(words.raw) &&
		!QUALIFIES.test(before);
	return isRepeated ? { ...second, value: { ...second.value, raw: words.raw } } : second;
}

function seriesOf(view: View, first: Span, second: Span): Statement["series"] {
	if (!/^分别/u.test(view.text.slice(first.start))) return null;
	const firsts = valuesIn(view, first);
	const seconds = valuesIn(view, { ...second, end: lastListed(view, second) });
	if (firsts === null || seconds === null || firsts.length !== seconds.length) return null;
	return firsts.flatMap((value, index) => {
		const other = seconds[index];
		return other ? [[value, other] as const] : [];
	});
}

/** The end of a list that stands in `span`. */
const lastListed = (view: View, span: Span): number =>
	within(view, span).at(-1)?.at.end ?? span.end;

/** Numbers of one unit on both sides: what loose words need to be believed. */
export const bothNumbers = ({ first, second }: Statement): boolean =>
	first.value.value !== null &&
	second.value.value !== null &&
	first.value.unit === second.value.unit;

/** As `bothNumbers`, but no money: amounts beside loose words belong to the budget. */
export const bothCounted = (found: Statement): boolean =>
	bothNumbers(found) && found.first.value.unit !== "元";

const insideNumber = (view: View, offset: number): boolean =>
	view.quantities.some(({ at }) => at.start < offset && offset < at.end);

/** A statement whose first value is the target. */
export const targetFirst = (found: Statement): Reading =>
	reading(found, (first, second) => ({ target: first, actual: second }));

/** A statement whose first value is what was done. */
export const actualFirst = (found: Statement): Reading =>
	reading(found, (first, second) => ({ target: second, actual: first }));

function reading(found: Statement, pair: (first: ReadValue, second: ReadValue) => Pair): Reading {
	const [head, ...rest] = (found.series ?? []).map(([first, second]) => pair(first, second));
	return {
		start: found.at.start,
		name: null,
		end: found.at.end,
		pairs: head ? [head, ...rest] : [pair(found.first, found.second)],
		spread: found.spread,
	};
}
