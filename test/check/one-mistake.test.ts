import { expect, test } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { type Draft, draft } from "./builders.ts";

const money = { item: "total", fund: "all" } as const;
const spent = { ...money, measure: "expenditure", label: "部门整体支出" } as const;
const budget = { ...money, measure: "budget", label: "全年预算数" } as const;
const allocated = { ...money, measure: "budget_allocated", label: "全年预算下达" } as const;
const rate = { ...money, measure: "execution_rate", label: "支出率" } as const;
const general = { fund: "general_public", label: "一般公共预算支出" } as const;
const governmental = { fund: "government_fund", label: "政府性基金预算支出" } as const;

/** What a finding must show: its rule, and a string that the message or an evidence holds. */
function shows(report: Draft, wanted: readonly (readonly [rule: string, about: string])[]): void {
	const { findings } = report.check();
	expect(findings.map((finding) => finding.rule)).toEqual(wanted.map(([rule]) => rule));
	for (const [index, [, about]] of wanted.entries()) {
		const finding = findings[index];
		const quotes = finding?.evidence.map((e) => e.quote).join(" ");
		expect(`${finding?.message} ${quotes}`).toContain(about);
	}
}

/** 全年预算下达 … 其中 …; 支出 … 支出率 …, as Guangdong's departments write it. */
function funds(
	report: Draft,
	numbers: { readonly total?: string; readonly fundRate?: string; readonly part?: string } = {},
): void {
	report.paragraph();
	const all = report.figure("23,418.56万元", allocated);
	const parts = [
		report.figure("21,906.36万元", { ...allocated, fund: "general_public" }),
		report.figure("1,512.20万元", { ...allocated, fund: "government_fund" }),
	];
	report.sum(all, parts);
	report.paragraph();
	const total = report.figure(numbers.total ?? "22,086.05万元", spent);
	report.figure("94.31%", rate);
	const spentParts = [
		report.figure(numbers.part ?? "20,866.48万元", { ...spent, ...general }),
		report.figure("1,219.57万元", { ...spent, ...governmental }),
	];
	report.figure("95.25%", { ...rate, ...general, label: "支出率" });
	report.figure(numbers.fundRate ?? "80.65%", { ...rate, ...governmental, label: "支出率" });
	report.sum(total, spentParts);
}

function conclusion(report: Draft, total = "22,086.05万元", share = "94.31%"): void {
	report.paragraph();
	report.figure("23,418.56万元", budget);
	report.figure(total, { ...spent, label: "全年执行数" });
	report.figure(share, { ...rate, label: "完成率" });
}

test("a report that agrees has no finding, and all its relations are consistent", () => {
	const report = draft();
	funds(report);
	conclusion(report);
	const { findings, coverage } = report.check();
	expect(findings).toEqual([]);
	expect(coverage.relations).toBeGreaterThan(6);
	expect(coverage.consistent).toBe(coverage.relations);
});

test("a wrong rate is the rate's mistake, with the swap that explains it", () => {
	const report = draft();
	funds(report, { fundRate: "86.05%" });
	conclusion(report);
	shows(report, [["rate-mismatch", "86.05%"]]);
	expect(report.check().findings[0]).toMatchObject({
		severity: "error",
		expected: "80.65%",
		actual: "86.05%",
		cause: "相邻数字颠倒（86.05%应为80.65%）",
	});
});

test("a total that differs between two places is one conflict, although its rate fails too", () => {
	const report = draft();
	funds(report);
	conclusion(report, "22,068.05万元");
	shows(report, [["value-conflict", "22,068.05万元"]]);
	expect(report.check().findings[0]?.actual).toBe("22,068.05万元");
});

test("the first print may be the wrong one: it breaks its sum and its rate", () => {
	const report = draft();
	funds(report, { total: "22,068.05万元" });
	conclusion(report);
	shows(report, [["value-conflict", "22,068.05万元"]]);
	const [finding] = report.check().findings;
	expect(finding?.actual).toBe("22,068.05万元");
	expect(finding?.message).toContain("对不上");
});

