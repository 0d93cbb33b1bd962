import { expect, test } from "vitest";
import { figuresOf, read, shown } from "./shown.ts";

/** The 项目资金 block of the form of 财预〔2020〕10号. */
const FORM = `
项目名称|校园安防|<|<|<|<|<|<
项目资金（万元）||年初预算数|全年预算数(A)|全年执行数(B)|分值|执行率(B/A)|得分
^|年度资金总额|300.00|320.00|288.00|10|90.00%|9
^|其中：当年财政拨款|300.00|300.00|270.00|—|90.00%|—
^|上年结转资金|0.00|20.00|18.00|—|90%|—
^|其他资金||—|/|—||—`;

test("funds by rows, measures by columns", () => {
	expect(figuresOf(FORM)).toEqual(
		[
			"budget_initial total all 3000000.00",
			"budget total all 3200000.00",
			"expenditure total all 2880000.00",
			"score_max execution - 10",
			"execution_rate total all 90.00",
			"score execution - 9",
			"budget_initial total fiscal 3000000.00",
			"budget total fiscal 3000000.00",
			"expenditure total fiscal 2700000.00",
			"execution_rate total fiscal 90.00",
			"budget_initial total carryover 0.00",
			"budget total carryover 200000.00",
			"expenditure total carryover 180000.00",
			"execution_rate total carryover 90",
		].map(withoutZeros),
	);
});

/** Trailing zeros of money depend on the scale of its unit. */
function withoutZeros(line: string): string {
	return line.replace(/(\d{4,})\.00$/u, "$1").replace(/ 0\.00$/u, " 0");
}

test.for<[string, string, readonly string[]]>([
	[
		"sources of funds, a unit in the head of the labels, columns in another order",
		`资金来源（万元）|支出数|预算数|到位数|支出进度
		中央财政衔接资金|18.5|20|20|92.5%
		省级补助资金|5|5|5|100%
		合计|23.5|25|25|94%`,
		[
			"expenditure total central 185000",
			"budget total central 200000",
			"budget_allocated total central 200000",
			"execution_rate total central 92.5",
			"expenditure total provincial 50000",
			"budget total provincial 50000",
			"budget_allocated total provincial 50000",
			"execution_rate total provincial 100",
			"expenditure total all 235000",
			"budget total all 250000",
			"budget_allocated total all 250000",
			"execution_rate total all 94",
		],
	],
	[
		"places by rows, funds by columns under a wider head; 市本级 is a place",
		`县（市、区）|常住人口（万人）|补助资金下达数（元）|<|<|执行率
		^|^|合计|中央|省级|^
		市本级|20.5|300|200|100|98%
		东河县|10.5|150|100|50|97%
		合计|31|450|300|150|97.67%`,
		[
			"plain count 205000 人",
			"budget_allocated total all 300 市本级",
			"budget_allocated total central 200 市本级",
			"budget_allocated total provincial 100 市本级",
			"execution_rate total all 98 市本级",
			"plain count 105000 人",
			"budget_allocated total all 150 东河县",
			"budget_allocated total central 100 东河县",
			"budget_allocated total provincial 50 东河县",
			"execution_rate total all 97 东河县",
			"plain count 310000 人",
			"budget_allocated total all 450",
			"budget_allocated total central 300",
			"budget_allocated total provincial 150",
			"execution_rate total all 97.67",
		],
	],
	[
		"projects by rows, numbering left out, rates as ratios that the amounts confirm",
		`序号|项目名称|调整后预算（元）|实际支出（元）|执行率|自评得分
		1|会议费|100|100|1|100
		2|道路养护|480|456|0.95|95.5
		合计|<|580|556|95.86%|—`,
		[
			"budget total all 100 会议费",
			"expenditure total all 100 会议费",
			"execution_rate total all 100 会议费",
			"score total - 100 会议费",
			"budget total all 480 道路养护",
			"expenditure total all 456 道路养护",
			"execution_rate total all 95 道路养护",
			"score total - 95.5 道路养护",
			"budget total all 580",
			"expenditure total all 556",
			"execution_rate total all 95.86",
		],
	],
	[
		"measures by rows, items by columns, a row of numbers of columns",
		`项目|基本支出（元）|<|项目支出（元）|合计（元）
		^|人员经费|公用经费|^|^
		栏次|1|2|3|4
		全年预算数|820|100|520|1440
		支出数|820|95|510|1425`,
		[
			"budget personnel all 820",
			"budget operating all 100",
			"budget project all 520",
			"budget total all 1440",
			"expenditure personnel all 820",
			"expenditure operating all 95",
			"expenditure project all 510",
			"expenditure total all 1425",
		],
	],
	[
		"三公: 合计 of its three parts is the 三公 total; 小计 of vehicles is the vehicles",
		`决算数（元）|<|<|<|<|<
		合计|因公出国（境）费|公务用车购置及运行费|<|<|公务接待费
		^|^|小计|购置费|运行费|^
		735|0|580|100|480|155`,
		[
			"expenditure three_public all 735",
			"expenditure abroad all 0",
			"expenditure vehicle all 580",
			"expenditure vehicle_purchase all 100",
			"expenditure vehicle_operation all 480",
			"expenditure reception all 155",
		],
	],
	[
		"staff of the 基础数据表",
		`财政供养人员情况|编制数|2022年实际在职人数|控制率
		^|92|88|95.65%`,
		["staff_authorized total - 92", "staff_actual total - 88", "plain rate 95.65 %"],
	],
	[
		"without a unit of money amounts stay numbers without a meaning",
		`资金来源|预算数|支出数
		财政拨款|20|18
		合计|20|18`,
		["plain count 20 -", "plain count 18 -", "plain count 20 -", "plain count 18 -"],
	],
	[
		"a row that says nothing of what it is keeps its numbers only",
		`资金来源|预算数（元）|支出数（元）
		某某补充安排|20|18`,
		["plain money 20 元", "plain money 18 元"],
	],
])("%s", ([, rows, expected]) => {
	expect(figuresOf(rows)).toEqual(expected);
});

