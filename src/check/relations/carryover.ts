import { sum } from "../forms/sum.ts";
import type { Finder } from "../relation.ts";

/** What is not spent is carried over, unless part of it was taken back: a difference alone accuses nothing. */
export const carryover: Finder = {
	id: "carryover",
	rules: ["sum-mismatch"],
	formula: "全年预算数＝支出数＋年末结转",
	source: "部门决算报表：收入支出决算总表平衡关系",
	*find(facts) {
		for (const rest of facts.measuring("carryover_out")) {
			const dimensions = facts.dimensions(rest);
			if (!dimensions) continue;
			const amount = (measure: "budget" | "expenditure") => {
				const fund = dimensions.fund ?? "all";
				const figures = facts.stating({ ...dimensions, measure, fund });
				return facts.nearest(figures, rest.evidence);
			};
			const [budget, spent] = [amount("budget"), amount("expenditure")];
			if (!budget || !spent || facts.apart(spent.evidence, rest.evidence) > 0) continue;
			const parts = [facts.term(spent), facts.term(rest)] as const;
			yield { ...sum(facts.term(budget), parts, "likely"), rule: "sum-mismatch" };
		}
	},
};
