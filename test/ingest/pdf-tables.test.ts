import { expect, test } from "vitest";
import { pdf } from "../../src/ingest/pdf/index.ts";
import { reflow } from "../../src/reflow/index.ts";
import { type BuiltPage, buildPdf, fill, stroke, text } from "./pdf-builder.ts";

/** Tables as rows of texts; a merged cell shows its spans as 名称[rows×columns]. */
async function tables(pages: readonly BuiltPage[]): Promise<string[][][]> {
	const { lines, tables: found } = await pdf.read({ path: "a.pdf", bytes: buildPdf(pages) });
	return found.map(({ rows }) =>
		rows.map((row) =>
			row.map(({ lines: own, rowSpan, colSpan }) => {
				const shown = own.map((index) => lines[index]?.text ?? "").join("/");
				return rowSpan * colSpan === 1 ? shown : `${shown}[${rowSpan}×${colSpan}]`;
			}),
		),
	);
}

const XS = [80, 220, 360, 500];
const inCell = (col: number, y: number, chars: string): string =>
	text((XS[col] ?? 0) + 4, y + 14, 10, chars);
const rowOf = (y: number, chars: readonly string[]): string =>
	chars.map((char, col) => inCell(col, y, char)).join("");
const level = (y: number, x0 = 80, x1 = 500, style = ""): string => stroke(x0, y, x1, y, style);
const upright = (x: number, y0: number, y1: number, style = ""): string =>
	stroke(x, y0, x, y1, style);
const HEAD = ["指标", "目标", "完成"];
const DATA = ["数量", "12", "13"];
const words = rowOf(100, HEAD) + rowOf(120, DATA);
const ys = [100, 120, 140];
const uprights = XS.map((x) => upright(x, 100, 140)).join("");

/** Every cell framed on its own. */
const framed = (y: number, rows: readonly (readonly string[])[]): string =>
	rows
		.map((row, i) =>
			row
				.map((chars, col) => {
					const x = XS[col] ?? 0;
					const [top, bottom] = [y + 20 * i, y + 20 * (i + 1)];
					return (
						level(top, x, x + 140) +
						level(bottom, x, x + 140) +
						upright(x, top, bottom) +
						upright(x + 140, top, bottom) +
						inCell(col, top, chars)
					);
				})
				.join(""),
		)
		.join("");

test.for([
	["strokes", ys.map((y) => level(y)).join("") + uprights],
	[
		"thin filled rectangles",
		ys.map((y) => fill(80, y, 420, 0.5)).join("") + XS.map((x) => fill(x, 100, 0.5, 40)).join(""),
	],
	["dashes", ys.map((y) => level(y, 80, 500, "[3 2] 0 d")).join("") + uprights],
	[
		"dashes drawn one by one",
		ys
			.map((y) => Array.from({ length: 84 }, (_, i) => fill(80 + 5 * i, y, 3, 0.5)).join(""))
			.join("") + uprights,
	],
	[
		"double lines",
		[...ys, 102, 142].map((y) => level(y)).join("") + uprights + upright(82, 100, 140),
	],
	[
		"rectangles of cells",
		framed(100, [
			["", "", ""],
			["", "", ""],
		]),
	],
	[
		"no rules at the sides",
		ys.map((y) => level(y)).join("") + upright(220, 100, 140) + upright(360, 100, 140),
	],
	["an underline in a cell", ys.map((y) => level(y)).join("") + uprights + level(116, 224, 300)],
	[
		"white rules beside",
		ys.map((y) => level(y)).join("") +
			uprights +
			level(110, 80, 500, "1 G") +
			upright(290, 100, 140, "1 G"),
	],
] as const)("a table of %s", async ([, rules]) => {
	expect(await tables([{ content: rules + words }])).toEqual([[HEAD, DATA]]);
});

test("cells are merged where rules are missing, in both directions", async () => {
	const content =
		level(100) +
		level(120, 220, 500) +
		level(140) +
		level(160) +
		upright(80, 100, 160) +
		upright(220, 100, 160) +
		upright(360, 120, 160) +
		upright(500, 100, 160) +
		inCell(0, 110, "项目") +
		inCell(1, 100, "金额") +
		inCell(1, 120, "预算") +
		inCell(2, 120, "支出") +
		rowOf(140, ["合计", "1.00", "2.00"]);
	expect(await tables([{ content }])).toEqual([
		[
			["项目[2×1]", "金额[1×2]"],
			["预算", "支出"],
			["合计", "1.00", "2.00"],
		],
	]);
});

test("lines of a cell follow one another, and the middle of a character decides its cell", async () => {
	const content =
		[100, 150].map((y) => level(y)).join("") +
		XS.map((x) => upright(x, 100, 150)).join("") +
		inCell(0, 100, "其中：当年") +
		inCell(0, 114, "财政拨款") +
		inCell(1, 107, "12") +
		text(357, 121, 10, "万元");
	expect(await tables([{ content }])).toEqual([[["其中：当年/财政拨款", "12", "万元"]]]);
});

test("a landscape table on an upright page is read in its own direction", async () => {
	const turned = (x: number, y: number, chars: string): string =>
		text(x, y, 10, chars, { matrix: "0 1 -1 0" });
	const content =
		[100, 120, 140].map((x) => upright(x, 200, 600)).join("") +
		[200, 400, 600].map((y) => level(y, 100, 140)).join("") +
		turned(114, 590, "甲") +
		turned(114, 390, "乙") +
		turned(134, 590, "丙") +
		turned(134, 390, "丁");
	expect(await tables([{ content }])).toEqual([
		[
			["甲", "乙"],
			["丙", "丁"],
		],
	]);
});

