import { expect, test } from "vitest";
import { unflatten } from "../../../src/ingest/flat/index.ts";

function read(text: string): { rows: string[]; codes: string[] } {
	const printed = text
		.split("\n")
		.map((line, i) => ({ text: line, page: null, line: i + 1, boxes: [] }));
	const { lines, tables, diagnostics } = unflatten(printed);
	const textOf = (at: readonly number[]) => at.map((i) => lines[i]?.text ?? "").join("");
	return {
		rows: tables.flatMap(({ rows }) =>
			rows.map((row) => row.map((cell) => textOf(cell.lines)).join("|")),
		),
		codes: diagnostics.map(({ code }) => code),
	};
}

test("cells that go on below, from the line of their row", () => {
	const text = [
		"序号  项目名称              预算数        执行数        执行率",
		"1     城乡居民基本养老保险  1,260.00      1,260.00      100.00%",
		"      县级配套资金",
		"2     公益性岗位补贴及社会  420.00        399.00        95.00%",
		"      保险补贴资金",
		"      合计                  1,680.00      1,659.00      98.75%",
		"二、存在的主要问题",
	].join("\n");
	expect(read(text)).toEqual({
		rows: [
			"序号|项目名称|预算数|执行数|执行率",
			"1|城乡居民基本养老保险县级配套资金|1,260.00|1,260.00|100.00%",
			"2|公益性岗位补贴及社会保险补贴资金|420.00|399.00|95.00%",
			"|合计|1,680.00|1,659.00|98.75%",
		],
		codes: ["flattened-table-read"],
	});
});

test("cells around the line of their row, the head's too", () => {
	const text = [
		"                                                                                    偏差原因分",
		"一级指标  二级指标      三级指标        年度指标值    实际完成值    分值    得分    析及改进措",
		"                                                                                    施",
		"产出指标  数量指标      巡查河道长度    ≥186公里     192公里       40      40",
		"                                                                                    个别问题跨",
		"          时效指标      问题处置及时率  100%          98%           30      29      区协调耗时",
		"                                                                                    较长",
		"满意度指  服务对象满意  沿河居民满意度  ≥88%         90.6%         30      30",
		"标        度指标",
		"总分                                                                100     99",
	].join("\n");
	expect(read(text)).toEqual({
		rows: [
			"一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
			"产出指标|数量指标|巡查河道长度|≥186公里|192公里|40|40|",
			"|时效指标|问题处置及时率|100%|98%|30|29|个别问题跨区协调耗时较长",
			"满意度指标|服务对象满意度指标|沿河居民满意度|≥88%|90.6%|30|30|",
			"总分|||||100|99|",
		],
		codes: ["flattened-table-read"],
	});
});

test("a line that fits the row above and the row below leaves the table unread", () => {
	const text = [
		"序号  项目名称              预算数        执行数        执行率",
		"1     城乡居民基本养老保险  1,260.00      1,260.00      100.00%",
		"      县级配套资金补助发放",
		"2     公益性岗位补贴及社会  420.00        399.00        95.00%",
		"      合计                  1,680.00      1,659.00      98.75%",
		"",
	].join("\n");
	expect(read(text)).toEqual({ rows: [], codes: ["flattened-table-unread"] });
});

test("where two blanks part any two cells a line below is no part of the table", () => {
	const text = [
		"地区  常住人口(万人)  下达数  执行数  执行率",
		"澜江区  24.61  1,655.59  1,610.75  97.29%",
		"芒坎县  15.37  1,135.18  1,078.33  94.99%",
		"合计  39.98  2,790.77  2,689.08  96.36%",
		"澜川市卫生健康委员会",
	].join("\n");
	expect(read(text).rows.at(-1)).toBe("合计|39.98|2,790.77|2,689.08|96.36%");
});

test("合计 with a stroke where nothing is added up", () => {
	const text = [
		"序号  项目名称  全年预算数  全年执行数  执行率  自评得分",
		"1  古树名木保护  45.60  45.60  100.00%  100",
		"2  林区道路  312.00  287.04  92.00%  95.2",
		"合计  357.60  332.64  93.02%  —",
	].join("\n");
	expect(read(text).rows.at(-1)).toBe("|合计|357.60|332.64|93.02%|—");
});

test("a bracket that is open goes on below, whatever the line begins with", () => {
	const text = [
		"          一级指标    二级指标    三级指标        目标值    完成值    分值    得分",
		"          产出指标（  数量指标    安装路灯        ≥120盏   120盏     50      50",
		"          50分）",
		"          效益指标（  社会效益    受益人口        ≥900人   936人     50      50",
		"          50分）      指标",
		"          合计                                                        100     100",
	].join("\n");
	expect(read(text).rows).toEqual([
		"一级指标|二级指标|三级指标|目标值|完成值|分值|得分",
		"产出指标（50分）|数量指标|安装路灯|≥120盏|120盏|50|50",
		"效益指标（50分）|社会效益指标|受益人口|≥900人|936人|50|50",
		"合计|||||100|100",
	]);
});
