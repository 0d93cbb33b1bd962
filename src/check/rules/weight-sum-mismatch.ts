import { form } from "../example-text.ts";
import { blame, calculation, computed, faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named, printed } from "../wording.ts";

export const weightSumMismatch: Rule = {
	id: "weight-sum-mismatch",
	summary: "各指标分值之和不等于表内合计，或不等于100",
	severity: "error",
	formula: "各指标分值（连同预算执行率的分值）之和＝100",
	source: "财预〔2020〕10号 项目支出绩效自评表：分值合计100",
	remedy: "核对各指标分值，使合计为100",
	examples: {
		fails: [
			form(
				"|产出指标|数量指标|巡查次数|≥480次|481次|50|50||",
				"|效益指标|社会效益指标|受益人口|≥85万人|86万人|40|40||",
				"|满意度指标|服务对象满意度指标|居民满意度|≥90%|93%|8|8||",
			),
		],
		passes: [
			form(
				"|产出指标|数量指标|巡查次数|≥480次|481次|50|50||",
				"|效益指标|社会效益指标|受益人口|≥85万人|86万人|40|40||",
				"|满意度指标|服务对象满意度指标|居民满意度|≥90%|93%|10|10||",
			),
		],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const { primary } = fault;
			const core = `${named(primary.terms[0])}与各指标分值之和不符：${calculation(primary)}＝${computed(primary)}${blame(fault)}`;
			const found = note(facts, fault, core);
			// The total is given: it is the weights that are changed.
			const isTotal = fault.culprit.id === primary.terms[0].id;
			const sides = { expected: printed(primary.terms[0]), actual: computed(primary) };
			yield isTotal ? { ...found, ...sides } : found;
		}
	},
};
