import type { IndicatorPattern } from "../pattern.ts";
import { wordValue } from "../value.ts";

/** 计划有所改善，实际完成有所改善: only words that are repeated can be told from narrative. */
const SAME =
	/[，,：:](?:年初|年度)?(?:计划|目标|指标)值?为?(?<words>[^，,。；;：:]{2,14})[，,]实际(?:完成|达到|效果)值?为?\k<words>(?=[，,。；;）)]|$)/gu;

export const sameWords: IndicatorPattern = {
	id: "same-words",
	summary: "指标，计划 文字，实际完成 文字",
	where: "results",
	examples: [
		{
			text: "①补贴发放时间，计划12月底前，实际完成12月底前，完成目标；残疾人生活质量，计划有所改善，实际完成有所改善。",
			indicators: [
				{
					name: "补贴发放时间",
					target: "12月底前",
					actual: "12月底前",
					achieved: true,
				},
				{ name: "残疾人生活质量", target: "有所改善", actual: "有所改善", achieved: true },
			],
		},
	],
	counterExamples: [
		"按照年度计划稳步推进，实际完成各项任务。",
		"制定工作计划完善制度，实际完善制度。",
	],
	*read(view) {
		for (const match of view.text.matchAll(SAME)) {
			const words = match.groups?.["words"] ?? "";
			const value = { value: wordValue(words), claims: [] };
			yield {
				start: match.index,
				name: null,
				end: match.index + match[0].length,
				pairs: [{ target: value, actual: value }],
				spread: false,
			};
		}
	},
};
