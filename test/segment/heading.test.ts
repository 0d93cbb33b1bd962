import { expect, test } from "vitest";
import { canonicalSection } from "../../src/segment/canonical.ts";
import { headingOf } from "../../src/segment/heading.ts";

test.for([
	["一、基本情况", "一", "基本情况"],
	["（一）部门概况。广州市某局是区人民政府组成部门。", "（一）", "部门概况"],
	["(二)项目实施进度。项目资金按时拨付。", "（二）", "项目实施进度"],
	["1．预算安排情况。2021年年初预算11,932.60万元。", "1", "预算安排情况"],
	["3、“三公”经费。2022年度支出18.64万元。", "3", "“三公”经费"],
	["三、大力促进就业创业，提高就业安置质量", "三", "大力促进就业创业，提高就业安置质量"],
	["1.组织管理情况。局党组成立专班。", "1", "组织管理情况"],
	["2、监督机制。建立月报制度。", "2", "监督机制"],
	["第一部分 部门概况", "第一部分", "部门概况"],
	["（一）项目概况：项目于年初立项。", "（一）", "项目概况"],
	["4．2026年部门财政拨款收支情况", "4", "2026年部门财政拨款收支情况"],
] as const)("heading: %s", ([text, ordinal, title]) => {
	const heading = headingOf(text);
	expect(heading && [heading.numbering.ordinal, heading.title]).toEqual([ordinal, title]);
	expect(text.slice(0, heading?.titleEnd)).toMatch(new RegExp(`${title}$`, "u"));
});

test.for([
	"一、2021年本部门全年预算下达16,671.64万元，其中一般公共预算下达：16,671.64万元。",
	"三、支出效率：我局公共支出进度总计：82.30%。",
	"二、年度部门整体支出规模：全年预算数16,671.64万元；完成率82.30%。",
	"1.优抚对象医疗补助金：发放人数年度指标值150人,实际完成指标值150人以上。",
	"（1）因公出国（境）费用0.00元，与上年持平，全年无团组。",
	"一是加强动员部署。于3月15日组织召开大会。",
	"第一，新增外贸经营主体年初指标值为不少于450家。",
	"②全年预算数指年初预算数加上年初结转、年中追加后的预算数。",
	"2022年，我局紧扣目标。",
	"2.承担县本级各项财政收支管理责任。负责编制年度预决算草案。",
	"1.完成数字化城市监督工作。2.做好平台日常维护。3.对信息进行收集整理。",
	"1.使困难群众因突发性急难情况后的基本生活得到保障，能得到暂时过渡及救助",
])("no heading: %s", (text) => {
	expect(headingOf(text)).toBeNull();
});

test.for([
	["困难群众救助补助预算安排情况", "revenue_expenditure"],
	["薄弱环节改善与能力提升项目", null],
	["存在的困难和问题", "problems"],
	["其他需要说明的问题", null],
	["八、其他需说明的问题", null],
	["项目资金执行情况", "revenue_expenditure"],
	["资金计划、到位及使用情况", "revenue_expenditure"],
	["项目资金管理情况", "organization"],
	["绩效目标未完成原因和下一步改进措施", "problems"],
] as const)("part: %s", ([title, canonical]) => {
	expect(canonicalSection(title)).toBe(canonical);
});
