import { expect, test } from "vitest";
import { importReport } from "../../../src/index.ts";

/** 部门预算项目支出绩效自评表 as 四川 prints it: 指标性质, 指标值 and 度量单位 in columns of their own. */
const ROWS: readonly (readonly string[])[] = [
	[
		"预算执行情况（10分）",
		"年度预算数（万元）",
		"年初预算",
		"调整后预算数",
		"预算执行数",
		"预算执行率",
		"权重",
		"得分",
		"原因",
	],
	[
		"",
		"总额",
		"380.00",
		"365.40",
		"358.09",
		"98.00%",
		"10",
		"9.8",
		"预算执行率未达到90%的需说明原因",
	],
	["", "其中：财政资金", "380.00", "365.40", "358.09", "98.00%", "/", "/", ""],
	["", "其他资金", "", "", "", "", "/", "/", ""],
];
const LIST: readonly (readonly string[])[] = [
	[
		"绩效指标（90分）",
		"一级指标",
		"二级指标",
		"三级指标",
		"指标性质",
		"指标值",
		"度量单位",
		"完成值",
		"权重",
		"得分",
		"未完成原因分析",
	],
	["", "产出指标", "数量指标", "维修公厕数量", "≥", "25", "座", "26", "40", "40", ""],
	["", "", "时效指标", "按期完工率", "=", "100", "%", "96", "40", "38", "雨季施工延误"],
	["", "满意度指标", "满意度指标", "群众满意度", "≥", "90", "%", "93.2", "10", "10", ""],
];
const TOTAL: readonly string[] = ["合计", "", "", "", "", "", "", "", "90", "88", ""];
const TITLE = "部门预算项目支出绩效自评表（2023年度）";

/** Every place is printed, those that a merged cell covers empty. */
const even = (rows: readonly (readonly string[])[], width: number, between: string): string =>
	rows.map((row) => [...row, ...Array(width - row.length).fill("")].join(between)).join("\n");
/** What merged cells cover is left out. */
const ragged = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => `${row.filter((cell, i) => cell !== "" || i > 3).join(" | ")} | |`).join("\n");

test.for<[string, string]>([
	["tabs with every place", `${TITLE}\n${even([...ROWS, ...LIST, TOTAL], 11, "\t")}`],
	[
		"pipes without the places that merged cells cover",
		`${TITLE}\n${ragged([...ROWS, ...LIST])}\n合计 | 90 | 88 | |`,
	],
])("%s", async ([, text]) => {
	const { figures, indicators } = await importReport({
		path: "form.txt",
		bytes: new TextEncoder().encode(text),
	});
	const money = figures.filter(({ measure, fund }) => measure === "expenditure" && fund === "all");
	expect(money.map(({ value, unit }) => `${value}${unit}`)).toEqual(["3580900元"]);
	expect(
		indicators.map(
			({ name, target, actual, weight, score }) =>
				`${name} ${target?.op} ${target?.value}${target?.unit} → ${actual?.value} ${weight} ${score}`,
		),
	).toEqual([
		"维修公厕数量 ge 25座 → 26 40 40",
		"按期完工率 eq 100% → 96 40 38",
		"群众满意度 ge 90% → 93.2 10 10",
	]);
});

test("what is filled in above the amounts is no part of the name of a column", async () => {
	const text = `项目支出绩效自评表
（2022年度）
项目名称 社会救助工作经费
主管部门 南浦县人民政府 实施单位 南浦县民政局
项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 85.00 85.00 82.45 10 97.00% 9.70
其中：当年财政拨款 85.00 85.00 82.45 — 97.00% —
其他资金 0.00 0.00 0.00 — — —`;
	const bytes = new TextEncoder().encode(text);
	const { report, figures, findings } = await importReport({ path: "a.txt", bytes });
	expect(report.agency).toBe("南浦县民政局");
	const stated = figures.map(({ measure, fund, value }) => `${measure} ${fund} ${value}`);
	expect(stated.slice(0, 4)).toEqual([
		"budget_initial all 850000",
		"budget all 850000",
		"expenditure all 824500",
		"score_max null 10",
	]);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
