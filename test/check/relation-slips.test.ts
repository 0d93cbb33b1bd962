import { expect, test } from "vitest";
import { draft } from "./builders.ts";
import { verdicts } from "./relation-verdicts.ts";

test.for([
	["more parts may exist", "100.00万元", ["40.00万元", "50.00万元"], "undecidable"],
	["a part of its own may be round", "3,000.00万元", ["1,860.00万元", "740.00万元"], "undecidable"],
	["the point of a part has slipped", "136.42万元", ["8.642万元", "50.00万元"], "inconsistent"],
	["a part has lost its 万", "128.65万元", ["88.65元", "40.00万元"], "inconsistent"],
	["the last digit of the total", "5,120.36万元", ["2,214.50万元", "2,905.81万元"], "inconsistent"],
	["a part that should be nothing", "50.00万元", ["150.00万元", "50.00万元"], "inconsistent"],
] as const)("a list that falls short of its total: %s", ([, whole, parts, wanted]) => {
	const report = draft();
	const total = report.figure(whole);
	report.sum(
		total,
		parts.map((part) => report.figure(part)),
		true,
	);
	expect(verdicts(report, "stated-sums")).toEqual([`stated-sums: ${wanted}`]);
});

const money = { item: "total", fund: "all" } as const;

test.for([
	["100%", "资金到位", ["arrival-rates: consistent"]],
	["90%", "资金到位", ["arrival-rates: inconsistent"]],
	["90%", "资金下达", []],
] as const)("an arrival rate of %s after %s", ([rate, label, wanted]) => {
	const report = draft();
	report.paragraph();
	report.figure("264.30万元", { ...money, measure: "budget", label: "预算资金" });
	report.figure("264.30万元", { ...money, measure: "budget_allocated", label });
	report.figure(rate, { label: "到位率" });
	expect(verdicts(report, "arrival-rates")).toEqual(wanted);
});

test.for([
	["2个项目全年预算数合计", "96.00万元", ["project-totals: consistent"]],
	["2个项目全年预算数合计", "69.00万元", ["project-totals: inconsistent"]],
	["3个项目全年预算数合计", "69.00万元", []],
	["全年预算数", "69.00万元", []],
] as const)("%s %s", ([label, total, wanted]) => {
	const report = draft();
	report.figure(total, { ...money, measure: "budget", label });
	report.figure("65.00万元", { ...money, measure: "budget", entity: "甲" });
	report.figure("31.00万元", { ...money, measure: "budget", entity: "乙" });
	expect(verdicts(report, "project-totals")).toEqual(wanted);
});

test("what is set aside to match is a share of what was 下达", () => {
	const report = draft();
	const share = { item: "total", fund: "provincial", measure: "budget_allocated" } as const;
	report.figure("1,296.40万元", { ...share, label: "省级财政配套" });
	report.figure("1,269.40万元", { ...share, label: "补助资金下达数省级" });
	report.figure("1,300.00万元", { ...share, label: "应配套" });
	expect(report.rules()).toEqual(["value-conflict"]);
});
