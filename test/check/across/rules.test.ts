import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ACROSS_RULES } from "../../../src/check/across/rules/index.ts";
import { across, type Told, text, told } from "./reports.ts";

test("every file of a rule across reports is listed once, under its name", () => {
	const files = readdirSync(new URL("../../../src/check/across/rules/", import.meta.url))
		.filter((name) => name !== "index.ts")
		.map((name) => name.replace(/\.ts$/u, ""));
	expect(ACROSS_RULES.map(({ id }) => id).sort()).toEqual(files.sort());
	for (const { id, severity, summary, source } of ACROSS_RULES) {
		expect(severity).toBe(id === "copied-from-prior-year" ? "warning" : "error");
		expect(summary).toMatch(/\p{Script=Han}/u);
		expect(source).toMatch(/\p{Script=Han}/u);
	}
});

interface Case {
	readonly name: string;
	readonly before: Told;
	readonly after: Told;
	readonly years?: readonly [number, number];
	/** `rule quote` of the findings in the later report. */
	readonly found: readonly string[];
}

async function run({ before, after, years: [one, two] = [2021, 2022], found }: Case) {
	const records = await across(["a.txt", text(one, before)], ["b.txt", text(two, after)]);
	expect(told(records)).toEqual(found.map((finding) => `b.txt ${finding}`));
}

const money = (year: string, amount: string, change = "") =>
	`全年预算数3,400.00万元，全年支出3,128.00万元，预算执行率92.00%。${year}支出${amount}${change}。`;

const MONEY_2022 = "全年预算数3,248.20万元，全年支出3,085.79万元，预算执行率95.00%。";
const PRIOR = "prior-year-mismatch";

test.for<Case>([
	{
		name: "a figure of 2021 that the report of 2021 gives otherwise",
		before: {},
		after: { money: money("与2021年度", "2,580.00万元", "相比，增加548.00万元，增长21.24%") },
		found: [`${PRIOR} 2,580.00万元`],
	},
	{
		name: "a figure of 上年",
		before: {},
		after: { money: money("上年", "2,907.08万元") },
		found: [`${PRIOR} 2,907.08万元`],
	},
	{
		name: "the same figure",
		before: {},
		after: { money: money("上年", "2,970.08万元") },
		found: [],
	},
	{
		name: "the same figure, rounded",
		before: { money: "全年预算数3,126.40万元，全年支出2,970.36万元，预算执行率95.01%。" },
		after: { money: money("上年", "2,970万元") },
		found: [],
	},
	{
		name: "a figure that is only about so much",
		before: {},
		after: { money: money("上年", "约2,900万元") },
		found: [],
	},
	{
		name: "a figure of the year before last",
		before: {},
		after: { money: money("2020年度", "2,333.00万元") },
		found: [],
	},
	{
		name: "no report of last year",
		before: {},
		after: { money: money("上年", "2,580.00万元") },
		years: [2020, 2022],
		found: [],
	},
	{
		name: "a change that last year's figure contradicts",
		before: {},
		after: {
			money: "全年预算数3,400.00万元，全年支出3,128.00万元，比上年增加548.00万元。",
		},
		found: [`${PRIOR} 548.00万元`],
	},
	{
		name: "a change that last year's figure gives",
		before: {},
		after: {
			money: "全年预算数3,400.00万元，全年支出3,128.00万元，比上年增加157.92万元。",
		},
		found: [],
	},
	{
		name: "a change on the budget of the year",
		before: {},
		after: {
			money: "全年预算数3,400.00万元，全年支出3,128.00万元，比年初预算增加548.00万元。",
		},
		found: [],
	},
	{
		name: "上年结转 that is not last year's 年末结转",
		before: { money: "全年支出2,970.08万元，年末结转和结余156.32万元。" },
		after: { money: "年初结转和结余165.32万元，全年支出3,085.79万元。" },
		found: [`${PRIOR} 165.32万元`],
	},
	{
		name: "a part of the carry-over that was put to use",
		before: { money: "全年支出2,970.08万元，年末结转和结余156.32万元。" },
		after: { money: "年中因上年结转调增预算65.32万元，全年支出3,085.79万元。" },
		found: [],
	},
	{
		name: "a figure that last year's report contradicts itself",
		before: {
			money:
				"全年预算数3,126.40万元，全年支出2,790.08万元，预算执行率95.00%。其中基本支出1,200.08万元，项目支出1,770.00万元。",
		},
		after: { money: `${MONEY_2022}上年支出2,970.08万元。` },
		found: [],
	},
	{
		name: "last year's score",
		before: { more: "四、自评结论\n部门整体支出绩效自评得分92.4分。" },
		after: { more: "四、自评结论\n部门整体支出绩效自评得分94.6分，上年自评得分93.4分。" },
		found: [`${PRIOR} 93.4分`],
	},
	{
		name: "last year's rate, and the same score",
		before: { more: "四、自评结论\n部门整体支出绩效自评得分92.4分。" },
		after: {
			money: `${MONEY_2022}上年执行率92.30%。`,
			more: "四、自评结论\n部门整体支出绩效自评得分94.6分，较2021年的92.4分提高2.2分。",
		},
		found: [`${PRIOR} 92.30%`],
	},
	{
		name: "a rate of last year that follows from its wrong amount",
		before: {},
		after: { money: `${MONEY_2022}上年支出2,790.08万元，上年执行率89.24%。` },
		found: [`${PRIOR} 2,790.08万元`],
	},
	{
		name: "figures of which none is last year's are of another basis",
		before: {
			money: "全年预算数3,126.40万元，全年支出2,970.08万元。公务接待费2.46万元，会议费1.32万元。",
		},
		after: {
			money:
				"全年支出3,085.79万元，上年支出1,290.08万元。公务接待费2.11万元，上年1.45万元。会议费1.20万元，上年0.66万元。",
		},
		found: [],
	},
	{
		name: "last year's 三公 figure",
		before: { money: "全年支出2,850.00万元。“三公”经费支出17.28万元，其中公务接待费2.46万元。" },
		after: {
			money: "全年支出3,128.00万元。“三公”经费支出16.07万元，2021年度“三公”经费支出17.82万元。",
		},
		found: [`${PRIOR} 17.82万元`],
	},
])("prior-year-mismatch: $name", run);

