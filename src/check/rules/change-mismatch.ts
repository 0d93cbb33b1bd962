import { lines } from "../example-text.ts";
import type { Fault } from "../fault.ts";
import { blame, calculation, computed, faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const changeMismatch: Rule = {
	id: "change-mismatch",
	summary: "增减额或增加、减少、持平等用语与本年、上年两个数相矛盾",
	severity: "error",
	formula: "增减额＝｜本年数－上年数｜，“增加”“减少”“持平”与两数的大小一致",
	source: "部门决算公开说明：与上年对比的增减额",
	remedy: "按本年数、上年数重算增减额，核对“增加”“减少”“持平”的用法",
	examples: {
		fails: [
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"2021年“三公”经费支出18.64万元，比2020年的20.32万元减少1.86万元。",
			),
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"2021年“三公”经费支出18.64万元，比2020年的20.32万元增加1.68万元。",
			),
		],
		passes: [
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"2021年“三公”经费支出18.64万元，比2020年的20.32万元减少1.68万元。",
			),
		],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) yield note(facts, fault, core(fault));
	},
};

function core(fault: Fault): string {
	const { primary } = fault;
	const [result, ...operands] = primary.terms;
	if (result.kind !== "word") {
		return `增减额${result.raw}与本年、上年数不符：${calculation(primary)}＝${computed(primary)}${blame(fault)}`;
	}
	const amount = operands.length > 2 ? operands[0] : undefined;
	const current = operands.at(-2);
	const names = current && current.name !== "" ? `${current.name}` : "";
	return `${names}写“${result.raw}${amount?.raw ?? ""}”，与两年数字相反：${calculation(primary)}${fault.culprit.id === result.id ? "" : `，问题应在${named(fault.culprit)}`}`;
}
