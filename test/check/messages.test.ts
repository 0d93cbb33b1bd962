import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";
import type { RuleId } from "../../src/model/finding.ts";

const TITLE = "清河县水务局2021年度部门整体支出绩效自评报告";

/** The sentence that a report holds, the rule, what it says, and what should stand there. */
const cases: readonly (readonly [string, RuleId, string, string])[] = [
	[
		"2021年“三公”经费支出18.64万元，比2020年的20.32万元增加1.68万元。",
		"change-mismatch",
		"2021年“三公”经费支出写“增加1.68万元”，与两年数字不符：本年18.64万元，上年20.32万元，应为“减少”。",
		"减少",
	],
	[
		"2021年“三公”经费支出18.64万元，比2020年的20.32万元减少1.86万元。",
		"change-mismatch",
		"2021年“三公”经费支出的增减额1.86万元与本年、上年两数不符：20.32万元－18.64万元＝1.68万元；印出位数允许的误差为±0.015万元；可能是相邻数字颠倒（1.86万元应为1.68万元）。",
		"1.68万元",
	],
	[
		"2021年全年预算数500.00万元，全年执行数480.00元，执行率96.00%。",
		"rate-mismatch",
		"执行率96.00%与所列数字不符：480.00元÷500.00万元＝0.01%，问题应在全年执行数480.00元，应为480.00万元；印出位数允许的误差为±299元；可能是单位错位（应为万元，相差一万倍）。",
		"480.00万元",
	],
	[
		"年末实有在职人员为48人，编制为46人。",
		"headcount-over-authorized",
		"年末实有在职人员48人超过编制46人，超编或数字有误。",
		"不超过46人",
	],
	[
		"2021年度自评得分96.84分，评价等级为“良”。",
		"grade-mismatch",
		"得分96.84分，等级却为“良”，按通行的等级表应为“优”：90（含）以上为优，80（含）～90为良，60（含）～80为中，60以下为差。",
		"优",
	],
	[
		"培训班有37名学员，结业考试合格率为96.5%。",
		"impossible-percent",
		"结业考试合格率96.5%与37名对不上：按37名计算，没有哪个整数正好得出96.5%（最接近的是35÷37＝94.6%，36÷37＝97.3%）。",
		"35÷37＝94.6%，36÷37＝97.3%",
	],
];

test.for(cases)("%s", async ([sentence, rule, message, expected]) => {
	const bytes = new TextEncoder().encode(`${TITLE}\n${sentence}`);
	const { findings } = await importReport({ path: "a.txt", bytes });
	const found = findings.filter((finding) => finding.rule === rule);
	expect(found.map((finding) => [finding.message, finding.expected])).toEqual([
		[message, expected],
	]);
});
