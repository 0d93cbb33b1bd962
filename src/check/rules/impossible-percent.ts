import type { Figure } from "../../model/figure.ts";
import { distinct } from "../fault.ts";
import { between, contains } from "../interval.ts";
import { nameOf } from "../names.ts";
import {
	compare,
	fromDecimal,
	HUNDRED,
	half,
	minus,
	over,
	plus,
	type Rational,
	rational,
	times,
	toFixed,
} from "../rational.ts";
import type { Rule } from "../rule.ts";
import { bareName } from "../wording.ts";

export const impossiblePercent: Rule = {
	id: "impossible-percent",
	summary: "按所列人数，没有任何整数人数能得出该百分比",
	severity: "info",
	formula: "人数×百分比在印出位数内含有整数",
	source: "GRIM检验：整数个数的百分比只能取有限个值；GB/T 8170-2008",
	remedy: "核对人数与百分比，或写明百分比的基数",
	examples: {
		fails: ["培训班有37名学员，结业考试合格率96.5%。"],
		passes: ["培训班有37名学员，结业考试合格率97.3%。"],
	},
	*find({ facts }) {
		for (const statement of facts.statements("rate-of-count")) {
			const rate = facts.figure(statement.rate);
			const count = facts.figure(statement.count);
			if (!rate || !count || isPossible(rate, count)) continue;
			yield {
				message: `${bareName(nameOf(rate))}${rate.raw}与${count.raw}对不上：按${count.raw}计算，没有哪个整数正好得出${rate.raw}（最接近的是${neighbours(rate, count)}）。`,
				expected: neighbours(rate, count),
				actual: rate.raw,
				evidence: distinct([rate.evidence, count.evidence]),
			};
		}
	},
};

/** With n of at least 10^(d+2) every percentage of d decimals is possible. */
function isPossible(rate: Figure, count: Figure): boolean {
	const numbers = numbersOf(rate, count);
	if (!numbers) return true;
	const { of, share, ulp } = numbers;
	if (compare(of, over(HUNDRED, ulp)) >= 0) return true;
	const floor = below(times(share, over(of, HUNDRED)));
	// Rounded [v − ulp/2, v + ulp/2] or cut off [v, v + ulp).
	const printed = between(minus(share, half(ulp)), plus(share, ulp));
	return [floor, plus(floor, rational(1n))].some((k) =>
		contains(printed, over(times(k, HUNDRED), of)),
	);
}

function numbersOf(rate: Figure, count: Figure) {
	if (rate.qualifier !== "eq" || count.qualifier !== "eq") return null;
	if (rate.value === null || rate.precision === null || count.value === null) return null;
	const of = fromDecimal(count.value);
	if (of.den !== 1n || of.num <= 0n || count.precision !== "1") return null;
	return { of, share: fromDecimal(rate.value), ulp: fromDecimal(rate.precision) };
}

const below = (value: Rational): Rational => rational(value.num / value.den);

/** The nearest percentages that whole numbers give. */
function neighbours(rate: Figure, count: Figure): string {
	const numbers = numbersOf(rate, count);
	if (!numbers) return "";
	const floor = below(times(numbers.share, over(numbers.of, HUNDRED)));
	const decimals = (rate.precision?.split(".")[1] ?? "").length;
	return [floor, plus(floor, rational(1n))]
		.map(
			(k) =>
				`${k.num}÷${numbers.of.num}＝${toFixed(over(times(k, HUNDRED), numbers.of), decimals)}%`,
		)
		.join("，");
}