test("a wrong part breaks its sum and its rate, and is named as the part", () => {
	const report = draft();
	funds(report, { part: "20,886.48万元" });
	conclusion(report);
	shows(report, [["sum-mismatch", "20,886.48万元"]]);
	expect(report.check().findings[0]).toMatchObject({
		actual: "20,886.48万元",
		expected: "20,866.48万元",
	});
});

test("two amounts in conflict with a rate each are one mistake", () => {
	const report = draft();
	funds(report);
	conclusion(report, "22,068.05万元", "94.23%");
	shows(report, [["value-conflict", "22,068.05万元"]]);
});

test("two wrong numbers are two findings", () => {
	const report = draft();
	funds(report, { fundRate: "86.05%" });
	conclusion(report, "22,068.05万元");
	shows(report, [
		["rate-mismatch", "86.05%"],
		["value-conflict", "22,068.05万元"],
	]);
});

test("a rate beside its own amounts is judged by them even where it is printed elsewhere too", () => {
	const report = draft();
	funds(report);
	report.paragraph();
	const year = report.figure("23,418.56万元", budget);
	const done = report.figure("22,086.05万元", spent);
	const share = report.figure("93.41%", rate);
	report.rate(share, done, year);
	shows(report, [["rate-mismatch", "93.41%"]]);
});

test("a rate that stands alone conflicts with its other print", () => {
	const report = draft();
	report.paragraph();
	report.figure("94.31%", rate);
	report.paragraph();
	report.figure("93.41%", rate);
	shows(report, [["value-conflict", "93.41%"]]);
});

test("basic expenditure that its parts do not add up to, while the total holds", () => {
	const report = draft({ year: 2022 });
	const fund = { ...spent, fund: "general_public" } as const;
	report.paragraph();
	report.figure("32,543,404.06元", fund);
	report.figure("13,901,054.06元", { ...fund, item: "basic", label: "基本支出" });
	report.figure("18,642,350.00元", { ...fund, item: "project", label: "项目支出" });
	report.paragraph();
	report.figure("13,901,054.06元", { ...fund, item: "basic", label: "基本支出" });
	report.figure("11,862,735.40元", { ...fund, item: "personnel", label: "人员经费" });
	report.figure("2,047,318.66元", { ...fund, item: "operating", label: "公用经费" });
	report.paragraph();
	report.figure("18,642,350.00万元", { ...fund, item: "project", label: "项目支出" });
	shows(report, [
		["sum-mismatch", "13,901,054.06元"],
		["unit-slip", "18,642,350.00万元"],
	]);
	expect(report.check().findings[1]?.cause).toBe("单位错位（应为元，相差一万倍）");
});

/** 本年 …，上年 …，减少 …，下降 …. */
function compared(
	report: Draft,
	item: Figure["item"],
	direction: "increase" | "decrease",
	[current, previous, amount, share]: readonly [string, string, string, string?],
): void {
	report.paragraph();
	const facet = { ...spent, item, label: "" } as const;
	const now = report.figure(current, { ...facet, period: "2022" });
	const then = report.figure(previous, { ...facet, period: "2021" });
	const by = report.figure(amount, { direction });
	const rateFacet = { measure: "change_rate", item, direction } as const;
	const moved = share === undefined ? {} : { rate: report.figure(share, rateFacet) };
	report.change(direction, { current: now, previous: then, amount: by, ...moved });
}

test("changes: a wrong amount, a wrong word and a wrong rate are one finding each", () => {
	const report = draft({ year: 2022 });
	compared(report, "three_public", "decrease", [
		"186,420.00元",
		"203,180.00元",
		"16,670.00元",
		"8.25%",
	]);
	compared(report, "operating", "increase", ["2,047,318.66元", "2,561,470.30元", "514,151.64元"]);
	compared(report, "reception", "decrease", ["44,120.00元", "48,580.00元", "4,460.00元", "9.81%"]);
	compared(report, "vehicle", "decrease", ["142,300.00元", "154,600.00元", "12,300.00元", "7.96%"]);
	shows(report, [
		["change-mismatch", "16,670.00元"],
		["change-mismatch", "514,151.64元"],
		["rate-mismatch", "9.81%"],
	]);
	const word = report.check().findings[1];
	expect(word?.actual).toBe("增加");
	expect(word?.message).toContain("写“增加514,151.64元”");
});

