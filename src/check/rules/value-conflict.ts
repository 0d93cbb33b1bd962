import type { Fault } from "../fault.ts";
import { faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const valueConflict: Rule = {
	id: "value-conflict",
	summary: "同一口径的数字前后两处不一致",
	severity: "error",
	source: "部门决算报表表间勾稽；文字与表格一致性审核要求",
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) yield note(facts, fault, core(fault));
	},
};

function core({ culprit, primary }: Fault): string {
	const other = primary.terms.find((term) => term.id !== culprit.id) ?? primary.terms[0];
	return `${named(culprit)}与另一处印的${named(other)}不一致，两数同一口径，不能都对`;
}
