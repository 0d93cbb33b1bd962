import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";

/** Errors of a report whose only money section is these paragraphs. */
async function errorsOf(...paragraphs: readonly string[]): Promise<string[]> {
	const lines = ["某局2022年度部门整体支出绩效自评报告", "一、绩效目标完成情况", ...paragraphs];
	const record = await importReport({
		path: "report.txt",
		bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
	});
	return record.findings.flatMap(({ rule, severity }) => (severity === "error" ? [rule] : []));
}

/** The numbers as they should be, then one of them misprinted; null where the misprint stays open. */
test.for([
	[
		"总支出5,151.90万元，其中工资支出3,678.45万元，商品支出826.73万元，补助412.56万元，资本性支出234.16万元。",
		["234.16万元", "243.16万元"],
		"sum-mismatch",
	],
	["改造建筑物218座，包括水闸96座、桥涵74座、渡槽及其他48座。", ["74座", "47座"], "sum-mismatch"],
	["设施维修1147处，其中座椅412处、步道386处、照明349处。", ["386处", "368处"], null],
	[
		"奖励分五类：甲类5400万元，占比42.86%；乙类2860万元，占比22.70%；丙类2300万元，占比18.25%；其他2040万元，占比16.19%。全年共12600万元。",
		["18.25%", "18.25%"],
		null,
	],
	[
		"区财政安排1.26亿元。分四类：甲类5400万元，占比42.86%；乙类2860万元，占比22.70%；丙类2300万元，占比18.25%；丁类2040万元，占比16.19%。",
		["18.25%", "12.25%"],
		"rate-mismatch",
	],
	["采购摄像机6台，单价4.85万元，共29.10万元。", ["4.85万元", "4.58万元"], "rate-mismatch"],
	["采购摄像机6台，单价4.85万元，共29.10万元。", ["6台", "9台"], null],
	["获批项目58项，比上年增加9项，增长18.37%。", ["18.37%", "12.16%"], "rate-mismatch"],
	[
		"教职工1,684人，其中专任教师1,216人，占教职工总数的72.21%。",
		["72.21%", "52.64%"],
		"rate-mismatch",
	],
	[
		"供水工程下达资金2,650万元，完成支出2,598.96万元，执行率98.07%。",
		["98.07%", "89.07%"],
		"rate-mismatch",
	],
	["产值由上年的18.6亿元增加到21.4亿元，增幅15.05%。", ["15.05%", "25.05%"], "rate-mismatch"],
	[
		"受益农户12,860户、39,420人，户均3.07人，其中脱贫户2,145户，占16.68%。",
		["16.68%", "18.68%"],
		"rate-mismatch",
	],
	["核定编制45名，实有在职38人，空编7名。", ["空编7名", "空编9名"], "sum-mismatch"],
] as const)("%s with %o", async ([text, [right, wrong], rule]) => {
	expect(await errorsOf(text)).toEqual([]);
	expect(await errorsOf(text.replace(right, wrong))).toEqual(rule ? [rule] : []);
});

/** Sentences whose numbers agree, of kinds that were once taken for mistakes. */
test.for([
	[
		"决策指标15分得15分，过程指标20分得18.7分，产出指标35分得34.2分，效益指标30分得28.4分，总分96.3分。",
	],
	["投入20分、过程20分、产出35分、效益25分，分别得20分、18.6分、34分、23.8分，总得96.4分。"],
	[
		"2022年财政拨款收入9,214.05万元，上年结转632.32万元。本年收入较上年减少1,105.20万元，下降10.71%。",
	],
	[
		"2022年总收入253.18万元，比上年增长5.92%，增加额为14.15万元。总支出247.90万元，较上年241.02万元增长2.85%。",
	],
	["截至2022年6月底支出94.80万元，支出进度64%；12月底支出147.33万元，进度99.47%。"],
	["到位率95%，缺口392.50万元系自筹未到位，市县自筹实际到位392.50万元，到位率50%。"],
	[
		"投入1.482亿元，其中中央5,860万元、省级4,275万元、市级1,385万元、县级3,300万元，较上年的1.3475亿元增长9.98%。",
	],
	["县级投入增加300万元，增长10%（2021年县级投入3,000万元）。"],
	["总投资9,120万元，亩均1,900元，其中中央5,280万元（亩均1,100元）、县级3,840万元（亩均800元）。"],
	[
		"投入得分18分，产出得分46.2分，效益得分23.5分，满意度得分9.7分，自评总得分97.4分，比上年的95.8分提高1.6分。",
	],
] as const)("%s is no mistake", async ([text]) => {
	const lines = ["某局2022年度部门整体支出绩效自评报告", "一、绩效目标完成情况", text];
	const record = await importReport({
		path: "report.txt",
		bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
	});
	const found = record.findings.filter(({ rule }) => rule !== "section-missing");
	expect(found.map(({ message }) => message)).toEqual([]);
});
