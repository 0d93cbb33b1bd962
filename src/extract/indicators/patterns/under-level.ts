import type { IndicatorPattern, Reading } from "../pattern.ts";
import { numberValue } from "../value.ts";
import type { SeenQuantity, View } from "../view.ts";
import { LEVEL } from "../words.ts";

/** 数量指标：, 社会效益： at the start of the paragraph: what follows are indicators. */
const UNDER_LEVEL = new RegExp(
	`^[^。；;，,：:]{0,6}${LEVEL}(?:指标)?[^。；;，,：:]{0,6}[：:]`,
	"u",
);
/** ≥860人 is a target wherever it stands. */
const SIGNED = /^[≥≧≤≦＞＜><=＝]/u;
const DONE = /^[，,](?:(?:全年|年末|年底)?实际|已)?(?:完成|达到?|为|达成)?(?:为|了|：|:)?$/u;
/** 应达到, 为: between the name and its target. */
const DEMAND = /(?:应|需|须)?(?:达到?|为|是|控制在|：|:)$/u;
/** Amounts of the budget are figures, not indicators. */
const BUDGET = /预算|支出|经费|收入|投资|拨款|资金(?!.{0,6}率$)/u;

export const underLevel: IndicatorPattern = {
	id: "under-level",
	summary: "数量指标：指标 X，完成 Y",
	where: "results",
	examples: [
		{
			text: "数量指标：道路硬化里程4.2公里，完成4.1公里；桥涵数量3座，完成3座。",
			indicators: [
				{ name: "道路硬化里程", target: "eq 4.2 公里", actual: "eq 4.1 公里", achieved: false },
				{ name: "桥涵数量", target: "eq 3 座", actual: "eq 3 座", achieved: true },
			],
		},
		{
			text: "质量指标：工程验收合格率应达到100%，实际达到100%；补助标准不超过70万元/公里，实际68.5万元/公里。",
			indicators: [
				{ name: "工程验收合格率", target: "eq 100 %", actual: "eq 100 %", achieved: true },
				{
					name: "补助标准",
					target: "le 700000 元/公里",
					actual: "eq 685000 元/公里",
					achieved: true,
				},
			],
		},
		{
			text: "受益群众满意度≥90%，实际为96%；职工满意度：≥85%，实际：94%。",
			indicators: [
				{ name: "受益群众满意度", target: "ge 90 %", actual: "eq 96 %", achieved: true },
				{ name: "职工满意度", target: "ge 85 %", actual: "eq 94 %", achieved: true },
			],
		},
	],
	counterExamples: [
		"道路硬化4.2公里，完成4.1公里。",
		"数量指标：安排项目资金12万元，完成11万元。",
		"成本指标：全年预算50万元，实际48万元。",
	],
	*read(view) {
		const underLevel = UNDER_LEVEL.test(view.text);
		for (const [index, actual] of view.quantities.entries()) {
			const target = view.quantities[index - 1];
			const reading = target && readingOf(view, target, actual, underLevel);
			if (reading) yield reading;
		}
	},
};

function readingOf(
	view: View,
	target: SeenQuantity,
	actual: SeenQuantity,
	underLevel: boolean,
): Reading | null {
	const between = view.text.slice(target.at.end, actual.at.start);
	if (between.length < 2 || !DONE.test(between)) return null;
	if (!underLevel && !SIGNED.test(target.quantity.raw)) return null;
	if (target.quantity.unit !== actual.quantity.unit) return null;
	const clause = /[^，,；;。：:]*[：:]?$/u.exec(view.text.slice(0, target.at.start))?.[0] ?? "";
	const link = DEMAND.exec(clause)?.[0].length ?? 0;
	if (BUDGET.test(clause) || clause.length - link < 2) return null;
	return {
		start: target.at.start - link,
		name: null,
		end: actual.at.end,
		pairs: [
			{
				target: { value: numberValue(target.quantity), claims: [target.index] },
				actual: { value: numberValue(actual.quantity), claims: [actual.index] },
			},
		],
		spread: false,
	};
}
