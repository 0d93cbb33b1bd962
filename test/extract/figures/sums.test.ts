import { expect, test } from "vitest";
import { extract } from "../../../src/extract/index.ts";
import { segmentedOf } from "../segmented.ts";

/** Sums of a report's money section, as `whole = part + part`, and `≥` where more parts may exist. */
function sumsOf(...paragraphs: readonly string[]): string[] {
	const heads = ["某局2022年度部门整体支出绩效自评报告", "一、部门整体收支情况"];
	const { figures, statements } = extract(segmentedOf([...heads, ...paragraphs]));
	const raw = (id: string) => figures.find((figure) => figure.id === id)?.raw;
	return statements.flatMap((statement) =>
		statement.kind === "sum"
			? [
					`${raw(statement.whole)} ${statement.open ? "≥" : "="} ${statement.parts.map(raw).join(" + ")}`,
				]
			: [],
	);
}

test.for([
	["获得金牌5枚、银牌3枚、铜牌6枚，共计奖牌14枚。", ["14枚 = 5枚 + 3枚 + 6枚"]],
	["场地占用费1.24万元、报名费2.36万元，两项合计3.60万元。", ["3.60万元 = 1.24万元 + 2.36万元"]],
	["预算1250万元（含上年结转50万元、政府性基金200万元）。", ["1250万元 ≥ 50万元 + 200万元"]],
	["预算调整为275万元（年初预算300万元，年中调减25万元）。", []],
	["检查企业514家次，立案87宗，合计罚没74.6万元。", []],
	["获得金牌5枚，银牌3枚、铜牌6枚，共计奖牌14枚。", []],
	["场地占用费1.24万元、报名费2.36万元，三项合计7.02万元。", []],
	["在职人员203人，其中：党员120人，研究生96人，女性88人。", []],
	[
		"项目累计支出99.00万元，预算执行率90.00%。主要用于监测44.00万元、设施55.00万元，两项合计与累计支出一致。",
		["99.00万元 = 44.00万元 + 55.00万元"],
	],
	["项目累计支出99.00万元。主要用于监测44.00万元、设施50.00万元等方面。", []],
	[
		"累计支出99.00万元，预算执行率90.00%，其中清淤44.00万元、护坡50.00万元。",
		["99.00万元 ≥ 44.00万元 + 50.00万元"],
	],
	[
		"累计支出99.00万元，其中清淤44.00万元、监理及其他费用55.00万元。",
		["99.00万元 = 44.00万元 + 55.00万元"],
	],
	[
		"累计完成投资1.36亿元，其中财政资金5,000万元，自筹资金8,600万元。",
		["1.36亿元 = 5,000万元 + 8,600万元"],
	],
	["编制总数214个，其中：行政编制46个，事业编制168个；实有人员203人。", ["214个 ≥ 46个 + 168个"]],
	["行政编制20人，其中：公务员编制20人，下属单位编制35人。", []],
	["建成公路214公里，其中县道46公里，安排养护168公里。", []],
] as const)("%s", ([text, sums]) => {
	expect(sumsOf(text)).toEqual(sums);
});

test("as many projects as their sentence counts are the whole of 项目支出", () => {
	const total = "2022年度基本支出10.00万元，项目支出96.00万元。";
	const list = "道路改造项目支出65.00万元；危房改造工程支出31.00万元。";
	expect(sumsOf(total, `2022年度项目支出共安排2个项目，分别是：${list}`)).toEqual([
		"96.00万元 = 65.00万元 + 31.00万元",
	]);
	expect(sumsOf(total, `2022年度项目支出共安排3个项目，主要是：${list}`)).toEqual([]);
});

/** Steps (`part ≤ whole`) and rates (`rate = part / whole`) between the numbers of a sentence. */
test.for([
	["堤防补助安排300万元，已拨付290万元。", ["290万元 ≤ 300万元"]],
	["堤防补助安排300万元，渠道补助安排200万元，已拨付490万元。", []],
	[
		"应缴纳保费120万元，实缴纳108万元，缴纳率90%。",
		["108万元 ≤ 120万元", "90% = 108万元 / 120万元"],
	],
	["其中：基本支出支付245万元，项目支出支付95万元，支付率97.14%。", []],
] as const)("%s", ([text, expected]) => {
	const { figures, statements } = extract(
		segmentedOf(["某局2022年度部门整体支出绩效自评报告", "一、项目概况", text]),
	);
	const raw = (id: string) => figures.find((figure) => figure.id === id)?.raw;
	const found = statements.flatMap((statement) => {
		if (statement.kind === "subset") return [`${raw(statement.part)} ≤ ${raw(statement.whole)}`];
		return statement.kind === "rate"
			? [`${raw(statement.rate)} = ${raw(statement.numerator)} / ${raw(statement.denominator)}`]
			: [];
	});
	expect(found).toEqual(expected);
});
