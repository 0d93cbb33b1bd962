import type { IndicatorPattern } from "../pattern.ts";
import { numberValue } from "../value.ts";
import { LEVEL } from "../words.ts";

const SHARE = /(?:均|都)(?:达到?|为|是)?$/u;
const UNDER_LEVEL = new RegExp(
	`(?:^|[。；;，,])[^。；;，,]{0,4}${LEVEL}(?:指标)?[^。；;，,]{0,6}[：:]`,
	"u",
);

export const sharedValue: IndicatorPattern = {
	id: "shared-value",
	summary: "社会效益指标：A、B均达到 X",
	where: "results",
	examples: [
		{
			text: "社会效益指标:参保率、待遇发放率均达到100%;服务对象满意度均大于等于95%。",
			indicators: [
				{ name: "参保率", actual: "eq 100 %", achieved: null },
				{ name: "待遇发放率", actual: "eq 100 %", achieved: null },
				{ name: "服务对象满意度", actual: "ge 95 %", achieved: null },
			],
		},
	],
	counterExamples: ["全年各项检查整改率均达到100%。", "产出指标：各项指标完成率均达到100%。"],
	*read(view) {
		for (const { at, index, quantity } of view.quantities) {
			const before = view.text.slice(0, at.start);
			const share = SHARE.exec(before);
			if (!share || quantity.kind !== "rate" || !UNDER_LEVEL.test(before)) continue;
			yield {
				start: share.index,
				name: null,
				end: at.end,
				pairs: [{ target: null, actual: { value: numberValue(quantity), claims: [index] } }],
				spread: true,
			};
		}
	},
};
