import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";

const year = "清河县水务局2021年度部门整体支出绩效自评报告\n";
const budgets = `${year}2021年年初预算4,965.00万元，调整后预算5,386.20万元，`;
const staff = "核定编制46名，实有在职人员44名，";

/** Verdicts of the relations that are no limit, and messages. */
async function judged(text: string) {
	const bytes = new TextEncoder().encode(`${text}\n`);
	const { coverage, findings } = await importReport({ path: "a.txt", bytes });
	const { consistent, inconsistent, undecidable } = coverage;
	return {
		verdicts: [consistent, inconsistent, undecidable],
		messages: findings.map(({ message }) => message),
	};
}

test.for([
	["adjustment", `${budgets}预算调整率8.48%。`, [1, 0, 0]],
	["adjustment, with its amount", `${budgets}预算调整数421.20万元，预算调整率8.48%。`, [1, 0, 0]],
	["adjustment of the later budget", `${budgets}预算调整率7.82%。`, [0, 0, 1]],
	["a wrong adjustment", `${budgets}预算调整率9.82%。`, [0, 1, 0]],
	["staff", `${staff}在职人员控制率95.65%。`, [2, 0, 0]],
	["wrong staff", `${staff}在职人员控制率96.65%。`, [1, 1, 0]],
	["staff by another name", `${staff}在编人员控制率96.65%。`, [1, 1, 0]],
	["a target beside it", `${staff}在职人员控制率目标100%，在职人员控制率95.65%。`, [1, 0, 0]],
	[
		"in an indicator",
		`1.机构：${staff}在职人员控制率，年度指标值100%，实际完成值100%。`,
		[1, 0, 0],
	],
	["another paragraph", `${staff}\n在职人员控制率96.65%。`, [1, 0, 0]],
	["三公", "“三公”经费预算20.00万元，实际支出18.00万元，“三公”经费控制率91.00%。", [0, 1, 0]],
	[
		"公用",
		"公用经费预算安排20.00万元，公用经费实际支出18.00万元，公用经费控制率90.00%。",
		[1, 0, 0],
	],
] as const)("%s", async ([, text, verdicts]) => {
	const found = await judged(text);
	expect(found.verdicts).toEqual(verdicts);
	expect(found.messages).toHaveLength(verdicts[1]);
});
