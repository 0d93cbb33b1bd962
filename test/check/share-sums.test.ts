import { expect, test } from "vitest";
import { check } from "../../src/check/index.ts";
import { importReport } from "../../src/index.ts";
import type { Table } from "../../src/model/table.ts";
import { draft } from "./builders.ts";

/** Messages of the finding that shares do not make 100%. */
async function found(sentence: string): Promise<readonly string[]> {
	const record = await importReport({ path: "a.txt", bytes: new TextEncoder().encode(sentence) });
	return record.findings.filter(({ rule }) => rule === "sum-mismatch").map((f) => f.message);
}

const ITEMS = "工资福利、商品服务、资本性支出";

test.for([
	["two digits swapped", `${ITEMS}分别占总支出的45.32%、30.21%、42.47%。`, "42.47%应为24.47%"],
	["another digit", `${ITEMS}分别占支出总额的45.32%、30.21%和28.47%。`, "118"],
] as const)("a list in a sentence: %s", async ([, sentence, text]) => {
	const [message, ...others] = await found(sentence);
	expect(message).toContain(text === "118" ? "104.00%" : text);
	expect(others).toEqual([]);
});

test.for([
	["they make 100%", `${ITEMS}分别占总支出的45.32%、30.21%、24.47%。`],
	["they make 100% but for rounding", `${ITEMS}分别占总支出的33.3%、33.3%、33.3%。`],
	["rounded up", `${ITEMS}分别占总支出的33.4%、33.4%、33.3%。`],
	["cut off", `${ITEMS}分别占总支出的45.3%、30.2%、24.3%。`],
	["less than 100%: more items than are listed", "甲、乙分别占总支出的45.32%、30.21%。"],
	["far more than 100%: groups that overlap", "女性、党员分别占总额的61.25%、70.42%。"],
	["each of a budget of its own", "基本支出、项目支出分别占年初预算的98.25%、95.40%。"],
	["rates that are no shares", "基本支出、项目支出执行率分别为98.25%、95.40%。"],
	["rates of tasks", "三项任务分别完成98.25%、95.40%、100%。"],
	["about", `${ITEMS}分别占总支出的约45%、约30%、约42%。`],
] as const)("silent: %s", async ([, sentence]) => {
	expect(await found(sentence)).toEqual([]);
});

/** A table of two columns, a name and a share. */
function inTable(rows: readonly (readonly [name: string, share: string])[], head = "占比") {
	const report = draft();
	report.table();
	const printed = rows.map(([name, share]) => ({ name, figure: report.figure(share) }));
	const extracted = report.extracted();
	const cell = (text: string, evidence: Table["evidence"] | null) => ({
		...{ text, rowSpan: 1, colSpan: 1, evidence },
	});
	const [table] = extracted.tables;
	if (!table) throw new Error("no table");
	const grid = [
		[cell("资金来源", null), cell(head, null)],
		...printed.map(({ name, figure }) => [cell(name, null), cell(figure.raw, figure.evidence)]),
	];
	return check({ ...extracted, tables: [{ ...table, rows: grid }] }).findings.map(
		({ rule, message }) => `${rule} ${message}`,
	);
}

test("a column of shares under 合计 100%", () => {
	const [message, ...others] = inTable([
		["中央资金", "45.00%"],
		["省级资金", "30.00%"],
		["县级资金", "52.00%"],
		["合计", "100%"],
	]);
	expect(message).toMatch(
		/^sum-mismatch .*合计100%.*127\.00%.*27\.00个百分点.*52\.00%应为25\.00%/u,
	);
	expect(others).toEqual([]);
});

const SHARES = [
	["中央资金", "45.00%"],
	["省级资金", "30.00%"],
	["县级资金", "52.00%"],
] as const;

test.for([
	["it agrees", [...SHARES.slice(0, 2), ["县级资金", "25.00%"], ["合计", "100%"]]],
	["no total", SHARES],
	["a total of another kind", [...SHARES, ["合计", "98%"]]],
	["rows that divide others", [...SHARES, ["其中：本级", "12.00%"], ["合计", "100%"]]],
	["a subtotal", [...SHARES.slice(0, 2), ["小计", "75.00%"], ["合计", "100%"]]],
	[
		"rates of 100 each",
		[
			["甲", "100%"],
			["乙", "100%"],
			["丙", "100%"],
			["合计", "100%"],
		],
	],
] as const)("silent in a table: %s", ([, rows]) => {
	expect(inTable(rows.map(([name, share]) => [name, share] as const))).toEqual([]);
});

test("silent in a table: a column of rates", () => {
	expect(inTable([...SHARES, ["合计", "100%"]], "执行率")).toEqual([]);
});
