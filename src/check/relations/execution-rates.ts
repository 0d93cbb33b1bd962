import type { Figure, Measure } from "../../model/figure.ts";
import type { Dimensions } from "../dimensions.ts";
import { yearOf } from "../dimensions.ts";
import type { Facts } from "../facts.ts";
import { ratio } from "../forms/ratio.ts";
import type { Equation, Finder } from "../relation.ts";

/** The budget that a rate is of, the usual one first: 全年预算数 is 年初预算数 after adjustments. */
const BUDGETS: readonly Measure[] = ["budget", "budget_allocated", "budget_initial"];

/** An execution rate whose sentence does not give the amounts: they are the facts of the same name. */
export const executionRates: Finder = {
	id: "execution-rates",
	rules: ["rate-mismatch"],
	formula: "预算执行率＝全年执行数÷全年预算数×100%",
	source: "财预〔2020〕10号 项目支出绩效自评表：执行率（B/A）",
	*find(facts) {
		const stated = new Set(facts.statements("rate").map((statement) => statement.rate));
		for (const rate of facts.report.figures) {
			const dimensions = facts.dimensions(rate);
			if (dimensions?.measure !== "execution_rate" || stated.has(rate.id)) continue;
			const equation = firstThatHolds(candidates(facts, rate, dimensions));
			if (equation) yield { rule: "rate-mismatch", ...equation };
		}
	},
};

/** Where an amount is printed with two values, or two budgets could be meant, any that fits will do. */
function firstThatHolds(equations: readonly Equation[]): Equation | undefined {
	for (const kind of ["consistent", "truncated"] as const) {
		const holds = equations.find((equation) => equation.verdict.kind === kind);
		if (holds) return holds;
	}
	return equations[0];
}

function candidates(facts: Facts, rate: Figure, of: Dimensions): readonly Equation[] {
	const spent = nearestFirst(facts, amounts(facts, of, "expenditure"), rate);
	const budgets = budgetsOf(facts, rate, of);
	return budgets.flatMap((budget) =>
		spent.map((amount) => ratio(facts.term(rate), facts.term(amount), facts.term(budget))),
	);
}

function budgetsOf(facts: Facts, rate: Figure, of: Dimensions): readonly Figure[] {
	const year = yearOf(of.period);
	const whole = year === null ? of : { ...of, period: String(year) };
	const found = new Map(
		BUDGETS.map((measure) => [measure, nearestFirst(facts, amounts(facts, whole, measure), rate)]),
	);
	const initial = found.get("budget_initial") ?? [];
	// 完成年初预算的78.23% names its own denominator.
	if (/年初/u.test(rate.label)) return initial;
	const others = [...(found.get("budget") ?? []), ...(found.get("budget_allocated") ?? [])];
	const beside = initial.filter((figure) => facts.apart(figure.evidence, rate.evidence) === 0);
	return others.length === 0 ? initial : [...others, ...beside];
}

/** Amounts with the rate's dimensions; a rate without a named source of funds is of all funds. */
function amounts(facts: Facts, of: Dimensions, measure: Measure): readonly Figure[] {
	const funds = of.fund === null ? ([null, "all"] as const) : [of.fund];
	const found = funds.map((fund) => facts.stating({ ...of, measure, fund }));
	return found.find((figures) => figures.length > 0) ?? [];
}

function nearestFirst(facts: Facts, figures: readonly Figure[], to: Figure): readonly Figure[] {
	const nearest = facts.nearest(figures, to.evidence);
	return nearest ? [nearest, ...figures.filter((figure) => figure !== nearest)] : [];
}
