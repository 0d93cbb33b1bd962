import { lines } from "../example-text.ts";
import { blame, calculation, computed, faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { printed } from "../wording.ts";

export const executionScoreMismatch: Rule = {
	id: "execution-score-mismatch",
	summary: "预算执行率得分不等于分值乘以执行率（不超过分值）",
	severity: "error",
	formula: "预算执行率得分＝分值×执行率，不超过分值",
	source: "财预〔2020〕10号 项目支出绩效自评表：预算执行率分值10分，按执行率计分",
	remedy: "按分值乘以执行率重算得分，总分随之改正",
	examples: {
		fails: [
			lines(
				"项目支出绩效自评表",
				"|项目资金（万元）| |年初预算数|全年预算数|全年执行数|分值|执行率|得分|",
				"| |年度资金总额|200.00|200.00|173.00|10|86.50%|9.50|",
			),
		],
		passes: [
			lines(
				"项目支出绩效自评表",
				"|项目资金（万元）| |年初预算数|全年预算数|全年执行数|分值|执行率|得分|",
				"| |年度资金总额|200.00|200.00|173.00|10|86.50%|8.65|",
			),
		],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const { primary } = fault;
			const core = `预算执行率得分${printed(primary.terms[0])}不符：分值×执行率＝${calculation(primary)}，应为${computed(primary)}${blame(fault)}`;
			yield note(facts, fault, core);
		}
	},
};
