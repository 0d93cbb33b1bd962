import { readFileSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { ImportError } from "../../src/errors.ts";
import { importReport } from "../../src/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { cell, listed, p, row, table, word, zip } from "./docx-builder.ts";

const read = (bytes: Uint8Array) => ingest({ path: "a.docx", bytes });
const texts = async (bytes: Uint8Array): Promise<string[]> =>
	(await read(bytes)).lines.map(({ text }) => text).filter((text) => text !== "");

const level = (at: number, format: string, text: string, more = ""): string =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const lists = (
	levels: string,
	nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
): string => `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`;

describe("automatic numbers", () => {
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
		const nums = [1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`);
		const override =
			'<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
		const body = [1, 2, 3, 3].map((list) => listed(list, 0, "项")).join("");
		const numbering = lists(ladder, nums.join("") + override);
		expect(await texts(word({ body, numbering }))).toEqual([
			"一、项",
			"二、项",
			"一、项",
			"二、项",
		]);
	});

	test("a style brings its number, and a style based on it inherits it", async () => {
		const styles =
			'<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
			'<w:style w:styleId="Own"><w:basedOn w:val="H1"/></w:style>';
		const body = p("基本情况", '<w:pStyle w:val="H1"/>') + p("问题", '<w:pStyle w:val="Own"/>');
		const bytes = word({ body, styles, numbering: lists(ladder) });
		expect(await texts(bytes)).toEqual(["一、基本情况", "二、问题"]);
	});

	test.for([
		["decimal", "%1．", ["1．", "2．"]],
		["decimalFullWidth", "%1、", ["１、", "２、"]],
		["upperRoman", "%1.", ["I.", "II."]],
		["lowerLetter", "%1)", ["a)", "b)"]],
		["ideographDigital", "第%1条", ["第一条", "第二条"]],
		["bullet", "", ["", ""]],
	] as const)("%s", async ([format, text, printed]) => {
		const body = listed(1, 0, "项") + listed(1, 0, "项");
		const bytes = word({ body, numbering: lists(level(0, format, text)) });
		expect(await texts(bytes)).toEqual(printed.map((mark) => `${mark}项`));
	});
});

test("merged cells keep their spans", async () => {
	const merge = (value: string) => `<w:vMerge${value}/>`;
	const { tables, lines } = await read(
		word({
			body:
				p("表前") +
				table(
					row(cell("指标", '<w:gridSpan w:val="2"/>'), cell("分值")),
					row(cell("产出", merge(' w:val="restart"')), cell("数量"), cell("20")),
					row(cell("", merge("")), cell("质量"), cell("30")),
				) +
				p("表后"),
		}),
	);
	const found = tables[0]?.rows.map((cells) =>
		cells.map((of) => [of.lines.map((at) => lines[at]?.text).join(""), of.rowSpan, of.colSpan]),
	);
	expect(found).toEqual([
		[
			["指标", 1, 2],
			["分值", 1, 1],
		],
		[
			["产出", 2, 1],
			["数量", 1, 1],
			["20", 1, 1],
		],
		[
			["质量", 1, 1],
			["30", 1, 1],
		],
	]);
	expect(lines[tables[0]?.before ?? -1]?.text).toBe("表后");
});

test.for([
	["an insertion", "<w:ins><w:r><w:t>增</w:t></w:r></w:ins>", "增"],
	["a deletion", "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", ""],
	["hidden text", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>", ""],
	["a field", "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r>", "3"],
	[
		"a phonetic guide",
		"<w:r><w:ruby><w:rt><w:r><w:t>jì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>绩</w:t></w:r></w:rubyBase></w:ruby></w:r>",
		"绩",
	],
	["a check mark", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"],
] as const)("the accepted view of %s", async ([, inner, seen]) => {
	expect(await texts(word({ body: `<w:p><w:r><w:t>前</w:t></w:r>${inner}</w:p>` }))).toEqual([
		`前${seen}`,
	]);
});

test("a text box is read once, a note after the paragraph that calls it", async () => {
	const box = `<w:txbxContent>${p("框内")}</w:txbxContent>`;
	const drawing = `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
	const body = `<w:p><w:r><w:t>正文</w:t>${drawing}</w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p("下段")}`;
	const footnotes = `<w:footnote w:type="separator" w:id="0">${p("线")}</w:footnote><w:footnote w:id="2">${p("注文")}</w:footnote>`;
	expect(await texts(word({ body, footnotes }))).toEqual(["正文", "框内", "注文", "下段"]);
});

test("a table of contents is left out and said", async () => {
	const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("一、基本情况 1")}</w:sdtContent></w:sdt>`;
	const { lines, diagnostics } = await read(word({ body: contents + p("正文") }));
	expect(lines.map(({ text }) => text)).toEqual(["正文"]);
	expect(diagnostics.map(({ code }) => code)).toEqual(["contents-removed"]);
});

test.for([
	["unsupported-format", zip({ "a.txt": "x" })],
	["corrupt", zip({ "word/document.xml": "<w:document" })],
	["corrupt", zip({ "word/document.xml": '<!DOCTYPE d [<!ENTITY e "x">]><d>&e;</d>' })],
	["no-text", word({ body: p(" ") })],
] as const)("refuses with %s", async ([code, bytes]) => {
	await expect(read(bytes)).rejects.toBeInstanceOf(ImportError);
	await expect(read(bytes)).rejects.toMatchObject({ code });
});

test("flipped bytes are told by the checksum", async () => {
	const bytes = Buffer.from(word({ body: p("全年预算数286.40万元") }));
	bytes[bytes.indexOf("286")] = 0x39;
	await expect(read(bytes)).rejects.toMatchObject({ code: "corrupt" });
});

describe("mammoth as a second opinion", () => {
	test.for(["lanchuan-transfer-2022", "xuanhe-projects-2022"])("%s", async (slug) => {
		const path = join(import.meta.dirname, `../../fixtures/${slug}/source.docx`);
		const buffer = readFileSync(path);
		const { text } = await importReport({ path, bytes: buffer });
		const ours = text.replace(/\s+/gu, "");
		const { value } = await mammoth.extractRawText({ buffer });
		const theirs = value.split("\n").map((line) => line.replace(/\s+/gu, ""));
		// Whatever mammoth reads is here; what it lacks are the automatic numbers.
		expect(theirs.filter((line) => line !== "" && !ours.includes(line))).toEqual([]);
		expect(ours.length).toBeGreaterThanOrEqual(theirs.join("").length);
	});
});
