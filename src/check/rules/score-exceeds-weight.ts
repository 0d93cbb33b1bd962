import { form } from "../example-text.ts";
import { isBelowZero } from "../indicators.ts";
import { faultsOf, note, where } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named, quoted } from "../wording.ts";

export const scoreExceedsWeight: Rule = {
	id: "score-exceeds-weight",
	summary: "得分高于分值",
	severity: "error",
	formula: "0≤得分≤分值",
	source: "财预〔2020〕10号 项目支出绩效自评表：分值、得分",
	remedy: "得分改为0至分值之间的数，或核对分值",
	examples: {
		fails: [
			form(
				"|产出指标|数量指标|巡查次数|≥480次|481次|50|50||",
				"|效益指标|社会效益指标|受益人口|≥85万人|86万人|40|40||",
				"|满意度指标|服务对象满意度指标|居民满意度|≥90%|93%|10|11||",
			),
			form("|满意度指标|服务对象满意度指标|居民满意度|≥90%|88%|10|-1|问卷回收偏少|"),
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
			yield { ...note(facts, fault, core), expected: weight ? `不超过${weight.raw}` : null };
		}
		for (const indicator of facts.report.indicators) {
			if (!isBelowZero(indicator)) continue;
			const { name, weight, score, evidence } = indicator;
			yield {
				message: `${where(facts, evidence)}${quoted(name)}分值${weight}分，得分却是${score}分：得分最低为0分，可能是把扣分填成了得分。`,
				expected: `0分～${weight}分`,
				actual: `${score}分`,
				cause: "把扣分填成了得分",
				evidence: [evidence],
			};
		}
	},
};
