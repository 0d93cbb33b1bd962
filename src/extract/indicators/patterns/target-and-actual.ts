import type { IndicatorPattern } from "../pattern.ts";
import { statements, targetFirst } from "../statement.ts";
import { ACTUAL_STATED, TARGET_STATED } from "../words.ts";

const WORDS = {
	first: new RegExp(TARGET_STATED, "gu"),
	second: new RegExp(ACTUAL_STATED, "gu"),
};

export const targetAndActual: IndicatorPattern = {
	id: "target-and-actual",
	summary: "指标 年度指标值 X，实际完成指标值 Y",
	where: "anywhere",
	examples: [
		{
			text: "1.优抚对象医疗补助金：发放人数年度指标值150人,实际完成指标值150人以上;发放工作满意度年度指标值≧90%,实际完成指标值95%。",
			indicators: [
				{
					project: "优抚对象医疗补助金",
					name: "发放人数",
					target: "eq 150 人",
					actual: "ge 150 人",
					achieved: true,
				},
				{
					project: "优抚对象医疗补助金",
					name: "发放工作满意度",
					target: "ge 90 %",
					actual: "eq 95 %",
					achieved: true,
				},
			],
		},
		{
			text: "资金发放落实率年度指标值100%，实际完成指标值资金发放落实率100%；津补贴及时足额发放率年度指标值100%，实际完成指标值足额发放率98%。",
			indicators: [
				{ name: "资金发放落实率", target: "eq 100 %", actual: "eq 100 %", achieved: true },
				{ name: "津补贴及时足额发放率", target: "eq 100 %", actual: "eq 98 %", achieved: false },
			],
		},
		{
			text: "参加适应性培训人数年度指标值申报人数，实际完成指标值培训率100%；提高公众意识，营造拥军、爱民的氛围年度指标值效果显著，实际完成指标值效果显著，回访的满意度年度指标值90%以上，实际完成指标值＞95%。",
			indicators: [
				{
					name: "参加适应性培训人数",
					target: "申报人数",
					actual: "eq 100 %",
					achieved: null,
				},
				{
					name: "提高公众意识，营造拥军、爱民的氛围",
					target: "效果显著",
					actual: "效果显著",
					achieved: true,
				},
				{ name: "回访的满意度", target: "ge 90 %", actual: "gt 95 %", achieved: true },
			],
		},
		{
			text: "1．文物保护经费：全年预算数1,260.00万元，执行数1,259.97万元，执行率100.00%。演出场次，年初目标值≥1200场，实际完成值1186场，自评得分9.5分；安全事故，年初目标值0宗，实际完成值0宗。",
			indicators: [
				{
					project: "文物保护经费",
					name: "演出场次",
					target: "ge 1200 场",
					actual: "eq 1186 场",
					score: "9.5",
					achieved: false,
				},
				{
					project: "文物保护经费",
					name: "安全事故",
					target: "eq 0 宗",
					actual: "eq 0 宗",
					achieved: true,
				},
			],
		},
		{
			text: "第一，外贸主体年初指标值为不少于450家，全年实际完成值487家。第二，进出口总额年初指标值为不低于400亿元，全年实际完成值428.6亿元。",
			indicators: [
				{ name: "外贸主体", target: "ge 450 家", actual: "eq 487 家", achieved: true },
				{
					name: "进出口总额",
					target: "ge 40000000000 元",
					actual: "eq 42860000000 元",
					achieved: true,
				},
			],
		},
		{
			text: "产出指标方面：供养人数年初任务数380人，全年完成值386人；效益指标方面：完成时间年度指标值2021年11月底前,实际完成值2021年11月底前",
			indicators: [
				{ name: "供养人数", target: "eq 380 人", actual: "eq 386 人", achieved: true },
				{
					name: "完成时间",
					target: "2021年11月底前",
					actual: "2021年11月底前",
					achieved: true,
				},
			],
		},
		{
			text: "巡查次数（5分）（目标值480次，实际完成值452次，得分4.71分，未完成原因：汛期道路中断）；户均补助标准目标值≤16000元，实际完成14616.82元。",
			indicators: [
				{
					name: "巡查次数",
					target: "eq 480 次",
					actual: "eq 452 次",
					weight: "5",
					score: "4.71",
					deviation: "汛期道路中断",
					achieved: false,
				},
				{
					name: "户均补助标准",
					target: "le 16000 元",
					actual: "eq 14616.82 元",
					achieved: true,
				},
			],
		},
		{
			text: "发放率、及时率年度指标值均为100%，实际完成值均为100%；城镇覆盖率和农村覆盖率目标值分别为95%、90%，实际完成值分别为96%、88%。",
			indicators: [
				{ name: "发放率", target: "eq 100 %", actual: "eq 100 %", achieved: true },
				{ name: "及时率", target: "eq 100 %", actual: "eq 100 %", achieved: true },
				{ name: "城镇覆盖率", target: "eq 95 %", actual: "eq 96 %", achieved: true },
				{ name: "农村覆盖率", target: "eq 90 %", actual: "eq 88 %", achieved: false },
			],
		},
		{
			text: "“举办培训班期数”指标，预期指标值为“≥12期”，实际完成值为“10期”，与预期目标存在偏差，扣2分；“支付及时率”的目标值是100%，2023年度我单位实际完成情况是100%；结案率（目标值98%），完成值99.2%。",
			indicators: [
				{
					name: "举办培训班期数",
					target: "ge 12 期",
					actual: "eq 10 期",
					achieved: false,
				},
				{ name: "支付及时率", target: "eq 100 %", actual: "eq 100 %", achieved: true },
				{ name: "结案率", target: "eq 98 %", actual: "eq 99.2 %", achieved: true },
			],
		},
		{
			text: "管护机制健全性，目标值为健全，实际完成值为基本健全；治理成效目标值为明显，实际完成值为不明显。",
			indicators: [
				{ name: "管护机制健全性", target: "健全", actual: "基本健全", achieved: null },
				{ name: "治理成效", target: "明显", actual: "不明显", achieved: null },
			],
		},
	],
	counterExamples: [
		"各项绩效指标均达到或超过年度指标值，不存在明显偏离绩效目标的情形。",
		"定量指标完成值未达到年度指标值的，按完成比例计分。",
		"部分断面巡查和按期完成率未达到年度指标值；从效益看，水源地水质稳定达标。",
		"绩效指标年度指标值设置较为合理，实际完成值填报准确。",
		"年度绩效目标值共设置12项，全部完成。",
	],
	*read(view) {
		for (const found of statements(view, WORDS)) yield targetFirst(found);
	},
};
