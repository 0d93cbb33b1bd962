import type { Indicator } from "../../model/indicator.ts";
import { form } from "../example-text.ts";
import { described, measured } from "../indicators.ts";
import { compare, equal, HUNDRED, over, rational, times, toFixed } from "../rational.ts";
import type { Rule } from "../rule.ts";

/** 广西 asks for an explanation from 130% on. */
const MUCH = rational(13n, 10n);

export const targetOvershot: Rule = {
	id: "target-overshot",
	summary: "实际完成值达到指标值的1.3倍以上，指标值可能定得过低",
	severity: "info",
	formula: "完成值÷指标值＜1.3",
	source: "财预〔2020〕10号：超出指标值较多的要分析原因；各地自评表以1.3倍为界",
	remedy: "分析超额完成的原因，下一年度合理设定指标值",
	variants: [
		{
			region: "一体化系统默认",
			years: null,
			formula: "完成值÷指标值＜1.2",
			source: "预算管理一体化系统绩效自评：默认达到1.2倍即作标记",
		},
		{
			region: "广西",
			years: null,
			formula: "完成值÷指标值＜1.3，达到的必须说明原因",
			source: "预算管理一体化系统绩效自评（广西）",
		},
	],
	examples: {
		fails: [form("|产出指标|数量指标|培训人次|≥200人次|316人次|4|4||")],
		passes: [form("|产出指标|数量指标|培训人次|≥200人次|216人次|4|4||")],
	},
	*find({ facts }) {
		for (const indicator of facts.report.indicators) {
			const times = overshoot(indicator);
			if (times === null) continue;
			yield {
				message: `${described(indicator)}达到指标值的${times}%，指标值可能定得过低，应分析原因。`,
				expected: indicator.target?.raw ?? null,
				actual: indicator.actual?.raw ?? null,
				evidence: [indicator.evidence],
			};
		}
	},
};

/** The actual in percent of the target, where that is much; satisfaction and rates of 100 have floors, not plans. */
function overshoot(indicator: Indicator): string | null {
	const values = measured(indicator);
	if (!values || values.ceiling || values.target.num <= 0n) return null;
	if (indicator.achieved === false || indicator.name.includes("满意")) return null;
	if (indicator.target?.unit === "%" && equal(values.target, HUNDRED)) return null;
	if (compare(values.actual, times(values.target, MUCH)) < 0) return null;
	return toFixed(times(over(values.actual, values.target), HUNDRED), 1);
}
