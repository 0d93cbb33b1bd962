import { expect, test } from "vitest";
import { importReport } from "../../../src/index.ts";

const TITLE = "某县教育局2022年度部门整体支出绩效自评报告";

/** Each row: where it stands, the text, and for each figure raw, measure, item, fund and what else is set. */
const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
	[
		"a total, its funds and their rates",
		"2022年本部门全年预算下达8,120.50万元，其中一般公共预算下达7,996.30万元，政府性基金预算下达124.20万元。1—12月部门整体支出7,412.36万元，支出率91.28%，其中一般公共预算支出7,295.82万元，支出率91.24%，政府性基金预算支出116.54万元，支出率93.83%。",
		[
			["8,120.50万元", "budget_allocated", "total", "all", "2022"],
			["7,996.30万元", "budget_allocated", "total", "general_public", "2022"],
			["124.20万元", "budget_allocated", "total", "government_fund", "2022"],
			["7,412.36万元", "expenditure", "total", "all", "2022"],
			["91.28%", "execution_rate", "total", "all", "2022"],
			["7,295.82万元", "expenditure", "total", "general_public", "2022"],
			["91.24%", "execution_rate", "total", "general_public", "2022"],
			["116.54万元", "expenditure", "total", "government_fund", "2022"],
			["93.83%", "execution_rate", "total", "government_fund", "2022"],
		],
	],
	[
		"part of a year",
		"2022年1-9月部门整体支出60万元。",
		[["60万元", "expenditure", "total", "all", "2022-01/2022-09"]],
	],
	[
		"三公经费 with its base, the year before and its list",
		"2022年“三公”经费支出23.47万元，完成年初预算30.00万元的78.23%，比2021年的26.08万元减少2.61万元，下降10.01%。其中：因公出国（境）费0.00万元；公务用车购置费0.00万元，公务用车运行维护费19.32万元；公务接待费4.15万元，与上年持平。",
		[
			["23.47万元", "expenditure", "three_public", "all", "2022"],
			["30.00万元", "budget_initial", "three_public", "all", "2022"],
			["78.23%", "execution_rate", "three_public", "all", "2022"],
			["26.08万元", "expenditure", "three_public", "all", "2021"],
			["2.61万元", "-", "three_public", "all", "2022", "decrease"],
			["10.01%", "change_rate", "three_public", "all", "2022", "decrease"],
			["0.00万元", "expenditure", "abroad", "all", "2022"],
			["0.00万元", "expenditure", "vehicle_purchase", "all", "2022"],
			["19.32万元", "expenditure", "vehicle_operation", "all", "2022"],
			["4.15万元", "expenditure", "reception", "all", "2022"],
		],
	],
	[
		"the rate and the score of last year",
		"全年支出500.00万元，预算执行率95.00%，上年执行率92.30%。部门整体支出绩效自评得分94.6分，上年自评得分92.4分。",
		[
			["500.00万元", "expenditure", "total", "all", "2022"],
			["95.00%", "execution_rate", "total", "all", "2022"],
			["92.30%", "execution_rate", "total", "all", "2021"],
			["94.6分", "score", "total", "-", "2022"],
			["92.4分", "score", "total", "-", "2021"],
		],
	],
	[
		"a score compared with last year's",
		"部门整体支出绩效自评得分94.6分，较2021年的92.4分提高2.2分。",
		[
			["94.6分", "score", "total", "-", "2022"],
			["92.4分", "score", "total", "-", "2021"],
		],
	],
	[
		"a comparison after a list is about the total",
		"“三公”经费支出17.28万元，其中公务用车运行维护费14.82万元，公务接待费2.46万元，与2021年的19.05万元相比减少1.77万元，下降9.29%。",
		[
			["17.28万元", "expenditure", "three_public", "all", "2022"],
			["14.82万元", "expenditure", "vehicle_operation", "all", "2022"],
			["2.46万元", "expenditure", "reception", "all", "2022"],
			["19.05万元", "expenditure", "three_public", "all", "2021"],
			["1.77万元", "-", "three_public", "all", "2022", "decrease"],
			["9.29%", "change_rate", "three_public", "all", "2022", "decrease"],
		],
	],
	[
		"one amount printed twice",
		"全年预算数12,589.37万元（约1.26亿元），累计支出2,868.76万元(折合28,687,600.00元)。",
		[
			["12,589.37万元", "budget", "total", "all", "2022"],
			["约1.26亿元", "budget", "total", "all", "2022"],
			["2,868.76万元", "expenditure", "total", "all", "2022"],
			["28,687,600.00元", "expenditure", "total", "all", "2022"],
		],
	],
	[
		"a bare measure after a part is of the part",
		"实际到位资金5000万元。其中：市级财政资金3000万元，支出2900万元；区级配套资金2000万元，支出1900万元。",
		[
			["5000万元", "budget_allocated", "total", "all", "2022"],
			["3000万元", "budget_allocated", "total", "municipal", "2022"],
			["2900万元", "expenditure", "total", "municipal", "2022"],
			["2000万元", "budget_allocated", "total", "county", "2022"],
			["1900万元", "expenditure", "total", "county", "2022"],
		],
	],
	[
		"a subject without a name in the record takes its measures with it",
		"2.社会保障和就业支出年初预算320.00万元，支出决算330.45万元，完成年初预算的103.27%。",
		[],
	],
	[
		"what names the whole again ends it",
		"社会保障和就业支出年初预算320.00万元，支出决算330.45万元，全年支出500.00万元，支出率96.00%。",
		[
			["500.00万元", "expenditure", "total", "all", "2022"],
			["96.00%", "execution_rate", "total", "all", "2022"],
		],
	],
	[
		"the grand totals of the final accounts are neither income nor spending",
		"2022年度收入总计4,560.12万元，支出总计4,560.12万元。",
		[],
	],
	[
		"narrative amounts have no measure",
		"发放政府消费券2,400万元，核销2,286万元，核销率95.25%，累计完成投资1.36亿元，其中财政资金5,000万元。年中调整预算446.25万元。",
		[],
	],
	[
		"staff, not its parts and not others",
		"人员编制共50名，其中行政编制25名、事业编制25名；年末实有在职48人，其中机关20人，离退休人员30人。",
		[
			["50名", "staff_authorized", "total", "-", "2022"],
			["48人", "staff_actual", "total", "-", "2022"],
		],
	],
	[
		"scores of the whole and of components",
		"自评得分95.13分，其中预算执行得分9.63分、产出指标47.5分、履职效能38分，满分100分。得分90分以上的项目18个。",
		[
			["95.13分", "score", "total", "-", "2022"],
			["9.63分", "score", "execution", "-", "2022"],
			["47.5分", "score", "output", "-", "2022"],
			["38分", "score", "履职效能", "-", "2022"],
			["100分", "score_max", "total", "-", "2022"],
		],
	],
];

