import { blame, calculation, computed, faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const rateMismatch: Rule = {
	id: "rate-mismatch",
	summary: "执行率、占比、增减率不等于分子除以分母",
	severity: "error",
	formula: "比率＝分子÷分母×100%",
	source: "财预〔2020〕10号 项目支出绩效自评表 执行率（B/A）；GB/T 8170-2008",
	remedy: "按所列两个数重算比率；比率无误时，核对分子、分母",
	examples: {
		fails: [
			"2021年全年预算数500.00万元，全年执行数480.00万元，执行率69.00%。",
			"核定编制46名，实有在职人员44名，在职人员控制率96.65%。",
		],
		passes: [
			"2021年全年预算数500.00万元，全年执行数480.00万元，执行率96.00%。",
			"2021年全年预算数16,671.64万元，全年执行数13,720.07万元，执行率82.29%。",
		],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const { primary } = fault;
			const core = `${named(primary.terms[0])}与所列数字不符：${calculation(primary)}＝${computed(primary)}${blame(fault)}`;
			yield note(facts, fault, core);
		}
	},
};
