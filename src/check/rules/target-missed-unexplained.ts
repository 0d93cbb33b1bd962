import type { Indicator } from "../../model/indicator.ts";
import { form } from "../example-text.ts";
import type { Facts } from "../facts.ts";
import { described, hasFullScore, isExplained } from "../indicators.ts";
import type { Rule } from "../rule.ts";

export const targetMissedUnexplained: Rule = {
	id: "target-missed-unexplained",
	summary: "指标值没有达到，又没有说明偏差原因",
	severity: "warning",
	formula: "实际完成值达不到年度指标值时，有偏差原因分析及改进措施",
	source: "财预〔2020〕10号 项目支出绩效自评表：偏差原因分析及改进措施",
	remedy: "补写偏差原因和改进措施",
	examples: {
		fails: [form("|产出指标|数量指标|巡查次数|≥480次|452次|5|4.71|无|")],
		passes: [form("|产出指标|数量指标|巡查次数|≥480次|452次|5|4.71|汛期道路中断|")],
	},
	*find({ facts }) {
		const elsewhere = reasonsStandElsewhere(facts);
		for (const indicator of facts.report.indicators) {
			if (indicator.achieved !== false || isExplained(indicator)) continue;
			// A full score for a missed target is the graver side of the same mistake.
			if (hasFullScore(indicator) || (elsewhere && indicator.weight === null)) continue;
			if (isExplainedInWords(facts, indicator)) continue;
			yield {
				message: `${described(indicator)}未达到指标值，没有说明偏差原因和改进措施。`,
				actual: indicator.actual?.raw ?? null,
				expected: indicator.target?.raw ?? null,
				evidence: [indicator.evidence],
			};
		}
	},
};

/** A report in prose may give the reasons for all indicators in a part of its own (偏离绩效目标的原因). */
const reasonsStandElsewhere = (facts: Facts): boolean =>
	facts.report.sections.some((section) =>
		/(?:偏离|偏差|未完成|未达|未实现).{0,12}原因|原因.{0,8}(?:偏离|偏差)/u.test(section.title),
	);

/** 偏差原因：按期完成率受雨季影响。: a paragraph outside the row names the indicator and says why. */
const isExplainedInWords = ({ report }: Facts, { name, evidence }: Indicator): boolean =>
	name.length >= 4 &&
	[...report.text.matchAll(/[^\n]+/gu)].some(
		({ 0: text, index }) =>
			(index >= evidence.end || index + text.length <= evidence.start) &&
			text.includes(name) &&
			/原因|影响|由于|因[^此而素地]/u.test(text),
	);
