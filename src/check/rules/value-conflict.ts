import { lines } from "../example-text.ts";
import type { Fault } from "../fault.ts";
import { faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const valueConflict: Rule = {
	id: "value-conflict",
	summary: "同一口径的数字前后两处不一致",
	severity: "error",
	formula: "同一口径的数字，各处所印相等",
	source: "部门决算报表表间勾稽；文字与表格一致性审核要求",
	remedy: "以决算报表为准，改正印错的一处",
	examples: {
		fails: [
			lines(
				"2021年全年预算数500.00万元，全年执行数480.00万元。",
				"截至年底，全年执行数408.00万元。",
			),
		],
		passes: [
			lines("2021年全年预算数500.00万元，全年执行数480.00万元。", "截至年底，全年执行数480万元。"),
		],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) yield note(facts, fault, core(fault));
	},
};

function core({ culprit, primary }: Fault): string {
	const other = primary.terms.find((term) => term.id !== culprit.id) ?? primary.terms[0];
	return `${named(culprit)}与另一处印的${named(other)}不一致，两数同一口径，不能都对`;
}
