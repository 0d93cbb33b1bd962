import { expect, test } from "vitest";
import { figuresOf, read, shownIndicators } from "./shown.ts";

test.for<[string, string, readonly string[]]>([
	[
		"the name of a department speaks of no amount, though it says 预算",
		`县级预算部门名称|<|澄湖县水利局|<|<|<
		年度预算申请（万元）|<||年初预算数|全年预算数|全年执行数
		^|^|年度资金总额|80|90|88
		绩效目标|<|完成|<|<|<`,
		["budget_initial total all 800000", "budget total all 900000", "expenditure total all 880000"],
	],
	[
		"小计 of an item, by name or beside the name of its rows",
		`支出类别|<|全年预算数（万元）|全年执行数（万元）
		基本支出|人员经费|60|60
		^|公用经费|10|9
		基本支出小计|<|70|69
		三公经费|公务用车购置及运行费|3|2
		^|公务接待费|1|1
		^|小计|4|3`,
		[
			"budget personnel all 600000",
			"expenditure personnel all 600000",
			"budget operating all 100000",
			"expenditure operating all 90000",
			"budget basic all 700000",
			"expenditure basic all 690000",
			"budget vehicle all 30000",
			"expenditure vehicle all 20000",
			"budget reception all 10000",
			"expenditure reception all 10000",
			"budget three_public all 40000",
			"expenditure three_public all 30000",
		],
	],
	[
		"the number of a task is no part of its name",
		`任务名称|预算数（万元）|执行数（万元）
		任务1：安全监管|60|58
		任务二、防灾减灾|40|40`,
		[
			"budget total all 600000 安全监管",
			"expenditure total all 580000 安全监管",
			"budget total all 400000 防灾减灾",
			"expenditure total all 400000 防灾减灾",
		],
	],
	[
		"总分 beside most and reached, under no head",
		"绩效指标|见附件|<|<\n总分|<|100|99.73",
		["score_max total - 100", "score total - 99.73"],
	],
	["总分 beside what was reached", "绩效指标|见附件|<|<\n总分|<|<|99.73", ["score total - 99.73"]],
])("amounts and scores: %s", ([, rows, expected]) => {
	expect(figuresOf(rows, { kind: "department" })).toEqual(expected);
});

test.for<[string, string, readonly string[]]>([
	[
		"指标类型 right of the name",
		`序号|指标名称|指标类型|目标值|完成值|权重|得分
		1|改厕户数|数量指标|≥320户|334户|20|20
		2|完成时间|时效指标|12月底前|11月25日|15|15`,
		[
			"null/数量指标/改厕户数 ge 320户 → eq 334户 20 20 true",
			"null/时效指标/完成时间 “12月底前” → “11月25日” 15 15 null",
		],
	],
	[
		"指标类型 of the first level",
		`指标类型|指标名称|目标值|完成值|权重|得分
		产出指标|改厕户数|≥320户|334户|20|20`,
		["产出指标/null/改厕户数 ge 320户 → eq 334户 20 20 true"],
	],
	[
		"分值 of a level is none of its first indicator",
		`一级指标|分值|二级指标|三级指标|指标值|实际完成值|得分
		产出指标|50|数量指标|种草面积|≥6万亩|6.5万亩|25
		^|^|质量指标|成活率|≥80%|83%|25`,
		[
			"产出指标/数量指标/种草面积 ge 60000亩 → eq 65000亩 null 25 true",
			"产出指标/质量指标/成活率 ge 80% → eq 83% null 25 true",
		],
	],
	[
		"指标目标值 and 指标完成值",
		`指标类别|指标名称|指标目标值|指标完成值|分值|自评得分
		产出指标|流通人次|≥12万人次|12.6万人次|20|20`,
		["产出指标/null/流通人次 ge 120000人次 → eq 126000人次 20 20 true"],
	],
	[
		"提高 | 提高 goes on with the list",
		`一级指标|二级指标|三级指标|指标值|全年实际完成值
		效益指标|经济效益指标|粮食产能|提升|提升
		^|生态效益指标|水资源利用率|提高|提高
		满意度指标|服务对象满意度指标|农民满意度|≥80%|93.5%`,
		[
			"效益指标/经济效益指标/粮食产能 “提升” → “提升” null null true",
			"效益指标/生态效益指标/水资源利用率 “提高” → “提高” null null true",
			"满意度指标/服务对象满意度指标/农民满意度 ge 80% → eq 93.5% null null true",
		],
	],
	[
		"years that a thing lasts are no date",
		`指标名称|年度指标值|实际完成值|分值|得分
		校舍使用年限|≥15年|15年|10|10
		设备质保期|3年|5年|10|10
		启动时间|21年|21年|10|10`,
		[
			"null/null/校舍使用年限 ge 15年 → eq 15年 10 10 true",
			"null/null/设备质保期 eq 3年 → eq 5年 10 10 true",
			"null/null/启动时间 “21年” → “21年” 10 10 true",
		],
	],
])("indicators: %s", ([, rows, expected]) => {
	expect(shownIndicators(read([{ rows }]))).toEqual(expected);
});

test("the distance from a target is no satisfaction", () => {
	const rows = `指标名称|指标值|完成值|偏差率|未完成原因
	群众满意度|≥85%|82.1%|-3.41%|宣传不到位`;
	const distance = read([{ rows }]).figures.find(({ raw }) => raw === "-3.41%");
	expect([distance?.measure, distance?.label]).toEqual([null, "群众满意度偏差率"]);
});

test("预算执行率得分 as a row of the list scores the execution", () => {
	const rows = `一级指标|二级指标|三级指标|目标值|分值|完成值|得分
	产出指标|数量指标|培训人数|≥800名|90|812名|90
	预算执行率得分|<|<|<|10||9.81
	合计|<|<|<|100||99.81`;
	expect(figuresOf(rows).slice(-4)).toEqual([
		"score_max execution - 10",
		"score execution - 9.81",
		"score_max total - 100",
		"score total - 99.81",
	]);
});

test.for<[string, string]>([
	["分值 before 得分 where the places do not meet the heads", "总分|<|<|<|<|100|99.73|<|<"],
	["by their heads", "总分|<|<|<|<|<|100|99.73|"],
])("the total of a list: %s", ([, total]) => {
	const rows = `指标|一级指标|二级指标|三级指标|指标值|实际值|分值|得分|原因
	^|产出指标|数量指标|检测人次|≥45人次|47人次|100|99.73|
	${total}`;
	expect(figuresOf(rows).slice(-2)).toEqual(["score_max total - 100", "score total - 99.73"]);
});

test("162/10万 is a rate per many, of which neither number is the value", () => {
	const rows = `指标名称|指标值|实际值|分值|得分
	发病率|≤180/10万|162/10万|30|30`;
	expect(shownIndicators(read([{ rows }]))).toEqual([
		"null/null/发病率 “≤180/10万” → “162/10万” 30 30 null",
	]);
});