test("a frame around prose is no table", async () => {
	const content =
		level(100) +
		level(140) +
		upright(80, 100, 140) +
		upright(500, 100, 140) +
		text(100, 125, 16, "说明文字");
	expect(await tables([{ content }])).toEqual([]);
});

test("a frame around a page is no table", async () => {
	const content =
		[60, 100, 780].map((y) => level(y)).join("") +
		upright(80, 60, 780) +
		upright(500, 60, 780) +
		text(100, 85, 12, "简报") +
		text(132, 140, 16, "一、基本情况");
	expect(await tables([{ content }])).toEqual([]);
});

const foot = (page: number): string => text(290, 800, 10, `- ${page} -`);
const THREE = ["项目", "说明", "金额"];

test("a table over pages is one: head once, torn row whole, prose outside", async () => {
	const pages = [
		{
			content:
				text(112, 80, 16, "三、下表为明细") +
				framed(700, [THREE, ["甲", "一", "1.00"], ["乙", "征地手续滞后，", "2.00"]]) +
				foot(1),
		},
		{ content: framed(80, [THREE, ["", "影响支付进度。", ""], ["丙", "二", "3.00"]]) + foot(2) },
		{
			content: framed(80, [THREE, ["丁", "三", "4.00"]]) + text(112, 180, 16, "四、后文") + foot(3),
		},
	];
	expect(await tables(pages)).toEqual([
		[
			THREE,
			["甲", "一", "1.00"],
			["乙", "征地手续滞后，/影响支付进度。", "2.00"],
			["丙", "二", "3.00"],
			["丁", "三", "4.00"],
		],
	]);
	const { text: read } = reflow(await pdf.read({ path: "a.pdf", bytes: buildPdf(pages) }));
	const [first, ...rest] = read.split("\n");
	expect(first).toBe("三、下表为明细");
	expect(rest.at(-1)).toBe("四、后文");
	expect(rest).toHaveLength(6);
});

test("a line that only says that the table goes on is no prose", async () => {
	const pages = [
		{
			content:
				text(112, 80, 16, "表1 项目明细") + framed(700, [THREE, ["甲", "一", "1.00"]]) + foot(1),
		},
		{ content: text(270, 70, 12, "续表1") + framed(80, [["乙", "二", "2.00"]]) + foot(2) },
	];
	expect(await tables(pages)).toEqual([[THREE, ["甲", "一", "1.00"], ["乙", "二", "2.00"]]]);
	const { text: read } = reflow(await pdf.read({ path: "a.pdf", bytes: buildPdf(pages) }));
	expect(read).not.toContain("续表");
});

test("a merged cell goes on over the page", async () => {
	const pages = [
		{ content: framed(700, [THREE, ["产出", "一", "1.00"]]) + foot(1) },
		{
			content:
				level(80) +
				level(100, 220, 500) +
				level(120) +
				XS.map((x) => upright(x, 80, 120)).join("") +
				inCell(1, 80, "二") +
				inCell(2, 80, "2.00") +
				inCell(1, 100, "三") +
				inCell(2, 100, "3.00") +
				foot(2),
		},
	];
	expect(await tables(pages)).toEqual([
		[THREE, ["产出[3×1]", "一", "1.00"], ["二", "2.00"], ["三", "3.00"]],
	]);
});

test.for([
	["prose between", text(112, 60, 16, "另一张表如下所示")],
	["other columns", ""],
] as const)("%s: two tables", async ([name, above]) => {
	const second = framed(80, [
		["甲", "一"],
		["乙", "二"],
	]);
	const whole = framed(80, [["甲", "一", "1.00"]]);
	const pages = [
		{ content: framed(700, [THREE, ["产出", "一", "1.00"]]) + foot(1) },
		{ content: above + (name === "other columns" ? second : whole) + foot(2) },
	];
	expect(await tables(pages)).toHaveLength(2);
});

const column = (y: number, chars: readonly (readonly [number, string])[]): string =>
	chars.map(([x, char]) => text(x, y, 11, char)).join("");

test("a table without rules: columns by alignment, cells of two lines, total over empty cells", async () => {
	const content =
		text(112, 60, 16, "下面是资金安排的情况表述文字") +
		column(100, [
			[80, "项目"],
			[200, "地点"],
			[320, "金额"],
			[420, "情况"],
		]) +
		column(132, [
			[80, "农村供水"],
			[420, "已完工"],
		]) +
		column(140, [
			[200, "五个镇"],
			[309, "304.00"],
		]) +
		column(148, [
			[80, "保障工程"],
			[420, "并验收"],
		]) +
		column(180, [
			[80, "道路"],
			[200, "八个镇"],
			[309, "566.57"],
			[420, "在建"],
		]) +
		column(212, [
			[80, "合计"],
			[309, "870.57"],
			[420, "—"],
		]) +
		text(112, 260, 16, "四、后文");
	expect(await tables([{ content }])).toEqual([
		[
			["项目", "地点", "金额", "情况"],
			["农村供水/保障工程", "五个镇", "304.00", "已完工/并验收"],
			["道路", "八个镇", "566.57", "在建"],
			["合计[1×2]", "870.57", "—"],
		],
	]);
});

test("prose that is set wide, and a row of signatures, are no tables", async () => {
	const wide = text(80, 100, 16, "全年支出执行率为九成其中", { spacing: 20 });
	const signatures = column(200, [
		[80, "负责人：甲"],
		[240, "填表人：乙"],
		[400, "电话：1"],
	]);
	expect(await tables([{ content: wide + wide.replaceAll("742", "710") + signatures }])).toEqual(
		[],
	);
});
