import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";

/** Passages without a mistake: whatever is found in them is a false accusation. */
const cases: readonly (readonly [string, ...string[]])[] = [
	[
		"a project carried over from the year before",
		"澄江市数据中心2023年度项目支出绩效自评报告",
		"一、基本情况",
		"2023年，我中心实施项目共15个（含2022年结转项目5个），年初批复预算8个项目985万元（含1个年初结转项目50万元）。",
	],
	[
		"classes of expenditure with rates of their own",
		"2022年度部门决算说明",
		"一、一般公共预算财政拨款支出决算情况说明",
		"2022年一般公共预算支出决算数为1264.92万元，完成预算59.7%。其中：",
		"1.社会保障和就业(类)行政事业单位养老支出(款)基本养老保险缴费支出(项): 支出决算为67.64万元，完成预算89.53%。",
		"2.卫生健康（类）公共卫生（款）妇幼保健机构（项）：支出决算为1101.30万元，完成预算57.02%，决算数小于预算数的主要原因是资金结转。",
	],
	[
		"三公经费 with a part under another name",
		"2022年度部门整体支出绩效自评报告",
		"一、基本情况",
		"2022年“三公”经费支出431万元。其中：公务用车及运行维护费支出251万元；公务用车购置支出56万元；公务接待支出124万元。",
	],
	[
		"units within the range of a budget are no staff",
		"澄江市财政局2022年度部门整体支出绩效自评报告",
		"一、基本情况",
		"现有编制人员205人。",
		"2022年，纳入澄江市财政局部门预算编制范围的单位有3个。",
	],
	[
		"an incidence per area is no division of what stands before",
		"澄江市2022年度森林防火项目绩效自评报告",
		"一、基本情况",
		"2022年共发生森林火灾16起，森林火灾发生率为0.064次/10万公顷，受害森林面积114.48公顷，受害率为0.0046‰。",
	],
	[
		"money handed down by two documents",
		"澄江市林业局2022年度转移支付绩效自评报告",
		"一、绩效目标完成情况分析",
		"1.项目资金到位情况分析",
		"根据省财农〔2022〕21号文件，下达给我单位资金1045.19万元。",
		"根据省财农〔2022〕62号文件，下达给我单位资金1.53万元。",
	],
	[
		"two funds of one agency with rates of their own",
		"澄江市林业局2022年度转移支付绩效自评报告",
		"一、资金情况",
		"中央财政补助资金全年共208.00万元，拨付使用了208.00万元，预算执行率100%。",
		"天然商品林管护补助资金全年共745.40万元，当年未使用，预算执行率0%。",
	],
	[
		"what the spending on projects holds",
		"澄江市政协办2022年度部门整体支出绩效自评报告",
		"一、基本情况",
		"支出：799.12万元。其中：人员经费支出434.89万元，公用经费支出77.4万元，项目支出286.83万元。",
		"项目支出包括委员活动经费36.3万元，信息网络运行经费5万元。",
	],
	[
		"weights of the parts of a form",
		"2022年度项目支出绩效自评表",
		"预算执行情况（10分）",
		"产出指标（50分）",
		"效益指标（30分）",
	],
	[
		"a rate of completion whose target stands behind it",
		"澄江市文化局2022年度部门整体支出绩效自评报告",
		"一、产出情况",
		"1.数量指标。送戏下乡126场，完成目标值120场的105%；新建文化服务中心14个，目标值15个，完成率93.33%。",
	],
	[
		"scores with their maxima in brackets",
		"澄江市医院2022年度单位整体支出绩效自评报告",
		"一、自评情况",
		"满分100分，自评95.5分。其中：预算管理（20分）得19分，履职产出（40分）得38.5分，履职效果（30分）得28分，满意度（10分）得10分。",
	],
	[
		"sources of a budget that changed since the year began",
		"澄江市文化局2022年度部门整体支出绩效自评报告",
		"一、预算安排情况",
		"2022年年初预算批复2,865.40万元，年中调整后各类预算3,529.56万元。按资金来源分：一般公共预算财政拨款3,186.56万元，政府性基金预算财政拨款243.00万元，其他资金100.00万元。",
	],
	[
		"accounts are no self-evaluation: nothing is missing from them",
		"澄江市幼儿园2022年度部门决算公开",
		"一、概况",
		"澄江市幼儿园是市教育局直属的事业单位。",
		"二、收入支出决算情况说明",
		"2022年度，本单位收入为1687.45万元。",
		"三、名词解释",
		"一般公共预算财政拨款收入：指本级财政当年拨付的资金。",
	],
];

test.for(cases)("%s", async ([, ...lines]) => {
	const record = await importReport({
		path: "a.txt",
		bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
	});
	expect(record.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});
