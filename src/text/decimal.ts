import type { Decimal } from "../model/decimal.ts";

/** Exact arithmetic on decimal strings; no floats anywhere. Trailing zeros are kept: they are printed precision. */

interface Scaled {
	readonly digits: bigint;
	/** Number of decimals: value = digits / 10^decimals. */
	readonly decimals: number;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** As `print` writes it. */
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;

function read(value: Decimal): Scaled {
	if (!DECIMAL.test(value)) throw new RangeError(`不是十进制数：${value}`);
	const point = value.indexOf(".");
	if (point < 0) return { digits: BigInt(value), decimals: 0 };
	const fraction = value.slice(point + 1);
	return { digits: BigInt(value.slice(0, point) + fraction), decimals: fraction.length };
}

function print({ digits, decimals }: Scaled): Decimal {
	const sign = digits < 0n ? "-" : "";
	const magnitude = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
	if (decimals === 0) return sign + magnitude;
	return `${sign}${magnitude.slice(0, -decimals)}.${magnitude.slice(-decimals)}`;
}

function align(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
	const left = read(a);
	const right = read(b);
	const decimals = Math.max(left.decimals, right.decimals);
	const raise = (x: Scaled): bigint =>
		x.decimals === decimals ? x.digits : x.digits * 10n ** BigInt(decimals - x.decimals);
	return [raise(left), raise(right), decimals];
}

/** `value` × 10^`power`: `shift("8.98", 4)` is `"89800"`, `shift("2.50", -1)` is `"0.250"`. */
export function shift(value: Decimal, power: number): Decimal {
	if (power === 0 && PLAIN.test(value)) return value;
	const { digits, decimals } = read(value);
	if (power <= decimals) return print({ digits, decimals: decimals - power });
	return print({ digits: digits * 10n ** BigInt(power - decimals), decimals: 0 });
}

export function add(a: Decimal, b: Decimal): Decimal {
	const [left, right, decimals] = align(a, b);
	return print({ digits: left + right, decimals });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
	const [left, right, decimals] = align(a, b);
	return print({ digits: left - right, decimals });
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; `82.30` equals `82.3`. */
export function compare(a: Decimal, b: Decimal): number {
	if (a === b) return 0;
	const [left, right] = align(a, b);
	return left < right ? -1 : left > right ? 1 : 0;
}

/** 10^`power` as a decimal: `"0.01"`, `"1"`, `"10000"`. */
export function powerOfTen(power: number): Decimal {
	return power < 0 ? `0.${"1".padStart(-power, "0")}` : `1${"0".repeat(power)}`;
}

/** Half of 10^`power`, the reach of a rounded figure: `"0.005"`, `"0.5"`, `"5000"`. */
export function halfPowerOfTen(power: number): Decimal {
	return power < 1 ? `0.${"5".padStart(1 - power, "0")}` : `5${"0".repeat(power - 1)}`;
}

/** Without trailing zeros after the point: `"82.30"` is `"82.3"`. */
export function trimmed(value: Decimal): Decimal {
	return value.includes(".") ? value.replace(/\.?0+$/u, "") : value;
}

/** Exponent of the last digit that is not zero: `4500` is 2, `82.30` is -1; null for zero. */
export function lastPlace(value: Decimal): number | null {
	const { digits, decimals } = read(value);
	if (digits === 0n) return null;
	const zeros = /0*$/u.exec(digits.toString())?.[0].length ?? 0;
	return zeros - decimals;
}