test.for(cases)("%s", async ([, text, expected]) => {
	const report = `${TITLE}\n一、基本情况\n（一）部门整体收支情况\n${text}\n`;
	const record = await importReport({
		path: "a.txt",
		bytes: new TextEncoder().encode(report),
	});
	const found = record.figures
		.filter(({ measure, direction }) => measure !== null || direction !== null)
		.map((figure) => [
			figure.raw,
			...[figure.measure, figure.item, figure.fund, figure.period].map((of) => of ?? "-"),
			...(figure.direction === null ? [] : [figure.direction]),
		]);
	expect(found).toEqual(expected);
});

test("the project of a numbered item or section is the entity", async () => {
	const report = [
		TITLE,
		"一、项目支出情况",
		"1．文物保护经费：全年预算数865.40万元，执行数829.06万元，执行率95.80%。",
		"（1）展厅运维经费。年初预算批复60万元，实际支出55.20万元，执行率92%。",
		"2022年度安排2个项目，分别是：老旧小区改造项目支出9,650,000.00元；质量监管经费支出1,864,350.00元。",
	].join("\n");
	const record = await importReport({ path: "a.txt", bytes: new TextEncoder().encode(report) });
	const entities = record.figures.map(({ raw, measure, entity }) => [raw, measure, entity]);
	expect(entities).toEqual([
		["865.40万元", "budget", "文物保护经费"],
		["829.06万元", "expenditure", "文物保护经费"],
		["95.80%", "execution_rate", "文物保护经费"],
		["60万元", "budget_initial", "展厅运维经费"],
		["55.20万元", "expenditure", "展厅运维经费"],
		["92%", "execution_rate", "展厅运维经费"],
		["2个", null, null],
		["9,650,000.00元", "expenditure", "老旧小区改造项目"],
		["1,864,350.00元", "expenditure", "质量监管经费"],
	]);
});
