import { faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const scoreExceedsWeight: Rule = {
	id: "score-exceeds-weight",
	summary: "得分高于分值",
	severity: "error",
	source: "财预〔2020〕10号 项目支出绩效自评表：分值、得分",
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const [score, weight] = fault.primary.terms;
			const core = `${named(score)}高于${weight ? named(weight) : "分值"}，得分不能超过分值`;
			yield { ...note(facts, fault, core), expected: weight ? `≤${weight.raw}` : null };
		}
	},
};
