import type { Figure } from "../../model/figure.ts";
import type { Facts } from "../facts.ts";
import { ratio } from "../forms/ratio.ts";
import type { Equation, Finder } from "../relation.ts";

/** 资金到位率, where its sentence gives the amount that arrived and the report what was planned. */
export const arrivalRates: Finder = {
	id: "arrival-rates",
	rules: ["rate-mismatch"],
	formula: "资金到位率＝实际到位资金÷计划投入资金×100%",
	source: "财预〔2013〕53号附件：资金到位率",
	*find(facts) {
		const stated = new Set(facts.statements("rate").map((statement) => statement.rate));
		const rates = facts.report.figures.filter(
			({ id, kind, label }) => kind === "rate" && !stated.has(id) && /到位率为?$/u.test(label),
		);
		for (const rate of rates) {
			const arrived = arrivedBefore(facts, rate);
			const equations = arrived ? plansOf(facts, arrived, rate) : [];
			const holds = equations.find(({ verdict }) => verdict.kind === "consistent");
			const equation = holds ?? equations[0];
			if (equation) yield { ...equation, rule: "rate-mismatch" };
		}
	},
};

/** The amount right before the rate, in its paragraph. */
function arrivedBefore(facts: Facts, rate: Figure): Figure | null {
	const at = facts.report.figures.indexOf(rate);
	const before = facts.report.figures[at - 1];
	if (!before || facts.apart(before.evidence, rate.evidence) > 0) return null;
	const arrived = before.measure === "budget_allocated" && before.label.includes("到位");
	return arrived ? before : null;
}

/** What it may be measured by: the budget of the same funds, as it is or as it was at first. */
function plansOf(facts: Facts, arrived: Figure, rate: Figure): readonly Equation[] {
	const dimensions = facts.dimensions(arrived);
	if (!dimensions) return [];
	return (["budget", "budget_initial"] as const).flatMap((measure) =>
		facts
			.stating({ ...dimensions, measure })
			.map((plan) => ratio(facts.term(rate), facts.term(arrived), facts.term(plan))),
	);
}
