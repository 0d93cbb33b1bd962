import type { Evidence } from "../model/evidence.ts";
import type { Figure } from "../model/figure.ts";
import type { Indicator, IndicatorValue } from "../model/indicator.ts";
import type { Facts } from "./facts.ts";
import { compare, equal, fromDecimal, type Rational } from "./rational.ts";
import { quoted } from "./wording.ts";

/** Target and actual of an indicator as numbers in one unit. */
export interface Measured {
	readonly target: Rational;
	readonly actual: Rational;
	/** Whether the target is a ceiling (≤): met from below. */
	readonly ceiling: boolean;
}

/** Null where one of the two is no single number, or they are not in one unit. */
export function measured(indicator: Indicator): Measured | null {
	const { target, actual } = indicator;
	if (!target || !actual || target.value === null || actual.value === null) return null;
	if (target.op === "range" || actual.op === "range" || !inOneUnit(target, actual)) return null;
	return {
		target: fromDecimal(target.value),
		actual: fromDecimal(actual.value),
		ceiling: target.op === "le" || target.op === "lt",
	};
}

type Kind = "money" | "rate" | "score" | "count";

function kindOf({ unit }: IndicatorValue): Kind {
	if (unit === "%") return "rate";
	if (unit === "元") return "money";
	return unit === "分" ? "score" : "count";
}

/** A unit that is left out is the other's, except that a bare number need not be a percentage. */
function inOneUnit(a: IndicatorValue, b: IndicatorValue): boolean {
	const [x, y] = [a.unit ?? "", b.unit ?? ""];
	return x === y || (x === "" && y !== "%") || (y === "" && x !== "%");
}

/** Units that the field uses for one another, or that measure the same thing. */
const FAMILIES: readonly ReadonlySet<string>[] = [
	new Set(["次", "场", "场次", "期", "批", "批次", "班次", "轮"]),
	new Set(["人", "名", "位", "人次", "员"]),
	new Set(["户", "家", "户次", "家次"]),
	new Set(["个", "项", "处", "座", "所", "宗", "件", "起", "例", "条", "套", "台", "份", "篇"]),
	new Set(["公里", "千米", "米", "里"]),
	new Set(["吨", "公斤", "千克", "克", "斤"]),
	new Set(["亩", "公顷", "平方米", "平方公里"]),
	new Set(["天", "日", "个工作日", "工作日", "小时", "分钟", "月", "个月", "年"]),
];

/** Whether two values are of one kind and unit. A unit that is left out is the other's. */
export function comparable(a: IndicatorValue, b: IndicatorValue): boolean {
	const [x, y] = [a.unit ?? "", b.unit ?? ""];
	if (x === y) return true;
	if (x === "" || y === "") return true;
	if (kindOf(a) !== kindOf(b)) return false;
	return x.includes(y) || y.includes(x) || FAMILIES.some((f) => f.has(x) && f.has(y));
}

/** Whether score and weight are printed and equal. */
export function hasFullScore({ weight, score }: Indicator): boolean {
	if (weight === null || score === null) return false;
	const full = fromDecimal(weight);
	return full.num > 0n && equal(fromDecimal(score), full);
}

export function exceedsWeight({ weight, score }: Indicator): boolean {
	return weight !== null && score !== null && compare(fromDecimal(score), fromDecimal(weight)) > 0;
}

/** Rows of their own for points taken off (减分项) have scores below zero. */
const DEDUCTION = /扣分|减分|扣减|负面|负向|倒扣/u;

/** A score below zero of an indicator that can earn points. */
export function isBelowZero({ name, level1, level2, weight, score }: Indicator): boolean {
	if (weight === null || score === null || fromDecimal(weight).num <= 0n) return false;
	const names = [name, level1 ?? "", level2 ?? ""];
	return fromDecimal(score).num < 0n && !names.some((words) => DEDUCTION.test(words));
}

const NO_REASON = /^[\s无/\\—－\-–.。]*$|^(?:无偏差|没有偏差|不适用|暂无|无原因)[。.]?$/u;

/** Whether the report gives a reason why the target was missed. */
export const isExplained = ({ deviation }: Indicator): boolean =>
	deviation !== null && !NO_REASON.test(deviation);

/** An indicator for a message: its name, target and actual. */
export function described(indicator: Indicator): string {
	const target = indicator.target ? `指标值${indicator.target.raw}` : "";
	const actual = indicator.actual ? `实际完成值${indicator.actual.raw}` : "";
	const values = [target, actual].filter((text) => text !== "").join("，");
	return `${quoted(indicator.name)}（${values}）`;
}

/** The figure within an indicator that prints `raw`, the last if several do. */
export function printWithin(facts: Facts, indicator: Indicator, raw: string): Figure | null {
	const within = facts.report.figures.filter((figure) =>
		holds(indicator.evidence, figure.evidence),
	);
	return within.findLast((figure) => figure.raw === raw.replace(/\s+/gu, "")) ?? null;
}

export const holds = (outer: Evidence, inner: Evidence): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;
