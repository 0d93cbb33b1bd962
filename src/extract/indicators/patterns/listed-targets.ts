import { listedNumbers } from "../listed.ts";
import type { IndicatorPattern } from "../pattern.ts";
import { numberValue } from "../value.ts";
import { LEVEL } from "../words.ts";

const LEAD = new RegExp(`${LEVEL}指标\\d{1,2}个[：:]`, "gu");

export const listedTargets: IndicatorPattern = {
	id: "listed-targets",
	summary: "数量指标 N 个：指标 X、指标 X",
	where: "anywhere",
	examples: [
		{
			text: "数量指标2个：整治数量6个、污染物削减量1659吨；质量指标1个：验收合格率100%。",
			indicators: [
				{ name: "整治数量", target: "eq 6 个", achieved: null },
				{ name: "污染物削减量", target: "eq 1659 吨", achieved: null },
				{ name: "验收合格率", target: "eq 100 %", achieved: null },
			],
		},
	],
	counterExamples: ["共设置数量指标12个、质量指标6个。", "数量指标2个：均已完成。"],
	*read(view) {
		for (const { start, name, seen } of listedNumbers(view, LEAD)) {
			const target = { value: numberValue(seen.quantity), claims: [seen.index] };
			const pairs = [{ target, actual: null }] as const;
			yield { start, name, end: seen.at.end, pairs, spread: false };
		}
	},
};
