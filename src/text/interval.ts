import type { Decimal } from "../model/decimal.ts";
import type { Qualifier } from "../model/figure.ts";
import { add, halfPowerOfTen, subtract } from "./decimal.ts";

/** What a print says about its number. */
export interface Print {
	readonly value: Decimal;
	readonly valueMax: Decimal | null;
	/** Exponent of the last printed place. */
	readonly place: number;
	readonly qualifier: Qualifier;
	/** Upper end that 余, 多, 几 or a pair of digits gives; null if there is none. */
	readonly ceiling: Decimal | null;
	/** 约, 近, 左右 stand with the number. */
	readonly vague: boolean;
	/** Printed without decimals. */
	readonly whole: boolean;
}

export interface Interval {
	readonly min: Decimal | null;
	readonly max: Decimal | null;
}

const isZero = (value: Decimal): boolean => /^-?[0.]+$/u.test(value);

/**
 * The interval that a print stands for: a plain number is rounded, so v ± half its last place, closed;
 * 以上 and 超过 have no upper end, 以内 and 不足 no lower one; 约, 近, 左右 bind nothing.
 * A whole zero (0起, 0万元) says that there was none and is exact.
 */
export function intervalOf(print: Print): Interval {
	const { value, place } = print;
	switch (print.qualifier) {
		case "ge":
		case "gt":
			return { min: value, max: null };
		case "le":
		case "lt":
			return { min: null, max: value };
		case "range":
			return { min: value, max: print.valueMax };
		case "approx":
			if (print.vague || print.ceiling === null) return { min: null, max: null };
			return { min: value, max: print.ceiling };
		default: {
			if (print.whole && isZero(value)) return { min: "0", max: "0" };
			const half = halfPowerOfTen(place);
			const low = subtract(value, half);
			const crossesZero = low.startsWith("-") && !value.startsWith("-");
			return {
				min: crossesZero ? "0" : low,
				max: add(value, half),
			};
		}
	}
}
