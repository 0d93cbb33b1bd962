import { expect, test } from "vitest";
import { figuresOf, read } from "./shown.ts";

test.for<[string, string, readonly string[]]>([
	[
		"labels beside their numbers, the measure of the label above for the funds below it",
		`预算执行情况（万元）|预算数：|120.5|执行数：|118.3
		^|其中：财政拨款|100|其中：财政拨款|98
		^|其他资金|20.5|其他资金|20.3
		自评得分|96.5|<|评价等级|优`,
		[
			"budget total all 1205000",
			"expenditure total all 1183000",
			"budget total fiscal 1000000",
			"expenditure total fiscal 980000",
			"budget total unit_own 205000",
			"expenditure total unit_own 203000",
			"score total - 96.5",
		],
	],
	[
		"one column of amounts under its unit",
		`项目|金额（元）
		年初预算数|100
		全年支出数|90
		执行率|90%`,
		["budget_initial total all 100", "expenditure total all 90", "execution_rate total all 90"],
	],
	[
		"labels and numbers in one cell",
		`预算执行情况（万元）|预算数：100|执行数：95|执行率：95%
		^|其中：财政拨款：80|其中：财政拨款：76|
		联系人：张三|电话：65123456|2022年|`,
		[
			"budget total all 1000000",
			"expenditure total all 950000",
			"execution_rate total all 95",
			"budget total fiscal 800000",
			"expenditure total fiscal 760000",
		],
	],
	[
		"amounts that name themselves under the columns of others keep their numbers only",
		`年度预算申请（元）||全年预算数|全年执行数|执行率
		^|年度资金总额|1100|1050|95.45%
		^|按收入性质分：1100|<|按支出性质分：1050|<
		^|其中：一般公共预算：1000|<|其中：基本支出：600|<`,
		[
			"budget total all 1100",
			"expenditure total all 1050",
			"execution_rate total all 95.45",
			"plain money 1100 元",
			"plain money 1050 元",
			"plain money 1000 元",
			"plain money 600 元",
		],
	],
	[
		"the parts of the score",
		`评价内容|分值|自评得分
		预算执行情况|10|9.8
		产出指标|50|48.5
		安全管理|40|38
		合计|100|96.3`,
		[
			"score_max execution - 10",
			"score execution - 9.8",
			"score_max output - 50",
			"score output - 48.5",
			"score_max 安全管理 - 40",
			"score 安全管理 - 38",
			"score_max total - 100",
			"score total - 96.3",
		],
	],
	[
		"a table that is not understood: numbers with the units of their heads, no numbering, no telephones",
		`序号|月份|参观人数（人）|讲解场次|联系电话
		1|1月|1200|35|65123456
		2|2月|800|—|65123457`,
		["plain count 1200 人", "plain count 35 -", "plain count 800 人"],
	],
	[
		"numbers in the sentences of a cell",
		`年度总体目标|预期目标|实际完成情况
		^|完成28处监测|2022年完成28处监测，达标率96.5%`,
		["plain count 28 处", "plain count 28 处", "plain rate 96.5 %"],
	],
])("%s", ([, rows, expected]) => {
	expect(figuresOf(rows)).toEqual(expected);
});

test("score parts add up to the 合计 right under them", () => {
	const rows = `
	评价内容|分值|自评得分
	产出指标|60|58
	效益指标|40|38
	合计|100|96`;
	const { figures, statements } = read([{ rows }]);
	const sums = statements.flatMap((s) => (s.kind === "sum" ? [[s.whole, ...s.parts]] : []));
	expect(sums.map((sum) => sum.map((i) => figures[i]?.raw))).toEqual([
		["100", "60", "40"],
		["96", "58", "38"],
	]);
});

test("a report without tables reads nothing", () => {
	expect(read([])).toMatchObject({ figures: [], indicators: [], statements: [] });
});

test("an empty table and ragged rows are no error", () => {
	expect(figuresOf("|\n|")).toEqual([]);
	expect(figuresOf("指标名称|目标值|完成值\n甲指标\n乙指标|2个|3个|4|5")).toEqual([
		"plain count 2 个",
		"plain count 3 个",
		"plain count 4 -",
		"plain count 5 -",
	]);
});
