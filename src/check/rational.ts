import type { Decimal } from "../model/decimal.ts";

/** An exact fraction; `den` is positive, not always the least there is. Amounts are never floats. */
export interface Rational {
	readonly num: bigint;
	readonly den: bigint;
}

/** @throws RangeError for a denominator of zero */
export function rational(num: bigint, den = 1n): Rational {
	if (den === 0n) throw new RangeError("分母为零");
	if (den < 0n) return rational(-num, -den);
	return kept(num, den);
}

const kept = (num: bigint, den: bigint): Rational =>
	den < LARGE ? { num, den } : reduced({ num, den });

/** Reducing costs more than reckoning with what is left in, up to about this size. */
const LARGE = 10n ** 36n;

/** In lowest terms. */
function reduced({ num, den }: Rational): Rational {
	const common = gcd(num < 0n ? -num : num, den);
	return common === 1n ? { num, den } : { num: num / common, den: den / common };
}

/** `b` is positive. */
function gcd(a: bigint, b: bigint): bigint {
	let x = a;
	let y = b;
	while (y !== 0n) [x, y] = [y, x % y];
	return x;
}

const POWERS: readonly bigint[] = Array.from({ length: 32 }, (_, power) => 10n ** BigInt(power));
const tenTo = (power: number): bigint => POWERS[power] ?? 10n ** BigInt(power);
/** Digits that a double always holds exactly. */
const SAFE_DIGITS = 15;

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HUNDRED = rational(100n);

/** `"-16.77"` as a fraction. Decimals that print the same value give the same fraction. */
export function fromDecimal(text: Decimal): Rational {
	const point = text.indexOf(".");
	if (point < 0) return { num: whole(text), den: 1n };
	let end = text.length;
	while (text.charAt(end - 1) === "0") end--;
	const digits = text.slice(0, point) + text.slice(point + 1, end);
	return { num: whole(digits), den: tenTo(digits.length - point) };
}

function whole(digits: string): bigint {
	return digits.length <= SAFE_DIGITS ? BigInt(Number(digits)) : BigInt(digits);
}

/** Printed numbers have powers of ten below, of which the larger serves both. */
export function plus(a: Rational, b: Rational): Rational {
	if (a.den === b.den) return { num: a.num + b.num, den: a.den };
	if (a.den % b.den === 0n) return { num: a.num + b.num * (a.den / b.den), den: a.den };
	if (b.den % a.den === 0n) return { num: a.num * (b.den / a.den) + b.num, den: b.den };
	return rational(a.num * b.den + b.num * a.den, a.den * b.den);
}

export const negative = (a: Rational): Rational => ({ num: -a.num, den: a.den });
export function minus(a: Rational, b: Rational): Rational {
	return a.den === b.den ? { num: a.num - b.num, den: a.den } : plus(a, negative(b));
}
export const times = (a: Rational, b: Rational): Rational => kept(a.num * b.num, a.den * b.den);
/** `b` is not zero. */
export const over = (a: Rational, b: Rational): Rational => rational(a.num * b.den, a.den * b.num);
export const absolute = (a: Rational): Rational => (a.num < 0n ? negative(a) : a);
export const half = (a: Rational): Rational =>
	(a.num & 1n) === 0n ? { num: a.num / 2n, den: a.den } : { num: a.num, den: a.den * 2n };

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
	const alike = a.den === b.den;
	const left = alike ? a.num : a.num * b.den;
	const right = alike ? b.num : b.num * a.den;
	return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
export const isZero = (a: Rational): boolean => a.num === 0n;
/** The whole number that it is; null for a fraction. */
export const wholeOf = (a: Rational): bigint | null =>
	a.num % a.den === 0n ? a.num / a.den : null;

/** The largest whole number that is not above it. */
export const floorOf = ({ num, den }: Rational): bigint =>
	num >= 0n || num % den === 0n ? num / den : num / den - 1n;

/** Ten to a whole power, negative ones too. */
export const powerOfTen = (exponent: number): Rational =>
	exponent < 0 ? { num: 1n, den: tenTo(-exponent) } : { num: tenTo(exponent), den: 1n };

/** Rounded half away from zero to `decimals` places, as finance does. */
export function toFixed(value: Rational, decimals: number): Decimal {
	const scaled = times(absolute(value), powerOfTen(decimals));
	const digits = (scaled.num * 2n + scaled.den) / (scaled.den * 2n);
	const text = digits.toString().padStart(decimals + 1, "0");
	const sign = value.num < 0n && digits !== 0n ? "-" : "";
	if (decimals === 0) return sign + text;
	return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
