import { powerOfTen } from "./decimal.ts";
import type { Folded } from "./folded.ts";
import { intervalOf, type Print } from "./interval.ts";
import { listedAt } from "./listed.ts";
import { type Measured, measuredAt } from "./measured.ts";
import { readNumeral } from "./numeral.ts";
import { type Bound, boundAfter, boundBefore } from "./qualifier.ts";
import type { Quantity } from "./quantity.ts";
import { rangeFrom } from "./range.ts";

/** A quantity, and where to go on in the folded text. */
export interface Read {
	readonly quantity: Quantity;
	readonly end: number;
}

/** The quantity whose digits start at `at`, or null; nothing before `floor` belongs to it. */
export function quantityAt(folded: Folded, at: number, floor: number): Read | null {
	const { text } = folded;
	const signed = isMinus(folded, at - 1, floor);
	const head = signed ? at - 1 : currencyStart(text, at, floor);
	const before = boundBefore(text, head, floor);
	const own = readNumeral(text, at);
	const first = measuredAt(text, at, own, before);
	const number = first && text.startsWith("分之", at + 1) ? readNumeral(text, at + 3) : own;
	const range = number && !signed ? rangeFrom(text, at, number, first) : null;
	const measured = range?.high ?? first ?? (number && listedAt(text, at, number));
	if (!measured) return null;
	const after = boundAfter(text, measured.end, measured.unit);
	const start = before ? head - before.length : signed ? head : at;
	const end = measured.end + (after?.length ?? 0);
	const low = range?.low ?? measured;
	const value = signed ? `-${low.value}` : low.value;
	return {
		end,
		quantity: quantity(folded, start, end, low, {
			...judged(low, before, after),
			...(signed && { vague: true }),
			value,
			valueMax: null,
			...(range && { qualifier: "range" as const, valueMax: range.high.value }),
		}),
	};
}

/** The currency named between a comparator and its amount: 不少于人民币100万元. */
function currencyStart(text: string, at: number, floor: number): number {
	return at - 3 >= floor && text.startsWith("人民币", at - 3) ? at - 3 : at;
}

/**
 * A minus touches its number and stands free before it: a dash behind a digit, a unit or another dash is no sign,
 * nor is the dash of a list at the start of a line.
 */
function isMinus({ text, starts }: Folded, at: number, floor: number): boolean {
	if (at < floor || text.charAt(at) !== "-") return false;
	if ((starts[at + 1] ?? 0) - (starts[at] ?? 0) !== 1) return false;
	return !/[\w%‰元)\]年月日号\-—–~个人]/u.test(text.charAt(at - 1));
}

const STRICT: ReadonlySet<string> = new Set(["ge", "gt", "le", "lt"]);

/** The qualifier that the words around the number give it. */
function judged(
	measured: Measured,
	before: Bound | null,
	after: Bound | null,
): Omit<Print, "value" | "valueMax"> {
	const { place, ceiling, whole, more } = measured;
	const vague = before?.vague === true || after?.vague === true;
	const shared = { place, ceiling, whole, vague };
	// 逾20多万 and 超过300余人 say 余, with no more behind it.
	if (before?.qualifier === "gt" && more) return { ...shared, qualifier: "approx" };
	for (const bound of [before, after]) {
		if (bound && STRICT.has(bound.qualifier)) return { ...shared, qualifier: bound.qualifier };
	}
	return { ...shared, qualifier: vague || more ? "approx" : "eq" };
}

const DASHES = /(?:—{1,2}|-{1,2}|–{1,2}|\/)%/y;
const RATE_LABEL = /[率比例度重幅占][:：为是达]?$/u;

/** 支出率：——%: a rate whose number was left out. */
export function placeholderAt(folded: Folded, at: number): Read | null {
	const { text } = folded;
	DASHES.lastIndex = at;
	if (!DASHES.test(text) || !RATE_LABEL.test(text.slice(Math.max(0, at - 3), at))) return null;
	const end = DASHES.lastIndex;
	const nothing = { value: null, valueMax: null, min: null, max: null, precision: null };
	return {
		end,
		quantity: { kind: "rate", unit: "%", qualifier: "eq", ...nothing, ...placed(folded, at, end) },
	};
}

function quantity(
	folded: Folded,
	start: number,
	end: number,
	of: Measured,
	print: Print,
): Quantity {
	return {
		kind: of.kind,
		unit: of.unit,
		qualifier: print.qualifier,
		value: print.value,
		valueMax: print.valueMax,
		...intervalOf(print),
		precision: powerOfTen(print.place),
		...placed(folded, start, end),
	};
}

const WHITE = /[\s\u0085\u200b-\u200d\u2060\ufeff]+/gu;

/** The span in the original text and the print in it, for a span of the folded text. */
function placed(folded: Folded, start: number, end: number): Pick<Quantity, "at" | "raw"> {
	const at = { start: folded.starts[start] ?? 0, end: (folded.starts[end - 1] ?? 0) + 1 };
	return { at, raw: folded.original.slice(at.start, at.end).replace(WHITE, "") };
}
