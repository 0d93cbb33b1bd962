import type { Facts } from "../facts.ts";
import { mean, priced } from "../forms/quotient.ts";
import type { Equation, Finder } from "../relation.ts";
import { isSlip, isTransposed } from "../slip.ts";
import { undecidable } from "../verdict.ts";

/** So many pieces at so much each. */
export const statedPieces: Finder = {
	id: "stated-pieces",
	rules: ["rate-mismatch"],
	formula: "总额＝单价×数量；均值＝总额÷数量",
	source: "政府采购合同与项目支出明细：单价、数量、金额",
	*find(facts) {
		for (const statement of facts.statements("pieces")) {
			const equation = reading(facts, statement);
			if (equation) yield { rule: "rate-mismatch", ...equation };
		}
	},
};

function reading(
	facts: Facts,
	{
		total,
		count,
		each,
		priced: isPriced,
	}: { total: string; count: string; each: string; priced: boolean },
): Equation | null {
	const [all, many, one] = [total, count, each].map((id) => facts.figure(id));
	if (!all || !many || !one) return null;
	const [sum, number, share] = [facts.term(all), facts.term(many), facts.term(one)];
	const equation = isPriced ? priced(sum, number, share) : mean(share, sum, number);
	return equation.verdict.kind !== "inconsistent" || isSlipped(equation)
		? equation
		: { ...equation, verdict: undecidable("总额、数量、单价的口径未必相同") };
}

/** With three digits a swap that makes a product exact is no accident. */
const SURE = 3;

/** Of numbers that only stand beside each other no more is said than that one is misprinted. */
const isSlipped = (equation: Equation): boolean =>
	equation.terms.some((term) => {
		const required = equation.required(term);
		return isSlip(term, required) || isTransposed(term, required, SURE);
	});
