import { expect, test } from "vitest";
import { figuresOf, read, shown, shownIndicators } from "./shown.ts";

test.for<[string, string, readonly string[]]>([
	[
		"年度预算数（万元） over 总额 and 其中：财政资金 names the rows",
		`预算执行情况（10分）|年度预算数（万元）|年初预算|调整后预算数|预算执行数|预算执行率|权重|得分
		^|总额|260|250|245|98%|10|9.8
		^|其中：财政资金|260|250|245|98%|/|/`,
		[
			"plain score 10 分",
			"budget_initial total all 2600000",
			"budget total all 2500000",
			"expenditure total all 2450000",
			"execution_rate total all 98",
			"score_max execution - 10",
			"score execution - 9.8",
			"budget_initial total fiscal 2600000",
			"budget total fiscal 2500000",
			"expenditure total fiscal 2450000",
			"execution_rate total fiscal 98",
		],
	],
	[
		"the unit before the points of a title; the one row that is scored",
		`预算执行情况（万元）（20分）||预算数（A）|执行数（B）|执行率（B/A）|得分（20分×执行率）
		^|年度财政资金总额|86.5|82.4|95.26%|19.05`,
		[
			"plain score 20 分",
			"plain score 20 分",
			"budget total fiscal 865000",
			"expenditure total fiscal 824000",
			"execution_rate total fiscal 95.26",
			"score execution - 19.05",
		],
	],
	[
		"支出类别 names rows though it speaks of spending",
		`序号|支出类别|年初预算数（元）|全年执行数（元）
		1|基本支出|500|480
		2|项目支出|300|300
		|合计|800|780`,
		[
			"budget_initial basic all 500",
			"expenditure basic all 480",
			"budget_initial project all 300",
			"expenditure project all 300",
			"budget_initial total all 800",
			"expenditure total all 780",
		],
	],
	[
		"the total of a list of tasks has no score of the execution",
		`任务名称|预算数（万元）|执行数（万元）|执行率|分值|得分
		低保提标|60|60|100%|20|20
		养老服务|40|38|95%|20|19
		金额合计|100|98|98%|40|39`,
		[
			"budget total all 600000 低保提标",
			"expenditure total all 600000 低保提标",
			"execution_rate total all 100 低保提标",
			"score_max total - 20 低保提标",
			"score total - 20 低保提标",
			"budget total all 400000 养老服务",
			"expenditure total all 380000 养老服务",
			"execution_rate total all 95 养老服务",
			"score_max total - 20 养老服务",
			"score total - 19 养老服务",
			"budget total all 1000000",
			"expenditure total all 980000",
			"execution_rate total all 98",
			"plain score 40 分",
			"plain score 39 分",
		],
	],
	[
		"projects on top, measures beside them",
		`项目|危房改造|厕所革命|合计
		全年预算数（万元）|500|200|700
		全年执行数（万元）|490|200|690
		执行率|98%|100%|98.57%`,
		[
			"budget total all 5000000 危房改造",
			"budget total all 2000000 厕所革命",
			"budget total all 7000000",
			"expenditure total all 4900000 危房改造",
			"expenditure total all 2000000 厕所革命",
			"expenditure total all 6900000",
			"execution_rate total all 98 危房改造",
			"execution_rate total all 100 厕所革命",
			"execution_rate total all 98.57",
		],
	],
	[
		"收入支出决算总表: a table under each title, line numbers, and a 总计 of more than the year's",
		`收入|<|<|支出|<|<
		项目|行次|金额（万元）|项目|行次|金额（万元）
		栏次||1|栏次||2
		一、一般公共预算财政拨款收入|1|80|一、一般公共服务支出|11|95
		二、事业收入|2|20|二、住房保障支出|12|3
		本年收入合计|3|100|本年支出合计|13|98
		年初结转和结余|4|6|年末结转和结余|14|8
		总计|5|106|总计|15|106`,
		[
			"income total general_public 800000",
			"plain money 950000 元",
			"income total business_income 200000",
			"plain money 30000 元",
			"income total all 1000000",
			"expenditure total all 980000",
			"carryover_in total all 60000",
			"carryover_out total all 80000",
			"plain money 1060000 元",
			"plain money 1060000 元",
		],
	],
	[
		"halves with heads of their own",
		`年度预算收入（万元）|<|年度预算支出（万元）|<|<
		资金来源|预算数|支出类别|预算数|执行数
		一般公共预算拨款|90|基本支出|60|60
		上年结转|10|项目支出|40|38
		合计|100|合计|100|98`,
		[
			"budget total general_public 900000",
			"budget basic all 600000",
			"expenditure basic all 600000",
			"budget total carryover 100000",
			"budget project all 400000",
			"expenditure project all 380000",
			"budget total all 1000000",
			"budget total all 1000000",
			"expenditure total all 980000",
		],
	],
	[
		"under years the total says what its parts are",
		`项目|2021年（万元）|2022年（万元）
		基本支出|60|61
		项目支出|40|42
		支出合计|100|103`,
		[
			"expenditure basic all 600000",
			"expenditure basic all 610000",
			"expenditure project all 400000",
			"expenditure project all 420000",
			"expenditure total all 1000000",
			"expenditure total all 1030000",
		],
	],
	[
		"结余金额 is what is left; 会议费、培训费 is neither",
		`县（市）|下达金额（万元）|支出金额（万元）|结余金额（万元）
		桐城市|96|93|3`,
		[
			"budget_allocated total all 960000 桐城市",
			"expenditure total all 930000 桐城市",
			"carryover_out total all 30000 桐城市",
		],
	],
	[
		"the sum of two items is neither",
		`项目|2021年预算数（万元）|2021年决算数（万元）
		公务接待费|5|4
		会议费、培训费|9|8`,
		[
			"budget reception all 50000",
			"expenditure reception all 40000",
			"plain money 90000 元",
			"plain money 80000 元",
		],
	],
])("%s", ([, rows, expected]) => {
	expect(figuresOf(rows)).toEqual(expected);
});

