import { blame, calculation, computed, faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const rateMismatch: Rule = {
	id: "rate-mismatch",
	summary: "执行率、占比、增减率不等于分子除以分母",
	severity: "error",
	source: "财预〔2020〕10号 项目支出绩效自评表 执行率（B/A）；GB/T 8170-2008",
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const { primary } = fault;
			const core = `${named(primary.terms[0])}与所列数字不符：${calculation(primary)}应为${computed(primary)}${blame(fault)}`;
			yield note(facts, fault, core);
		}
	},
};
