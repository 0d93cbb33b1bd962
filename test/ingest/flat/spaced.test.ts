import { expect, test } from "vitest";
import { unflatten } from "../../../src/ingest/flat/index.ts";

const read = (text: string) =>
	unflatten(
		text.split("\n").map((line, i) => ({ text: line, page: null, line: i + 1, boxes: [] })),
	);

function tablesIn(text: string): string[][] {
	const { lines, tables } = read(text);
	return tables.map(({ rows }) =>
		rows.map((row) =>
			row.map((cell) => cell.lines.map((at) => lines[at]?.text ?? "").join("")).join("|"),
		),
	);
}

const FUNDS = `资金来源           预算数       到位数    支出数    支出进度

中央财政
                1,860.00       1,860.00   1,801.36   96.85%
衔接资金

县级财政
                  132.50         132.50     128.65   97.09%
衔接资金

合计              1,992.50       1,992.50   1,930.01   96.86%

     县财政另外安排专项工作经费三百二十万元，实际拨
付三百零四万元。`;

const PROJECTS = `        表 2 项目安排情况
序号    项目名称          实施地点              支出金额       完成情况

      肉鸭标准化         郯集镇                          已完工
 1                                6,850,000.00
      养殖大棚项目        后岭村                          并验收

      设施蔬菜          归昌乡                          已完工
 2                                5,236,400.00
      高效示范园         幸福村                          并验收

               合计                12,086,400.00
`;

test("rows between empty lines, cells above and below their line", () => {
	expect(tablesIn(FUNDS)).toEqual([
		[
			"资金来源|预算数|到位数|支出数|支出进度",
			"中央财政衔接资金|1,860.00|1,860.00|1,801.36|96.85%",
			"县级财政衔接资金|132.50|132.50|128.65|97.09%",
			"合计|1,992.50|1,992.50|1,930.01|96.86%",
		],
	]);
});

test("rows that are set otherwise than the head", () => {
	const rows = tablesIn(PROJECTS)[0] ?? [];
	expect(rows).toEqual([
		"序号|项目名称|实施地点|支出金额|完成情况",
		"1|肉鸭标准化养殖大棚项目|郯集镇后岭村|6,850,000.00|已完工并验收",
		"2|设施蔬菜高效示范园|归昌乡幸福村|5,236,400.00|已完工并验收",
		"|合计||12,086,400.00|",
	]);
});

test("the number of a page between rows is no row", () => {
	const paged = FUNDS.replace("96.85%\n衔接资金\n", "96.85%\n衔接资金\n\n\n          1\n\n");
	expect(tablesIn(paged)).toEqual(tablesIn(FUNDS));
});

test.for<[string, string]>([
	["a cell of two columns", FUNDS.replace("132.50         132.50", "132.50，全部到位")],
	["two cells of one column", FUNDS.replace("县级财政\n", "县级   财政\n")],
])("%s leaves the table unread", ([, text]) => {
	const { tables, lines } = read(text);
	expect(tables).toEqual([]);
	expect(lines.map((line) => line.text).join("\n")).toBe(text);
});
