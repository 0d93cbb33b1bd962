import { blame, calculation, computed, faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const weightSumMismatch: Rule = {
	id: "weight-sum-mismatch",
	summary: "各指标分值之和不等于表内合计，或不等于100",
	severity: "error",
	source: "财预〔2020〕10号 项目支出绩效自评表：分值合计100",
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const { primary } = fault;
			const core = `${named(primary.terms[0])}与各指标分值之和不符：${calculation(primary)}＝${computed(primary)}${blame(fault)}`;
			yield note(facts, fault, core);
		}
	},
};
