import { expect, test } from "vitest";
import { draft } from "./builders.ts";

const money = { item: "total", fund: "all", label: "支出" } as const;

/** The cause of the one finding about a total and its parts. */
function causeOfSum(whole: string, ...parts: readonly string[]): string | null | undefined {
	const report = draft();
	report.paragraph();
	const total = report.figure(whole, { ...money, measure: "expenditure" });
	report.sum(
		total,
		parts.map((raw) => report.figure(raw)),
	);
	const { findings } = report.check();
	expect(findings).toHaveLength(1);
	return findings[0]?.cause;
}

test("an amount in the wrong unit is expected with its digits in the right one", () => {
	const report = draft();
	report.paragraph();
	const total = report.figure("23.47万元", { ...money, measure: "expenditure" });
	const parts = ["19.32万元", "4.15元"].map((raw) => report.figure(raw, { label: "接待费" }));
	report.sum(total, parts);
	const [finding] = report.check().findings;
	expect(finding).toMatchObject({ actual: "4.15元", expected: "4.15万元" });
	expect(finding?.message).toContain("问题应在接待费4.15元，应为4.15万元");
});

test.for([
	[
		"a swap in the total",
		["7,421.36万元", "7,295.82万元", "116.54万元"],
		"相邻数字颠倒（7,421.36万元应为7,412.36万元）",
	],
	[
		"a swap in a part",
		["7,412.36万元", "7,259.82万元", "116.54万元"],
		"相邻数字颠倒（7,259.82万元应为7,295.82万元）",
	],
	[
		"a digit",
		["268.50万元", "150.00万元", "88.50万元", "20.00万元"],
		"一位数字不同（268.50万元应为258.50万元）",
	],
	[
		"a part left out",
		["6,275.60万元", "5,895.45万元", "380.15万元", "311.80万元"],
		"合计漏计了311.80万元",
	],
	["a part twice", ["6,967.55万元", "6,207.25万元", "380.15万元"], "合计重复计入了380.15万元"],
	["the unit", ["7,412.36元", "7,295.82万元", "116.54万元"], "单位错位（应为万元，相差一万倍）"],
	["the point", ["741.236万元", "7,295.82万元", "116.54万元"], "小数点错位（相差10的1次方）"],
	["nothing simple", ["9,135.88万元", "7,295.82万元", "116.54万元"], null],
] as const)("the cause of a wrong sum: %s", ([, [whole, ...parts], wanted]) => {
	expect(causeOfSum(whole, ...parts)).toBe(wanted);
});

test("an inverted ratio", () => {
	const report = draft();
	report.paragraph();
	const year = report.figure("200.00万元", { ...money, measure: "budget" });
	const done = report.figure("160.00万元", { ...money, measure: "expenditure" });
	report.rate(report.figure("125.00%", { measure: "execution_rate", item: "total" }), done, year);
	expect(report.check().findings.map((finding) => finding.cause)).toEqual(["分子与分母颠倒"]);
});

test("a message says what is printed, what it should be, and how far rounding goes", () => {
	const report = draft();
	report.heading("部门整体收支情况");
	const year = report.figure("1,512.20万元", {
		...money,
		measure: "budget",
		label: "政府性基金预算下达",
	});
	const done = report.figure("1,219.57万元", { ...money, measure: "expenditure" });
	report.rate(
		report.figure("86.05%", { measure: "execution_rate", item: "total", label: "支出率" }),
		done,
		year,
	);
	expect(report.check().findings[0]).toMatchObject({
		message:
			"“部门整体收支情况”中，支出率86.05%与所列数字不符：1,219.57万元÷1,512.20万元＝80.65%；印出位数允许的误差为±0.0056个百分点；可能是相邻数字颠倒（86.05%应为80.65%）。",
		expected: "80.65%",
		actual: "86.05%",
		tolerance: "±0.0056个百分点",
	});
});

test("a number of the year before that was not replaced", () => {
	const report = draft({ year: 2021 });
	report.paragraph();
	report.figure("480.00万元", { ...money, measure: "expenditure", period: "2021" });
	report.paragraph();
	report.figure("462.15万元", { ...money, measure: "expenditure", period: "2020" });
	report.paragraph();
	report.figure("462.15万元", { ...money, measure: "expenditure", period: "2021" });
	expect(report.check().findings.map(({ rule, cause }) => [rule, cause])).toEqual([
		["value-conflict", "沿用了2020年的数字（支出462.15万元）"],
	]);
});

test("of two prints the one that fits nothing else is called wrong", () => {
	const report = draft();
	report.paragraph();
	const spent = report.figure("480.00万元", { ...money, measure: "expenditure" });
	const year = report.figure("500.00万元", { ...money, measure: "budget", label: "全年预算" });
	report.rate(report.figure("96.00%", { measure: "execution_rate", item: "total" }), spent, year);
	report.paragraph();
	report.figure("471.30万元", { ...money, measure: "expenditure" });
	const [finding] = report.check().findings;
	expect(finding?.message).toContain("错的多半是471.30万元");
	expect(finding?.expected).toBe("480.00万元");
});

test("a number of a table is called with the table's unit", () => {
	const report = draft();
	report.table();
	const [whole, a, b] = ["268.50", "150.00", "88.50"].map((raw) =>
		report.figure(raw, { label: raw === "268.50" ? "合计" : "" }, "万元"),
	);
	if (whole && a && b) report.sum(whole, [a, b]);
	expect(report.check().findings[0]?.message).toContain("合计268.50万元与各部分之和不符");
});
