import type { IndicatorValue } from "../../../model/indicator.ts";
import { numberingOf } from "../../../text/numbering.ts";
import type { IndicatorPattern, Reading } from "../pattern.ts";
import { numberValue } from "../value.ts";
import type { SeenQuantity, View } from "../view.ts";

/** Between target and actual: ，实际 and the name again, or its verb. */
const AGAIN =
	/^[，,（(](?:经[^，,。；;]{2,14}[，,](?:实际)?|(?:全年|年末|年底)?实际|(?:全年|年末|年底))(?<words>\p{Script=Han}{2,20}?)(?:约?(?:为|是|达到?))?(?:了|：|:)?$/u;
/** 应控制在, 需达到: between the name and its target. */
const DEMAND =
	/(?:需|应|须|要|(?:年度|年初)?(?:目标|指标)值?|计划)?(?<verb>控制在|达到|保持在|不低于)?(?:为|是|：|:)?$/u;
/** 全年应发放补助1256户: what was to be done. */
const PLANNED =
	/^(?:(?:本|全|当)年(?:度)?|年初|年度)?(?:计划(?!生育)|拟|应(?![急用届对征聘]))(?=\p{Script=Han}{2})/u;
/** Amounts of the budget are figures, not indicators. */
const BUDGET = /预算|支出|资金|经费|收入|投资|拨款/u;

export const namedAgain: IndicatorPattern = {
	id: "named-again",
	summary: "指标 X，实际 指标 Y",
	where: "results",
	examples: [
		{
			text: "巡护无人机数量≥6架，实际巡护6架；无人机飞行时长≥900小时，实际飞行时长880.5小时；带动职工增收总额≥50万元，实际带动增收56.3万元。",
			indicators: [
				{ name: "巡护无人机数量", target: "ge 6 架", actual: "eq 6 架", achieved: true },
				{
					name: "无人机飞行时长",
					target: "ge 900 小时",
					actual: "eq 880.5 小时",
					achieved: false,
				},
				{
					name: "带动职工增收总额",
					target: "ge 500000 元",
					actual: "eq 563000 元",
					achieved: true,
				},
			],
		},
		{
			text: "年森林病虫害成灾率需控制在3‰，实际病虫害成灾率为0.6‰；群众满意度需达到80%以上，实际满意度为91%；家长满意度指标值≥90%，经抽样调查，满意度为93.1%。",
			indicators: [
				{
					name: "年森林病虫害成灾率",
					target: "le 0.3 %",
					actual: "eq 0.06 %",
					achieved: true,
				},
				{ name: "群众满意度", target: "ge 80 %", actual: "eq 91 %", achieved: true },
				{ name: "家长满意度", target: "ge 90 %", actual: "eq 93.1 %", achieved: true },
			],
		},
	],
	counterExamples: [
		"培训机构6家，实际参训2200人次。",
		"全年补助标准300元，实际发放金额240元。",
		"年初预算5万元，实际预算4万元。",
	],
	*read(view) {
		for (const [index, actual] of view.quantities.entries()) {
			const target = view.quantities[index - 1];
			const reading = target && readingOf(view, target, actual);
			if (reading) yield reading;
		}
	},
};

function readingOf(view: View, target: SeenQuantity, actual: SeenQuantity): Reading | null {
	const between = view.text.slice(target.at.end, actual.at.start);
	const words = AGAIN.exec(between)?.groups?.["words"];
	if (words === undefined || target.quantity.unit !== actual.quantity.unit) return null;
	const clause =
		view.text
			.slice(0, target.at.start)
			.split(/[，,；;。：:]/u)
			.at(-1) ?? "";
	const demand = DEMAND.exec(clause);
	const mark = numberingOf(clause)?.length ?? 0;
	const planned = mark + (PLANNED.exec(clause.slice(mark))?.[0].length ?? 0);
	const name = clause.slice(planned, demand?.index);
	if (!holdsInOrder(name, words) || BUDGET.test(name)) return null;
	const value = numberValue(target.quantity);
	const ceiling = demand?.groups?.["verb"] === "控制在";
	return {
		start: target.at.start - (planned > mark ? clause.length : (demand?.[0].length ?? 0)),
		name: planned > mark ? name : null,
		end: actual.at.end,
		pairs: [
			{
				target: { value: ceiling ? atMost(value) : value, claims: [target.index] },
				actual: { value: numberValue(actual.quantity), claims: [actual.index] },
			},
		],
		spread: false,
	};
}

/** 带动增收 in 带动职工增收总额: the name is shortened, its characters keep their order. */
function holdsInOrder(name: string, words: string): boolean {
	let at = 0;
	for (const char of words) {
		const found = name.indexOf(char, at);
		if (found < 0) return false;
		at = found + 1;
	}
	return true;
}

/** 控制在3‰ sets a limit, whether or not 以内 follows. */
const atMost = (value: IndicatorValue): IndicatorValue =>
	value.op === "eq" ? { ...value, op: "le" } : value;
