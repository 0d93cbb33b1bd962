import type { Figure, Measure } from "../../model/figure.ts";
import type { Facts } from "../facts.ts";
import { changeRate } from "../forms/change.ts";
import { ratio } from "../forms/ratio.ts";
import { holds } from "../indicators.ts";
import { compare } from "../rational.ts";
import type { Equation, Finder } from "../relation.ts";
import type { Term } from "../term.ts";
import { undecidable } from "../verdict.ts";

interface Operand {
	readonly measures: readonly Measure[];
	readonly item: string;
}

/** A rate that has its formula in its name. */
interface NamedRate {
	readonly name: RegExp;
	readonly numerator: Operand;
	readonly denominator: Operand;
	judge(rate: Term, numerator: Term, denominator: Term): Equation;
}

const BUDGETS: readonly Measure[] = ["budget_initial", "budget", "budget_allocated"];
const spentOfBudget = (name: RegExp, item: string): NamedRate => ({
	name,
	numerator: { measures: ["expenditure"], item },
	denominator: { measures: BUDGETS, item },
	judge: ratio,
});

/** 财预〔2013〕53号附件2 部门整体支出绩效评价共性指标体系框架. */
const RATES: readonly NamedRate[] = [
	{
		name: /(?:在[职编]|人员|编制)[^，。；]{0,6}控制率/u,
		numerator: { measures: ["staff_actual"], item: "total" },
		denominator: { measures: ["staff_authorized"], item: "total" },
		judge: ratio,
	},
	spentOfBudget(/三公[”"]?经费控制率/u, "three_public"),
	spentOfBudget(/公用经费控制率/u, "operating"),
	{
		name: /预算调整率/u,
		numerator: { measures: ["budget"], item: "total" },
		denominator: { measures: ["budget_initial"], item: "total" },
		judge: adjustment,
	},
];

export const isNamedRate = (rate: Figure): boolean =>
	RATES.some(({ name }) => name.test(rate.label));

/** A rate that is told by its name, beside its amounts: each is printed with one value in the same paragraph. */
export const namedRates: Finder = {
	id: "named-rates",
	rules: ["rate-mismatch"],
	formula:
		"在职人员控制率＝在职人员数÷编制数；“三公”经费控制率、公用经费控制率＝实际支出÷预算安排；预算调整率＝预算调整数÷年初预算数",
	source: "财预〔2013〕53号附件2 部门整体支出绩效评价共性指标体系框架：投入、过程",
	*find(facts) {
		const rates = facts.report.figures.filter(
			({ kind, direction }) => kind === "rate" && direction === null,
		);
		for (const rate of rates) {
			const formula = RATES.find(({ name }) => name.test(rate.label));
			if (!formula || !isOnly(facts, rate, formula)) continue;
			const numerator = onlyOne(facts, formula.numerator, rate);
			const denominator = onlyOne(facts, formula.denominator, rate);
			if (!numerator || !denominator || !ofOnePeriod(facts, numerator, denominator)) continue;
			const terms = [rate, numerator, denominator].map(facts.term);
			const [r, n, d] = terms;
			if (r && n && d) yield { ...formula.judge(r, n, d), rule: "rate-mismatch" };
		}
	},
};

/** A target, and the rate of an indicator, are printed under the same name beside the real one. */
function isOnly(facts: Facts, rate: Figure, { name }: NamedRate): boolean {
	if (facts.report.indicators.some(({ evidence }) => holds(evidence, rate.evidence))) return false;
	const named = facts.report.figures.filter(
		(f) => name.test(f.label) && f.kind === "rate" && facts.apart(f.evidence, rate.evidence) === 0,
	);
	return new Set(named.map(({ value }) => value)).size === 1;
}

/** Null where the paragraph has none, or more than one value. */
function onlyOne(facts: Facts, { measures, item }: Operand, rate: Figure): Figure | null {
	const found = facts.report.figures.filter((figure) => {
		const dimensions = facts.dimensions(figure);
		if (!dimensions || dimensions.item !== item || dimensions.entity !== rate.entity) return false;
		if ((dimensions.fund ?? "all") !== "all" || !measures.includes(dimensions.measure))
			return false;
		return facts.apart(figure.evidence, rate.evidence) === 0;
	});
	const values = new Set(found.map((figure) => figure.value));
	return values.size === 1 ? (found[0] ?? null) : null;
}

const ofOnePeriod = (facts: Facts, a: Figure, b: Figure): boolean =>
	facts.dimensions(a)?.period === facts.dimensions(b)?.period;

/** Some places divide by the budget after the adjustment. */
function adjustment(rate: Term, budget: Term, initial: Term): Equation {
	const up = budget.value && initial.value && compare(budget.value, initial.value) >= 0;
	const equation = changeRate(rate, budget, initial, up ? "increase" : "decrease");
	if (equation.verdict.kind !== "inconsistent") return equation;
	const other = changeRate(rate, initial, budget, up ? "decrease" : "increase");
	if (other.verdict.kind === "inconsistent") return equation;
	return { ...equation, verdict: undecidable("预算调整率可能以调整后预算为分母") };
}
