import { expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { extract } from "../../src/extract/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { drawn } from "../extract/tables/drawn.ts";

const TITLE = "澄湖县水利局2023年度项目支出绩效自评情况表";
const findingsOf = (rows: string, ...above: readonly string[]): readonly Finding[] =>
	check(extract(drawn({ above: [TITLE, ...above, "单位：万元"], rows }))).findings;
const rulesOf = (rows: string, ...above: readonly string[]): readonly string[] =>
	findingsOf(rows, ...above).map(({ rule }) => rule);

const HEAD = "项目名称 | 全年预算数 | 全年执行数 | 执行率";
const FIRST = "渠道养护项目 | 100.00 | 95.00 | 95.00%\n泵站更新项目 | 50.00 | 48.00 | 96.00%";
const SECOND = "河道治理项目 | 60.00 | 57.00 | 95.00%\n水质监测项目 | 31.00 | 30.00 | 96.77%";
/** 241.00 is right; the rate is of the right total. */
const totalOf = (budget: string): string => `合计 | ${budget} | 230.00 | 95.44%`;

test.for([
	["names of groups without amounts", "一、部门预算项目 | | |", "二、专项资金项目 | | |"],
	[
		"names of groups over all columns",
		"一、部门预算项目 | < | < | <",
		"二、专项资金项目 | < | < | <",
	],
	[
		"dashes beside the names of groups",
		"一、部门预算项目 | — | — | —",
		"二、专项资金项目 | / | / | /",
	],
] as const)("a list with %s adds up over all of its rows", ([, one, two]) => {
	const list = (budget: string): string =>
		[HEAD, one, FIRST, two, SECOND, totalOf(budget)].join("\n");
	expect(rulesOf(list("241.00"))).toEqual([]);
	const [finding, ...others] = findingsOf(list("251.00"));
	expect(others).toEqual([]);
	expect(finding?.rule).toBe("sum-mismatch");
	const quotes = finding?.evidence.map(({ quote }) => quote);
	expect(quotes?.slice(0, 5)).toEqual(["251.00", "100.00", "50.00", "60.00", "31.00"]);
});

test("a total above its list adds it up too", () => {
	const list = (budget: string): string => [HEAD, totalOf(budget), FIRST, SECOND].join("\n");
	expect(rulesOf(list("241.00"))).toEqual([]);
	expect(rulesOf(list("251.00"))).toEqual(["sum-mismatch"]);
});

test("groups with amounts of their own are what the total adds up", () => {
	const one = "一、部门预算项目 | 150.00 | 143.00 | 95.33%";
	const two = "二、专项资金项目 | 91.00 | 87.00 | 95.60%";
	const list = (budget: string): string =>
		[HEAD, one, FIRST, two, SECOND, totalOf(budget)].join("\n");
	expect(rulesOf(list("241.00"))).toEqual([]);
	const [finding] = findingsOf(list("251.00"));
	expect(finding?.rule).toBe("sum-mismatch");
	const quotes = finding?.evidence.map(({ quote }) => quote);
	expect(quotes?.slice(0, 3)).toEqual(["251.00", "150.00", "91.00"]);
});

test("a row whose amount is not printed may be what the total has more", () => {
	const list = [HEAD, FIRST, "堤防加固项目 | | |", SECOND, totalOf("251.00")].join("\n");
	expect(rulesOf(list)).not.toContain("sum-mismatch");
});

/** Indicators of 100 points under an execution rate of 10. */
const form = (maximum: string, total: string): string => `
项目资金 | < | < | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | < | < | 100.00 | 95.00 | 10 | 95.00% | 9.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 养护长度 | ≥10公里 | 12公里 | 30 | 30 |
产出指标 | 质量指标 | 验收合格率 | 100% | 100% | 30 | 30 |
效益指标 | 社会效益指标 | 受益人口 | ≥5000人 | 5100人 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 10 | 10 |
总分 | < | < | < | < | ${maximum} | ${total} |`;
const EXTRA = "说明：预算执行率10分为附加分，不计入总分。";

test.for([
	["neither total counts the execution", "100", "100", [], []],
	["both totals count it", "110", "109.5", [], []],
	["the score is converted to 100", "100", "99.55", [], []],
	["the score alone counts it", "100", "109.5", ["weight-sum-mismatch"], []],
	["the score fits in no way", "100", "98", ["score-sum-mismatch"], ["score-sum-mismatch"]],
	["the weights are one of 110 and printed as 105", "105", "109.5", ["weight-sum-mismatch"], null],
] as const)("100 points and 10 of the execution: %s", ([, maximum, total, rules, extra]) => {
	expect(rulesOf(form(maximum, total))).toEqual(rules);
	if (extra) expect(rulesOf(form(maximum, total), EXTRA)).toEqual(extra);
});

/** The form of one project, under the list of all; 120.00 is right. */
const ofProject = (name: string, budget: string, spent: string): string => `
项目名称 | ${name} | < | <
项目资金 | 全年预算数 | 全年执行数 | 执行率
年度资金总额 | ${budget} | ${spent} | 95.00%`;

test.for([
	["120.00", []],
	["125.00", ["value-conflict"]],
] as const)("a list of projects that prints %s for what a form gives", ([printed, rules]) => {
	const list = `${HEAD}
渠道养护项目 | ${printed} | 114.00 | 95.00%
泵站更新项目 | 240.00 | 228.00 | 95.00%
合计 | 360.00 | 342.00 | 95.00%`;
	const above = ["项目支出绩效自评表", "单位：万元"];
	const report = drawn(
		{ above: [TITLE, "单位：万元"], rows: list },
		{ above, rows: ofProject("渠道养护项目", "120.00", "114.00") },
		{ above, rows: ofProject("泵站更新项目", "240.00", "228.00") },
	);
	expect(check(extract(report)).findings.map(({ rule }) => rule)).toEqual(rules);
});

const OF_PLACES =
	"其中：中央财政资金 | 62.00 | 59.21\n地方资金 | 24.45 | 20.55\n其他资金 | 0.00 | —";

test.for([
	[
		"above its sources",
		"79.76",
		(total: string) => `年度资金总额 | 86.45 | ${total}\n${OF_PLACES}`,
	],
	["below its sources", "79.76", (total: string) => `${OF_PLACES}\n合计 | 86.45 | ${total}`],
] as const)("中央, 地方 and 其他资金 make up the total %s", ([, right, rows]) => {
	const form = (total: string): string => `资金来源 | 全年预算数 | 全年执行数\n${rows(total)}`;
	expect(rulesOf(form(right))).toEqual([]);
	const [finding, ...others] = findingsOf(form("81.26"));
	expect(others).toEqual([]);
	expect([finding?.rule, finding?.evidence[0]?.quote]).toEqual(["sum-mismatch", "81.26"]);
});

test("地方资金 above the parts that it is made of is not added to them", () => {
	const rows = `资金来源 | 全年预算数 | 全年执行数
	年度资金总额 | 86.45 | 79.76
	中央财政资金 | 62.00 | 59.21
	地方资金 | 24.45 | 20.55
	省级资金 | 20.00 | 18.00
	县级资金 | 4.45 | 2.55`;
	expect(rulesOf(rows)).toEqual([]);
});
