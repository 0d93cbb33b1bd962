import { faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const headcountOverAuthorized: Rule = {
	id: "headcount-over-authorized",
	summary: "实有在职人员超过核定编制",
	severity: "error",
	formula: "实有在职人员数≤编制数",
	source: "财预〔2013〕53号附件：在职人员控制率≤100%",
	remedy: "核对编制批复与实有人数；确有超编的，在报告中说明",
	examples: {
		fails: ["清河县水务局核定编制46名，实有在职人员48名。"],
		passes: ["清河县水务局核定编制46名，实有在职人员46名。"],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const [staff, posts] = fault.primary.terms;
			const core = `${named(staff)}超过${posts ? named(posts) : "编制数"}，超编或数字有误`;
			yield { ...note(facts, fault, core), expected: posts ? `不超过${posts.raw}` : null };
		}
	},
};
