import type { StatementOf } from "../../model/statement.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../forms/sum.ts";
import type { Equation, Finder } from "../relation.ts";

/** Parts that a sentence lists behind a number of which it does not say outright that it is their whole. */
export const listedSums: Finder = {
	id: "listed-sums",
	rules: ["sum-mismatch"],
	formula: "合计＝各部分之和",
	source: "部门决算公开说明：支出、收入的构成",
	*find(facts) {
		for (const list of facts.statements("list")) {
			const equation = reading(facts, list);
			if (equation) yield { rule: "sum-mismatch", ...equation };
		}
	},
};

/** With the whole that they make up, if one does; else with the likeliest. */
function reading(facts: Facts, { wholes, parts, all }: StatementOf<"list">): Equation | null {
	const terms = parts.flatMap((id) => {
		const figure = facts.figure(id);
		return figure ? [facts.term(figure)] : [];
	});
	const [first, ...rest] = terms;
	if (!first || terms.length !== parts.length) return null;
	const read = wholes.flatMap((id) => {
		const whole = facts.figure(id);
		return whole ? [sum(facts.term(whole), [first, ...rest], all ? "complete" : "likely")] : [];
	});
	const holds = ({ verdict }: Equation) =>
		verdict.kind === "consistent" || verdict.kind === "truncated";
	return read.find(holds) ?? read[0] ?? null;
}
