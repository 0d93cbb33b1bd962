import { expect, test } from "vitest";
import { figuresOf, read, shown, shownIndicators } from "./shown.ts";

test.for<[string, string, readonly string[]]>([
	[
		"the form of 财预〔2020〕10号 with merged levels",
		`绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
		^|产出指标|数量指标|监测频次|≥12次|12次|50|50|
		^|^|时效指标|完工时间|2022年10月底前|2022年10月25日|10|10|
		^|^|成本指标|总成本|≤300万元|285.6万元|10|10|
		^|效益指标|社会效益指标|满意程度|有效提升|有效提升|20|19|个别点位不足
		总分|<|<|<|<|<|100|99|`,
		[
			"产出指标/数量指标/监测频次 ge 12次 → eq 12次 50 50 true",
			"产出指标/时效指标/完工时间 “2022年10月底前” → “2022年10月25日” 10 10 null",
			"产出指标/成本指标/总成本 le 3000000元 → eq 2856000元 10 10 true",
			"效益指标/社会效益指标/满意程度 “有效提升” → “有效提升” 20 19 true",
		],
	],
	[
		"local names in another order, no levels",
		`得分|权重|指标名称|全年实际值|目标值|未达标原因
		9.5|10|按期开工率|95%|100%|手续延后
		10|10|群众满意度|90%以上|≥90%|`,
		[
			"null/null/按期开工率 eq 100% → eq 95% 10 9.5 false",
			"null/null/群众满意度 ge 90% → ge 90% 10 10 true",
		],
	],
	[
		"unit and operator in columns of their own; 调整值 goes before 年初值",
		`指标名称|计量单位|指标性质|年初值|调整值|完成值|得分系数|指标权重|得分
		新增就业人数|人|≥|5000|5200|5310|1|20|20
		培训场次|场|=|12|—|11|0.92|20|18.4
		单位成本|万元|≤|3.5|3.5|3.2|1|20|20
		服务水平|无|定性|提升|提升|提升|1|30|30`,
		[
			"null/null/新增就业人数 ge 5200人 → eq 5310人 20 20 true",
			"null/null/培训场次 eq 12场 → eq 11场 20 18.4 false",
			"null/null/单位成本 le 35000元 → eq 32000元 20 20 true",
			"null/null/服务水平 “提升” → “提升” 30 30 true",
		],
	],
	[
		"a target that is divided into sign, number and unit",
		`一级指标|二级指标|三级指标|年度指标值|<|<|全年实际值|权重|得分
		^|^|^|指标性质|指标值|度量单位|^|^|^
		产出指标|数量指标|修建道路|≥|12.5|公里|13|20|20`,
		["产出指标/数量指标/修建道路 ge 12.5公里 → eq 13公里 20 20 true"],
	],
	[
		"weights in brackets of names, the form's own numbers, levels that are not merged",
		`一级指标|二级指标|三级指标|年度指标值|实际完成值|得分
		产出指标（50分）|数量指标|指标1：培训人数（20分）|≥100人|120人|20
		||合格率（30分）|≥95%|93%|29.4
		满意度指标(10分)|满意度|<|≥90%|92%|10`,
		[
			"产出指标/数量指标/培训人数 ge 100人 → eq 120人 20 20 true",
			"产出指标/数量指标/合格率 ge 95% → eq 93% 30 29.4 false",
			"满意度指标/null/满意度 ge 90% → eq 92% null 10 true",
		],
	],
	[
		"a head that is repeated within the table",
		`指标名称|目标值|完成值|得分
		甲指标|1个|1个|5
		指标名称|目标值|完成值|得分
		乙指标|2个|3个|5`,
		[
			"null/null/甲指标 eq 1个 → eq 1个 null 5 true",
			"null/null/乙指标 eq 2个 → eq 3个 null 5 true",
		],
	],
	[
		"绩效指标 over three columns without heads of their own",
		`绩效指标|<|<|目标值|完成值|得分
		产出指标|数量指标|培训人数|≥100人|120人|20`,
		["产出指标/数量指标/培训人数 ge 100人 → eq 120人 null 20 true"],
	],
	[
		"a weight beside each level: that of the name is right of it",
		`一级指标|权重|二级指标|权重|三级指标|权重|目标值|完成值|得分
		产出指标|60|数量指标|30|培训人数|10|≥100人|120人|10`,
		["产出指标/数量指标/培训人数 ge 100人 → eq 120人 10 10 true"],
	],
	[
		"template rows and empty rows are no indicators",
		`一级指标|二级指标|三级指标|年度指标值|实际完成值|得分
		产出指标|数量指标|指标1：|||
		^|^|……|||
		^|质量指标||||`,
		[],
	],
])("%s", ([, rows, expected]) => {
	expect(shownIndicators(read([{ rows }]))).toEqual(expected);
});

