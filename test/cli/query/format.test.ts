import { expect, test } from "vitest";
import { formatResult } from "../../../src/cli/query/format.ts";
import type { Result } from "../../../src/warehouse/query.ts";

const result: Result = {
	columns: [
		{ name: "单位", kind: "other" },
		{ name: "amount", kind: "decimal" },
		{ name: "amount", kind: "integer" },
		{ name: "list", kind: "other" },
	],
	rows: [
		["水务局，甲", "1234.5000000000", "7", ["a", "b"]],
		['说"好"\n两行', "100", "9007199254740993", null],
		["", null, null, null],
	],
};

test("a table lines up what is twice as wide, numbers to the right", () => {
	expect(formatResult(result, "table")).toBe(
		[
			"单位         amount            amount  list",
			"───────────  ──────  ────────────────  ─────────",
			'水务局，甲   1234.5                 7  ["a","b"]',
			'说"好" 两行     100  9007199254740993',
			"",
			"",
			"3 行 rows",
			"",
		].join("\n"),
	);
});

test("CSV by RFC 4180: a missing value is nothing, an empty text is quoted", () => {
	expect(formatResult(result, "csv")).toBe(
		[
			"单位,amount,amount,list",
			'水务局，甲,1234.5,7,"[""a"",""b""]"',
			'"说""好""\n两行",100,9007199254740993,',
			'"",,,',
			"",
		].join("\r\n"),
	);
});

test("JSON: decimals are strings, integers numbers as far as those are exact, names distinct", () => {
	expect(JSON.parse(formatResult(result, "json"))).toEqual([
		{ 单位: "水务局，甲", amount: "1234.5", amount_2: 7, list: ["a", "b"] },
		{ 单位: '说"好"\n两行', amount: "100", amount_2: "9007199254740993", list: null },
		{ 单位: "", amount: null, amount_2: null, list: null },
	]);
	expect(formatResult({ ...result, rows: [] }, "json")).toBe("[]\n");
});

test("a result of many rows is printed", () => {
	const rows = Array.from({ length: 200_000 }, (_, i) => [String(i)]);
	const many: Result = { columns: [{ name: "n", kind: "other" }], rows };
	expect(formatResult(many, "table")).toContain("200000 行 rows");
});
