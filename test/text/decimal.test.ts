import fc from "fast-check";
import { expect, test } from "vitest";
import {
	add,
	compare,
	halfPowerOfTen,
	lastPlace,
	powerOfTen,
	shift,
	subtract,
	trimmed,
} from "../../src/text/decimal.ts";

test.for([
	["8.98", 4, "89800"],
	["16671.64", 4, "166716400"],
	["2.50", -1, "0.250"],
	["0.00", 4, "0"],
	["-16.77", 4, "-167700"],
	["5", -3, "0.005"],
	["82.30", 0, "82.30"],
] as const)("shift(%s, %s) is %s", ([value, power, shifted]) => {
	expect(shift(value, power)).toBe(shifted);
});

test.for([
	["0.1", "0.2", "0.3", "-0.1"],
	["82.30", "0.005", "82.305", "82.295"],
	["1", "0.10", "1.10", "0.90"],
	["99999999999999999999", "1", "100000000000000000000", "99999999999999999998"],
] as const)("%s and %s add up to %s and differ by %s", ([a, b, sum, difference]) => {
	expect(add(a, b)).toBe(sum);
	expect(subtract(a, b)).toBe(difference);
});

test.for([
	["82.30", "82.3", 0],
	["-1", "0.5", -1],
	["10", "9.99", 1],
] as const)("compare(%s, %s) is %s", ([a, b, order]) => {
	expect(compare(a, b)).toBe(order);
});

test("powers of ten and their halves", () => {
	expect([2, 0, -2].map(powerOfTen)).toEqual(["100", "1", "0.01"]);
	expect([2, 1, 0, -2].map(halfPowerOfTen)).toEqual(["50", "5", "0.5", "0.005"]);
});

test("the place of the last digit that is not zero", () => {
	expect(["4500", "82.30", "7", "0.00"].map(lastPlace)).toEqual([2, -1, 0, null]);
});

test("trimming drops zeros after the point only", () => {
	expect(["82.30", "5.00", "500"].map(trimmed)).toEqual(["82.3", "5", "500"]);
});

test("what is no decimal is refused", () => {
	expect(() => add("1,000", "1")).toThrow(RangeError);
});

test("shifting back and forth keeps the value", () => {
	const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(8));
	fc.assert(
		fc.property(decimals, fc.integer({ min: -12, max: 12 }), ([digits, places], power) => {
			const value = shift(digits.toString(), -places);
			expect(compare(shift(shift(value, power), -power), value)).toBe(0);
		}),
	);
});
