import { numberingOf } from "../../../text/numbering.ts";
import type { IndicatorPattern, Reading } from "../pattern.ts";
import { bothNumbers, type Statement, statements, targetFirst } from "../statement.ts";
import type { View } from "../view.ts";
import { ACTUAL_LOOSE, ACTUAL_STATED, CLAUSE_START } from "../words.ts";

const PLAN =
	"(?:(?:19|20)\\d{2}年)?(?:本?年度|全年|年初|本年|当年|原定)?(?:计划|目标任务|任务|目标(?![值设管责]))(?:是|为)?(?:完成)?";
const WORDS = {
	first: new RegExp(`${CLAUSE_START}${PLAN}(?=[^\\d，,；;。、：:≥≧≤≦]{2,20})`, "gu"),
	second: new RegExp(`${ACTUAL_STATED}|${CLAUSE_START}${ACTUAL_LOOSE}`, "gu"),
};

export const planBeforeName: IndicatorPattern = {
	id: "plan-before-name",
	summary: "计划完成 指标 X，实际完成 Y",
	where: "results",
	examples: [
		{
			text: "计划完成造林16000亩，实际完成17200亩；年度计划治理河道26.8公里，实际治理河道完成26.8公里。",
			indicators: [
				{ name: "造林", target: "eq 16000 亩", actual: "eq 17200 亩", achieved: true },
				{
					name: "治理河道",
					target: "eq 26.8 公里",
					actual: "eq 26.8 公里",
					achieved: true,
				},
			],
		},
		{
			text: "本年度计划治理沙化土地3.2万亩，实际治理3.25万亩；原定目标完成村庄规划30个，截至年底已完成28个；教师培训：计划培训120人次，实际培训126人次。",
			indicators: [
				{
					name: "治理沙化土地",
					target: "eq 32000 亩",
					actual: "eq 32500 亩",
					achieved: true,
				},
				{ name: "村庄规划", target: "eq 30 个", actual: "eq 28 个", achieved: false },
				{ name: "教师培训", target: "eq 120 人次", actual: "eq 126 人次", achieved: true },
			],
		},
	],
	counterExamples: ["计划安排资金500万元，主要用于道路建设。", "按计划完成造林16000亩。"],
	*read(view) {
		for (const found of statements(view, WORDS)) {
			const name = nameIn(view, found);
			if (name !== null && bothNumbers(found)) yield named(found, name);
		}
	},
};

const named = (found: Statement, name: string): Reading => ({ ...targetFirst(found), name });

/** The words between the plan and its number. */
function nameIn(view: View, found: Statement): string | null {
	const index = found.first.claims[0];
	const number = view.quantities.find((seen) => seen.index === index);
	if (number === undefined) return null;
	const words = view.text.slice(found.at.start, number.at.start);
	const name = words.replace(new RegExp(`^${PLAN}`, "u"), "");
	if (/资金|预算|支出|经费|投资/u.test(name) || name.length < 2) return null;
	// 教师培训：计划培训120人次: the full name is before the colon.
	const lead = /([^。；;，,：:]{2,20})[：:]$/u.exec(view.text.slice(0, found.at.start))?.[1];
	const full = lead?.slice(numberingOf(lead)?.length ?? 0);
	return full?.includes(name) ? full : name;
}
