import type { Figure } from "../model/figure.ts";
import type { Bound, Interval } from "./interval.ts";
import { between, closed, open, point } from "./interval.ts";
import { compare, fromDecimal, half, minus, ONE, plus, type Rational, ZERO } from "./rational.ts";

/** Units of things that are measured, not counted: 36公里 is rounded, 36人 is not. */
const MEASURED =
	/(?:亩|公顷|米|公里|里|吨|克|公斤|斤|升|千瓦时?|兆瓦|度|小时|分钟|平方|立方|库容)$/u;

/** The interval that the print of a figure with a value stands for (GB/T 8170-2008; 民法典 第1259条 for 以上, 超过). Null where it is unknown. */
export function rangeOf(figure: Figure, value: Rational, ulp: Rational | null): Interval | null {
	switch (figure.qualifier) {
		case "eq":
			return isCounted(figure, ulp) ? point(value) : rounded(figure, value, ulp ?? ZERO);
		case "ge":
			return { lo: closed(value), hi: null };
		case "gt":
			return { lo: open(value), hi: null };
		case "le":
			return { lo: null, hi: closed(value) };
		case "lt":
			return { lo: null, hi: open(value) };
		case "range":
			return figure.valueMax === null ? null : between(value, fromDecimal(figure.valueMax));
		case "approx":
			return more(figure);
	}
}

/** v ± ulp/2. No amount, count or share of these reports is negative unless printed so. */
function rounded(figure: Figure, value: Rational, ulp: Rational): Interval {
	const lo = figure.min === null ? minus(value, half(ulp)) : fromDecimal(figure.min);
	const hi = figure.max === null ? plus(value, half(ulp)) : fromDecimal(figure.max);
	const floor = compare(value, ZERO) >= 0 && compare(lo, ZERO) < 0 ? ZERO : lo;
	return between(floor, hi);
}

/** 余 and 多 have a lower and an upper end; 约, 左右, 近 have none and cannot be checked. */
function more(figure: Figure): Interval | null {
	if (figure.min === null || figure.max === null) return null;
	const hi: Bound = open(fromDecimal(figure.max));
	return { lo: closed(fromDecimal(figure.min)), hi };
}

/** A whole number of people or things is exact: 48名 is not 47.5. */
function isCounted(figure: Figure, ulp: Rational | null): boolean {
	return (
		figure.kind === "count" &&
		ulp !== null &&
		compare(ulp, ONE) === 0 &&
		!MEASURED.test(figure.unit ?? "")
	);
}
