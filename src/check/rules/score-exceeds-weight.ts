import { form } from "../example-text.ts";
import { faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

export const scoreExceedsWeight: Rule = {
	id: "score-exceeds-weight",
	summary: "得分高于分值",
	severity: "error",
	formula: "0≤得分≤分值",
	source: "财预〔2020〕10号 项目支出绩效自评表：分值、得分",
	remedy: "得分改为不超过分值，或核对分值",
	examples: {
		fails: [
			form(
				"|产出指标|数量指标|巡查次数|≥480次|481次|50|50||",
				"|效益指标|社会效益指标|受益人口|≥85万人|86万人|40|40||",
				"|满意度指标|服务对象满意度指标|居民满意度|≥90%|93%|10|11||",
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
			const [score, weight] = fault.primary.terms;
			const core = `${named(score)}高于${weight ? named(weight) : "分值"}，得分不能超过分值`;
			yield { ...note(facts, fault, core), expected: weight ? `≤${weight.raw}` : null };
		}
	},
};
