import {
	absolute,
	compare,
	floorOf,
	negative,
	over,
	plus,
	type Rational,
	rational,
	times,
	wholeOf,
} from "./rational.ts";

/** One end of an interval: closed ends belong to it. */
export interface Bound {
	readonly at: Rational;
	readonly closed: boolean;
}

/** All values that a print stands for; a missing end is open to infinity. Never empty. */
export interface Interval {
	readonly lo: Bound | null;
	readonly hi: Bound | null;
}

export const EVERYTHING: Interval = { lo: null, hi: null };

export const closed = (at: Rational): Bound => ({ at, closed: true });
export const open = (at: Rational): Bound => ({ at, closed: false });
export const point = (at: Rational): Interval => ({ lo: closed(at), hi: closed(at) });
/** [lo, hi] */
export const between = (lo: Rational, hi: Rational): Interval => ({
	lo: closed(lo),
	hi: closed(hi),
});

const joined = (a: Bound | null, b: Bound | null, at: (x: Rational, y: Rational) => Rational) =>
	a && b ? { at: at(a.at, b.at), closed: a.closed && b.closed } : null;

export const add = (a: Interval, b: Interval): Interval => ({
	lo: joined(a.lo, b.lo, plus),
	hi: joined(a.hi, b.hi, plus),
});

const mirrored = (b: Bound | null): Bound | null => b && { at: negative(b.at), closed: b.closed };

export const negate = (a: Interval): Interval => ({ lo: mirrored(a.hi), hi: mirrored(a.lo) });
export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

/** Times a positive constant. */
export function scale(a: Interval, by: Rational): Interval {
	const scaled = (b: Bound | null) => b && { at: times(b.at, by), closed: b.closed };
	return { lo: scaled(a.lo), hi: scaled(a.hi) };
}

/** Product of two intervals that hold no negative number. */
export const multiply = (a: Interval, b: Interval): Interval => ({
	lo: joined(a.lo, b.lo, times),
	hi: joined(a.hi, b.hi, times),
});

/**
 * [lo(a)/hi(b), hi(a)/lo(b)] of two intervals that hold no negative number.
 * Null where `b` may be zero.
 */
export function divide(a: Interval, b: Interval): Interval | null {
	if (!b.lo || b.lo.at.num <= 0n) return null;
	const lo = b.hi ? joined(a.lo, b.hi, over) : a.lo && open(rational(0n));
	return { lo, hi: joined(a.hi, b.lo, over) };
}

/** The distance from zero. */
export function magnitude(a: Interval): Interval {
	if (a.lo && a.lo.at.num >= 0n) return a;
	if (a.hi && a.hi.at.num <= 0n) return negate(a);
	if (!a.lo || !a.hi) return { lo: closed(rational(0n)), hi: null };
	const low = absolute(a.lo.at);
	const far = compare(low, a.hi.at) >= 0 ? { at: low, closed: a.lo.closed } : a.hi;
	return { lo: closed(rational(0n)), hi: far };
}

/** The same interval without its negative part; null where nothing is left. */
export function nonNegative(a: Interval): Interval | null {
	return intersect(a, { lo: closed(rational(0n)), hi: null });
}

function tighter(a: Bound | null, b: Bound | null, side: 1 | -1): Bound | null {
	if (!a || !b) return a ?? b;
	const order = compare(a.at, b.at) * side;
	if (order === 0) return a.closed ? b : a;
	return order > 0 ? a : b;
}

/** What two intervals share; null where they share nothing. */
export function intersect(a: Interval, b: Interval): Interval | null {
	const lo = tighter(a.lo, b.lo, 1);
	const hi = tighter(a.hi, b.hi, -1);
	return reaches(lo, hi) ? { lo, hi } : null;
}

/** Whether a lower end leaves room below an upper one. */
function reaches(lo: Bound | null, hi: Bound | null): boolean {
	if (!lo || !hi) return true;
	const order = compare(lo.at, hi.at);
	return order < 0 || (order === 0 && lo.closed && hi.closed);
}

/** Whether two intervals share a value: neither begins above the end of the other. */
export const meets = (a: Interval, b: Interval): boolean =>
	reaches(a.lo, b.hi) && reaches(b.lo, a.hi);
export const contains = (a: Interval, x: Rational): boolean => meets(a, point(x));

/** Whether it has two ends: only then does it say what a number should be. */
export const isBounded = (a: Interval | null): a is { lo: Bound; hi: Bound } =>
	a !== null && a.lo !== null && a.hi !== null;

export const isPoint = (a: Interval): boolean =>
	a.lo !== null && a.hi !== null && compare(a.lo.at, a.hi.at) === 0;

/** Whether they share more than an end: two roundings of one number do. */
export function overlaps(a: Interval, b: Interval): boolean {
	const shared = intersect(a, b);
	if (!shared) return false;
	return !isPoint(shared) || isPoint(a) || isPoint(b);
}

/** Whether all of `a` lies below all of `b`. */
export const below = (a: Interval, b: Interval): boolean =>
	!meets(a, b) && a.hi !== null && b.lo !== null && compare(a.hi.at, b.lo.at) <= 0;

/** The least whole number that a lower end lets in. */
export const leastWhole = ({ at, closed }: Bound): bigint =>
	closed && wholeOf(at) !== null ? floorOf(at) : floorOf(at) + 1n;

/** The largest whole number that an upper end lets in. */
export const mostWhole = ({ at, closed }: Bound): bigint =>
	closed || wholeOf(at) === null ? floorOf(at) : floorOf(at) - 1n;

/** The number in the middle; null for an interval that has no two ends. */
export const middle = (a: Interval): Rational | null =>
	a.lo && a.hi && times(plus(a.lo.at, a.hi.at), rational(1n, 2n));
