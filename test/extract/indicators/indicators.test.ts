import fc from "fast-check";
import { expect, test } from "vitest";
import { indicatorContext } from "../../../src/extract/indicators/context.ts";
import { readIndicators } from "../../../src/extract/indicators/index.ts";
import type { Section } from "../../../src/model/section.ts";
import { blockOf, RESULTS } from "./block.ts";

const ITEM =
	"2.优抚对象医疗补助金：发放人数年度指标值1,150人，实际完成指标值1,150人以上；足额拨付率年度指标值100%，实际完成指标值100%。";

const brief = (text: string): readonly unknown[] =>
	readIndicators(blockOf(text)).map(({ project, name, target, actual, achieved }) => [
		project,
		name,
		target?.value,
		actual?.value,
		achieved,
	]);

const EXPECTED = [
	["优抚对象医疗补助金", "发放人数", "1150", "1150", true],
	["优抚对象医疗补助金", "足额拨付率", "100", "100", true],
];

test("the span of an indicator is its whole clause, its name first", () => {
	expect(readIndicators(blockOf(ITEM)).map(({ at }) => ITEM.slice(at.start, at.end))).toEqual([
		"发放人数年度指标值1,150人，实际完成指标值1,150人以上",
		"足额拨付率年度指标值100%，实际完成指标值100%",
	]);
});

test("an indicator claims the numbers of target, actual and score", () => {
	const text = "巡查次数目标值480次，实际完成值452次，完成率94.17%，得分4.71分，全年投入3万元。";
	const block = blockOf(text);
	const claimed = readIndicators(block)[0]?.claims.map((index) => block.quantities[index]?.raw);
	expect(claimed).toEqual(["480次", "452次", "94.17%", "4.71分"]);
});

test("separators and their widths mix freely", () => {
	const between = fc.constantFrom("，", ",", "；", ";", "，", "");
	const after = fc.constantFrom("；", ";", "，", ",", "。");
	const colon = fc.constantFrom("：", ":");
	fc.assert(
		fc.property(between, after, colon, (inner, outer, lead) => {
			const text = `2.优抚对象医疗补助金${lead}发放人数年度指标值1,150人${inner}实际完成指标值1,150人以上${outer}足额拨付率年度指标值100%${inner}实际完成指标值100%${outer}`;
			expect(brief(text)).toEqual(EXPECTED);
		}),
	);
});

test("white space of the layout changes nothing", () => {
	fc.assert(
		fc.property(fc.nat(ITEM.length), fc.constantFrom(" ", "\n", "\u3000"), (at, space) => {
			// Not inside a number: that is a matter of reading numbers.
			fc.pre(!/\d[,\d]?$/u.test(ITEM.slice(0, at)) || !/^[\d,]/u.test(ITEM.slice(at)));
			expect(brief(ITEM.slice(0, at) + space + ITEM.slice(at))).toEqual(EXPECTED);
		}),
	);
});

test("the words before a colon that name a level or lead on are no project", () => {
	for (const lead of ["产出指标方面", "数量指标", "完成情况如下", "效益和满意度指标方面"])
		expect(brief(`${lead}：演练次数目标值≥4次，实际完成值5次。`)).toEqual([
			[null, "演练次数", "4", "5", true],
		]);
});

test("a project holds until the next one is named", () => {
	const text =
		"双拥经费：走访次数目标值2次，实际完成2次；满意度目标值90%，实际完成95%。培训经费：培训期数目标值4期，实际完成4期。";
	expect(readIndicators(blockOf(text)).map(({ project }) => project)).toEqual([
		"双拥经费",
		"双拥经费",
		"培训经费",
	]);
});

const section = (place: Partial<Section>): Section => ({
	id: "s1",
	parent: null,
	depth: 1,
	ordinal: "一",
	title: "基本情况",
	canonical: "basic_info",
	evidence: { start: 0, end: 1, quote: "一", page: null, line: null, boxes: [] },
	...place,
});

test("a heading that names a project holds for the paragraph below it", () => {
	const sections = [
		section({ id: "s1", title: "指标完成情况", canonical: "target_completion" }),
		section({ id: "s2", parent: "s1", title: "双拥工作经费", canonical: null }),
		section({ id: "s3", parent: "s1", title: "数量指标", canonical: null }),
		section({ id: "s4", parent: "s2", title: "产出指标", canonical: null }),
	];
	const block = blockOf("走访次数目标值2次，实际完成2次。");
	const projectUnder = (id: string | null): string | null | undefined =>
		readIndicators(block, indicatorContext(sections, id))[0]?.project;
	expect(projectUnder("s2")).toBe("双拥工作经费");
	expect(projectUnder("s4")).toBe("双拥工作经费");
	expect(projectUnder("s3")).toBeNull();
	expect(projectUnder("s1")).toBeNull();
	expect(projectUnder(null)).toBeNull();
});

test("the heading that runs into a paragraph is no part of the first name", () => {
	const title = "（1）数量指标。";
	const text = `${title}0-6岁儿童健康管理率年度指标值≥85%，全年完成值93.2%。`;
	const block = blockOf(text, { kind: "heading", section: "s1", body: title.length });
	const [first] = readIndicators(block);
	expect(first?.name).toBe("0-6岁儿童健康管理率");
	expect(text.slice(first?.at.start, first?.at.end)).toBe(
		"0-6岁儿童健康管理率年度指标值≥85%，全年完成值93.2%",
	);
});

test("a heading that runs into the values is the name", () => {
	const read = (title: string, body: string) =>
		readIndicators(
			blockOf(title + body, { kind: "heading", section: "s1", body: title.length }),
			RESULTS,
		)[0];
	const nameIn = (title: string, body: string): string | undefined => read(title, body)?.name;
	expect(nameIn("（1）档案建档率。", "指标值≥90%，完成值94.6%，完成。")).toBe("档案建档率");
	expect(read("（1）档案建档率。", "指标值≥90%，完成值94.6%，完成。")?.project).toBeNull();
	expect(nameIn("（1）数量指标。", "指标值≥90%，完成值94.6%，完成。")).toBeUndefined();
});

test("loose wordings are read only where results are reported", () => {
	const block = blockOf("危房改造绩效目标53户，实际完成129户。");
	expect(readIndicators(block)).toEqual([]);
	expect(readIndicators(block, { parts: ["annual_work"], title: null })).toEqual([]);
	expect(readIndicators(block, RESULTS)).toHaveLength(1);
});

test.for([
	"受理行政审批事项1,286件，办结1,302件，平均办理时限压缩40%；排查自建房7.8万栋，完成整治163栋。",
	"超额完成年度目标任务。全年粮食播种面积18.73万亩。",
	"安全隐患84项，已整改84项。",
	"全年预算数1,260.00万元，执行数1,259.97万元，执行率100.00%。",
	"本单位设定绩效指标15个，完成14个，完成率93.33%。",
	"2023年计划完成造林16000亩，力争实际完成率100%。",
	"我局全年预算目标1200万元，实际完成收入1300万元。",
])("narrative holds no indicator: %s", (text) => {
	expect(readIndicators(blockOf(text), RESULTS)).toEqual([]);
});

test.for([
	["根据省、市主管部门要求，我市2022年改厕户数目标值115户，实际完成值120户。", "改厕户数"],
	["按照年度工作安排，巡查次数目标值48次，实际完成值48次。", "巡查次数"],
	["我校开放天数目标值200天，实际完成值210天。", "开放天数"],
] as const)("what leads up to a name is none of it: %s", ([text, name]) => {
	expect(readIndicators(blockOf(text)).map((found) => found.name)).toEqual([name]);
});
