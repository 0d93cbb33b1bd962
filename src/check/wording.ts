import { type Interval, middle } from "./interval.ts";
import {
	compare,
	half,
	minus,
	ONE,
	over,
	plus,
	powerOfTen,
	type Rational,
	times,
	toFixed,
	ZERO,
} from "./rational.ts";
import type { Term } from "./term.ts";

/** The unit that a number is printed in: 万元 has scale 10000. */
export interface PrintedUnit {
	readonly word: string;
	readonly scale: Rational;
	/** Whether thousands are set apart by commas. */
	readonly grouped: boolean;
}

const WAN = powerOfTen(4);
const YI = powerOfTen(8);

/** The unit that a term is printed in. A table declares it once, so the digits decide where no word stands. */
export function printedUnit({ kind, raw, ulp, unit }: Term): PrintedUnit {
	const grouped = /[\d０-９][,，][\d０-９]{3}/u.test(raw);
	const scale = kind === "rate" || kind === "score" ? ONE : printedScale(raw, ulp);
	const prefix = compare(scale, YI) === 0 ? "亿" : compare(scale, WAN) === 0 ? "万" : "";
	return { word: prefix + unit, scale, grouped };
}

const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/u;

/** In NFKC, which for most prints asks nothing: ASCII and Han characters are the same in it. */
export const folded = (text: string): string => (PLAIN.test(text) ? text : text.normalize("NFKC"));

function printedScale(raw: string, ulp: Rational | null): Rational {
	const text = folded(raw);
	if (ulp && /\d/u.test(text)) {
		const decimals = /(?:\.(\d+))?\D*$/u.exec(text)?.[1] ?? "";
		return times(ulp, powerOfTen(decimals.length));
	}
	return raw.includes("亿") ? YI : raw.includes("万") ? WAN : ONE;
}

/** A computed number as the report would print it: with the term's unit, digits and commas. */
export function inPrint(
	term: Term,
	value: Rational,
	unit = printedUnit(term),
	decimals = decimalsOf(term, unit),
): string {
	const text = toFixed(over(value, unit.scale), decimals);
	return (unit.grouped ? withCommas(text) : text) + unit.word;
}

/** Number of decimals that the term is printed with, or would be in another unit. */
export function decimalsOf(term: Term, unit = printedUnit(term)): number {
	if (!term.ulp || compare(term.ulp, ZERO) <= 0) return 0;
	let step = over(term.ulp, unit.scale);
	let decimals = 0;
	while (compare(step, ONE) < 0 && decimals < 12) {
		step = times(step, powerOfTen(1));
		decimals++;
	}
	return decimals;
}

function withCommas(text: string): string {
	const [whole = "", fraction] = text.split(".");
	const grouped = whole.replace(/(\d)(?=(?:\d{3})+$)/gu, "$1,");
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The number that the other prints give for `term`; null where they do not say. */
export function expectedPrint(term: Term, required: Interval | null): string | null {
	const centre = required && middle(required);
	return centre && inPrint(term, centre);
}

/** Half the width that rounding leaves, both in the term's own print and in what the others give. */
export function tolerancePrint(term: Term, required: Interval | null): string | null {
	if (!required?.lo || !required.hi) return null;
	const own = term.range?.lo && term.range.hi ? minus(term.range.hi.at, term.range.lo.at) : ZERO;
	const slack = half(plus(minus(required.hi.at, required.lo.at), own));
	if (compare(slack, ZERO) === 0) return "±0";
	const { word, scale } = printedUnit(term);
	return `±${roundedUp(over(slack, scale))}${word === "%" ? "个百分点" : word}`;
}

/** Two significant digits, rounded up, so that the printed tolerance is never too small. */
function roundedUp(value: Rational): string {
	let decimals = 0;
	while (compare(times(value, powerOfTen(decimals)), powerOfTen(1)) < 0 && decimals < 12)
		decimals++;
	const scaled = times(value, powerOfTen(decimals));
	const digits = (scaled.num + scaled.den - 1n) / scaled.den;
	const text = toFixed({ num: digits, den: 10n ** BigInt(decimals) }, decimals);
	return text.includes(".") ? text.replace(/0+$/u, "").replace(/\.$/u, "") : text;
}

/** As printed, with the unit that a table declares once for all its cells: 268.50 is 268.50万元. */
export const printed = (term: Term): string =>
	/[\d０-９]$/u.test(term.raw) ? term.raw + printedUnit(term).word : term.raw;

/** Words of the sentence around a name: 其中基本支出, 实有在职人员为. */
const LEADING = /^[）)、，,；;]*(?:其中|另外|此外|以及)?[：:，,、]?/u;
const TRAILING = /(?:分别)?(?:达到?|为|是|约|均|共|：|:)+$/u;

/** The name alone, for a sentence of another kind. */
export const bareName = (name: string): string => name.replace(LEADING, "").replace(TRAILING, "");

/** 政府性基金预算支出1,219.57万元; the bare print where nothing names it. */
export function named(term: Term): string {
	return term.raw.startsWith(term.name) ? term.raw : bareName(term.name) + printed(term);
}

/** Quoted for a message; quotes inside become single ones (GB/T 15834-2011 4.8.3.3). */
export const quoted = (text: string): string =>
	`“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
