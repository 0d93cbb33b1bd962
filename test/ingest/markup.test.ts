import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";
import { ingest } from "../../src/ingest/index.ts";

const read = (text: string) =>
	importReport({ path: "a.txt", bytes: new TextEncoder().encode(text) });

const BEFORE =
	"石桥县教育局2022年度部门整体支出绩效自评报告\n\n一、收支情况\n\n表1 收支情况表\n单位：万元\n\n";
const AFTER = "\n\n二、存在的问题\n\n预算编制不够精细。\n";
const PROSE = [
	"石桥县教育局2022年度部门整体支出绩效自评报告",
	"一、收支情况",
	"表1收支情况表",
	"单位：万元",
	"二、存在的问题",
	"预算编制不够精细。",
];
const FUNDS = ["资金来源|预算数|支出数", "一般公共预算|100.00|95.00", "合计|100.00|95.00"];
const SCHOOLS = ["学校|学生数|教师数", "一小|1200|80", "二小|900|60"];

test.for<[string, string, readonly string[]]>([
	[
		"Markdown",
		"| 资金来源 | 预算数 | 支出数 |\n|:-|--:|:-:|\n| 一般公共<br>预算 | **100.00** | 95.00 |\n| 合计 | 100.00 | 95.00 |",
		FUNDS,
	],
	[
		"Markdown under a head that no list holds",
		"| 学校 | 学生数 | 教师数 |\n|---|---|---|\n| 一小 | 1200 | 80 |\n| 二小 | 900 | 60 |",
		SCHOOLS,
	],
	[
		"tabs under a head that no list holds",
		"学校\t学生数\t教师数\n一小\t1200\t80\n二小\t900\t60",
		SCHOOLS,
	],
	[
		"drawn rules",
		"┌────┬───┬───┐\n│资金来源│预算数│支出数│\n├────┼───┼───┤\n│一般公共预算│100.00│95.00│\n├────┼───┼───┤\n│合计│100.00│95.00│\n└────┴───┴───┘",
		FUNDS,
	],
	[
		"rules of plus signs",
		"+-----+-----+-----+\n| 资金来源 | 预算数 | 支出数 |\n+=====+=====+=====+\n| 一般公共预算 | 100.00 | 95.00 |\n+-----+-----+-----+\n| 合计 | 100.00 | 95.00 |\n+-----+-----+-----+",
		FUNDS,
	],
])("a table in %s is one, and the text around it none", async ([, table, rows]) => {
	const { tables, text } = await read(BEFORE + table + AFTER);
	expect(
		tables.map((own) => own.rows.map((row) => row.map((cell) => cell.text).join("|"))),
	).toEqual([rows]);
	expect(text.split("\n").filter((line) => !line.includes("\t"))).toEqual(PROSE);
});

test("the marks of Markdown are no text, and its headings are headings", async () => {
	const { text, sections, findings, diagnostics } = await read(
		"# 石桥县教育局2022年度部门整体支出绩效自评报告\n\n## 一、基本情况\n\n编制**30人**，实有28人。\n\n- 一是加强管理。\n\n- 3 -\n\n## 二、存在的问题\n\n预算编制不够精细。",
	);
	expect(text.split("\n")).toEqual([
		"石桥县教育局2022年度部门整体支出绩效自评报告",
		...["一、基本情况", "编制30人，实有28人。", "一是加强管理。"],
		...["二、存在的问题", "预算编制不够精细。"],
	]);
	expect(sections.map(({ title }) => title)).toContain("存在的问题");
	expect(findings.map(({ rule }) => rule)).not.toContain("placeholder-left");
	expect(diagnostics.map(({ code }) => code)).toContain("markdown-read");
});

test.for([
	["signs of one list alone", "# 绩效自评报告\n一、概况**\n- 一是管理。"],
	["tabs between a few words", "单位：\t教育局\t日期：\n2022年\t1月\t5日"],
	["lines of tabs without numbers", "甲\t乙\t丙\n丁\t戊\t己\n庚\t辛\t壬"],
] as const)("%s are left as they stand", async ([, text]) => {
	const { lines, tables, diagnostics } = await ingest({
		path: "a.txt",
		bytes: new TextEncoder().encode(text),
	});
	expect(lines.map((line) => line.text).join("\n")).toBe(text);
	expect(tables).toEqual([]);
	expect(diagnostics).toEqual([]);
});

test("tags and codes of a page are said", async () => {
	const { diagnostics } = await read("2022年度绩效自评报告\n编制30人&nbsp;<br/>实有28人。");
	expect(diagnostics.map(({ code }) => code)).toEqual(["tags-left"]);
});

test.for(["<!-- saved -->\n<div><p>自评报告</p></div>", "<table><tr><td>甲</td></tr></table>"])(
	"%s is a page and no text",
	async (text) => {
		await expect(read(text)).rejects.toMatchObject({ code: "unsupported-format" });
	},
);
