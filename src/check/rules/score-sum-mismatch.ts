import { blame, calculation, computed, difference, faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const scoreSumMismatch: Rule = {
	id: "score-sum-mismatch",
	summary: "各部分或各指标得分之和不等于总分",
	severity: "error",
	formula: "总分＝各部分得分之和＝各指标得分之和",
	source: "财预〔2020〕10号 项目支出绩效自评表：总分",
	remedy: "重新加总各项得分，改正总分或漏改的单项得分",
	examples: {
		fails: ["2021年度自评得分96.3分，其中管理效能36.2分，履职效能59.1分。"],
		passes: ["2021年度自评得分95.3分，其中管理效能36.2分，履职效能59.1分。"],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const { primary } = fault;
			const core = `${named(primary.terms[0])}与各项得分之和不符：${calculation(primary)}＝${computed(primary)}，相差${difference(primary)}${blame(fault)}`;
			yield note(facts, fault, core);
		}
	},
};
