import { expect, test } from "vitest";
import { importReport } from "../../../src/index.ts";

const TITLE = "澄江市农业局2022年度部门整体支出绩效自评报告";

/** Phrasings of accounts and reports of many hands: what stands there, and each figure that has a meaning. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
	[
		"a year in brackets is not the year of the sentence",
		"2022年，我局实施项目共12个（含2021年结转项目3个），年初批复预算9个项目640万元，实际到位资金580.20万元。",
		["640万元 budget_initial/total/all/2022", "580.20万元 budget_allocated/total/all/2022"],
	],
	[
		"a functional class before a colon owns the amounts behind it",
		"一般公共预算支出决算数为980.50万元，完成预算96.4%。其中：\n1.农林水支出（类）农业农村（款）病虫害控制（项）：支出决算为43.20万元，完成预算88.1%，决算数小于预算数的主要原因是项目跨年。\n2.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）年初预算为30万元，支出决算为28万元，完成年初预算的93.3%。",
		[
			"980.50万元 expenditure/total/general_public/2022",
			"96.4% execution_rate/total/general_public/2022",
		],
	],
	[
		"the list after 包括 names other things than the whole before it",
		"项目支出包括会员活动经费12.6万元，网络运行经费3万元。",
		[],
	],
	[
		"公务用车及运行维护费, and what stands behind an amount without a name",
		"2022年“三公”经费支出86万元，比上年累计支出90万元减少4万元，下降4.44%。其中：公务用车及运行维护费支出50万元，比上年累计支出52万元下降2万元；公务接待支出36万元，比上年累计支出38万元下降2万元。",
		[
			"86万元 expenditure/three_public/all/2022",
			"90万元 expenditure/three_public/all/2021",
			"4万元 -/three_public/all/2022/decrease",
			"4.44% change_rate/three_public/all/2022/decrease",
			"50万元 expenditure/vehicle_operation/all/2022",
			"52万元 expenditure/vehicle_operation/all/2021",
			"2万元 -/vehicle_operation/all/2022/decrease",
			"36万元 expenditure/reception/all/2022",
			"38万元 expenditure/reception/all/2021",
			"2万元 -/reception/all/2022/decrease",
		],
	],
	[
		"三公经费 of a budget, with 公务接待 for its fee",
		"2022年度“三公”经费预算总计18.6万元，其中：因公出国（境）经费0万元，公务接待8.6万元，公务用车运行费用10万元。公务接待批次共32批。",
		[
			"18.6万元 budget/three_public/all/2022",
			"0万元 budget/abroad/all/2022",
			"8.6万元 budget/reception/all/2022",
			"10万元 budget/vehicle_operation/all/2022",
		],
	],
	[
		"三公经费 of a whole area: the parts of a budget are budgets",
		"经汇总，2022年全市行政单位（含参照公务员法管理的事业单位）、事业单位和其他单位使用财政拨款安排“三公”经费预算总额为2069万元，较2021年的2190万元减少121万元，下降5.5%；其中：因公出国（境）经费40万元，较上年持平；公务接待费342万元，较上年减少12万元，下降3.4%。",
		[
			"2069万元 budget/three_public/fiscal/2022",
			"2190万元 budget/three_public/fiscal/2021",
			"121万元 -/three_public/fiscal/2022/decrease",
			"5.5% change_rate/three_public/fiscal/2022/decrease",
			"40万元 budget/abroad/all/2022",
			"342万元 budget/reception/all/2022",
			"12万元 -/reception/all/2022/decrease",
			"3.4% change_rate/reception/all/2022/decrease",
		],
	],
	[
		"预算 and 实际支出…决算 of 三公经费",
		"2022年度“三公”经费财政拨款支出预算为44.52万元，2022年实际支出“三公经费”决算为22.62万元。其中公务接待费为20.10万元，占88.86%；公务用车运行维护费为2.52万元，占11.14%。",
		[
			"44.52万元 budget/three_public/fiscal/2022",
			"22.62万元 expenditure/three_public/all/2022",
			"20.10万元 expenditure/reception/all/2022",
			"2.52万元 expenditure/vehicle_operation/all/2022",
		],
	],
	[
		"转移支付资金 is no spending",
		"共计下达中央、市级转移支付资金3580.69万元。",
		["3580.69万元 budget_allocated/total/transfer/2022"],
	],
	[
		"实际执行",
		"全年预算1044万元，实际执行926.53万元，项目执行率88.75%。",
		[
			"1044万元 budget/total/all/2022",
			"926.53万元 expenditure/total/all/2022",
			"88.75% execution_rate/total/all/2022",
		],
	],
	[
		"an execution rate after an amount of another name is not the agency's",
		"中央财政补助资金全年共208.00万元，拨付使用了208.00万元，预算执行率100%。天然商品林管护补助资金全年共745.40万元，当年未使用，预算执行率0%。",
		[],
	],
	[
		"下达我局, 下达给我单位",
		"根据省财农〔2022〕21号文件，下达给我单位资金1045.19万元，其中：森林抚育补助610.66万元。",
		["1045.19万元 budget_allocated/total/all/2022"],
	],
	[
		"编制 of people, not of targets and ranges",
		"我局实有编制数63人，2022年末在职人数57人、离退休人数94人。该项目共编制12个绩效目标指标。原定完成村庄规划编制30个。纳入部门预算编制范围的单位有3个。",
		["63人 staff_authorized/total/-/2022", "57人 staff_actual/total/-/2022"],
	],
	[
		"staff of one sort is the whole staff",
		"核定行政编制30人，在职在编实有行政人员21人，退休6人。",
		["30人 staff_authorized/total/-/2022", "21人 staff_actual/total/-/2022"],
	],
	[
		"staff behind 编制 of several sorts is the whole staff",
		"镇机关行政编制32人，事业编制45人，年末实有在职人员74人，其中公务员30人、事业人员44人。",
		["74人 staff_actual/total/-/2022"],
	],
	[
		"编制 covers those 在编, not those 编外",
		"核定编制420名，现有在职职工612人，其中在编398人、编外214人。",
		["420名 staff_authorized/total/-/2022", "398人 staff_actual/total/-/2022"],
	],
	[
		"maximum and score in the brackets behind a part",
		"投入指标（满分15分，自评14.5分）；产出指标（满分60分，自评58分）。",
		[
			"15分 score_max/投入指标/-/2022",
			"14.5分 score/投入指标/-/2022",
			"60分 score_max/output/-/2022",
			"58分 score/output/-/2022",
		],
	],
	[
		"the score of the execution rate before it, and of the whole of an agency by any name",
		"青石县疾病预防控制中心整体绩效自评得分95.8分，执行率95.78%，得9.58分。",
		[
			"95.8分 score/total/-/2022",
			"95.78% execution_rate/total/all/2022",
			"9.58分 score/execution/-/2022",
		],
	],
	[
		"自评 behind the maximum of a part is its score",
		"投入类10分，自评9.5分；产出类30分，自评29分。",
		[
			"10分 score_max/投入类/-/2022",
			"9.5分 score/投入类/-/2022",
			"30分 score_max/output/-/2022",
			"29分 score/output/-/2022",
		],
	],
	[
		"政法专项编制 is one sort of several",
		"现有政法专项编制78名，工勤编制5名，实有政法干警72人，工勤人员5人。",
		[],
	],
	["评价分 is the score of the whole", "因此评价分96分。", ["96分 score/total/-/2022"]],
	[
		"the maximum of a part in brackets before its score",
		"自评95.5分。其中：预算管理（20分）得19分，产出指标（40分）得38.5分，履职效果（40分）得38分。产出指标（50分）和效益指标（30分）均已设定，平均得分94分。",
		[
			"95.5分 score/total/-/2022",
			"20分 score_max/预算管理/-/2022",
			"19分 score/预算管理/-/2022",
			"40分 score_max/output/-/2022",
			"38.5分 score/output/-/2022",
			"40分 score_max/履职效果/-/2022",
			"38分 score/履职效果/-/2022",
		],
	],
	["自评分为 is the total", "经自评，自评分为96分。", ["96分 score/total/-/2022"]],
	[
		"other kinds of spending are no projects",
		"本年支出合计410万元，其中：基本支出300万元，占73.17%；项目支出110万元，占26.83%；上缴上级支出0万元，占0%；对附属单位补助支出0万元，占0%。",
		[
			"410万元 expenditure/total/all/2022",
			"300万元 expenditure/basic/all/2022",
			"110万元 expenditure/project/all/2022",
		],
	],
	[
		"income of a fund behind the total and its change",
		"1、收入：792.22万元。同比上年度增加189.25万元，增加31.39%。其中：财政拨款收入780.10万元，同比上年度增加209.28万元，增加36.66%。",
		[
			"792.22万元 income/total/all/2022",
			"189.25万元 -/total/all/2022/increase",
			"31.39% change_rate/total/all/2022/increase",
			"780.10万元 income/total/fiscal/2022",
			"209.28万元 -/total/fiscal/2022/increase",
			"36.66% change_rate/total/fiscal/2022/increase",
		],
	],
	[
		"该项目 and 全部为市级财政资金",
		"1.项目资金到位情况：该项目年初预算资金为16万元，全部为市级财政资金，年度资金全部到位。",
		["16万元 budget_initial/total/all/2022"],
	],
	[
		"the year's budget after changes, and the funds that follow it",
		"2022年年初预算批复2,865.40万元，年中追加712.36万元，调减48.20万元，调整后全年预算数3,529.56万元。按资金来源分：一般公共预算财政拨款3,186.56万元，其他资金343.00万元。",
		[
			"2,865.40万元 budget_initial/total/all/2022",
			"712.36万元 -/total/all/2022/increase",
			"48.20万元 -/total/all/2022/decrease",
			"3,529.56万元 budget/total/all/2022",
			"3,186.56万元 budget/total/general_public/2022",
			"343.00万元 budget/total/unit_own/2022",
		],
	],
	[
		"预算调整为, 年初财政拨款预算",
		"全年预算调整为436.5万元，实际执行407.83万元，整体执行率93.43%。年初财政拨款预算400万元，调整预算420.5万元。",
		[
			"436.5万元 budget/total/all/2022",
			"407.83万元 expenditure/total/all/2022",
			"93.43% execution_rate/total/all/2022",
			"400万元 budget_initial/total/fiscal/2022",
			"420.5万元 budget/total/fiscal/2022",
		],
	],
	[
		"安排资金, with its sources, and their spending",
		"2022年全区应安排资金5241.6万元。其中中央补助3145万元，省级补助1048.3万元。中央资金支付3000万元。全年实际使用5189.2万元。",
		[
			"5241.6万元 budget/total/all/2022",
			"3145万元 budget/total/central/2022",
			"1048.3万元 budget/total/provincial/2022",
			"3000万元 expenditure/total/central/2022",
			"5189.2万元 expenditure/total/all/2022",
		],
	],
	[
		"maxima and scores side by side",
		"满分100分，自评得分94分，其中预算配置满分10分,得10分；预算执行满分20分,得17.5分。",
		[
			"100分 score_max/total/-/2022",
			"94分 score/total/-/2022",
			"10分 score_max/预算配置/-/2022",
			"10分 score/预算配置/-/2022",
			"20分 score_max/execution/-/2022",
			"17.5分 score/execution/-/2022",
		],
	],
	[
		"a rate of change right behind its amount",
		"2022年度“三公”经费预算较2021年度增加1.68万元，其中公务接待较上年同期减少0.58万元，减少4.68%。",
		[
			"1.68万元 -/three_public/all/2022/increase",
			"0.58万元 -/reception/all/2022/decrease",
			"4.68% change_rate/reception/all/2022/decrease",
		],
	],
	[
		"the agency's own name is no project",
		"2022年澄江市农业局财政预算拨款“三公”经费支出合计35万元，比上年减少2.28万元。市农业局全年预算数为820万元。",
		[
			"35万元 expenditure/three_public/all/2022",
			"2.28万元 -/three_public/all/2022/decrease",
			"820万元 budget/total/all/2022",
		],
	],
	[
		"调整预算后, 已完成拨付, and a budget for projects beside that of the whole",
		"调整预算后部门预算1861.46万元，其中：基本支出预算1200万元，项目预算661.46万元。",
		[
			"1861.46万元 budget/total/all/2022",
			"1200万元 budget/basic/all/2022",
			"661.46万元 budget/project/all/2022",
		],
	],
	[
		"三公经费 within a budget of another name",
		"2022年区本级一般公共预算中“三公”经费支出预算为4432万元，与2021年预算基本持平，其中：公务接待费323万元，公务用车购置及运行维护费4109万元（包括：公务用车运行维护费2687万元、公务用车购置1422万元）。",
		[
			"4432万元 budget/three_public/general_public/2022",
			"323万元 budget/reception/all/2022",
			"4109万元 budget/vehicle/all/2022",
			"2687万元 budget/vehicle_operation/all/2022",
			"1422万元 budget/vehicle_purchase/all/2022",
		],
	],
	[
		"财政应返还额度 is carried over, and 年末结转结余 beside it",
		"年初财政应返还额度结转结余318.40万元，年末结转结余76.15万元。",
		["318.40万元 carryover_in/total/fiscal/2022", "76.15万元 carryover_out/total/fiscal/2022"],
	],
	[
		"what is carried over stands beside income, not within its fund",
		"财政拨款收入412.30万元，上年结转18.26万元。",
		["412.30万元 income/total/fiscal/2022", "18.26万元 carryover_in/total/all/2022"],
	],
	[
		"what is carried over behind the spending of a fund is of the fund",
		"中央资金到位260万元，支出252万元，结转下年8万元。",
		[
			"260万元 budget_allocated/total/central/2022",
			"252万元 expenditure/total/central/2022",
			"8万元 carryover_out/total/central/2022",
		],
	],
	[
		"税收入补助 is the name of a fund, not income",
		"车辆购置税收入补助地方资金转移支付共3206.40万元。",
		[],
	],
	[
		"财政性资金预算, 经费预算, 应执行数",
		"投入经费预算640万元。财政性资金预算为512.60万元。全年应执行数为9.35万元，实际执行率为100%。",
		[
			"640万元 budget/total/all/2022",
			"512.60万元 budget/total/fiscal/2022",
			"9.35万元 budget/total/all/2022",
			"100% execution_rate/total/all/2022",
		],
	],
	[
		"市县下达资金, 县财政安排资金",
		"市县下达资金1206.50万元。县财政安排资金320万元。",
		["1206.50万元 budget_allocated/total/municipal/2022", "320万元 budget/total/county/2022"],
	],
	[
		"安排 with 共, 累计, 合计",
		"共安排210万元。总共安排资金220万元。累计安排230万元。合计安排项目资金240万元。",
		[
			"210万元 budget/total/all/2022",
			"220万元 budget/total/all/2022",
			"230万元 budget/total/all/2022",
			"240万元 budget/total/all/2022",
		],
	],
	[
		"verbs in the passive and with 全部",
		"资金已被下达580万元。资金已被拨付570万元。资金全部使用560万元。资金使用550万元。",
		[
			"580万元 budget_allocated/total/all/2022",
			"570万元 expenditure/total/all/2022",
			"560万元 expenditure/total/all/2022",
			"550万元 expenditure/total/all/2022",
		],
	],
	[
		"the bare verb behind a budget, and behind what was not read",
		"全年预算580万元，支付551万元，执行率95%。发放生活补助300万元，支付290万元。",
		[
			"580万元 budget/total/all/2022",
			"551万元 expenditure/total/all/2022",
			"95% execution_rate/total/all/2022",
		],
	],
	[
		"预算数/决算数 with a pair of amounts",
		"2022年预算数/决算数：250.00万元/245.80万元，执行率98.32%。",
		[
			"250.00万元 budget/total/all/2022",
			"245.80万元 expenditure/total/all/2022",
			"98.32% execution_rate/total/all/2022",
		],
	],
	[
		"a rate behind a semicolon after an amount that was not read",
		"全年支出480万元，执行率96%。水利工程投资260万元；支出率98%。",
		["480万元 expenditure/total/all/2022", "96% execution_rate/total/all/2022"],
	],
	[
		"a maximum in a title, and one without a name",
		"绩效指标（90分）\n（90分）\n得分情况（90分）\n自评总分98分。",
		["90分 score_max/绩效指标/-/2022", "98分 score/total/-/2022"],
	],
	[
		"a score behind the brackets and a colon",
		"产出指标（50分）：自评48.5分。自评得分（100分）：97.2分。",
		["50分 score_max/output/-/2022", "48.5分 score/output/-/2022", "97.2分 score/total/-/2022"],
	],
	[
		"what has come in, from whom",
		"收到上级拨付资金460万元。收到市财政拨款280万元。收到县财政局拨付项目资金190万元。",
		[
			"460万元 budget_allocated/total/all/2022",
			"280万元 budget_allocated/total/municipal/2022",
			"190万元 budget_allocated/total/all/2022",
		],
	],
	[
		"what is spent of several funds together",
		"市财政共下达资金460万元，县财政配套资金90万元，实际使用资金541万元。",
		[
			"460万元 budget_allocated/total/municipal/2022",
			"90万元 budget_allocated/total/county/2022",
			"541万元 expenditure/total/all/2022",
		],
	],
	[
		"the verb behind the amount",
		"补助资金460万元，已全部到位。项目资金280万元已下达。",
		["460万元 budget_allocated/total/all/2022", "280万元 budget_allocated/total/all/2022"],
	],
	[
		"what is spent of a fund whose amount was not read",
		"2022年度中央资金1040.20万元，支出980万元，执行率94.21%。",
		[],
	],
	[
		"共支, 发放资金",
		"共支73万元。发放资金62万元。",
		["73万元 expenditure/total/all/2022", "62万元 expenditure/total/all/2022"],
	],
	[
		"可用资金 has no measure and names nothing",
		"年初预算120万元，全年可用资金160万元，实际支出150万元，执行率93.75%。",
		[
			"120万元 budget_initial/total/all/2022",
			"150万元 expenditure/total/all/2022",
			"93.75% execution_rate/total/all/2022",
		],
	],
	[
		"预算支出 beside 实际支出 is a budget, 预算收入 beside 实际收入 too",
		"全年预算收入350万元，预算支出350万元；全年实际收入340万元，实际支出330万元，预算执行率94.29%。",
		[
			"350万元 budget/total/all/2022",
			"350万元 budget/total/all/2022",
			"340万元 income/total/all/2022",
			"330万元 expenditure/total/all/2022",
			"94.29% execution_rate/total/all/2022",
		],
	],
	[
		"behind a list and a semicolon what is spent is spent of the whole",
		"财政拨款收入350万元，其中：一般公共预算300万元、政府性基金50万元；实际支出340万元，其中：一般公共预算295万元、政府性基金45万元。",
		[
			"350万元 income/total/fiscal/2022",
			"300万元 income/total/general_public/2022",
			"50万元 income/total/government_fund/2022",
			"340万元 expenditure/total/all/2022",
			"295万元 expenditure/total/general_public/2022",
			"45万元 expenditure/total/government_fund/2022",
		],
	],
	[
		"what was carried over, and what was spent of it",
		"资金总额330万元，其中当年财政拨款320万元，上年结转资金10万元；全年执行数325万元，其中当年财政拨款执行316万元，上年结转资金执行9万元。",
		[
			"330万元 budget/total/all/2022",
			"320万元 budget/total/fiscal/2022",
			"10万元 carryover_in/total/all/2022",
			"325万元 expenditure/total/all/2022",
			"316万元 expenditure/total/fiscal/2022",
			"9万元 expenditure/total/carryover/2022",
		],
	],
	[
		"behind a sum that was not read the funds before it are no subject",
		"资金由中央财政补助100万元、省级配套50万元构成，合计150万元，实际到位150万元，实际支付140万元。",
		[
			"50万元 budget_allocated/total/provincial/2022",
			"150万元 budget_allocated/total/all/2022",
			"140万元 expenditure/total/all/2022",
		],
	],
	[
		"a comparison with the budget behind 其中： is about the whole",
		"“三公”经费全年预算20万元，实际支出15万元，其中：公务接待费5万元，公务用车运行维护费10万元，比预算节约5万元。",
		[
			"20万元 budget/three_public/all/2022",
			"15万元 expenditure/three_public/all/2022",
			"5万元 expenditure/reception/all/2022",
			"10万元 expenditure/vehicle_operation/all/2022",
			"5万元 -/three_public/all/2022/decrease",
		],
	],
	[
		"the parts of 三公经费 and what they come to",
		"“三公”经费：公务接待费3.2万元，公务用车运行维护费8.5万元，合计支出11.7万元，比预算12万元节约0.3万元。",
		[
			"3.2万元 expenditure/reception/all/2022",
			"8.5万元 expenditure/vehicle_operation/all/2022",
			"11.7万元 expenditure/three_public/all/2022",
			"12万元 budget/three_public/all/2022",
			"0.3万元 -/three_public/all/2022/decrease",
		],
	],
	[
		"beside what was spent of 三公经费, what was planned; 上年决算 is what was spent",
		"“三公”经费支出12万元，全年预算15万元，与上年决算13万元相比减少1万元，其中公务接待费预算6万元，决算4.80万元，与上年决算5.02万元相比减少0.22万元。",
		[
			"12万元 expenditure/three_public/all/2022",
			"15万元 budget/three_public/all/2022",
			"13万元 expenditure/three_public/all/2021",
			"1万元 -/three_public/all/2022/decrease",
			"6万元 budget/reception/all/2022",
			"4.80万元 expenditure/reception/all/2022",
			"5.02万元 expenditure/reception/all/2021",
			"0.22万元 -/reception/all/2022/decrease",
		],
	],
	[
		"amounts between slashes with one unit",
		"“三公”经费预算数/决算数：12.50/10.30万元；公务接待费预算/支出 3.00/2.10 万元。",
		[
			"12.50 budget/three_public/all/2022",
			"10.30万元 expenditure/three_public/all/2022",
			"3.00 budget/reception/all/2022",
			"2.10万元 expenditure/reception/all/2022",
		],
	],
	[
		"three amounts between slashes",
		"年初预算数/全年预算数/执行数：1200.00/1250.00/1180.30万元。",
		[
			"1200.00 budget_initial/total/all/2022",
			"1250.00 budget/total/all/2022",
			"1180.30万元 expenditure/total/all/2022",
		],
	],
	[
		"配套 names a source in a list of what was spent",
		"实际支出900万元，其中中央资金600万元，县级配套300万元。",
		[
			"900万元 expenditure/total/all/2022",
			"600万元 expenditure/total/central/2022",
			"300万元 expenditure/total/county/2022",
		],
	],
	[
		"a clause on a treasury is no part of the number before it",
		"部门预算500万元，市财政分两批拨付480万元。",
		["500万元 budget/total/all/2022"],
	],
	[
		"so many bodies are no name",
		"2022年6个市实际到位资金4200万元，其中中央资金3000万元；实际支出4100万元。",
		[
			"4200万元 budget_allocated/total/all/2022",
			"3000万元 budget_allocated/total/central/2022",
			"4100万元 expenditure/total/all/2022",
		],
	],
	[
		"what was raised, and what was paid into the account",
		"全年共筹集资金1500万元，其中自筹资金500万元。计划筹集资金1600万元。累计到账资金1480万元，实际列支1470万元。",
		[
			"1500万元 budget_allocated/total/all/2022",
			"500万元 budget_allocated/total/unit_own/2022",
			"1480万元 budget_allocated/total/all/2022",
			"1470万元 expenditure/total/all/2022",
		],
	],
	[
		"what brackets take in",
		"全年预算1250万元（含上年结转50万元），支出1180万元，结转至2023年70万元。",
		[
			"1250万元 budget/total/all/2022",
			"50万元 carryover_in/total/all/2022",
			"1180万元 expenditure/total/all/2022",
			"70万元 carryover_out/total/all/2022",
		],
	],
	[
		"结转结余 and 结余结转",
		"上年结余结转资金88.1万元，累计支出826.9万元，结余结转137.4万元。2022年末结转结余资金137.4万元，较上年末增加49.3万元。",
		[
			"88.1万元 carryover_in/total/all/2022",
			"826.9万元 expenditure/total/all/2022",
			"137.4万元 carryover_out/total/all/2022",
			"137.4万元 carryover_out/total/all/2022",
			"49.3万元 -/total/all/2022/increase",
		],
	],
	[
		"names that the amount before gives in full",
		"公务用车购置及运行费支出18.6万元，其中购置费0万元，运行维护费18.6万元。政府采购预算486万元，实际采购金额452.8万元，政府采购执行率93.17%。",
		[
			"18.6万元 expenditure/vehicle/all/2022",
			"0万元 expenditure/vehicle_purchase/all/2022",
			"18.6万元 expenditure/vehicle_operation/all/2022",
			"486万元 budget/procurement/all/2022",
			"452.8万元 expenditure/procurement/all/2022",
			"93.17% execution_rate/procurement/all/2022",
		],
	],
	[
		"what was counted is what the amount behind it was spent on; an amount by the head is of neither",
		"因公出国（境）团组1个、2人次，支出6.3万元；公务接待15批次、132人次，支出1.05万元；人均接待费79.5元。",
		["6.3万元 expenditure/abroad/all/2022", "1.05万元 expenditure/reception/all/2022"],
	],
	[
		"income beside the budget of an income",
		"事业收入预算800万元，实际完成862.5万元；上级补助收入60万元。全年实现非税收入1,250万元。",
		[
			"800万元 budget/total/business_income/2022",
			"862.5万元 income/total/business_income/2022",
			"60万元 income/total/transfer/2022",
			"1,250万元 income/nontax/all/2022",
		],
	],
	[
		"a batch and a source are no projects",
		"3月下达第一批资金200万元，社会资金到位320万元，全年共下达350万元。",
		["350万元 budget_allocated/total/all/2022"],
	],
	[
		"posts and staff of subordinate units",
		"机关行政编制28名（含工勤编制2名），实有人数26人；下属事业单位编制60名，实有57人。",
		[],
	],
	[
		"a score in brackets behind its maximum, and names behind brackets",
		"预算执行率10分（得9.8分）、决策指标得分18.5分（权重20）、过程指标得分19分；效果类指标（20分）、得分18分。",
		[
			"10分 score_max/execution/-/2022",
			"9.8分 score/execution/-/2022",
			"18.5分 score/决策指标/-/2022",
			"19分 score/过程指标/-/2022",
			"18分 score/效果类指标/-/2022",
		],
	],
	[
		"scores of other things than the report",
		"该指标满分5分，扣1分，得4分。12个项目最高分100分，最低分88分。产出数量扣1.5分，满意度扣0.5分，自评98分。",
		["98分 score/total/-/2022"],
	],
	[
		"the sum of scores is the total only above half of the hundred",
		"数量指标得分10分，质量指标得分10分，共计20分。产出得分48.6分，效益得分29分，满意度得分10分，执行率得分9.5分，共计97.1分。",
		[
			"10分 score/数量指标/-/2022",
			"10分 score/质量指标/-/2022",
			"48.6分 score/output/-/2022",
			"29分 score/benefit/-/2022",
			"10分 score/satisfaction/-/2022",
			"9.5分 score/execution/-/2022",
			"97.1分 score/total/-/2022",
		],
	],
];

test.for(cases)("%s", async ([, text, expected]) => {
	const report = `${TITLE}\n一、基本情况\n（一）部门整体收支情况\n${text}\n`;
	const record = await importReport({ path: "a.txt", bytes: new TextEncoder().encode(report) });
	const found = record.figures
		.filter(({ measure, direction }) => measure !== null || direction !== null)
		.map(({ raw, measure, item, fund, period, direction }) =>
			[
				`${raw} ${measure ?? "-"}`,
				item ?? "-",
				fund ?? "-",
				period,
				...(direction === null ? [] : [direction]),
			].join("/"),
		);
	expect(found).toEqual(expected);
});

test.for([
	[
		"澄江市民政局2022年度困难群众救助补助专项转移支付资金绩效自评报告",
		"2022年我局共收到中央下达困难群众救助补助资金9056万元，省级下达资金804万元。",
		["9056万元 budget_allocated/total/central", "804万元 budget_allocated/total/provincial"],
	],
	[
		"澄江市林业局2022年度中央财政林业改革发展资金转移支付绩效自评报告",
		"根据省厅通知，下达我市2022年中央财政林业改革发展转移支付资金921.25万元。",
		["921.25万元 budget_allocated/total/central"],
	],
] as const)(
	"a fund under the name of the title, shortened: %s",
	async ([title, text, expected]) => {
		const bytes = new TextEncoder().encode(`${title}\n一、绩效目标分解下达情况\n${text}\n`);
		const { figures } = await importReport({ path: "a.txt", bytes });
		expect(
			figures.map(({ raw, measure, item, fund }) => `${raw} ${measure}/${item}/${fund}`),
		).toEqual(expected);
	},
);

test("sources without a measure under a heading on what has arrived", async () => {
	const report = [
		"澄江市教育局2022年度补助资金（中央对地方转移支付）绩效自评报告",
		"一、资金投入情况分析",
		"1.项目资金到位情况分析。2022年中央补助资金6,200万元，省级配套1,550万元，市县配套1,240万元，合计8,990万元，全部到位。",
	].join("\n");
	const bytes = new TextEncoder().encode(report);
	const record = await importReport({ path: "a.txt", bytes });
	expect(record.report.kind).toBe("transfer");
	expect(record.figures.map(({ raw, measure, fund }) => [raw, measure, fund])).toEqual([
		["6,200万元", "budget_allocated", "central"],
		["1,550万元", "budget_allocated", "provincial"],
		["1,240万元", null, null],
		["8,990万元", "budget_allocated", "all"],
	]);
});

/** What a number is of, by the name alone: no verb, place, year or body before it; null for the whole. */
test.for([
	["2022年投入护林防火经费预算640万元。", "护林防火经费", "all"],
	["澄江县林业局原保护区国有林管护补助预算86万元。", "原保护区国有林管护补助", "all"],
	["第九师2022年度农具购置补贴资金预算86万元。", "农具购置补贴资金", "all"],
	["巡护经费预算86万元。", "巡护经费", "all"],
	["衔接资金共下达105万元。", "衔接资金", "all"],
	["补助资金共下达105万元。", null, "all"],
	["农村道路转移支付补助项目全年预算经费73.20万元。", "农村道路转移支付补助项目", "all"],
	["市财政安排渔业专项资金320万元。", "渔业专项资金", "municipal"],
	["全市共安排用于渔港改造资金共计320万元。", "渔港改造资金", "all"],
	["渔港养护资金300万元全额到位。", "渔港养护资金", "all"],
] as const)("the name of a project: %s", async ([text, entity, fund]) => {
	const report = `${TITLE}\n一、部门概况\n（一）部门整体收支情况\n${text}\n`;
	const bytes = new TextEncoder().encode(report);
	const { figures } = await importReport({ path: "a.txt", bytes });
	expect(figures.map((figure) => [figure.entity, figure.fund])).toEqual([[entity, fund]]);
});