const FLOOD =
	"一是抓好防汛抗旱。全年巡查水库1,846座次，排查险工险段73处，处置险情29处，发放防汛物资5.6万件，转移群众3,215人次。";
const COPIED = "copied-from-prior-year";

test.for<Case>([
	{
		name: "results carried over",
		before: { work: FLOOD },
		after: { work: FLOOD },
		found: [`${COPIED} 1,846座`],
	},
	{
		name: "results carried over under another number, with the year put right",
		before: { work: FLOOD.replace("全年", "2021年") },
		after: { work: FLOOD.replace("一是", "三是").replace("全年", "2022年") },
		found: [`${COPIED} 1,846座`],
	},
	{
		name: "results carried over but for a word",
		before: { work: FLOOD },
		after: { work: FLOOD.replace("全年巡查", "全年共巡查") },
		found: [`${COPIED} 1,846座`],
	},
	{
		name: "results carried over with their comparison",
		before: {
			work: "水利投资完成3.86亿元，同比增长12.4%；供水1,268万立方米，比上年增加36万立方米。",
		},
		after: {
			work: "水利投资完成3.86亿元，同比增长12.4%；供水1,268万立方米，比上年增加36万立方米。",
		},
		found: [`${COPIED} 3.86亿元`],
	},
	{
		name: "what was done over years",
		before: {
			work: "近年来共投入3.86亿元，治理河道126.5公里；自2016年起建成水厂48座，供水1,268万立方米。",
		},
		after: {
			work: "近年来共投入3.86亿元，治理河道126.5公里；自2016年起建成水厂48座，供水1,268万立方米。",
		},
		found: [],
	},
	{
		name: "the same sentence with new numbers",
		before: { work: FLOOD },
		after: { work: FLOOD.replace("1,846", "1,902").replace("73", "81") },
		found: [],
	},
	{
		name: "a year between",
		before: { work: FLOOD },
		after: { work: FLOOD },
		years: [2020, 2022],
		found: [],
	},
	{
		name: "standing facts",
		before: {
			work: "全县共有水库36座、水电站27座，管理河道总长1,268.5公里，灌溉面积32.68万亩。",
		},
		after: { work: "全县共有水库36座、水电站27座，管理河道总长1,268.5公里，灌溉面积32.68万亩。" },
		found: [],
	},
	{
		name: "standards and rules",
		before: {
			work: "按照每人每年345.6元的标准发放补助，严格执行《水利资金管理办法》（水财〔2019〕54号）第23条、第35条。",
		},
		after: {
			work: "按照每人每年345.6元的标准发放补助，严格执行《水利资金管理办法》（水财〔2019〕54号）第23条、第35条。",
		},
		found: [],
	},
	{
		name: "how the county is divided",
		before: { work: "与14个乡镇、127个行政村和36个社区签订责任书，河湖长制全面落实到位。" },
		after: { work: "与14个乡镇、127个行政村和36个社区签订责任书，河湖长制全面落实到位。" },
		found: [],
	},
	{
		name: "a fixed budget that is spent in full",
		before: {
			money:
				"全年预算数128.64万元，全年支出128.64万元，预算执行率100%，主要用于办公楼物业管理和安全保卫服务。",
		},
		after: {
			money:
				"全年预算数128.64万元，全年支出128.64万元，预算执行率100%，主要用于办公楼物业管理和安全保卫服务。",
		},
		found: [],
	},
	{
		name: "whole scores",
		before: { work: "经自评，部门整体支出绩效自评得分96分，其中管理效能38分、履职效能58分。" },
		after: { work: "经自评，部门整体支出绩效自评得分96分，其中管理效能38分、履职效能58分。" },
		found: [],
	},
	{
		name: "what is looked after",
		before: { work: "管护公益林86.54万亩、天然林32.46万亩，森林覆盖率保持在68.35%。" },
		after: { work: "管护公益林86.54万亩、天然林32.46万亩，森林覆盖率保持在68.35%。" },
		found: [],
	},
	{
		name: "routine in small numbers",
		before: { work: "全年召开党组会议12次、专题会议24次，组织培训4期，培训200人次。" },
		after: { work: "全年召开党组会议12次、专题会议24次，组织培训4期，培训200人次。" },
		found: [],
	},
	{
		name: "targets",
		before: { goals: "全年完成水土流失治理36.5平方公里，新增供水1,285万立方米，受益2.68万人。" },
		after: { goals: "全年完成水土流失治理36.5平方公里，新增供水1,285万立方米，受益2.68万人。" },
		found: [],
	},
	{
		name: "words without numbers",
		before: { work: "坚持节水优先、空间均衡、系统治理、两手发力，全面落实河湖长制。" },
		after: { work: "坚持节水优先、空间均衡、系统治理、两手发力，全面落实河湖长制。" },
		found: [],
	},
	{
		name: "last year's results told as such",
		before: { work: FLOOD },
		after: { work: FLOOD.replace("全年", "2021年") },
		found: [],
	},
	{
		name: "two paragraphs, two findings",
		before: { work: `${FLOOD}\n二是推进节水。改造灌区渠道86.4公里，推广节水器具4,360套。` },
		after: { work: `${FLOOD}\n二是推进节水。改造灌区渠道86.4公里，推广节水器具4,360套。` },
		found: [`${COPIED} 1,846座`, `${COPIED} 86.4公里`],
	},
])("copied-from-prior-year: $name", run);

