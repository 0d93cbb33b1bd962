import { expect, test } from "vitest";
import type { Figure, Fund } from "../../src/model/figure.ts";
import { type Draft, draft } from "./builders.ts";
import { verdicts } from "./relation-verdicts.ts";

const money = { item: "total", fund: "all" } as const;
const spent = { ...money, measure: "expenditure", label: "支出" } as const;

const byFund = (report: Draft, amounts: Partial<Record<Fund, string>>): readonly Figure[] =>
	Object.entries(amounts).map(([fund, raw]) =>
		report.figure(raw, { ...spent, fund: fund as Fund }),
	);

const score = (report: Draft, raw: string, item: string | null = null) =>
	report.figure(raw, { measure: "score", item });

test.for([
	[
		"two funds",
		"7,412.36万元",
		{ general_public: "7,295.82万元", government_fund: "116.54万元" },
		"consistent",
	],
	[
		"a fund not printed",
		"8,000.00万元",
		{ general_public: "7,295.82万元", government_fund: "116.54万元" },
		"undecidable",
	],
	[
		"more than the total",
		"7,000.00万元",
		{ general_public: "7,295.82万元", government_fund: "116.54万元" },
		"inconsistent",
	],
	[
		"two swapped digits",
		"7,421.36万元",
		{ general_public: "7,295.82万元", government_fund: "116.54万元" },
		"inconsistent",
	],
	[
		"four funds",
		"2,416.80万元",
		{
			general_public: "1,845.60万元",
			government_fund: "320.00万元",
			special_account: "186.40万元",
			unit_own: "64.80万元",
		},
		"consistent",
	],
	[
		"the rows of the form leave nothing out",
		"268.50万元",
		{ fiscal: "150.00万元", carryover: "88.50万元", unit_own: "20.00万元" },
		"inconsistent",
	],
	[
		"all levels of government",
		"6,587.40万元",
		{
			central: "4,650.38万元",
			provincial: "1,245.07万元",
			municipal: "380.15万元",
			county: "300.00万元",
		},
		"inconsistent",
	],
] as const)("funds beside their total: %s", ([, total, parts, wanted]) => {
	const report = draft();
	report.paragraph();
	report.figure(total, spent);
	byFund(report, parts);
	expect(verdicts(report, "fund-parts")).toEqual([`fund-parts: ${wanted}`]);
});

test("funds in other paragraphs than their total only confirm it", () => {
	const build = (total: string) => {
		const report = draft();
		report.paragraph();
		report.figure(total, spent);
		for (const [fund, raw] of [
			["general_public", "7,295.82万元"],
			["government_fund", "116.54万元"],
		] as const) {
			report.paragraph();
			report.figure(raw, { ...spent, fund });
		}
		return verdicts(report);
	};
	expect(build("7,412.36万元")).toEqual(["fund-parts: consistent"]);
	expect(build("7,000.00万元")).toEqual(["fund-parts: undecidable"]);
});

test("what a sentence states is found once, however it is also implied", () => {
	const report = draft();
	report.paragraph();
	const total = report.figure("7,412.36万元", spent);
	report.sum(
		total,
		byFund(report, { general_public: "7,295.82万元", government_fund: "116.54万元" }),
	);
	expect(verdicts(report)).toEqual(["stated-sums: consistent"]);
});

test("a list that may be longer is closed by funds that make up the budget", () => {
	const report = draft();
	report.paragraph();
	for (const [fund, budgeted] of [
		["all", "8,120.50万元"],
		["general_public", "7,996.30万元"],
		["government_fund", "124.20万元"],
	] as const) {
		report.figure(budgeted, { ...spent, measure: "budget", fund });
	}
	report.paragraph();
	const total = report.figure("7,999.00万元", spent);
	const parts = byFund(report, { general_public: "7,295.82万元", government_fund: "116.54万元" });
	report.sum(total, parts, true);
	expect(verdicts(report)).toEqual(["fund-parts: inconsistent", "fund-parts: consistent"]);
});

test("the items of expenditure: by definition nothing is left out", () => {
	const report = draft();
	report.paragraph();
	report.figure("22,086.05万元", spent);
	report.figure("3,862.41万元", { ...spent, item: "basic" });
	report.figure("3,417.95万元", { ...spent, item: "personnel" });
	report.figure("444.46万元", { ...spent, item: "operating" });
	report.figure("18,223.64万元", { ...spent, item: "project" });
	expect(verdicts(report)).toEqual(["item-parts: consistent", "item-parts: consistent"]);
});

test("the items of one fund are not those of another", () => {
	const report = draft();
	report.paragraph();
	report.figure("22,086.05万元", spent);
	report.figure("3,862.41万元", { ...spent, item: "basic", fund: "general_public" });
	report.figure("1.00万元", { ...spent, item: "project" });
	expect(verdicts(report)).toEqual([]);
});

