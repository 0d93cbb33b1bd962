import type { Fault } from "../fault.ts";
import { faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { fitsAtPower } from "../slip.ts";
import { named } from "../wording.ts";

export const unitSlip: Rule = {
	id: "unit-slip",
	summary: "同一数字两处相差一万倍或一亿倍，元、万元、亿元用错",
	severity: "error",
	source: "部门决算报表金额单位；文字与表格一致性审核要求",
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) yield note(facts, fault, core(fault));
	},
};

function core({ culprit, primary, required }: Fault): string {
	const other = primary.terms.find((term) => term.id !== culprit.id) ?? primary.terms[0];
	const byYi = required && [8, -8].some((power) => fitsAtPower(culprit, required, power));
	return `${named(culprit)}与另一处印的${named(other)}是同一个数，却相差${byYi ? "一亿" : "一万"}倍，单位有误`;
}
