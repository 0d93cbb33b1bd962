import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importReport } from "../../../src/index.ts";
import { unflatten } from "../../../src/ingest/flat/index.ts";

const linesOf = (text: string) =>
	text.split(/\r?\n/u).map((line, i) => ({ text: line, page: null, line: i + 1, boxes: [] }));

/** Tables with cells between `|` and spans, and the codes of what is said. */
function read(text: string): { tables: string[][]; codes: string[]; prose: string[] } {
	const { lines, tables, diagnostics } = unflatten(linesOf(text));
	const inTables = new Set(tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.lines)));
	return {
		tables: tables.map(({ rows }) =>
			rows.map((row) =>
				row.map((cell) => cell.lines.map((at) => lines[at]?.text ?? "").join("")).join("|"),
			),
		),
		codes: diagnostics.map(({ code }) => code),
		prose: lines.flatMap(({ text: line }, i) => (inTables.has(i) || line === "" ? [] : [line])),
	};
}

const prose = join(import.meta.dirname, "../../prose");
test.for(readdirSync(prose))("%s holds no table", (name) => {
	const lines = linesOf(readFileSync(join(prose, name), "utf8"));
	expect(unflatten(lines)).toEqual({ lines, tables: [], diagnostics: [] });
});

test("names of columns broken over lines, wrapped cells, levels with weights", () => {
	const text =
		"附表\n一级指标\n二级指标\n三级指标\n年度\n指标值\n实际完成\n值\n分值\n得分\n偏差原因分析\n及改进措施\n" +
		"产出指标（50分）\n数量指标\n小学生年人均\n补助标准\n1000元\n1000元\n25\n25\n补助人数\n≥30人\n28人\n25\n23\n" +
		"两人转学\n效益指标\n（50分）\n社会效益指标\n受助学生辍学率\n≤1%\n0%\n50\n50\n总分\n100\n98\n二、存在的问题";
	expect(read(text)).toEqual({
		tables: [
			[
				"一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
				"产出指标（50分）|数量指标|小学生年人均补助标准|1000元|1000元|25|25|",
				"||补助人数|≥30人|28人|25|23|两人转学",
				"效益指标（50分）|社会效益指标|受助学生辍学率|≤1%|0%|50|50|",
				"总分|||||100|98|",
			],
		],
		codes: ["flattened-table-read"],
		prose: ["附表", "二、存在的问题"],
	});
});

test("a whole form in one line with single blanks", () => {
	const text =
		"项目支出绩效自评表 项目名称 道路养护 主管部门 石桥县交通局 年初预算数 全年预算数 全年执行数 分值 执行率 得分 " +
		"年度资金总额 90 90 89.974 10 99.97% 10 其中：财政拨款 90 90 89.974 — 99.97% — " +
		"一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标 数量指标 养护里程 ≥40公里 42公里 90 90 总分 100 100";
	const { tables } = read(text);
	expect(tables).toEqual([
		[
			"项目名称|道路养护",
			"主管部门|石桥县交通局",
			"|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
			"年度资金总额|90|90|89.974|10|99.97%|10",
			"其中：财政拨款|90|90|89.974|—|99.97%|—",
			"一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
			"产出指标|数量指标|养护里程|≥40公里|42公里|90|90",
			"总分|||||100|100",
		],
	]);
});

test("names of rows that no list holds", () => {
	const text =
		"学校\n预算数\n执行数\n执行率\n第一小学\n100\n90\n90%\n第二小学\n50\n50\n100%\n以上数据来自决算。";
	expect(read(text).tables).toEqual([
		["学校|预算数|执行数|执行率", "第一小学|100|90|90%", "第二小学|50|50|100%"],
	]);
});

test.for<[string, string]>([
	[
		"an amount is missing",
		"资金来源\n年初预算数\n全年预算数\n全年执行数\n财政拨款\n100\n90\n80\n其他资金\n32.4\n31.69\n结余\n1\n2\n3",
	],
	[
		"cells are left over",
		"指标名称\n年度指标值\n实际完成值\n分值\n得分\n甲指标\n≥1个\n2个\n10\n10\n数量指标\n乙指标\n3\n4\n5\n6\n7",
	],
	["digits are glued", "三级指标年度指标值实际完成值分值得分\n检查次数46461010"],
])("where %s the text is left as it is, and said", ([, text]) => {
	const lines = linesOf(text);
	const found = unflatten(lines);
	expect(found.lines).toEqual(lines);
	expect(found.tables).toEqual([]);
	expect(found.diagnostics.map(({ code }) => code)).toEqual(["flattened-table-unread"]);
});

test("evidence names the line of the source, in rows too", async () => {
	const text =
		"石桥县档案馆2022年度自评报告\n\n| 资金来源 | 全年预算数 | 全年执行数 |\n| --- | --- | --- |\n" +
		"| 财政拨款（万元） | 286.40 | 274.94 |\n";
	const { figures, tables } = await importReport({
		path: "a.txt",
		bytes: new TextEncoder().encode(text),
	});
	expect(figures.map(({ raw, evidence }) => [raw, evidence.line])).toEqual([
		["286.40", 5],
		["274.94", 5],
	]);
	expect(tables).toHaveLength(1);
});