test("三公: purchase and operation are in a printed 公务用车购置及运行费", () => {
	const report = draft();
	report.paragraph();
	const item = (name: Figure["item"], raw: string) => report.figure(raw, { ...spent, item: name });
	const whole = item("three_public", "18.62万元");
	const parts = [
		item("abroad", "0.00万元"),
		item("vehicle", "16.75万元"),
		item("vehicle_purchase", "0.00万元"),
		item("vehicle_operation", "16.75万元"),
		item("reception", "1.87万元"),
	].map((figure) => figure.id);
	const [first, ...rest] = parts;
	if (first) report.state({ kind: "three-public", whole: whole.id, parts: [first, ...rest] });
	expect(verdicts(report)).toEqual(["three-public: consistent", "item-parts: consistent"]);
});

test("a 三公 total that counts what is out of scope adds up with it", () => {
	const report = draft();
	report.paragraph();
	for (const [item, raw] of [
		["three_public", "18.62万元"],
		["abroad", "0.00万元"],
		["vehicle", "12.35万元"],
		["reception", "1.87万元"],
		["training", "4.40万元"],
	] as const) {
		report.figure(raw, { ...spent, item });
	}
	expect(verdicts(report)).toEqual(["item-parts: consistent"]);
});

test.for([
	["two parts", "95.13分", ["38.25分", "56.88分"], "consistent"],
	["one point missing", "96.3分", ["9.8分", "47.5分", "28分", "10分"], "inconsistent"],
	["parts with parts of their own", "95分", ["35分", "10分", "25分", "60分"], "consistent"],
	["a component not printed", "97分", ["48分", "29分"], "undecidable"],
	["too much", "90分", ["48分", "49分"], "inconsistent"],
] as const)("a total score and its components: %s", ([, total, parts, wanted]) => {
	const report = draft();
	report.paragraph();
	score(report, total, "total");
	for (const part of parts) score(report, part);
	expect(verdicts(report, "score-parts")).toEqual([`score-parts: ${wanted}`]);
});

test("a row that was not read makes a table's sums undecidable", () => {
	const report = draft();
	report.table();
	for (const weight of ["50", "30"]) {
		report.indicator(`指标${weight}`, "有效", "有效", { weight, score: weight, achieved: true });
	}
	report.figure("100分", { measure: "score_max", item: "total" });
	score(report, "100分", "total");
	expect(verdicts(report, "table-weights")).toEqual(["table-weights: undecidable"]);
	expect(verdicts(report, "table-scores")).toEqual(["table-scores: undecidable"]);
	expect(report.rules()).toEqual([]);
});

test("tables are apart: each has its own total", () => {
	const report = draft();
	for (const [project, last] of [
		["甲", "20"],
		["乙", "18"],
	] as const) {
		report.table();
		for (const weight of ["50", "30", last]) {
			const facet = { project, weight, score: weight, achieved: true };
			report.indicator(`指标${weight}`, "有效", "有效", facet);
		}
		report.figure("100分", { measure: "score_max", item: "total", entity: project });
		report.figure(last === "20" ? "100分" : "98分", {
			measure: "score",
			item: "total",
			entity: project,
		});
		report.paragraph();
	}
	expect(report.rules()).toEqual(["weight-sum-mismatch"]);
});

test.for([
	["a column that adds up", "3,000.00", "consistent"],
	["another column's total", "30,000.00", "undecidable"],
	["subtotals among the rows", "1,500.00", "undecidable"],
] as const)("the counties of a table: %s", ([, total, wanted]) => {
	const report = draft();
	report.table();
	for (const entity of ["甲县", "乙县"]) report.figure("1,500.00", { ...spent, entity }, "万元");
	report.figure(total, spent, "万元");
	expect(verdicts(report, "entity-parts")).toEqual([`entity-parts: ${wanted}`]);
});

test("a swapped digit in the total of a column is found", () => {
	const report = draft();
	report.table();
	for (const [entity, raw] of [
		["甲县", "1,610.75"],
		["乙县", "4,967.65"],
	] as const) {
		report.figure(raw, { ...spent, entity }, "万元");
	}
	report.figure("6,587.40", spent, "万元");
	expect(report.rules()).toEqual(["sum-mismatch"]);
});

test.for([
	["428.30万元", "consistent"],
	["248.30万元", "inconsistent"],
	["300.00万元", "undecidable"],
] as const)("what is left of a budget is carried over: %s", ([raw, wanted]) => {
	const report = draft();
	report.paragraph();
	report.figure("12,589.37万元", { ...spent, measure: "budget" });
	report.paragraph();
	report.figure("12,161.07万元", spent);
	report.figure(raw, { measure: "carryover_out", item: "total" });
	expect(verdicts(report)).toEqual([`carryover: ${wanted}`]);
});
