import type { IndicatorPattern } from "../pattern.ts";
import { bothCounted, statements, targetFirst } from "../statement.ts";
import { ACTUAL_LOOSE, ACTUAL_STATED, CLAUSE_START, TARGET_LOOSE } from "../words.ts";

/** 工作计划12份, 签约项目计划12个: a plan that is a thing, not a number to reach. */
const THING = "(?<!工作|行动|实施|发展|培训|项目|三年|五年)";
const NUMBER = "(?=(?:为|是|：|:)?[≥≧≤≦＞＜>=＝不约\\d０-９])";
/** 监测点目标120个，建成124个: the verb of the task in place of 完成. */
const TASK_DONE =
	"(?<=[，,])(?:实际|已|共)?(?:建成|新建|新增|培训|发放|改造|治理|修缮|购置|举办|开展|办结|救助|资助|安置|创建)(?=\\d)";
const WORDS = {
	first: new RegExp(`${THING}${TARGET_LOOSE}${NUMBER}`, "gu"),
	second: new RegExp(`${ACTUAL_STATED}|${CLAUSE_START}${ACTUAL_LOOSE}|${TASK_DONE}`, "gu"),
};

export const goalAndActual: IndicatorPattern = {
	id: "goal-and-actual",
	summary: "指标 绩效目标/计划/目标任务 X，实际完成 Y",
	where: "results",
	examples: [
		{
			text: "危房改造绩效目标53户,实际完成129户,占年度目标任务的243%。",
			indicators: [{ name: "危房改造", target: "eq 53 户", actual: "eq 129 户", achieved: true }],
		},
		{
			text: "农村公路提质改造计划12公里，完成11公里，完工率91.67%；安全饮水工程年度计划36处，实际完成36处。",
			indicators: [
				{
					name: "农村公路提质改造",
					target: "eq 12 公里",
					actual: "eq 11 公里",
					achieved: false,
				},
				{ name: "安全饮水工程", target: "eq 36 处", actual: "eq 36 处", achieved: true },
			],
		},
		{
			text: "培育科技示范户：任务200户，完成196户；监测预警点目标120个，建成124个。",
			indicators: [
				{ name: "培育科技示范户", target: "eq 200 户", actual: "eq 196 户", achieved: false },
				{ name: "监测预警点", target: "eq 120 个", actual: "eq 124 个", achieved: true },
			],
		},
		{
			text: "受益人口预期达到2.5万人，实际达到2.63万人。",
			indicators: [
				{ name: "受益人口", target: "eq 25000 人", actual: "eq 26300 人", achieved: true },
			],
		},
	],
	counterExamples: [
		"印发年度工作计划12份，完成8份。",
		"围绕年度绩效目标，全年完成投资1.36亿元。",
		"省级产业园计划1.36亿元，完成1.2亿元。",
		"年初目标设置12项，实际完成12项。",
		"年度目标任务全面完成，实际完成率居全省前列。",
	],
	*read(view) {
		for (const found of statements(view, WORDS)) if (bothCounted(found)) yield targetFirst(found);
	},
};