const SCORED = `
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
预算执行率|<|<|100%|96.64%|10|9.66
产出指标（50分）|数量指标|河道长度|26.8公里|26.8公里|30|30
^|质量指标|合格率|100%|100%|20|20
效益指标（40分）|社会效益指标|保护人口|≥7万人|7.4万人|40|40
合计|<|<|<|<|100|99.66`;

test("the rows of the execution rate and of the total are figures, weights of levels too", () => {
	expect(figuresOf(SCORED)).toEqual([
		"plain rate 100 %",
		"execution_rate total all 96.64",
		"score_max execution - 10",
		"score execution - 9.66",
		"score_max output - 50",
		"plain count 26.8 公里",
		"plain count 26.8 公里",
		"plain score 30 分",
		"plain score 30 分",
		"plain rate 100 %",
		"plain rate 100 %",
		"plain score 20 分",
		"plain score 20 分",
		"score_max benefit - 40",
		"plain count 70000 人",
		"plain count 74000 人",
		"plain score 40 分",
		"plain score 40 分",
		"score_max total - 100",
		"score total - 99.66",
	]);
});

test("the weights of a level that prints its own add up to it", () => {
	const { figures, statements } = read([{ rows: SCORED }]);
	const sums = statements.flatMap((s) => (s.kind === "sum" ? [[s.whole, ...s.parts]] : []));
	expect(sums.map((sum) => sum.map((i) => figures[i]?.raw))).toEqual([["50分", "30", "20"]]);
});

test("the ten points of the execution rate may stand above the list", () => {
	const rows = SCORED.replace("预算执行率|<|<|100%|96.64%|10|9.66\n", "");
	expect(read([{ rows }]).statements.map(({ kind }) => kind)).toEqual(["sum"]);
});

test("weights that miss the total are one mistake, not one of the level too", () => {
	const { statements } = read([{ rows: SCORED.replace("|20|20", "|10|10") }]);
	expect(statements).toEqual([]);
});

test("a budget code is no part of the name of a project", () => {
	const form = `项目名称|51000021R000000019951-办公用房维修|<|<\n${SCORED.trim()}`;
	const [indicator] = read([{ rows: form }]).indicators;
	expect(indicator?.project).toBe("办公用房维修");
});

test("an indicator of the execution rate under 过程 stays an indicator", () => {
	const rows = `
	一级指标|二级指标|三级指标|目标值|完成值|得分
	过程|资金管理|预算执行率|100%|98%|9.8`;
	expect(shownIndicators(read([{ rows }]))).toEqual([
		"过程/资金管理/预算执行率 eq 100% → eq 98% null 9.8 false",
	]);
});

test("the grade beside the total grades its score", () => {
	const { figures, statements } = read([
		{ rows: `${SCORED}|优`.replaceAll("得分\n", "得分|备注\n") },
	]);
	const [grade] = statements.filter((s) => s.kind === "grade");
	expect(grade?.grade).toBe("优");
	expect(figures[grade?.score ?? -1]?.raw).toBe("99.66");
	expect(grade?.evidence.quote).toBe("优");
});

test("evidence of an indicator runs from its name to its last cell", () => {
	const [indicator] = read([{ rows: SCORED }]).indicators;
	expect(indicator?.evidence.quote).toBe("河道长度\t26.8公里\t26.8公里\t30\t30");
});

test("several forms in one table: each part has its project", () => {
	const form = (name: string, budget: number): string => `
	项目名称|${name}|<|<|<
	项目资金（元）|全年预算数|全年执行数|分值|得分
	年度资金总额|${budget}|9|10|9
	一级指标|三级指标|年度指标值|实际完成值|得分
	产出指标|数量|≥5个|5个|50`;
	const { figures, indicators } = read([{ rows: form("甲项目", 10).trim() + form("乙项目", 20) }]);
	expect(indicators.map(({ project }) => project)).toEqual(["甲项目", "乙项目"]);
	expect(figures.filter(({ measure }) => measure === "budget").map(shown)).toEqual([
		"budget total all 10 甲项目",
		"budget total all 20 乙项目",
	]);
});

test("a score cell that covers two rows counts for the first", () => {
	const rows = `
	指标名称|目标值|完成值|分值|得分
	甲指标|1个|1个|5|5
	乙指标|2个|3个|^|^`;
	expect(read([{ rows }]).indicators.map(({ weight, score }) => [weight, score])).toEqual([
		["5", "5"],
		[null, null],
	]);
});

test("a target and what was reached in one cell are two numbers, also of the execution rate", () => {
	const figures = figuresOf(`
一级指标 | 二级指标 | 三级指标 | 指标值/完成值 | 分值 | 得分
预算执行率 | 预算执行率 | 预算执行率 | 100%/96.00% | 10 | 9.6
产出指标 | 数量指标 | 养护长度 | ≥10公里/12公里 | 50 | 50`);
	expect(figures).toEqual([
		"plain rate 100 %",
		"execution_rate total all 96.00",
		"score_max execution - 10",
		"score execution - 9.6",
		"plain count 10 公里",
		"plain count 12 公里",
		"plain score 50 分",
		"plain score 50 分",
	]);
});
