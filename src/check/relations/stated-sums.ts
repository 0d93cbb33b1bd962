import type { RuleId } from "../../model/finding.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../forms/sum.ts";
import type { Finder } from "../relation.ts";
import type { Term } from "../term.ts";
import { sumOfScores } from "./scores.ts";

/** A printed total with the parts that the same sentence, list or table gives for it. */
export const statedSums: Finder = {
	id: "stated-sums",
	rules: ["sum-mismatch", "score-sum-mismatch"],
	formula: "合计＝各部分之和",
	source: "项目支出绩效自评表（财预〔2020〕10号）项目资金栏；部门决算报表表间勾稽",
	*find(facts) {
		for (const { whole, parts, open } of facts.statements("sum")) {
			const total = facts.figure(whole);
			const [first, ...rest] = termsOf(facts, parts);
			if (!total || !first || rest.length + 1 !== parts.length) continue;
			const term = facts.term(total);
			if ([first, ...rest].some((part) => part.kind !== term.kind)) continue;
			const trust = open ? "open" : "complete";
			const add = term.kind === "score" ? sumOfScores : sum;
			const rule: RuleId =
				term.kind !== "score"
					? "sum-mismatch"
					: total.measure === "score_max"
						? "weight-sum-mismatch"
						: "score-sum-mismatch";
			yield { rule, ...add(term, [first, ...rest], trust) };
		}
	},
};

/** Totals whose parts the report lists in full. */
export const closedSums = (facts: Facts): readonly string[] =>
	facts.statements("sum").flatMap(({ whole, open }) => (open ? [] : [whole]));

const termsOf = (facts: Facts, ids: readonly string[]): readonly Term[] =>
	ids.flatMap((id) => {
		const figure = facts.figure(id);
		return figure ? [facts.term(figure)] : [];
	});
