import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";

const DEPARTMENT = "澄江市司法局2022年度部门整体支出绩效自评报告";
const PROJECT = "澄江市水库除险加固项目2022年度绩效自评报告";

async function found(lines: readonly string[]): Promise<readonly string[]> {
	const record = await importReport({
		path: "报告.txt",
		bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
	});
	const serious = record.findings.filter(({ rule }) => rule !== "section-missing");
	return serious.map(({ rule, evidence: [first] }) => `${rule}: ${first?.quote ?? ""}`);
}

test.for([
	[
		"a list of rates behind a list of amounts, and own funds beside what was handed down",
		"长岭县2022年义务教育补助经费转移支付绩效自评报告",
		"一、资金下达情况",
		"2022年上级下达我县补助经费4,263.60万元，其中中央资金3,218.00万元，省级资金1,045.60万元；县级配套612.35万元，资金总额4,875.95万元。",
		"二、资金执行情况",
		"累计支出4,779.44万元，其中：中央资金支出3,153.73万元，省级资金支出1,045.60万元，县级资金支出580.11万元，执行率分别为98.00%、100%、94.74%，总体执行率98.02%。",
	],
	[
		"a rate of all woodland behind two areas of a fire",
		DEPARTMENT,
		"一、森林防火",
		"过火面积36.7公顷，受害森林面积12.8公顷，森林火灾受害率0.0066‰。",
	],
	[
		"a plan for the rest of a work",
		PROJECT,
		"一、绩效目标完成情况",
		"溢洪道改造计划216米，累计完成205米，完成率94.91%。",
		"二、下一步工作",
		"确保2023年4月底前完成溢洪道剩余11米施工。",
	],
	[
		"the reason in a paragraph of its own behind the indicators",
		PROJECT,
		"一、绩效目标完成情况",
		"数量指标：新建渠道目标120公里，完成118.3公里，完成率98.58%。",
		"未完成原因：2个县受洪涝灾害影响，1.7公里延至2023年4月完工。",
	],
	[
		"the reason behind 主要是",
		PROJECT,
		"一、绩效目标完成情况",
		"乔木成活率目标≥95%，实际93.5%，主要是7-8月持续高温干旱，水源不足。",
	],
	[
		"changes in brackets, each behind its own part",
		DEPARTMENT,
		"一、“三公”经费",
		"“三公”经费预算14.5万元，决算9.87万元，节约4.63万元，其中公务接待费1.22万元（比上年减少0.33万元，下降21.29%），公务用车运行维护费8.65万元（比上年增加0.17万元，增长2.00%）。",
	],
	[
		"a rate of what a list between gives the parts of",
		DEPARTMENT,
		"一、法律援助",
		"受理法律援助案件486件，其中民事案件318件、刑事案件163件、行政案件5件，办结452件，办结率93.00%。",
	],
	[
		"a rate of a whole that another sentence prints",
		DEPARTMENT,
		"一、资金拨付",
		"市财政分两批拨付：6月拨付3,100万元，11月拨付2,018.6万元，共计拨付5,118.6万元，拨付率98.81%。",
	],
	[
		"the maxima of all parts in one list",
		DEPARTMENT,
		"一、自评得分",
		"自评95.9分：项目决策20分，项目过程24.4分，项目产出27.5分，项目效益24分（各部分满分依次为20分、25分、30分、25分）。",
	],
	[
		"the rate of those below, beside the score of the whole",
		DEPARTMENT,
		"一、资金使用情况",
		"2022年预算280,000万元，共支出240,104万元，总体支出进度85.75%，其中省级支出进度90.00%，市县支出进度73.00%。",
		"二、自评得分",
		"自评得分93.7分，其中资金执行8.6分（满分10分）、产出46.8分（满分50分）、效益29分（满分30分）、满意度9.3分（满分10分）。",
	],
	[
		"an adjusted budget that holds what was carried over",
		DEPARTMENT,
		"一、预算执行",
		"2022年年初预算1,365.40万元，年中追加298.37万元，调整后预算1,912.05万元。",
	],
	[
		"the years of one project beside the year of the whole",
		DEPARTMENT,
		"一、预算执行",
		"全年支出2,806.33万元。",
		"二、河道治理项目",
		"2021年支出410万元，2022年支出388万元。",
	],
	[
		"work that began before the first year that is printed",
		PROJECT,
		"一、资金到位",
		"2021年到位1,500万元，2022年到位2,300万元，累计到位5,200万元。",
	],
] as const)("not accused: %s", async ([, ...lines]) => {
	expect(await found(lines)).toEqual([]);
});

test.for([
	[
		"what was taken away",
		"2022年年初预算4,125.80万元，执行中追加3,866.42万元，收回45.1万元，全年预算7,950.72万元。",
		["sum-mismatch: 45.1万元"],
	],
	[
		"what was added, behind both budgets",
		"2022年年初预算2,014.66万元，全年预算2,763.19万元，增加784.53万元。",
		["sum-mismatch: 784.53万元"],
	],
	[
		"a share of a base that is not printed",
		"一般公共预算支出2,263.84万元，同比增加198.31万元，增长6.90%。",
		["rate-mismatch: 6.90%"],
	],
	[
		"years that are more than their total",
		"2020年到位1,500万元，2021年到位2,300万元，2022年到位1,400万元，累计到位5,000万元。",
		["sum-mismatch: 5,000万元"],
	],
	[
		"a score above its weight is what makes the total fail",
		"自评得分92.6分，其中投入14分（满分15分）、过程23.6分（满分25分）、产出36分（满分35分）、效果23分（满分25分）。",
		["score-exceeds-weight: 36分"],
	],
] as const)("found: %s", async ([, sentence, wanted]) => {
	expect(await found([DEPARTMENT, "一、预算执行和自评情况", sentence])).toEqual(wanted);
});

test("a rate of use of things is no rate of execution", async () => {
	const record = await importReport({
		path: "报告.txt",
		bytes: new TextEncoder().encode(
			`${DEPARTMENT}\n一、绩效\n床位使用率92.3%，平均住院日7.3天。\n`,
		),
	});
	expect(record.figures.map(({ raw, measure }) => [raw, measure])).toContainEqual(["92.3%", null]);
});
