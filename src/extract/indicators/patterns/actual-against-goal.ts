import type { IndicatorValue } from "../../../model/indicator.ts";
import { numberingOf } from "../../../text/numbering.ts";
import type { IndicatorPattern, Reading } from "../pattern.ts";
import { numberValue } from "../value.ts";
import type { SeenQuantity, View } from "../view.ts";

const SET = "(?:年初|年度|全年|当年|原定|预期|既定|设定|绩效|计划|下达|上级|[省市县区州]级?|的)*";
const GOAL = "(?:目标|指标|计划|任务)(?:任务)?[值数]?";
const AGAINST = "(?:高于|超过|超出|大于|优于|低于|未达到?|达到|(?:超额)?完成)了?";
/** ，年初目标12期; ，高于目标值90%; ，完成年度目标3000人. */
const BEFORE_GOAL = new RegExp(
	`^[，,（(](?:${SET}${GOAL}|${AGAINST}${SET}${GOAL})(?:为|是|：|:)?$`,
	"u",
);
/** ，高于90%的目标值: the word may be read as the bound of the number. */
const BEFORE_NUMBER = new RegExp(`^[，,（(](?:${AGAINST}${SET})?$`, "u");
const BEHIND_NUMBER = new RegExp(`^的${SET}${GOAL}(?:要求)?(?=[，,；;。）)]|$)`, "u");
const BOUND = new RegExp(`^${AGAINST}`, "u");
/** Amounts of the budget are figures, not indicators. */
const BUDGET = /预算|支出|资金|经费|收入|投资|拨款|执行率|得分/u;

export const actualAgainstGoal: IndicatorPattern = {
	id: "actual-against-goal",
	summary: "指标 Y，高于目标值 X",
	where: "results",
	examples: [
		{
			text: "（二）完成业务培训12期，年初目标12期；印发手册4800册，目标5000册，完成率96%。",
			indicators: [
				{ name: "业务培训", target: "eq 12 期", actual: "eq 12 期", achieved: true },
				{ name: "印发手册", target: "eq 5000 册", actual: "eq 4800 册", achieved: false },
			],
		},
		{
			text: "群众满意度达到96%，高于90%的目标值；设施完好率：95.6%，高于目标值95%；新增就业3120人，完成市级目标任务3000人的104%；复种指数由128%提高到131%，达到目标值130%；开展法治宣传12次，超额完成年度10次的目标任务。",
			indicators: [
				{ name: "群众满意度", target: "eq 90 %", actual: "eq 96 %", achieved: true },
				{ name: "设施完好率", target: "eq 95 %", actual: "eq 95.6 %", achieved: true },
				{ name: "新增就业", target: "eq 3000 人", actual: "eq 3120 人", achieved: true },
				{ name: "复种指数", target: "eq 130 %", actual: "eq 131 %", achieved: true },
				{ name: "开展法治宣传", target: "eq 10 次", actual: "eq 12 次", achieved: true },
			],
		},
	],
	counterExamples: [
		"预算执行率96%，高于90%的目标值。",
		"培训12期，参训300人。",
		"满意度96%，高于上年的95%。",
		"机械清扫率86.7%，完成年度目标的102%。",
		"优良路率86.2%，超过年度目标1.2个百分点。",
	],
	*read(view) {
		for (const [index, target] of view.quantities.entries()) {
			const actual = view.quantities[index - 1];
			const reading = actual && readingOf(view, actual, target);
			if (reading) yield reading;
		}
	},
};

function readingOf(view: View, actual: SeenQuantity, target: SeenQuantity): Reading | null {
	const between = view.text.slice(actual.at.end, target.at.start);
	const behind = BEHIND_NUMBER.exec(view.text.slice(target.at.end));
	const bound = BOUND.exec(target.quantity.raw);
	const stated = BEFORE_GOAL.test(between) || (behind !== null && BEFORE_NUMBER.test(between));
	// 超过年度目标1.2个百分点: by how much, not what.
	if (!stated || /百分点/u.test(target.quantity.raw)) return null;
	if (actual.quantity.unit !== target.quantity.unit) return null;
	if (behind !== null && bound === null && /^[，,（(]$/u.test(between)) return null;
	const clause = /[^，,；;。：:]*[：:]?$/u.exec(view.text.slice(0, actual.at.start))?.[0] ?? "";
	const name = clause
		.slice(numberingOf(clause)?.length ?? 0)
		.replace(/^(?:全年|共|已|累计)*完成/u, "")
		.replace(CHANGED, "")
		.replace(LINK, "");
	if (name.length < 2 || /[\d％%]/u.test(name) || BUDGET.test(name)) return null;
	const value = numberValue(target.quantity);
	return {
		start: actual.at.start - clause.length,
		name,
		end: target.at.end + (behind?.[0].length ?? 0),
		pairs: [
			{
				target: { value: bound ? unbound(value) : value, claims: [target.index] },
				actual: { value: numberValue(actual.quantity), claims: [actual.index] },
			},
		],
		spread: false,
	};
}

/** 占比由28.4%提高到31.2%: where it came from is no part of the name. */
const CHANGED =
	/(?:由|从)\p{Script=Han}{0,6}[\d.]+[%％]?\p{Script=Han}{0,3}(?:提高|提升|增加|增长|上升|下降|降低|减少)(?:到|至|为)$/u;
const LINK = /(?:达到?|为|是|实现|完成|：|:)$/u;

/** 高于90%的目标值: the goal is 90%, the word says how the actual stands to it. */
const unbound = (value: IndicatorValue): IndicatorValue => ({
	...value,
	op: "eq",
	raw: value.raw.replace(BOUND, ""),
});
