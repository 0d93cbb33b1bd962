import { expect, test } from "vitest";
import { importReport } from "../../../src/index.ts";

const TITLE = "澄江市农业局2022年度单位决算情况说明";

/** Sentences of published final accounts (部门决算公开): each figure that has a meaning, and the rules that speak. */
test.for<readonly [string, string, readonly string[]]>([
	[
		"a comparison that opens a sentence is of the amount before the full stop",
		"（一）本单位2022年度总收入640.50万元，其中本年收入410.20万元，较2021年度决算数减少89.80万元，下降18%。\n1.一般公共预算财政拨款收入396.40万元，为本级财政当年拨付的资金。较2021年度决算数减少99.10万元，下降20%，主要原因是人员减少。\n2.上级补助收入13.80万元，为开展业务活动取得的收入。较2021年度决算数增加2.80万元，增长25.5%。",
		[
			"640.50万元 income/total/all/2022",
			"410.20万元 income/total/all/2022",
			"89.80万元 -/total/all/2022/decrease",
			"18% change_rate/total/all/2022/decrease",
			"396.40万元 income/total/general_public/2022",
			"99.10万元 -/total/general_public/2022/decrease",
			"20% change_rate/total/general_public/2022/decrease",
			"13.80万元 income/total/transfer/2022",
			"2.80万元 -/total/transfer/2022/increase",
			"25.5% change_rate/total/transfer/2022/increase",
		],
	],
	[
		"or of nothing, where that amount has no name in the record",
		"2022年总支出640.50万元。农林水支出512.30万元，主要用于病虫害防治。较2021年度决算数减少60.10万元，下降10.5%。",
		[
			"640.50万元 expenditure/total/all/2022",
			"60.10万元 -/-/-/2022/decrease",
			"10.5% change_rate/-/-/2022/decrease",
		],
	],
	[
		"a rate of change keeps its direction where both grand totals change",
		"2022年度收、支总计均为1,330.60万元。与2021年度相比，收、支总计各增加58.40万元，增长4.6%。",
		["58.40万元 -/-/-/2022/increase", "4.6% change_rate/-/-/2022/increase"],
	],
	[
		"the change of the first part of a list that goes on",
		"公务用车购置及运行费决算162万元，比上年下降1.2%，其中：公务用车购置费决算42万元，比上年增长7.5%；公务用车运行费决算120万元，比上年下降3.9%。",
		[
			"162万元 expenditure/vehicle/all/2022",
			"1.2% change_rate/vehicle/all/2022/decrease",
			"42万元 expenditure/vehicle_purchase/all/2022",
			"7.5% change_rate/vehicle_purchase/all/2022/increase",
			"120万元 expenditure/vehicle_operation/all/2022",
			"3.9% change_rate/vehicle_operation/all/2022/decrease",
		],
	],
	[
		"the change of a list that was read through is of its whole",
		"“三公”经费支出17.20万元，其中：公务接待费5.20万元，公务用车运行维护费12万元，比上年减少2.10万元。",
		[
			"17.20万元 expenditure/three_public/all/2022",
			"5.20万元 expenditure/reception/all/2022",
			"12万元 expenditure/vehicle_operation/all/2022",
			"2.10万元 -/three_public/all/2022/decrease",
		],
	],
	[
		"spending without a name in the record is not the whole",
		"债务还本支出与2021年执行数相比增加13.30万元。",
		["13.30万元 -/-/-/2022/increase"],
	],
	[
		"the agency's own name, with its province before it, names no part",
		"2022年度安江省澄江市农业局一般公共预算财政拨款“三公”经费支出预算为31.20万元，支出决算为26.10万元，完成预算的83.7%。",
		[
			"31.20万元 budget/three_public/general_public/2022",
			"26.10万元 expenditure/three_public/general_public/2022",
			"83.7% execution_rate/three_public/general_public/2022",
		],
	],
	[
		"budgets that are granted, paid in advance and used up",
		"经审议，批复下达预算资金15万元，本项目共完成预算资金14.20万元。",
		["15万元 budget_allocated/total/all/2022", "14.20万元 expenditure/total/all/2022"],
	],
	[
		"who comes is no source of money; what visits cost in all is 公务接待",
		"国内公务接待12批次，90人次，共计支出1.36万元，主要包括：省级专家调研0.15万元、市级考察团交流0.21万元。",
		["1.36万元 expenditure/reception/all/2022"],
	],
	[
		"whose money it is, not who hands it out",
		"2022年，省级统筹安排畜禽防疫补助资金756万元，其中，中央资金533万元、省级资金223万元。",
		[
			"756万元 budget/-/all/2022",
			"533万元 budget/-/central/2022",
			"223万元 budget/-/provincial/2022",
		],
	],
	[
		"what was paid in advance, by its sources, and what was used up",
		"我县在20个工作日内及时将原12类公共服务补助资金预拨资金360万元（中央资金285万元、省级资金75万元）分配到位。补助资金372万元全部执行到位。",
		[
			"360万元 budget_allocated/-/all/2022",
			"285万元 budget_allocated/-/central/2022",
			"75万元 budget_allocated/-/provincial/2022",
			"372万元 expenditure/total/all/2022",
		],
	],
	[
		"marks of half width part a list too",
		"2022年本年支出合计400万元,其中:基本支出250万元,占62.5%;项目支出150万元,占37.5%。",
		[
			"400万元 expenditure/total/all/2022",
			"250万元 expenditure/basic/all/2022",
			"150万元 expenditure/project/all/2022",
		],
	],
	[
		"年度资金 of a year, and what of it is 财政拨款",
		"年度资金48.30万元，本年度财政拨款48.30万元，执行率100%。",
		[
			"48.30万元 budget/total/all/2022",
			"48.30万元 budget/total/fiscal/2022",
			"100% execution_rate/total/fiscal/2022",
		],
	],
])("%s", async ([, text, expected]) => {
	const report = `${TITLE}\n一、收入支出决算总体情况说明\n${text}\n`;
	const bytes = new TextEncoder().encode(report);
	const { figures, findings } = await importReport({ path: "a.txt", bytes });
	const read = figures.flatMap(({ raw, measure, item, fund, period, direction }) =>
		measure === null && direction === null
			? []
			: [
					`${raw} ${[measure, item, fund, period].map((each) => each ?? "-").join("/")}${direction ? `/${direction}` : ""}`,
				],
	);
	expect(read).toEqual(expected);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});
