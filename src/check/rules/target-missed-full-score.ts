import { form } from "../example-text.ts";
import { described, hasFullScore, isExplained } from "../indicators.ts";
import type { Rule } from "../rule.ts";

export const targetMissedFullScore: Rule = {
	id: "target-missed-full-score",
	summary: "指标值没有达到，却得满分",
	severity: "warning",
	formula: "实际完成值达不到年度指标值时，得分＜分值",
	source: "财预〔2020〕10号：未达到指标值的按完成比例计分",
	remedy: "按完成比例或扣分标准重新计分",
	examples: {
		fails: [form("|产出指标|数量指标|巡查次数|≥480次|452次|5|5|汛期道路中断|")],
		passes: [form("|产出指标|数量指标|巡查次数|≥480次|452次|5|4.71|汛期道路中断|")],
	},
	*find({ facts }) {
		for (const indicator of facts.report.indicators) {
			if (indicator.achieved !== false || !hasFullScore(indicator)) continue;
			const unexplained = isExplained(indicator) ? "" : "，也未说明偏差原因";
			yield {
				message: `${described(indicator)}未达到指标值，却得满分${indicator.score}分${unexplained}。`,
				expected: `低于${indicator.weight}分`,
				actual: `${indicator.score}分`,
				evidence: [indicator.evidence],
			};
		}
	},
};
