import type { IndicatorPattern } from "../pattern.ts";
import { bothNumbers, statements, targetFirst } from "../statement.ts";
import { ACTUAL_LOOSE, CLAUSE_START, TARGET_STATED } from "../words.ts";

const WORDS = {
	first: new RegExp(TARGET_STATED, "gu"),
	second: new RegExp(`${CLAUSE_START}${ACTUAL_LOOSE}`, "gu"),
};

export const targetAndCompleted: IndicatorPattern = {
	id: "target-and-completed",
	summary: "指标 目标值 X，完成 Y",
	where: "anywhere",
	examples: [
		{
			text: "改造户数任务数120户，完成126户，完成率105%；改造验收合格率目标值100%，达到100%。",
			indicators: [
				{ name: "改造户数", target: "eq 120 户", actual: "eq 126 户", achieved: true },
				{ name: "改造验收合格率", target: "eq 100 %", actual: "eq 100 %", achieved: true },
			],
		},
	],
	counterExamples: ["年度目标值设定合理，完成了12项重点任务。", "目标值偏低，达到预期。"],
	*read(view) {
		for (const found of statements(view, WORDS)) if (bothNumbers(found)) yield targetFirst(found);
	},
};
