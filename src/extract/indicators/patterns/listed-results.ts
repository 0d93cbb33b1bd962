import { listedNumbers } from "../listed.ts";
import type { IndicatorPattern } from "../pattern.ts";
import { numberValue } from "../value.ts";
import { LEVEL } from "../words.ts";

const LEAD = new RegExp(`${LEVEL}指标(?:完成情况)?[：:]已?完成`, "gu");

export const listedResults: IndicatorPattern = {
	id: "listed-results",
	summary: "数量指标：完成 指标 Y、指标 Y",
	where: "results",
	examples: [
		{
			text: "数量指标：完成造林面积16000亩、治理河道长度26.8公里。",
			indicators: [
				{ name: "造林面积", actual: "eq 16000 亩", achieved: null },
				{ name: "治理河道长度", actual: "eq 26.8 公里", achieved: null },
			],
		},
	],
	counterExamples: ["全年完成造林16000亩、治理河道26.8公里。", "数量指标：完成全部任务。"],
	*read(view) {
		for (const { start, name, seen } of listedNumbers(view, LEAD)) {
			// 完成养护里程1260公里，完成率100%: the rate is of the indicator before it.
			if (/^(?:目标|任务)?(?:完成|达成)率$/u.test(name ?? "")) continue;
			const actual = { value: numberValue(seen.quantity), claims: [seen.index] };
			const pairs = [{ target: null, actual }] as const;
			yield { start, name, end: seen.at.end, pairs, spread: false };
		}
	},
};
