import { describe, expect, test } from "vitest";
import { importReport } from "../../src/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { cell, listed, p, row, table, word } from "./docx-builder.ts";

const texts = async (bytes: Uint8Array): Promise<string[]> =>
	(await ingest({ path: "a.docx", bytes })).lines
		.map(({ text }) => text)
		.filter((text) => text !== "");

const level = (at: number, format: string, text: string, more = ""): string =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const num = (id: number, inner = "", abstract = 0): string =>
	`<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inner}</w:num>`;
const lists = (levels: string, nums = num(1)): string =>
	`<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;

const ladder =
	level(0, "chineseCounting", "%1、") +
	level(1, "chineseCountingThousand", "（%2）") +
	level(2, "decimal", "%3.") +
	level(3, "decimalEnclosedCircle", "%4");

test("the ladder of official documents counts on and begins anew", async () => {
	const marks = [0, 1, 1, 2, 2, 3, 1, 2, 0, 1];
	const body = marks.map((at, i) => listed(1, at, `项${i}`)).join("");
	expect(await texts(word({ body, numbering: lists(ladder) }))).toEqual([
		...["一、项0", "（一）项1", "（二）项2", "1.项3", "2.项4", "①项5"],
		...["（三）项6", "1.项7", "二、项8", "（一）项9"],
	]);
});

test("another list of the kind counts on, unless it overrides the start", async () => {
	const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
	const body = [1, 2, 3, 3].map((list) => listed(list, 0, "项")).join("");
	const numbering = lists(ladder, num(1) + num(2) + num(3, override));
	expect(await texts(word({ body, numbering }))).toEqual(["一、项", "二、项", "一、项", "二、项"]);
});

test("a level begins anew at the start that its list gives it", async () => {
	const fifth = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>';
	const body = [0, 1, 1, 0, 1].map((at) => listed(1, at, "项")).join("");
	const numbering = lists(ladder, num(1, fifth));
	expect(await texts(word({ body, numbering }))).toEqual([
		...["一、项", "（五）项", "（六）项", "二、项", "（五）项"],
	]);
});

test("a list may bring a level of its own", async () => {
	const own = `<w:lvlOverride w:ilvl="0">${level(0, "decimal", "（%1）")}</w:lvlOverride>`;
	const numbering = lists(ladder, num(1, own));
	expect(await texts(word({ body: listed(1, 0, "项"), numbering }))).toEqual(["（1）项"]);
});

test("a level that never restarts counts through", async () => {
	const levels =
		level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>');
	const body = [0, 1, 0, 1].map((at) => listed(1, at, "项")).join("");
	expect(await texts(word({ body, numbering: lists(levels) }))).toEqual([
		"一、项",
		"1.项",
		"二、项",
		"2.项",
	]);
});

test("a level of legal numbering shows higher numbers in decimal", async () => {
	const levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%1.%2", "<w:isLgl/>");
	const body = listed(1, 0, "概况") + listed(1, 1, "职能") + listed(1, 1, "2022年预算");
	expect(await texts(word({ body, numbering: lists(levels) }))).toEqual([
		"一、概况",
		"1.1职能",
		"1.2 2022年预算",
	]);
});

test("an empty paragraph is counted, in a cell its number shows", async () => {
	const body =
		listed(1, 2, "甲") +
		listed(1, 2, "") +
		listed(1, 2, "丙") +
		table(row(`<w:tc>${listed(2, 2, "")}</w:tc>`, cell("指标")));
	const restart = '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>';
	const bytes = word({ body, numbering: lists(ladder, num(1) + num(2, restart)) });
	expect(await texts(bytes)).toEqual(["1.甲", "3.丙", "1.", "指标"]);
});

test("an empty cell that a merged one covers is not counted", async () => {
	const merged = (value: string, text: string): string =>
		`<w:tc><w:tcPr><w:vMerge${value}/></w:tcPr>${listed(1, 2, text)}</w:tc>`;
	const body = table(
		row(merged(' w:val="restart"', "甲"), cell("20")),
		row(merged("", ""), cell("30")),
		row(`<w:tc>${listed(1, 2, "乙")}</w:tc>`, cell("40")),
	);
	const found = await texts(word({ body, numbering: lists(ladder) }));
	expect(found).toEqual(["1.甲", "20", "30", "2.乙", "40"]);
});

test("styles that are based on each other end", async () => {
	const styles = ["A", "B"]
		.map(
			(id) => `<w:style w:styleId="${id}"><w:basedOn w:val="${id === "A" ? "B" : "A"}"/></w:style>`,
		)
		.join("");
	const body = p("项", '<w:pStyle w:val="A"/>');
	expect(await texts(word({ body, styles, numbering: lists(ladder) }))).toEqual(["项"]);
});

describe("by style", () => {
	const numbered = (id: number): string =>
		`<w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr>`;

	test("a style brings its number, and a style based on it inherits it", async () => {
		const styles =
			`<w:style w:styleId="H1">${numbered(1)}</w:style>` +
			'<w:style w:styleId="Own"><w:basedOn w:val="H1"/></w:style>';
		const body = p("基本情况", '<w:pStyle w:val="H1"/>') + p("问题", '<w:pStyle w:val="Own"/>');
		const bytes = word({ body, styles, numbering: lists(ladder) });
		expect(await texts(bytes)).toEqual(["一、基本情况", "二、问题"]);
	});

	test("the level is the one that is linked to the style or to one it is based on", async () => {
		const linked =
			level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>') +
			level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="2"/>');
		const styles =
			`<w:style w:styleId="1">${numbered(1)}</w:style><w:style w:styleId="2">${numbered(1)}</w:style>` +
			'<w:style w:styleId="20"><w:basedOn w:val="2"/></w:style>';
		const body = ["1", "2", "20"].map((id) => p("项", `<w:pStyle w:val="${id}"/>`)).join("");
		const bytes = word({ body, styles, numbering: lists(linked) });
		expect(await texts(bytes)).toEqual(["一、项", "（一）项", "（二）项"]);
	});

	test("numId 0 takes a style's number away", async () => {
		const styles = `<w:style w:styleId="H1">${numbered(1)}</w:style>`;
		const off = '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>';
		const bytes = word({ body: p("项", off), styles, numbering: lists(ladder) });
		expect(await texts(bytes)).toEqual(["项"]);
	});

	test("a list may have its levels from a style of lists", async () => {
		const styles = `<w:style w:type="numbering" w:styleId="Ladder">${numbered(1)}</w:style>`;
		const numbering =
			'<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ladder"/></w:abstractNum>' +
			lists(ladder, num(1) + num(2, "", 1));
		const body = listed(2, 0, "项");
		expect(await texts(word({ body, styles, numbering }))).toEqual(["一、项"]);
	});
});

test.for([
	["decimal", "%1．", 1, "1．"],
	["decimalFullWidth", "%1、", 12, "１２、"],
	["decimalEnclosedCircleChinese", "%1", 20, "⑳"],
	["decimalEnclosedCircle", "%1", 21, "21"],
	["decimalEnclosedParen", "%1", 2, "⑵"],
	["upperRoman", "%1.", 49, "XLIX."],
	["lowerLetter", "%1)", 28, "bb)"],
	["ideographDigital", "第%1条", 12, "第一二条"],
	["chineseCounting", "%1、", 20, "二十、"],
	["chineseCounting", "%1、", 101, "一〇一、"],
	["chineseCountingThousand", "第%1条", 101, "第一百零一条"],
	["taiwaneseCountingThousand", "第%1條", 1010, "第一千零一十條"],
	["japaneseCounting", "%1、", 15, "十五、"],
	["chineseLegalSimplified", "%1、", 12, "壹拾贰、"],
	["ideographTraditional", "%1、", 3, "丙、"],
	["notAFormat", "%1.", 7, "7."],
	["upperRoman", "%1.", 30_000, "30000."],
	["bullet", "", 1, ""],
] as const)("%s %s of %i is %s", async ([format, text, start, printed]) => {
	const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
	const numbering = lists(level(0, format, text), num(1, override));
	expect(await texts(word({ body: listed(1, 0, "项"), numbering }))).toEqual([`${printed}项`]);
});

test("a number before digits of the text does not run into them", async () => {
	const bytes = word({
		body: listed(1, 0, "3个行政村完成改造，惠及120户。") + listed(1, 0, "2022年投入15万元。"),
		numbering: lists(level(0, "decimal", "%1.")),
	});
	const { figures } = await importReport({ path: "a.docx", bytes });
	expect(figures.map(({ raw }) => raw)).toEqual(["3个", "120户", "15万元"]);
});
