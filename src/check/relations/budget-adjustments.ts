import type { Figure } from "../../model/figure.ts";
import type { Facts } from "../facts.ts";
import { adjusted } from "../forms/adjusted.ts";
import type { Equation, Finder } from "../relation.ts";
import { isSlipOf, isTransposed } from "../slip.ts";
import { undecidable } from "../verdict.ts";

const ADDED = /追加|调增|增加|增拨/u;
const TAKEN = /追减|调减|核减|压减|减少|收回/u;
/** 增加 on what: the year before, or a part of the budget alone. */
const OF_OTHER = /[上去]年|同比|[比较]20\d\d年|其中|主要|支出|收入|结转/u;

/** A budget between which and that of the beginning of the year the sentence gives what was added and taken away. */
export const budgetAdjustments: Finder = {
	id: "budget-adjustments",
	rules: ["sum-mismatch"],
	formula: "全年预算数＝年初预算数＋追加（调增）－追减（调减、收回）",
	source: "财预〔2013〕53号附件2 部门整体支出绩效评价共性指标体系框架：预算调整数",
	*find(facts) {
		const amounts = facts.report.figures.filter(({ kind }) => kind === "money");
		for (const [at, initial] of amounts.entries()) {
			if (initial.measure !== "budget_initial" || initial.item !== "total") continue;
			const changes = changesAfter(facts, amounts, at);
			const result = amounts[at + 1 + changes.length];
			const isOne = result && isAdjusted(facts, initial, result);
			const [next] = isOne ? changesAfter(facts, amounts, at + 1 + changes.length) : [];
			// 年初预算…，全年预算…，增加748.53万元: the change may stand behind both.
			const given = changes.length > 0 ? changes : next ? [next] : [];
			if (!isOne || given.length === 0) continue;
			yield { ...relation(facts, result, initial, given), rule: "sum-mismatch" };
		}
	},
};

/** The changes that stand right behind an amount, in its paragraph and outside tables. */
function changesAfter(facts: Facts, amounts: readonly Figure[], at: number): readonly Figure[] {
	const anchor = amounts[at];
	if (!anchor || facts.locate(anchor.evidence).table !== null) return [];
	const rest = amounts.slice(at + 1);
	const end = rest.findIndex(
		(figure) => !isChange(figure) || facts.apart(figure.evidence, anchor.evidence) > 0,
	);
	return end < 0 ? rest : rest.slice(0, end);
}

const isChange = ({ label, measure }: Figure): boolean =>
	measure === null && ADDED.test(label) !== TAKEN.test(label) && !OF_OTHER.test(label);

const isAdjusted = (facts: Facts, initial: Figure, result: Figure): boolean =>
	result.measure === "budget" &&
	result.item === initial.item &&
	result.fund === initial.fund &&
	result.entity === initial.entity &&
	result.period === initial.period &&
	facts.apart(result.evidence, initial.evidence) === 0;

/** What was carried over may be part of the budget and not be printed: a difference alone accuses nothing. */
function relation(
	facts: Facts,
	result: Figure,
	initial: Figure,
	changes: readonly Figure[],
): Equation {
	const of = (word: RegExp) => changes.filter(({ label }) => word.test(label)).map(facts.term);
	const equation = adjusted(facts.term(result), facts.term(initial), of(ADDED), of(TAKEN));
	const isSlipped = equation.terms.some((term) => {
		const required = equation.required(term);
		return required && (isSlipOf(term, { range: required }) || isTransposed(term, required, 3));
	});
	if (equation.verdict.kind !== "inconsistent" || isSlipped) return equation;
	return { ...equation, verdict: undecidable("可能还有没有写出的调整") };
}
