import type { Decimal } from "../model/decimal.ts";
import type { Figure } from "../model/figure.ts";
import type { Indicator } from "../model/indicator.ts";
import type { StatementOf } from "../model/statement.ts";
import { between, EVERYTHING, type Interval, magnitude, point } from "./interval.ts";
import { nameOf } from "./names.ts";
import { absolute, compare, fromDecimal, half, minus, ONE, plus, powerOfTen } from "./rational.ts";
import { rangeOf } from "./reading.ts";
import type { Term } from "./term.ts";

const POINTS = "分";

/** A figure as a term. */
export function figureTerm(figure: Figure, id = figure.id): Term {
	const value = figure.value === null ? null : fromDecimal(figure.value);
	const ulp = figure.precision === null ? null : fromDecimal(figure.precision);
	return {
		id,
		kind: figure.kind,
		name: nameOf(figure),
		raw: figure.raw,
		qualifier: figure.qualifier,
		range: value && rangeOf(figure, value, ulp),
		value,
		ulp,
		unit: figure.unit ?? "",
		evidence: figure.evidence,
	};
}

/** The print, whatever its unit: 2,868.76万元 and 28,687,600元 are two prints of one value. */
export function printOf({ qualifier, value, precision, valueMax }: Figure): string {
	return `${qualifier} ${plain(value)} ${plain(precision)} ${valueMax ?? ""}`;
}

/** Without zeros that add nothing: 480.00 is 480. */
function plain(number: Decimal | null): string {
	if (number === null) return "";
	return number.endsWith("0") && number.includes(".") ? number.replace(/\.?0+$/u, "") : number;
}

/** 分值 or 得分 of an indicator; null where the report prints none. */
export function indicatorTerm(indicator: Indicator, field: "weight" | "score"): Term | null {
	const printed = indicator[field];
	if (printed === null) return null;
	const value = fromDecimal(printed);
	const ulp = powerOfTen(-(printed.split(".")[1] ?? "").length);
	return assigned({
		id: `${indicator.id}.${field}`,
		kind: "score",
		name: `${indicator.name}${field === "weight" ? "分值" : "得分"}`,
		raw: printed,
		qualifier: "eq",
		range: between(minus(value, half(ulp)), plus(value, half(ulp))),
		value,
		ulp,
		unit: POINTS,
		evidence: indicator.evidence,
	});
}

/** A whole number of points is given, not rounded: 5分 is not 4.6. */
export function assigned(term: Term): Term {
	const whole = term.qualifier === "eq" && term.ulp !== null && compare(term.ulp, ONE) >= 0;
	const range: Interval | null = whole && term.value ? point(term.value) : term.range;
	return { ...term, range };
}

/** A change without its sign, which a table may print: −16.77 is a decrease of 16.77. */
export function unsigned(term: Term): Term {
	if (!term.value || !term.range || term.value.num >= 0n) return term;
	return { ...term, value: absolute(term.value), range: magnitude(term.range) };
}

const WORDS = { increase: "增加", decrease: "减少", unchanged: "持平" } as const;

/** The printed word of change. */
export function changeWord(statement: StatementOf<"change">): Term {
	return {
		id: `word@${statement.evidence.start}`,
		kind: "word",
		name: "",
		raw: WORDS[statement.direction],
		qualifier: "eq",
		range: EVERYTHING,
		value: null,
		ulp: null,
		unit: "",
		evidence: statement.evidence,
	};
}

/** A number that a form prescribes and the report need not print: weights add up to 100. */
export function prescribed(value: Decimal, evidence: Term["evidence"]): Term {
	return {
		id: `prescribed@${evidence.start}`,
		kind: "score",
		name: "满分",
		raw: `${value}分`,
		qualifier: "eq",
		range: point(fromDecimal(value)),
		value: fromDecimal(value),
		ulp: ONE,
		unit: POINTS,
		evidence,
	};
}
