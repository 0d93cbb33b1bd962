import { add, type Fraction, fraction, negative, tenTo, times } from "./fraction.ts";

/** What a printed number stands for, by the rounding rules of the report, read without the project. */
export interface Printed {
	readonly value: Fraction;
	/** Size of the last printed digit. */
	readonly last: Fraction;
	readonly low: Fraction;
	readonly high: Fraction;
	/** 约, 余: no check may rest on it. */
	readonly vague: boolean;
	readonly unit: string;
}

const UNITS: readonly (readonly [RegExp, number])[] = [
	[/^亿/u, 8],
	[/^万/u, 4],
	[/^[%％]/u, -2],
];

/** Whole numbers of these are counted or given, not rounded. */
const COUNTED = /^(?:人|名|件|个|家|户|分|座|场|处|所|次|宗|起|份|单|枚)/u;

/** `16,671.64万元`, `≥90%`, `约1,200元`; `unit` where the print has none. */
export function printed(print: string, unit: string | null): Printed {
	const text = print.normalize("NFKC").replace(/[,\s]/gu, "");
	const match = /^([^\d]*)(\d+)(?:\.(\d+))?(.*)$/u.exec(text);
	if (!match) throw new Error(`not a number: ${print}`);
	const [, before = "", whole = "", decimals = "", after = ""] = match;
	const word = after === "" ? (unit ?? "") : after;
	const power = UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
	const value = times(fraction(BigInt(whole + decimals)), tenTo(power - decimals.length));
	const last = tenTo(power - decimals.length);
	const exact = value.n === 0n || (decimals === "" && COUNTED.test(word));
	const half = times(last, fraction(1n, 2n));
	return {
		value,
		last,
		low: exact ? value : add(value, negative(half)),
		high: exact ? value : add(value, half),
		vague: /[约近余多]|左右/u.test(before + after),
		unit: word,
	};
}