const SPENT = "全年预算数3,248.20万元，全年支出3,150.75万元，预算执行率97.00%。";
const TWICE = "duplicate-report";

test.for<Case>([
	{
		name: "two versions with different figures",
		before: {},
		after: { money: SPENT },
		years: [2022, 2022],
		found: [`${TWICE} 3,150.75万元`],
	},
	{
		name: "published once more",
		before: {},
		after: { more: "本报告重新公开。" },
		years: [2022, 2022],
		found: [],
	},
	{
		name: "another precision",
		before: {},
		after: { money: "全年预算数3,248万元，全年支出3,086万元，预算执行率95%。" },
		years: [2022, 2022],
		found: [],
	},
	{
		name: "two years",
		before: {},
		after: { money: SPENT },
		found: [],
	},
	{
		name: "another agency",
		before: {},
		after: { title: "桐岭县林业局2022年度部门整体支出绩效自评报告", money: SPENT },
		years: [2022, 2022],
		found: [],
	},
	{
		name: "another county",
		before: {},
		after: { title: "松岭县水利局2022年度部门整体支出绩效自评报告", money: SPENT },
		years: [2022, 2022],
		found: [],
	},
	{
		name: "half of the year",
		before: {},
		after: { title: "桐岭县水利局2022年上半年部门整体支出绩效自评报告", money: SPENT },
		years: [2022, 2022],
		found: [],
	},
	{
		name: "nothing in common",
		before: {},
		after: { money: "全年预算数1,208.00万元，全年支出1,171.76万元，预算执行率97.00%。" },
		years: [2022, 2022],
		found: [],
	},
	{
		name: "two projects of one agency",
		before: { title: "桐岭县水利局2022年度河道整治项目支出绩效自评报告" },
		after: { title: "桐岭县水利局2022年度农村饮水项目支出绩效自评报告", money: SPENT },
		years: [2022, 2022],
		found: [],
	},
	{
		name: "one project twice",
		before: { title: "桐岭县水利局2022年度河道整治项目支出绩效自评报告" },
		after: { title: "桐岭县水利局2022年度河道整治项目支出绩效自评报告", money: SPENT },
		years: [2022, 2022],
		found: [`${TWICE} 3,150.75万元`],
	},
])("duplicate-report: $name", run);

test("a finding quotes the other report", async () => {
	const [, later] = await across(
		["a.txt", text(2021, { work: FLOOD })],
		["b.txt", text(2022, { work: FLOOD, money: money("上年", "2,580.00万元") })],
	);
	const [copied, prior] = (later?.findings ?? []).filter(({ rule }) =>
		[PRIOR, COPIED].includes(rule),
	);
	expect(copied?.message).toContain("a.txt");
	expect(copied?.message).toContain("巡查水库1,846座次");
	expect(prior?.message).toContain("a.txt");
	expect(prior?.message).toContain("2,970.08万元");
	expect(prior).toMatchObject({
		severity: "error",
		expected: "2,970.08万元",
		actual: "2,580.00万元",
	});
});
