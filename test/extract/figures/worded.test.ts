import { expect, test } from "vitest";
import { extract } from "../../../src/extract/index.ts";
import type { Statement } from "../../../src/model/statement.ts";
import { segmentedOf } from "../segmented.ts";

/** What the sentences of a report's text say of several numbers, by their prints. */
function saidBy(text: string): string[] {
	const { figures, statements } = extract(
		segmentedOf(["某局2022年度部门整体支出绩效自评报告", "一、绩效目标完成情况", text]),
	);
	const raw = (id: string | null) => figures.find((figure) => figure.id === id)?.raw ?? "—";
	const words = (statement: Statement): string[] => {
		switch (statement.kind) {
			case "list":
				return [
					`${statement.wholes.map(raw).join("|")} ${statement.all ? "=" : "~"} ${statement.parts.map(raw).join(" + ")}`,
				];
			case "shares":
				return [
					statement.shares.map(({ part, share }) => `${raw(share)} of ${raw(part)}`).join(", "),
				];
			case "pieces":
				return [`${raw(statement.total)} = ${raw(statement.count)} × ${raw(statement.each)}`];
			case "rate":
				return [
					`${raw(statement.rate)} = ${raw(statement.numerator)} / ${raw(statement.denominator)}`,
				];
			case "change":
				return [
					`${statement.direction}: ${[statement.current, statement.previous, statement.amount, statement.rate].map(raw).join(" ")}`,
				];
			default:
				return [];
		}
	};
	return statements.flatMap(words);
}

test.for([
	[
		"总支出515.19万元，其中工资福利支出367.84万元，商品和服务支出82.67万元，资本性支出64.68万元。",
		["515.19万元 ~ 367.84万元 + 82.67万元 + 64.68万元"],
	],
	[
		"基本支出291.80万元，其中工资支出230.64万元，公用支出61.16万元；项目支出328.64万元。",
		["291.80万元 ~ 230.64万元 + 61.16万元"],
	],
	[
		"可用资金1.684亿元，由三部分构成：中央补助11,260万元，省级补助2,380万元，上年结转3,200万元。",
		["1.684亿元 = 11,260万元 + 2,380万元 + 3,200万元"],
	],
	["改造建筑物218座，包括水闸96座、桥涵74座、渡槽及其他48座。", ["218座 = 96座 + 74座 + 48座"]],
	[
		"全年演出312场，其中一季度58场，二季度84场，三季度97场，四季度73场。",
		["312场 = 58场 + 84场 + 97场 + 73场"],
	],
	["低保对象462户、836人，其中农村389户、713人，城市73户、123人。", ["462户 = 389户 + 73户"]],
	["全年支出300万元，包括培训120万元、宣传90万元等。", []],
	["全年支出300万元，其中培训120万元，全年实际节约20万元。", []],
] as const)("%s is a list of parts", ([text, said]) => {
	expect(saidBy(text).filter((words) => / [=~] .* \+ /u.test(words))).toEqual(said);
});

test.for([
	[
		"集中供养2,417人，占24.50%；分散供养7,447人，占75.50%。",
		["24.50% of 2,417人, 75.50% of 7,447人"],
	],
	[
		"学科建设31.86万元，师资队伍22.04万元，占比依次为59.11%、40.89%。",
		["59.11% of 31.86万元, 40.89% of 22.04万元"],
	],
	[
		"公共服务98.73万元（43.16%），农林水64.22万元（28.07%）。",
		["43.16% of 98.73万元, 28.07% of 64.22万元"],
	],
	["教职工1,684人，其中专任教师1,216人，占教职工总数的72.21%。", ["72.21% = 1,216人 / 1,684人"]],
	["带动脱贫户7,325户，占受益农户21,480户的34.10%。", ["34.10% = 7,325户 / 21,480户"]],
	["教职工1,684人，其中专任教师1,216人，占全县教师的12.21%。", []],
	["集中供养2,417人，占24.50%。", []],
	["受益农户12,860户，其中脱贫户2,145户，占16.68%。", ["16.68% of 2,145户"]],
] as const)("%s gives shares", ([text, said]) => {
	expect(saidBy(text)).toEqual(said);
});

test.for([
	["采购摄像机6台，单价4.85万元，共29.10万元。", ["29.10万元 = 6台 × 4.85万元"]],
	["购置呼吸机12台、每台14.5万元，计174万元。", ["174万元 = 12台 × 14.5万元"]],
	["兑现补助5,653.20万元，受益企业412家，家均13.72万元。", ["5,653.20万元 = 412家 × 13.72万元"]],
	["整治裸房216栋，发放补助324万元，每栋1.5万元。", ["324万元 = 216栋 × 1.5万元"]],
	["采购摄像机6台，户均4.85万元，共29.10万元。", []],
] as const)("%s gives a price", ([text, said]) => {
	expect(saidBy(text)).toEqual(said);
});

test.for([
	["获批项目58项，比上年增加9项，增长18.37%。", ["increase: 58项 — 9项 18.37%"]],
	[
		"专项资金1.26亿元，较2021年的1.08亿元增加1800万元，增长16.67%。",
		["increase: 1.26亿元 1.08亿元 1800万元 16.67%"],
	],
	["产值由上年的18.6亿元增加到21.4亿元，增幅15.05%。", ["increase: 21.4亿元 18.6亿元 — 15.05%"]],
	["土地托管32.5万亩，较上年27.8万亩增长16.91%。", ["increase: 32.5万亩 27.8万亩 — 16.91%"]],
	[
		"亩产由486公斤提高到532公斤，增产46公斤，增长9.47%。",
		["increase: 532公斤 486公斤 46公斤 9.47%"],
	],
	["发表论文936篇，较上年增长12.64%（上年831篇）。", ["increase: 936篇 831篇 — 12.64%"]],
	["建成甲类5个、乙类9个，比上年增加3个，增长27.27%。", []],
	["受理263件，比上年增加0.7个百分点。", []],
] as const)("%s gives a change", ([text, said]) => {
	expect(
		saidBy(text).filter((words) => words.includes("crease: ") && !words.includes("crease: —")),
	).toEqual(said);
});

test.for([
	[
		"供水工程下达资金2,650万元，完成支出2,598.96万元，剩余51.04万元，执行率98.07%。",
		["98.07% = 2,598.96万元 / 2,650万元"],
	],
	["供水工程下达资金2,650万元，支付2,598.96万元，支付率98.07%（占到位资金）。", []],
	["缺口392.50万元系未足额到位，自筹到位392.50万元，到位率50%。", []],
	["培训学员16,520人，取得证书13,876人，取证率84.00%。", ["84.00% = 13,876人 / 16,520人"]],
] as const)("%s gives a rate", ([text, said]) => {
	expect(saidBy(text).filter((words) => words.includes("% ="))).toEqual(said);
});
