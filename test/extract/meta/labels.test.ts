import { expect, test } from "vitest";
import { readMeta } from "../../../src/extract/meta/index.ts";
import { drawn } from "../tables/drawn.ts";

const FORM = "2023年度项目支出绩效自评表";
const ROWS = "项目资金 | 全年预算数 | 全年执行数\n总额 | 100.00 | 95.00";
const agencyOf = (above: readonly string[], rows = ROWS): string | null =>
	readMeta(drawn({ above, rows })).agency;

test.for([
	["填报单位：澄湖县水利局 单位：万元", "澄湖县水利局"],
	["填报单位：澄湖县水利局单位：万元", "澄湖县水利局"],
	["填报单位（盖章）：澄湖县水利局　　填报日期：2024年3月2日　　金额单位：万元", "澄湖县水利局"],
	["编制单位：澄湖县水利局 2023年度 金额单位：元", "澄湖县水利局"],
	["部门：澄湖县水利局", "澄湖县水利局"],
	["填报单位：教育部", "教育部"],
	["填报单位：财政部", "财政部"],
	["填报单位：县委办", "县委办"],
	["填报单位：市妇联", "市妇联"],
	["填报单位：本部", null],
	["填报单位：各部门", null],
	["填报单位：财政部门", null],
	["单位：万元", null],
] as const)("agency of a line above a table: %s", ([line, agency]) => {
	expect(agencyOf([FORM, line])).toBe(agency);
});

test("the sheet of final accounts prints 部门 and 单位 on lines of their own", () => {
	expect(agencyOf(["收入支出决算总表", "公开01表", "部门：澄湖县水利局", "单位：万元"])).toBe(
		"澄湖县水利局",
	);
});

test.for([
	["编制单位 | 澄湖县水利局 | 单位：万元", "澄湖县水利局"],
	["编制单位：澄湖县水利局 | < | 单位：万元", "澄湖县水利局"],
	["主管部门 | 教育部 | 实施单位：财政部", "财政部"],
	["县级预算部门名称 | 澄湖县水利局", "澄湖县水利局"],
	["中央主管部门 | 水利部\n地方主管部门 | 澄湖县水利局", "澄湖县水利局"],
	["地方主管部门 | 湖滨省水利厅 | 实施单位 | 澄湖县水利局", "澄湖县水利局"],
	["地方主管部门 | 湖滨省水利厅 | 填报单位 | 澄湖县水利局", "澄湖县水利局"],
] as const)("agency of a row of a table: %s", ([row, agency]) => {
	expect(agencyOf([FORM], `${row}\n${ROWS}`)).toBe(agency);
});

test.for([
	["项目 | 2021年预算数 | 2021年决算数\n渠道养护 | 10.00 | 9.50", 2021],
	["项目 | 2021年决算数 | 2022年决算数\n公务接待费 | 10.00 | 9.50", 2022],
	["项目 | 2022年决算数 | 2023年预算数\n公务接待费 | 10.00 | 9.50", 2022],
	["项目 | 预算数 | 决算数\n渠道养护 | 10.00 | 9.50", null],
] as const)("fiscal year of heads alone: %s", ([rows, year]) => {
	expect(readMeta(drawn({ above: ["项目支出绩效自评表"], rows })).fiscalYear).toBe(year);
});

test.for([
	["项目名称 | 渠道养护 | <\n一级指标 | 三级指标 | 年度指标值", "project"],
	["项目名称 | 预算数 | 执行数\n渠道养护 | 10.00 | 9.50", "other"],
] as const)("kind of a table without a title: %s", ([rows, kind]) => {
	expect(readMeta(drawn({ above: ["附件"], rows })).kind).toBe(kind);
});

test.for([
	["评价年度 | 2022", 2022],
	["自评年度 | 2022年度", 2022],
	["评价年度 | 全年", 2023],
] as const)("year of a row of a form that was signed later: %s", ([row, year]) => {
	const above = ["项目支出绩效自评表", "填报单位：澄湖县水利局", "填报日期：2023年3月10日"];
	expect(readMeta(drawn({ above, rows: `${row}\n${ROWS}` })).fiscalYear).toBe(year);
});

test("中央主管部门 is the superior of who reports on a 转移支付", () => {
	const rows = `中央主管部门 | 农业农村部\n地方主管部门 | 澄湖县水利局\n${ROWS}`;
	expect(readMeta(drawn({ above: [FORM], rows })).superior).toBe("农业农村部");
});
