import { expect, test } from "vitest";
import { printable } from "../../../src/cli/terminal/printable.ts";
import { formatTable } from "../../../src/cli/terminal/table.ts";
import { clip, pad, width } from "../../../src/cli/terminal/width.ts";

test.for([
	["", 0],
	["abc", 3],
	["财政", 4],
	["（一）", 6],
	["82.30%", 6],
	["１２％", 6],
	["e\u0301", 1],
	["𠮷", 2],
	["①≥…·", 4],
	["，。、「」", 10],
] as const)("%s takes %i columns", ([text, expected]) => {
	expect(width(text)).toBe(expected);
});

test.for([
	["财政拨款", 8, "财政拨款"],
	["财政拨款", 7, "财政拨…"],
	["财政拨款", 6, "财政…"],
	["abc", 2, "a…"],
] as const)("%s in %i columns", ([text, columns, expected]) => {
	expect(clip(text, columns)).toBe(expected);
});

test("columns align though characters are of two widths", () => {
	const lines = formatTable(
		[
			{ title: "名称", max: 8 },
			{ title: "数值", align: "right" },
		],
		[
			["三公经费支出", "1.24 万元"],
			["ab", "16,671.64 万元"],
		],
	);
	expect(lines).toEqual([
		"  名称               数值",
		"  ───────  ──────────────",
		"  三公经…       1.24 万元",
		"  ab       16,671.64 万元",
	]);
	expect(pad("局", 4, "right")).toBe("  局");
});

test.for([
	["一行\r\n两行\u2028三行", "一行 两行 三行"],
	["\u001b[2J清屏\u0007", "[2J清屏"],
	["\u009b31m红", "31m红"],
	["\u202e倒\u2066写\u200b", "倒写"],
	["半\ud800个", "半个"],
] as const)("%j prints as %j", ([text, expected]) => {
	expect(printable(text)).toBe(expected);
});
