import fc from "fast-check";
import { expect, test } from "vitest";
import {
	add,
	between,
	closed,
	contains,
	divide,
	type Interval,
	intersect,
	magnitude,
	meets,
	multiply,
	open,
	overlaps,
	point,
	subtract,
} from "../../src/check/interval.ts";
import {
	compare,
	equal,
	fromDecimal,
	minus,
	over,
	plus,
	type Rational,
	rational,
	times,
	toFixed,
} from "../../src/check/rational.ts";

const isRational = (x: unknown): x is Rational =>
	typeof x === "object" && x !== null && "num" in x && "den" in x;

/** 1/4 and 25/100 are one number. */
expect.addEqualityTesters([(a, b) => (isRational(a) && isRational(b) ? equal(a, b) : undefined)]);

const n = (text: string): Rational => fromDecimal(text);
const spans = (lo: string, hi: string): Interval => between(n(lo), n(hi));

test.for([
	["closed ends that touch meet", spans("1", "2"), spans("2", "3"), true],
	["an open end does not", { lo: closed(n("1")), hi: open(n("2")) }, spans("2", "3"), false],
	["apart", spans("1", "2"), spans("2.01", "3"), false],
	["a point inside", point(n("1.5")), spans("1", "2"), true],
	["without an end", { lo: n0(), hi: null }, spans("5", "6"), true],
	["without an end, below it", { lo: closed(n("7")), hi: null }, spans("5", "6"), false],
] as const)("meets: %s", ([, a, b, wanted]) => {
	expect(meets(a, b)).toBe(wanted);
	expect(meets(b, a)).toBe(wanted);
});

function n0() {
	return closed(n("0"));
}

test("roundings of two neighbours touch, which is not to agree", () => {
	expect(overlaps(spans("82.285", "82.295"), spans("82.295", "82.305"))).toBe(false);
	expect(overlaps(spans("82.25", "82.35"), spans("82.295", "82.305"))).toBe(true);
	expect(overlaps(point(n("20")), spans("19.5", "20"))).toBe(true);
});

test("a divisor that may be zero has no quotient", () => {
	expect(divide(spans("1", "2"), spans("0", "1"))).toBeNull();
	expect(divide(spans("1", "2"), { lo: null, hi: closed(n("4")) })).toBeNull();
	expect(divide(spans("1", "2"), spans("2", "4"))).toEqual(spans("0.25", "1"));
});

test("the distance from zero of a difference that may have either sign", () => {
	expect(magnitude(spans("-3", "1"))).toEqual(spans("0", "3"));
	expect(magnitude(spans("-3", "-1"))).toEqual(spans("1", "3"));
});

test.for([
	["82.295", 2, "82.30"],
	["-0.005", 2, "-0.01"],
	["-0.004", 2, "0.00"],
	["9.5", 0, "10"],
	["0.05", 1, "0.1"],
] as const)("toFixed rounds half away from zero: %s", ([value, decimals, wanted]) => {
	expect(toFixed(n(value), decimals)).toBe(wanted);
});

const positive = fc
	.tuple(fc.bigInt(1n, 10n ** 12n), fc.bigInt(1n, 10n ** 4n))
	.map(([num, den]) => rational(num, den));
const around = (x: Rational, width: Rational): Interval =>
	between(compare(x, width) > 0 ? minus(x, width) : rational(0n), plus(x, width));

test("what holds of true values holds of their intervals", () => {
	fc.assert(
		fc.property(positive, positive, positive, positive, (x, y, dx, dy) => {
			const [a, b] = [around(x, dx), around(y, dy)];
			expect(contains(add(a, b), plus(x, y))).toBe(true);
			expect(contains(subtract(a, b), minus(x, y))).toBe(true);
			expect(contains(multiply(a, b), times(x, y))).toBe(true);
			const quotient = divide(a, b);
			if (quotient) expect(contains(quotient, over(x, y))).toBe(true);
			const shared = intersect(a, b);
			expect(shared !== null).toBe(meets(a, b));
			if (shared?.lo) expect(contains(a, shared.lo.at) && contains(b, shared.lo.at)).toBe(true);
		}),
		{ numRuns: 300 },
	);
});
