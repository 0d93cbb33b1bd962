import { expect, test } from "vitest";
import { readMeta } from "../../../src/extract/meta/index.ts";
import { segmentedOf } from "../segmented.ts";

/** Heads of forms that were copied as text: agency, 主管部门, project. */
test.for<readonly [string, readonly string[], readonly (string | null)[]]>([
	[
		"a cell a line, one of them empty",
		[
			"项目支出绩效自评表",
			"（2022年度）",
			"项目名称",
			"渠道清淤委托费",
			"主管部门",
			"实施单位",
			"澄湖县水利局",
			"项目资金",
			"（万元）",
		],
		["澄湖县水利局", null, "渠道清淤委托费"],
	],
	[
		"a label of two words",
		[
			"2022年度部门整体支出绩效自评表",
			"预算部门、单位名称",
			"澄湖县青山乡人民政府",
			"年度预算申请",
		],
		["澄湖县青山乡人民政府", null, null],
	],
	[
		"all on one line, with budget codes",
		[
			"项目支出绩效自评表（2022年度）项目名称渠道清淤主管部门310-澄湖县水利局实施单位310001-澄湖县青山乡人民政府项目资金（万元）年初预算数全年预算数",
		],
		["澄湖县青山乡人民政府", "澄湖县水利局", "渠道清淤"],
	],
	[
		"all on one line, out of order",
		[
			"澄湖县项目支出绩效自评表（2022年度）项目名称改水补助主管部门澄湖县水利局年初预算数0项目资金（万元）年度资金总额实施单位澄湖县青山乡卫生院全年预算数全年执行数",
		],
		["澄湖县青山乡卫生院", "澄湖县水利局", "改水补助"],
	],
	[
		"a code of letters before the project",
		[
			"项目支出绩效自评表",
			"项目名称",
			"31000022R000000012345-渠道养护经费",
			"主管部门",
			"澄湖县水利局",
			"项目资金（万元）",
		],
		[null, "澄湖县水利局", "渠道养护经费"],
	],
	[
		"labels alone name nothing",
		["项目支出绩效自评表", "项目名称", "主管部门", "实施单位（盖章）", "项目资金"],
		[null, null, null],
	],
])("%s", ([, lines, expected]) => {
	const { agency, superior, project } = readMeta(segmentedOf(lines));
	expect([agency, superior, project]).toEqual(expected);
});

test.for([
	["第一部分 澄湖县水利局概况", "澄湖县水利局"],
	["第一部分 澄湖县水利局（汇总）概况", "澄湖县水利局"],
	["第一部分 部门概况", null],
	["第一部分 项目概况", null],
] as const)("the first part bears the agency's name: %s", ([heading, agency]) => {
	expect(readMeta(segmentedOf([heading, "一、部门职责"])).agency).toBe(agency);
});

test("accounts of one kind of spending have a title", () => {
	const title = "青山镇人民政府2022年度财政拨款“三公”经费支出决算情况说明";
	const meta = readMeta(segmentedOf([title, "一、总体情况"]));
	expect([meta.title, meta.agency]).toEqual([title, "青山镇人民政府"]);
});
