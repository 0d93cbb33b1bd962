import { faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const subsetExceedsWhole: Rule = {
	id: "subset-exceeds-whole",
	summary: "其中数、办结数、发放数大于总数、受理数、投入数",
	severity: "error",
	formula: "其中数、完成数、发放数≤总数、申请数、投入数",
	source: "统计逻辑：部分不大于全体",
	remedy: "核对部分数与总数，是否统计口径或时点不同",
	examples: {
		fails: ["全年受理行政审批事项1,286件，办结1,302件。"],
		passes: ["全年受理行政审批事项1,302件，办结1,286件。"],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const [part, whole] = fault.primary.terms;
			const core = `${named(part)}大于${whole ? named(whole) : "总数"}，部分不能大于全体`;
			yield { ...note(facts, fault, core), expected: whole ? `不超过${whole.raw}` : null };
		}
	},
};
