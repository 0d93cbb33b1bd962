import { lines } from "../example-text.ts";
import type { Fault } from "../fault.ts";
import { faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { fittingPower } from "../slip.ts";
import type { Term } from "../term.ts";
import { named, printed } from "../wording.ts";

export const unitSlip: Rule = {
	id: "unit-slip",
	summary: "同一数字两处相差一万倍或一亿倍，元、万元、亿元用错",
	severity: "error",
	formula: "同一口径的数字，换算成元后相等",
	source: "部门决算报表金额单位；文字与表格一致性审核要求",
	remedy: "核对金额单位，改正元、万元、亿元用错的一处",
	examples: {
		fails: [
			lines("2021年全年预算数500.00万元，全年执行数480.00万元。", "截至年底，全年执行数480.00元。"),
		],
		passes: [
			lines(
				"2021年全年预算数500.00万元，全年执行数480.00万元。",
				"截至年底，全年执行数4,800,000元。",
			),
		],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id))
			yield { ...note(facts, fault, core(fault)), expected: printed(otherOf(fault)) };
	},
};

const otherOf = ({ culprit, primary }: Fault): Term =>
	primary.terms.find((term) => term.id !== culprit.id) ?? primary.terms[0];

function core(fault: Fault): string {
	const { culprit, required } = fault;
	const other = otherOf(fault);
	const byYi = required && fittingPower(culprit, required, [8, -8]) !== null;
	return `${named(culprit)}与另一处印的${named(other)}是同一个数，却相差${byYi ? "一亿" : "一万"}倍，单位有误`;
}