test("a change whose present value stands in another paragraph is found by its name", () => {
	const report = draft({ year: 2022 });
	const facet = { ...spent, item: "operating", label: "公用经费" } as const;
	report.paragraph();
	report.figure("2,047,318.66元", facet);
	report.paragraph();
	const then = report.figure("2,561,470.30元", facet);
	const by = report.figure("514,151.64元", { direction: "increase" });
	report.change("increase", { previous: then, amount: by });
	shows(report, [["change-mismatch", "514,151.64元"]]);
});

test("an amount in 元 that a table gives in 万元 is a slip of the unit, and its sum stays whole", () => {
	const report = draft({ year: 2022 });
	report.paragraph();
	report.figure("128.65元", { ...spent, fund: "county", label: "县级财政衔接资金实际支出" });
	report.table();
	const levels = [
		["central", "1,801.36"],
		["provincial", "728.91"],
		["municipal", "209.84"],
		["county", "128.65"],
	] as const;
	const parts = levels.map(([fund, raw]) => report.figure(raw, { ...spent, fund }, "万元"));
	report.sum(report.figure("2,868.76", spent, "万元"), parts);
	shows(report, [["unit-slip", "128.65元"]]);
	expect(report.check().findings[0]?.cause).toBe("单位错位（应为万元，相差一万倍）");
});

test("a budget with a lost 万 shows in its rate", () => {
	const report = draft();
	report.paragraph();
	const year = report.figure("2,089.00元", budget);
	const done = report.figure("2,000.00万元", spent);
	report.rate(report.figure("95.74%", rate), done, year);
	shows(report, [["rate-mismatch", "2,089.00元"]]);
	expect(report.check().findings[0]).toMatchObject({
		actual: "2,089.00元",
		cause: "单位错位（应为万元，相差一万倍）",
	});
});

test("an execution score and a total score that no one number explains are two findings", () => {
	const report = draft();
	report.table();
	report.figure("86.50%", rate);
	report.figure("10分", { measure: "score_max", item: "execution" });
	report.figure("9.50分", { measure: "score", item: "execution" });
	for (const score of ["30", "25", "32.34"]) {
		report.indicator(`指标${score}`, "100%", "100%", { weight: "30", score, achieved: true });
	}
	report.figure("100分", { measure: "score_max", item: "total" });
	report.figure("95.84分", { measure: "score", item: "total" });
	const rules = report.rules().filter((rule) => rule !== "indicator-score-mismatch");
	expect(rules).toContain("execution-score-mismatch");
	expect(rules).toContain("score-sum-mismatch");
});

test("an execution rate that is wrong takes its score with it", () => {
	const report = draft();
	report.table();
	const year = report.figure("1,512.20", budget, "万元");
	const done = report.figure("1,219.57", spent, "万元");
	report.rate(report.figure("86.05%", rate), done, year);
	report.figure("10分", { measure: "score_max", item: "execution" });
	report.figure("8.07分", { measure: "score", item: "execution" });
	shows(report, [["rate-mismatch", "86.05%"]]);
});

test("a total above 100 that follows from the score above its weight", () => {
	const report = draft();
	report.table();
	const full = { achieved: true, weight: "50" } as const;
	report.indicator("招商活动", "≥10场", "12场", { ...full, score: "51" });
	report.indicator("项目质量", "良好", "良好", { ...full, score: "50" });
	report.figure("100分", { measure: "score_max", item: "total" });
	report.figure("101分", { measure: "score", item: "total" });
	shows(report, [["score-exceeds-weight", "招商活动"]]);
});

test("what was carried over, beside the funds that the total sums", () => {
	const report = draft();
	report.table();
	report.figure("3,260.40万元", { ...budget, fund: "general_public" });
	report.figure("500.00万元", { ...budget, fund: "government_fund" });
	report.figure("46.00万元", { ...budget, fund: "carryover" });
	report.figure("20.00万元", { ...budget, fund: "unit_own" });
	report.figure("3,826.40万元", budget);
	shows(report, []);
});
