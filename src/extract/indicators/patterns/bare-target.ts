import type { IndicatorPattern, Reading } from "../pattern.ts";
import { numberValue, valueIn } from "../value.ts";
import { nextStop, type SeenQuantity, type View } from "../view.ts";
import { ACTUAL_STATED, SEPARATOR } from "../words.ts";

const WORD = new RegExp(ACTUAL_STATED, "gu");
/** Amounts of the budget are figures, not indicators. */
const BUDGET = /预算|支出|资金|经费|收入|投资|拨款/u;

export const bareTarget: IndicatorPattern = {
	id: "bare-target",
	summary: "指标为 X 实际完成值为 Y",
	where: "results",
	examples: [
		{
			text: "受益群众满意度为90%实际完成值为94%；技术培训人次≥200人次，实际完成316人次。",
			indicators: [
				{ name: "受益群众满意度", target: "eq 90 %", actual: "eq 94 %", achieved: true },
				{
					name: "技术培训人次",
					target: "ge 200 人次",
					actual: "eq 316 人次",
					achieved: true,
				},
			],
		},
		{
			text: "补助金按月发放指标为100%实际完成值为100%慰问金节前发放指标为100%实际完成值为98%",
			indicators: [
				{ name: "补助金按月发放", target: "eq 100 %", actual: "eq 100 %", achieved: true },
				{ name: "慰问金节前发放", target: "eq 100 %", actual: "eq 98 %", achieved: false },
			],
		},
	],
	counterExamples: [
		"全年预算数为500万元，实际完成480万元。",
		"签约项目12个，已完成10个。",
		"全年培训4人次。实际完成值以系统为准。",
	],
	*read(view) {
		for (const match of view.text.matchAll(WORD)) {
			// 31.2%，达到目标值30%: the number behind the word is the target.
			if (!/实际|(?<!^(?:完成|达到|达成|实现)(?:目标|指标))值$/u.test(match[0])) continue;
			const reading = readingAt(view, match.index, match.index + match[0].length);
			if (reading !== null) yield reading;
		}
	},
};

function readingAt(view: View, wordStart: number, wordEnd: number): Reading | null {
	const target = view.quantities.findLast(({ at }) => at.end <= wordStart);
	if (target === undefined) return null;
	if (!/^[，,（(]?$/u.test(view.text.slice(target.at.end, wordStart))) return null;
	const start = linkStart(view, target);
	const clause =
		view.text
			.slice(0, start)
			.split(/[，,；;。：:]/u)
			.at(-1) ?? "";
	if (BUDGET.test(clause)) return null;
	const end = valueEnd(view, wordEnd);
	const actual = valueIn(view, { start: wordEnd, end });
	if (actual === null || actual.value.value === null) return null;
	if (actual.value.unit !== target.quantity.unit) return null;
	return {
		start,
		name: null,
		end,
		pairs: [{ target: { value: numberValue(target.quantity), claims: [target.index] }, actual }],
		spread: false,
	};
}

/** The next separator, or the end of the number where the next statement follows without one. */
function valueEnd(view: View, from: number): number {
	const end = nextStop(view, from, SEPARATOR);
	const number = view.quantities.find(({ at }) => at.start >= from && at.end < end);
	if (number === undefined) return end;
	const rest = view.text.slice(number.at.end, end);
	return /^\p{Script=Han}/u.test(rest) && new RegExp(ACTUAL_STATED, "u").test(rest)
		? number.at.end
		: end;
}

/** Where 为, 是, ：, 指标为, 应达到 before the number begins. */
const linkStart = (view: View, { at }: SeenQuantity): number =>
	at.start -
	(/(?:(?<=\p{Script=Han}{4})指标)?(?:(?:应|需|须)(?:达到?|控制在)?为?|为|是|：|:)$/u.exec(
		view.text.slice(0, at.start),
	)?.[0].length ?? 0);