test("last year's column belongs to last year, changes have the direction of their sign", () => {
	const rows = `
	项目|2021年决算数|2022年决算数|增减额|增减率（%）
	公务接待费|2.30|1.55|-0.75|-32.61
	公务用车运行维护费|6.20|6.20|0|0`;
	const { figures, statements } = read([{ above: ["单位：万元"], rows }]);
	expect(figures.map(({ period }) => period)).toEqual([
		"2021",
		"2022",
		"2022",
		"2022",
		"2021",
		"2022",
		"2022",
		"2022",
	]);
	expect(figures.map(({ direction }) => direction)).toEqual([
		null,
		null,
		"decrease",
		"decrease",
		null,
		null,
		"unchanged",
		"unchanged",
	]);
	expect(figures.slice(2, 4).map(shown)).toEqual([
		"plain money -7500 元",
		"change_rate reception all -32.61",
	]);
	expect(
		statements.map((s) => s.kind === "change" && [s.current, s.previous, s.amount, s.rate]),
	).toEqual([
		[1, 0, 2, 3],
		[5, 4, 6, 7],
	]);
});

test("the project of a form is the entity only where the report has several", () => {
	const other = FORM.replace("校园安防", "学前教育");
	expect(new Set(read([{ rows: FORM }]).figures.map(({ entity }) => entity))).toEqual(
		new Set([null]),
	);
	const both = read([{ rows: FORM }, { rows: other }]).figures.map(({ entity }) => entity);
	expect(new Set(both)).toEqual(new Set(["校园安防", "学前教育"]));
	const department = read([{ rows: FORM }], { kind: "department" });
	expect(new Set(department.figures.map(({ entity }) => entity))).toEqual(new Set(["校园安防"]));
});

test("evidence is the printed number inside its cell", () => {
	const rows = `
	资金来源|预算数|支出数
	财政拨款|约 20.5万元|1 250.00
	合计|300|—`;
	const { figures } = read([{ above: ["单位：万元"], rows }]);
	expect(figures.map(({ raw, evidence }) => [raw, evidence.quote])).toEqual([
		["约20.5万元", "约 20.5万元"],
		["1250.00", "1 250.00"],
		["300", "300"],
	]);
	const report = read([{ above: ["单位：万元"], rows }]);
	for (const { evidence } of report.figures)
		expect(evidence.end - evidence.start).toBe(evidence.quote.length);
});

test("a 合计 of counts without a meaning states a sum; averages and rates do not add up", () => {
	const rows = `
	县区|受益人数（人）|人均标准（元）|支出数（元）
	东河县|10|5|50
	西河县|30|5|150
	合计|40|5|200`;
	const { figures, statements } = read([{ rows }]);
	expect(statements).toEqual([{ kind: "sum", whole: 6, parts: [0, 3], open: false }]);
	expect(figures[6]?.raw).toBe("40");
});

test.for([
	["市县资金", "budget total municipal 300000"],
	["自治区资金", "budget total provincial 300000"],
	["旗县资金", "budget total county 300000"],
	["地方资金", "budget total - 300000"],
	["地方财政资金", "budget total - 300000"],
	["非财政拨款", "budget total unit_own 300000"],
] as const)("the fund of %s", ([name, expected]) => {
	const figures = figuresOf(`
资金来源 | 全年预算数（万元） | 全年执行数（万元）
年度资金总额 | 80.00 | 76.00
中央财政资金 | 50.00 | 48.00
${name} | 30.00 | 28.00`);
	expect(figures[4]).toBe(expected);
});
