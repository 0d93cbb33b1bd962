import type { Decimal } from "../../model/decimal.ts";
import type { Figure } from "../../model/figure.ts";
import { QUALIFIERS } from "./names.ts";

/** Digits before and after the decimal point, and the sign. */
function parts(value: Decimal): { sign: string; whole: string; fraction: string } {
	const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
	return { sign, whole, fraction };
}

/** The decimals that a number shows if its last printed digit has this size. */
function decimalsOf(precision: Decimal): number {
	const { whole, fraction } = parts(precision);
	return fraction ? fraction.length : 1 - whole.length;
}

/** Divided by 10^`places`, exactly. */
function shift(value: Decimal, places: number): Decimal {
	const { sign, whole, fraction } = parts(value);
	const digits = whole.padStart(places + 1, "0") + fraction;
	const point = digits.length - fraction.length - places;
	const after = digits.slice(point).replace(/0+$/, "");
	return `${sign}${digits.slice(0, point).replace(/^0+(?=\d)/, "")}${after && `.${after}`}`;
}

/** With a comma at each thousand, and at least `decimals` decimals. */
function grouped(value: Decimal, decimals: number): string {
	const { sign, whole, fraction } = parts(value);
	const after = fraction.padEnd(Math.max(0, decimals), "0");
	return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}${after && `.${after}`}`;
}

const WAN = 4;

/** Amounts that are printed in 万元 or 亿元, and others of ten thousand 元 and more, are read in 万元. */
const isInWan = (value: Decimal, raw: string): boolean =>
	/[万亿]/u.test(raw) || parts(value).whole.length > WAN;

function amount(value: Decimal, { kind, unit, precision, raw }: Figure): string {
	const decimals = precision === null ? 0 : decimalsOf(precision);
	if (kind !== "money" || !isInWan(value, raw)) {
		const space = unit === "%" || unit === null ? "" : " ";
		return `${grouped(value, decimals)}${space}${unit ?? ""}`;
	}
	return `${grouped(shift(value, WAN), decimals + WAN)} 万元`;
}

/** The number with unit, qualifier and direction, as exact as it was printed; as printed where it has no value. */
export function formatValue(figure: Figure): string {
	const { value, valueMax, qualifier, direction, raw } = figure;
	if (value === null) return raw;
	const change = { increase: "增 ", decrease: "减 ", unchanged: "持平 " };
	const sign = direction === null ? "" : change[direction];
	if (qualifier === "range")
		return `${sign}${amount(value, figure)} 至 ${valueMax === null ? "" : amount(valueMax, figure)}`;
	return `${sign}${QUALIFIERS[qualifier]}${amount(value, figure)}`;
}
