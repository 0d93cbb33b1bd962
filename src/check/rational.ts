import type { Decimal } from "../model/decimal.ts";

/** An exact fraction in lowest terms; `den` is positive. Amounts are never floats. */
export interface Rational {
	readonly num: bigint;
	readonly den: bigint;
}

export function rational(num: bigint, den = 1n): Rational {
	if (den === 1n) return { num, den };
	if (den === 0n) throw new RangeError("分母为零");
	if (den === 1n) return { num, den };
	const sign = den < 0n ? -1n : 1n;
	const common = gcd(num < 0n ? -num : num, den * sign);
	return { num: (num * sign) / common, den: (den * sign) / common };
}

function gcd(a: bigint, b: bigint): bigint {
	let [x, y] = [a, b];
	while (y !== 0n) [x, y] = [y, x % y];
	return x === 0n ? 1n : x;
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HUNDRED = rational(100n);

/** `"-16.77"` as a fraction. */
export function fromDecimal(text: Decimal): Rational {
	const [whole = "", fraction = ""] = text.split(".");
	return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export const plus = (a: Rational, b: Rational): Rational =>
	a.den === b.den
		? rational(a.num + b.num, a.den)
		: rational(a.num * b.den + b.num * a.den, a.den * b.den);
export const minus = (a: Rational, b: Rational): Rational =>
	a.den === b.den
		? rational(a.num - b.num, a.den)
		: rational(a.num * b.den - b.num * a.den, a.den * b.den);
export const times = (a: Rational, b: Rational): Rational => rational(a.num * b.num, a.den * b.den);
/** `b` is not zero. */
export const over = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
export const absolute = (a: Rational): Rational => (a.num < 0n ? rational(-a.num, a.den) : a);
export const half = (a: Rational): Rational => rational(a.num, a.den * 2n);

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
	const difference = a.num * b.den - b.num * a.den;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
export const isZero = (a: Rational): boolean => a.num === 0n;
export const isWhole = (a: Rational): boolean => a.den === 1n;

/** Ten to a whole power, negative ones too. */
export const powerOfTen = (exponent: number): Rational =>
	exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent));

/** Rounded half away from zero to `decimals` places, as finance does. */
export function toFixed(value: Rational, decimals: number): Decimal {
	const scaled = times(absolute(value), powerOfTen(decimals));
	const digits = (scaled.num * 2n + scaled.den) / (scaled.den * 2n);
	const text = digits.toString().padStart(decimals + 1, "0");
	const sign = value.num < 0n && digits !== 0n ? "-" : "";
	if (decimals === 0) return sign + text;
	return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
