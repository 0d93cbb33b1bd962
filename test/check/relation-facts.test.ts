import { expect, test } from "vitest";
import { draft } from "./builders.ts";
import { verdicts } from "./relation-verdicts.ts";

const money = { item: "total", fund: "all" } as const;
const spent = { ...money, measure: "expenditure", label: "支出" } as const;
const budget = { ...money, measure: "budget", label: "全年预算数" } as const;
const rate = { ...money, measure: "execution_rate", label: "执行率" } as const;

test.for([
	["全年预算数 comes first", [budget], "50.00%", "consistent"],
	[
		"年初预算数 where there is no other",
		[{ ...budget, measure: "budget_initial" }],
		"50.00%",
		"consistent",
	],
	[
		"年初预算数 that the rate names",
		[budget, { ...budget, measure: "budget_initial" }],
		"40.00%",
		"inconsistent",
	],
] as const)("the denominator of an execution rate: %s", ([, budgets, share, wanted]) => {
	const report = draft();
	report.paragraph();
	for (const [i, facet] of budgets.entries())
		report.figure(i === 0 ? "200.00万元" : "400.00万元", facet);
	report.figure("100.00万元", spent);
	const label = budgets.length > 1 ? "完成年初预算的" : "执行率";
	report.figure(share, { ...rate, label });
	expect(verdicts(report, "execution-rates")).toEqual([`execution-rates: ${wanted}`]);
});

test("a rate of nine months is not of the year's expenditure", () => {
	const report = draft();
	report.figure("200.00万元", budget);
	report.figure("100.00万元", spent);
	report.figure("70.00%", { ...rate, period: "2021-01/2021-09" });
	expect(verdicts(report)).toEqual([]);
});

test("January to December is the year", () => {
	const report = draft();
	report.figure("200.00万元", budget);
	report.figure("100.00万元", { ...spent, period: "2021-01/2021-12" });
	report.figure("50.00%", { ...rate, period: "2021" });
	expect(verdicts(report)).toEqual(["execution-rates: consistent"]);
});

test.for([
	[
		"全年预算下达 is 全年预算数",
		{ ...budget, measure: "budget_allocated", label: "全年预算下达" },
		1,
	],
	["资金到位 is not", { ...budget, measure: "budget_allocated", label: "到位资金" }, 0],
	["another year is not", { ...budget, period: "2020" }, 0],
	["another entity is not", { ...budget, entity: "某项目" }, 0],
	["an unnamed fund is not", { ...budget, fund: null }, 0],
] as const)("the same fact: %s", ([, facet, count]) => {
	const report = draft();
	report.figure("200.00万元", budget);
	report.figure("210.00万元", facet);
	expect(report.rules().filter((rule) => rule === "value-conflict")).toHaveLength(count);
});

test("bases of one measure need not agree", () => {
	const report = draft();
	report.figure("20名", { measure: "staff_authorized", item: "total", label: "行政编制" });
	report.figure("30名", { measure: "staff_authorized", item: "total", label: "事业编制" });
	report.figure("90%", { measure: "satisfaction_rate", item: "total" });
	report.figure("95%", { measure: "satisfaction_rate", item: "total" });
	report.figure("78.23%", { ...rate, label: "完成年初预算" });
	report.figure("96.60%", rate);
	expect(report.rules()).toEqual([]);
});

test("a name with many values is not the name of one fact", () => {
	const report = draft();
	for (const raw of ["1.00万元", "2.00万元", "3.00万元", "4.50万元"]) report.figure(raw, budget);
	const { findings, coverage } = report.check();
	expect(findings).toEqual([]);
	expect(coverage).toMatchObject({ relations: 6, undecidable: 6 });
});

test("the number that a comparison starts from is of the year before", () => {
	const report = draft();
	report.figure("5,538.47万元", spent);
	const previous = report.figure("5,210.36万元", spent);
	const amount = report.figure("328.11万元", { direction: "increase" });
	report.change("increase", { previous, amount });
	expect(report.rules()).toEqual([]);
	expect(verdicts(report)).toEqual(["stated-changes: consistent", "stated-changes: consistent"]);
});

test("coverage counts every verdict, and the figures that nothing gave a meaning", () => {
	const report = draft();
	report.paragraph();
	report.figure("200.00万元", budget);
	report.figure("100.00万元", spent);
	report.figure("50.00%", rate);
	report.figure("约2亿元", budget);
	const part = report.figure("3件");
	const whole = report.figure("4件");
	report.state({ kind: "subset", part: part.id, whole: whole.id });
	report.figure("17场");
	report.indicator("培训", "≥5场", "6场");
	expect(report.check().coverage).toEqual({
		relations: 3,
		consistent: 2,
		truncated: 0,
		inconsistent: 0,
		undecidable: 1,
		unclaimed: 1,
	});
});

test("the same report gives the same findings, and evidence that is the text's", () => {
	const build = () => {
		const report = draft();
		report.paragraph();
		report.figure("200.00万元", budget);
		report.figure("100.00万元", spent);
		report.figure("60.00%", rate);
		return report;
	};
	const { findings, text } = build().check();
	expect(findings).toEqual(build().check().findings);
	expect(findings).toHaveLength(1);
	for (const { start, end, quote } of findings.flatMap((finding) => finding.evidence)) {
		expect(text.slice(start, end)).toBe(quote);
	}
});

test("a report that says nothing has nothing to check", () => {
	expect(draft({ year: null }).check()).toMatchObject({
		findings: [],
		coverage: { relations: 0, unclaimed: 0 },
	});
});