test("a unit right behind what else the line above fills in", () => {
	const above = ["基础数据表", "填报单位：潇阳县水利局单位：万元"];
	const { figures } = read([{ above, rows: "资金来源|预算数|执行数\n中央资金|5|4" }]);
	expect(figures.map(shown)).toEqual([
		"budget total central 50000",
		"expenditure total central 40000",
	]);
});

test.for<[string, string, readonly string[]]>([
	[
		"two halves side by side",
		`指标名称|目标值|完成值|指标名称|目标值|完成值
		口袋公园|≥6个|6个|按期完成率|100%|100%
		成活率|≥95%|96.8%|满意度|≥90%|88%`,
		[
			"null/null/口袋公园 ge 6个 → eq 6个 null null true",
			"null/null/按期完成率 eq 100% → eq 100% null null true",
			"null/null/成活率 ge 95% → eq 96.8% null null true",
			"null/null/满意度 ge 90% → eq 88% null null false",
		],
	],
	[
		"target and actual in one cell",
		`一级指标|三级指标|年度指标值/实际完成值|分值|得分
		产出指标|停车泊位|≥600个/642个|50|50
		^|养护标准|1500元/亩/1480元/亩|50|50`,
		[
			"产出指标/null/停车泊位 ge 600个 → eq 642个 50 50 true",
			"产出指标/null/养护标准 eq 1500元/亩 → eq 1480元/亩 50 50 false",
		],
	],
])("%s", ([, rows, expected]) => {
	expect(shownIndicators(read([{ rows }]))).toEqual(expected);
});

test("备注 explains where no other column does, and 完成率 is told from the indicator", () => {
	const rows = `序号|指标名称|目标值|完成值|完成率|分值|得分|备注
	1|受益人口|≥100人|96人|96%|20|19|两个村搬迁
	2|群众满意度|≥85%|93.5%|110%|20|20|`;
	const { indicators, figures } = read([{ rows }]);
	expect(indicators.map(({ deviation }) => deviation)).toEqual(["两个村搬迁", null]);
	expect(figures.find(({ raw }) => raw === "110%")?.label).toBe("群众满意度完成率");
});

test("序号 | 项目名称 | 资金情况 is the head of a list, no form of a project", () => {
	const rows = `序号|项目名称|资金情况|<|自评得分
	^|^|全年预算（万元）|全年执行（万元）|^
	1|法律援助|62|60|97`;
	expect(figuresOf(rows)).toEqual([
		"budget total all 620000 法律援助",
		"expenditure total all 600000 法律援助",
		"score total - 97 法律援助",
	]);
});

test("行政编制 is a part of the posts that no item names", () => {
	const rows = `编制人数（人）|<|<|实有人数（人）|<|<
	合计|行政编制|事业编制|合计|行政人员|事业人员
	86|42|44|81|40|41`;
	expect(figuresOf(rows)).toEqual([
		"staff_authorized total - 86",
		"plain count 42 人",
		"plain count 44 人",
		"staff_actual total - 81",
		"plain count 40 人",
		"plain count 41 人",
	]);
});

test("a list of two rows beside its title, under the goal that it belongs to", () => {
	const rows = `年度目标2：（40分）|<|增强人工影响天气能力。|<|<|<
	年度绩效指标|一级指标|三级指标|年初目标值|实际完成值|得分
	^|产出指标|作业次数|≥12次|15次|20
	^|满意度指标|农户满意度|≥85%|92%|20`;
	expect(shownIndicators(read([{ rows }]))).toEqual([
		"产出指标/null/作业次数 ge 12次 → eq 15次 null 20 true",
		"满意度指标/null/农户满意度 ge 85% → eq 92% null 20 true",
	]);
});
