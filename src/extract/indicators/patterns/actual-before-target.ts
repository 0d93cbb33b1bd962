import type { IndicatorPattern } from "../pattern.ts";
import { actualFirst, bothNumbers, statements } from "../statement.ts";
import { ACTUAL_STATED, CLAUSE_START, TARGET_STATED } from "../words.ts";

const WORDS = {
	first: new RegExp(ACTUAL_STATED, "gu"),
	second: new RegExp(`${CLAUSE_START}${TARGET_STATED}`, "gu"),
};

export const actualBeforeTarget: IndicatorPattern = {
	id: "actual-before-target",
	summary: "指标 实际完成值 Y，目标值 X",
	where: "anywhere",
	examples: [
		{
			text: "应急演练次数实际完成值5次，年度指标值4次；受训人数实际完成96人（目标值120人）。",
			indicators: [
				{ name: "应急演练次数", target: "eq 4 次", actual: "eq 5 次", achieved: true },
				{ name: "受训人数", target: "eq 120 人", actual: "eq 96 人", achieved: false },
			],
		},
	],
	counterExamples: ["演练实际完成5次；培训年度指标值设置为4次以上。"],
	*read(view) {
		for (const found of statements(view, WORDS)) if (bothNumbers(found)) yield actualFirst(found);
	},
};
