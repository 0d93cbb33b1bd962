import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { importReport } from "../../../src/index.ts";

type Rows = readonly (readonly (string | number)[])[];
type Sheets = readonly (readonly [name: string, rows: Rows])[];

async function read(sheets: Sheets) {
	const book = new ExcelJS.Workbook();
	for (const [name, rows] of sheets) {
		const sheet = book.addWorksheet(name);
		for (const row of rows) sheet.addRow([...row]);
	}
	const bytes = new Uint8Array(await book.xlsx.writeBuffer());
	return importReport({ path: "自评表.xlsx", bytes });
}

/** A form as 财预〔2020〕10号 has it, with or without the name of its project. */
const form = (project: string | null, budget: number, spent: number, rate: string): Rows => [
	["项目支出绩效自评表"],
	["（2022年度）"],
	...(project === null ? [] : [["项目名称", project]]),
	["主管部门", "石桥县教育局", "", "实施单位", "石桥县教育局"],
	["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
	["", "年度资金总额", budget, budget, spent, 10, rate, 10],
	["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
	["", "产出指标", "数量指标", "改造校舍数量", "≥5所", "5所", 90, 90],
	["总分", "", "", "", "", "", 100, 100],
];

const whole = (budget: number): Rows => [
	["部门整体支出绩效自评表"],
	["单位：万元"],
	["部门名称", "石桥县教育局"],
	["年度预算", "", "全年预算数", "全年执行数"],
	["", "资金总额", budget, 90],
];

test.for<[string, Sheets, readonly string[], readonly (string | null)[]]>([
	[
		"forms that name no project are of the projects by which their sheets are called",
		[
			["危房改造工程", form(null, 100, 95, "95%")],
			["02校园安防提升", form(null, 110, 110, "100%")],
		],
		[],
		["危房改造工程", "校园安防提升"],
	],
	[
		"sheets whose names say nothing are of themselves alone",
		[
			["Sheet1", form(null, 100, 95, "95%")],
			["附件1", form(null, 110, 110, "100%")],
			["项目三", form(null, 1000, 950, "95%")],
		],
		[],
		[null, null, null],
	],
	[
		"one form names its project, the other none",
		[
			["Sheet1", form("危房改造工程", 100, 95, "95%")],
			["Sheet2", form(null, 1000, 950, "95%")],
		],
		[],
		["危房改造工程", null],
	],
	[
		"two sheets that both name one project",
		[
			["Sheet1", form("危房改造工程", 100, 95, "95%")],
			["Sheet2", form("危房改造工程", 1000, 950, "95%")],
		],
		["value-conflict", "value-conflict", "value-conflict"],
		["危房改造工程", "危房改造工程"],
	],
	[
		"a form that an empty row divides is of the project that it names above",
		[
			[
				"Sheet1",
				[
					...form("危房改造工程", 100, 95, "95%").slice(0, 6),
					[],
					["指标完成情况"],
					...form(null, 1, 1, "").slice(5),
				],
			],
			["Sheet2", form("校园安防提升", 110, 110, "100%")],
		],
		[],
		["危房改造工程", "校园安防提升"],
	],
	[
		"two sheets that both say 部门整体",
		[
			["自评表", whole(100)],
			["Sheet2", whole(120)],
		],
		["value-conflict"],
		[],
	],
	[
		"a mistake within a sheet of its own",
		[
			["Sheet1", form(null, 100, 95, "95%")],
			["Sheet2", form(null, 110, 110, "90%")],
		],
		["rate-mismatch"],
		[null, null],
	],
])("%s", async ([, sheets, rules, projects]) => {
	const record = await read(sheets);
	const accused = record.findings.filter(({ severity }) => severity === "error");
	expect(accused.map(({ rule }) => rule)).toEqual(rules);
	expect(record.indicators.map(({ project }) => project)).toEqual(projects);
});

test("a name that is taken from a sheet is said", async () => {
	const { diagnostics } = await read([
		["危房改造工程", form(null, 100, 95, "95%")],
		["校园安防提升", form("校园安防提升", 110, 110, "100%")],
	]);
	expect(diagnostics.map(({ code, evidence }) => [code, evidence?.quote])).toEqual([
		["project-named-by-sheet", "主管部门"],
	]);
});

test("the name of a sheet is the caption of a table that has none", async () => {
	const rows: Rows = [
		["资金来源", "全年预算数"],
		["财政拨款", 100],
	];
	const { tables } = await read([
		["资金情况表", rows],
		["附表2", rows],
		["Sheet3", rows],
	]);
	expect(tables.map(({ caption }) => caption)).toEqual(["资金情况表", null, null]);
});
