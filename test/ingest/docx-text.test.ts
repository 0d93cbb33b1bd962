import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";
import { cell, field, mark, p, part, r, row, t, table, word, zip } from "./docx-builder.ts";

const read = (bytes: Uint8Array) => ingest({ path: "a.docx", bytes });
const texts = async (body: string, styles = ""): Promise<string[]> =>
	(await read(word({ body, styles }))).lines.map(({ text }) => text).filter((text) => text !== "");
const codes = async (body: string): Promise<string[]> =>
	(await read(word({ body }))).diagnostics.map(({ code }) => code);

const control = (inner: string): string =>
	`<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const choice = (value: string): string =>
	`${mark("begin").replace("/></w:r>", `><w:ffData><w:checkBox>${value}</w:checkBox></w:ffData></w:fldChar></w:r>`)}${mark("end")}`;

test.for([
	["an insertion", "<w:ins><w:r><w:t>增</w:t></w:r></w:ins>", "增"],
	["a deletion", "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", ""],
	["a deletion with plain text", `<w:del>${r(t("删"))}</w:del>`, ""],
	["text moved away", `<w:moveFrom>${r(t("移"))}</w:moveFrom>`, ""],
	["text moved here", `<w:moveTo>${r(t("移"))}</w:moveTo>`, "移"],
	["an insertion that was deleted", `<w:ins><w:del>${r(t("删"))}</w:del></w:ins>`, ""],
	["hidden text", r(t("隐"), "<w:vanish/>"), ""],
	["text that is not hidden", r(t("显"), '<w:vanish w:val="0"/>'), "显"],
	["text hidden by its style", r(t("隐"), '<w:rStyle w:val="Gone"/>'), ""],
	["a comment", '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>', ""],
	["a field", field("PAGE", r(t("3"))), "3"],
	["a field in an instruction", field(`IF ${field("A", r(t("甲")))}`, r(t("乙"))), "乙"],
	["a simple field", `<w:fldSimple w:instr="DATE">${r(t("2022年"))}</w:fldSimple>`, "2022年"],
	["a link", `<w:hyperlink>${r(t("链接"))}</w:hyperlink>`, "链接"],
	[
		"a circled number",
		`${mark("begin")}${r("<w:instrText>eq \\o\\ac(○,3)</w:instrText>")}${mark("end")}`,
		"③",
	],
	["a checked box of a form", choice("<w:checked/>"), "☑"],
	["an empty box of a form", choice('<w:default w:val="0"/>'), "□"],
	[
		"a content control",
		`<w:sdt><w:sdtPr/><w:sdtContent>${r(t("内"))}</w:sdtContent></w:sdt>`,
		"内",
	],
	[
		"a phonetic guide",
		`<w:r><w:ruby><w:rt>${r(t("jì"))}</w:rt><w:rubyBase>${r(t("绩"))}</w:rubyBase></w:ruby></w:r>`,
		"绩",
	],
	["a check mark", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"],
	["a check mark of Wingdings 2", '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', "☑"],
	["a letter in Wingdings 2", r(t("R"), font("Wingdings 2")), "☑"],
	["Han in Wingdings 2", r(t("是"), font("Wingdings 2")), "是"],
	["an empty box in the private use area", r(t("\uf0a8")), "□"],
	["a relation of the font Symbol", r(t("\uf0b395%"), font("Symbol")), "≥95%"],
	[
		"a raised figure after a number",
		r(t("12.5")) + r(t("3"), '<w:vertAlign w:val="superscript"/>'),
		"12.5³",
	],
	[
		"a raised figure of a unit",
		r(t("km")) + r(t("2"), '<w:vertAlign w:val="superscript"/>'),
		"km2",
	],
	["half of a character", r(t("&#xd840;")), "\ufffd"],
	["a soft hyphen", r(`${t("预")}<w:softHyphen/>${t("算")}`), "预算"],
	["a soft hyphen character", r(t("预\u00ad算")), "预算"],
	["a no-break hyphen", r(`${t("2021")}<w:noBreakHyphen/>${t("2022")}`), "2021-2022"],
	["a radical", r(t("⾃评")), "自评"],
	["a line feed in the source", r(t("预\n算")), "预 算"],
	["full-width spaces", r(t("　　段首")), "　　段首"],
	["a tab", r(`${t("甲")}<w:tab/>${t("乙")}`), "甲\t乙"],
	[
		"a fraction",
		`<m:oMath><m:f><m:num><m:r><m:t>274.94</m:t></m:r></m:num><m:den><m:r><m:t>286.40</m:t></m:r></m:den></m:f></m:oMath>`,
		"274.94/286.40",
	],
] as const)("%s", async ([, inner, seen]) => {
	const styles =
		'<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>';
	expect(await texts(`<w:p>${r(t("前"))}${inner}</w:p>`, styles)).toEqual([`前${seen}`]);
});

describe("line breaks", () => {
	const broken = (...pieces: readonly string[]): string =>
		`<w:p>${r(pieces.map(t).join("<w:br/>"))}</w:p>`;
	test.for([
		["a title in two lines", ["某县水利局", "2022年度自评报告"], ["某县水利局 2022年度自评报告"]],
		["a sentence", ["支出274.94万元，", "其中：基本支出"], ["支出274.94万元， 其中：基本支出"]],
		["two sentences", ["任务完成。", "成效明显。"], ["任务完成。", "成效明显。"]],
		[
			"sentences with a blank line between",
			["任务完成。", "", "成效明显。"],
			["任务完成。 ", "成效明显。"],
		],
		["items", ["（一）概况", "（二）问题"], ["（一）概况", "（二）问题"]],
		["labels", ["填报单位：档案馆", "联系人：张某"], ["填报单位：档案馆", "联系人：张某"]],
	] as const)("%s", async ([, pieces, lines]) => {
		expect(await texts(broken(...pieces))).toEqual(lines);
	});
});

test("a paragraph whose mark is deleted goes on in the next one", async () => {
	const deleted = "<w:rPr><w:del/></w:rPr>";
	expect(await texts(p("前半", deleted) + p("后半") + p("", deleted) + p("末段", deleted))).toEqual(
		["前半后半", "末段"],
	);
});

test("what a paragraph with a deleted mark leaves does not go into a table", async () => {
	const body = p("前半", "<w:rPr><w:del/></w:rPr>") + table(row(cell("甲"), cell("乙")));
	const { lines, tables } = await read(word({ body }));
	expect(lines.map(({ text }) => text)).toEqual(["前半", "甲", "乙"]);
	expect(tables[0]?.rows[0]?.map((own) => own.lines)).toEqual([[1], [2]]);
});

test("a hidden empty paragraph is not counted", async () => {
	const body = p("前") + p("", "<w:rPr><w:vanish/></w:rPr>") + p("后");
	const { lines } = await read(word({ body }));
	expect(lines.map(({ text }) => text)).toEqual(["前", "后"]);
});

describe("text boxes", () => {
	const box = `<w:txbxContent>${p("框内")}</w:txbxContent>`;
	const forms = `<mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
	test.for([
		["in two forms", forms],
		["of old files", `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`],
		[
			"in the fallback alone",
			`<mc:AlternateContent><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`,
		],
	] as const)("%s is read once, after its paragraph", async ([, drawing]) => {
		expect(await texts(`<w:p>${r(t("正文") + drawing)}</w:p>${p("下段")}`)).toEqual([
			"正文",
			"框内",
			"下段",
		]);
	});
});

test.for([
	[
		"the first of two forms",
		`<mc:Choice>${p("甲")}</mc:Choice><mc:Fallback>${p("乙")}</mc:Fallback>`,
		"甲",
	],
	["the only form", `<mc:Fallback>${p("乙")}</mc:Fallback>`, "乙"],
] as const)("of paragraphs in several forms, %s", async ([, forms, seen]) => {
	expect(await texts(`<mc:AlternateContent>${forms}</mc:AlternateContent>`)).toEqual([seen]);
});

describe("notes", () => {
	const note = (kind: string, id: number, text: string): string =>
		`<w:${kind} w:id="${id}"><w:p>${r(`<w:${kind}Ref/>`)}${r(t(text))}</w:p></w:${kind}>`;
	const call = (kind: string, id: number, more = ""): string =>
		r(`<w:${kind}Reference w:id="${id}"${more}/>`);
	const parts = {
		footnotes: `<w:footnote w:type="separator" w:id="0">${p("线")}</w:footnote>${note("footnote", 2, "甲注")}${note("footnote", 3, "乙注")}`,
		endnotes: note("endnote", 1, "尾注"),
	};
	const lines = async (body: string, settings = ""): Promise<string[]> =>
		(await read(word({ body, ...parts, settings }))).lines.map(({ text }) => text);

	test("stand after the paragraph that calls them, with their marks", async () => {
		const body = `<w:p>${r(t("426.8万元"))}${call("footnote", 3)}${r(t("，"))}${call("endnote", 1)}</w:p><w:p>${r(t("又"))}${call("footnote", 2)}</w:p>`;
		expect(await lines(body)).toEqual([
			...["426.8万元¹，i", "¹乙注", "i尾注"],
			...["又²", "²甲注"],
		]);
	});
	test("are numbered as the document says", async () => {
		const settings =
			'<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>';
		expect(await lines(`<w:p>${r(t("甲"))}${call("footnote", 2)}</w:p>`, settings)).toEqual([
			"甲①",
			"①甲注",
		]);
	});
	test("with marks of their own", async () => {
		const own = call("footnote", 2, ' w:customMarkFollows="1"');
		expect(await lines(`<w:p>${r(t("甲"))}${own}${r(t("*"))}</w:p>`)).toEqual(["甲*", "甲注"]);
	});
	test("a note that calls itself ends", async () => {
		const footnotes = `<w:footnote w:id="2"><w:p>${r(t("注"))}${call("footnote", 2)}</w:p></w:footnote>`;
		const body = `<w:p>${r(t("甲"))}${call("footnote", 2)}</w:p>`;
		const { lines: found } = await read(word({ body, footnotes }));
		expect(found.map(({ text }) => text)).toEqual(["甲¹", "¹注"]);
	});
	test("called in a table stand after it", async () => {
		const called = `<w:tc><w:p>${r(t("20"))}${call("footnote", 2)}</w:p></w:tc>`;
		const bytes = word({ body: table(row(called, cell("30"))) + p("下段"), ...parts });
		const { lines: found, tables } = await read(bytes);
		expect(found.map(({ text }) => text)).toEqual(["20¹", "30", "¹甲注", "下段"]);
		expect(tables).toMatchObject([{ before: 2 }]);
	});
});

describe("a table of contents", () => {
	const entry = (text: string): string =>
		`<w:p>${r(t(text))}${r("<w:tab/>")}${field("PAGEREF", r(t("3")))}</w:p>`;
	const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("目录")}${entry("一、概况")}</w:sdtContent></w:sdt>`;
	const asField = `${p("目　录")}<w:p>${mark("begin")}${r('<w:instrText> TOC \\o "1-3" </w:instrText>')}${mark("separate")}${r(t("一、概况\t1"))}</w:p>${entry("二、问题")}<w:p>${mark("end")}</w:p>`;
	const styled = `${p("目录")}${p("一、概况\t1", '<w:pStyle w:val="10"/>')}`;
	const typed =
		p("目录") +
		p("一、概况……………1") +
		p("二、问题<w:tab/>2").replace("<w:tab/>2</w:t>", "</w:t><w:tab/><w:t>2</w:t>");
	const styles = '<w:style w:styleId="10"><w:name w:val="toc 1"/></w:style>';
	test.for([
		["in a content control", control],
		["in a content control after its title", p("目 录") + control.replace(p("目录"), "")],
		["made by a field", asField],
		["by its styles", styled],
		["typed", typed],
	] as const)("%s is left out and said", async ([, contents]) => {
		const { lines, diagnostics } = await read(word({ body: contents + p("正文"), styles }));
		expect(lines.map(({ text }) => text).filter((text) => text !== "")).toEqual(["正文"]);
		expect(diagnostics.map(({ code }) => code)).toEqual(["contents-removed"]);
	});
	test("without an end does not take the text with it", async () => {
		const open = `<w:p>${mark("begin")}${r("<w:instrText>TOC</w:instrText>")}${mark("separate")}</w:p>`;
		expect(await texts(open + p("正文"))).toEqual(["正文"]);
	});
	test("a paragraph in the style of an entry that is none stays", async () => {
		expect(await texts(p("正文。", '<w:pStyle w:val="10"/>'), styles)).toEqual(["正文。"]);
	});
});

test.for([
	["objects-unread", '<w:object><v:shape/><o:OLEObject xmlns:o="o"/></w:object>'],
	["charts-unread", '<w:drawing><c:chart xmlns:c="c"/></w:drawing>'],
	["charts-unread", '<w:drawing><d:relIds xmlns:d="d"/></w:drawing>'],
	["pictures-unread", "<w:pict><v:imagedata/></w:pict>"],
	["characters-unmapped", '<w:sym w:font="Wingdings" w:char="F022"/>'],
] as const)("%s is said", async ([code, inner]) => {
	expect(await codes(`<w:p>${r(t("正文"))}${r(inner)}</w:p>`)).toEqual([code]);
});

test("hidden text and hidden rows are left out and said", async () => {
	const gone = `<w:tr><w:trPr><w:hidden/></w:trPr>${cell("旧数")}${cell("12")}</w:tr>`;
	const body = `<w:p>${r(t("正文"))}${r(t("批注"), "<w:vanish/>")}</w:p>${table(row(cell("甲"), cell("乙")), gone)}`;
	expect(await texts(body)).toEqual(["正文", "甲", "乙"]);
	const { diagnostics } = await read(word({ body }));
	expect(diagnostics.map(({ code, message }) => [code, /\d+/u.exec(message)?.[0]])).toEqual([
		["hidden-text-removed", "6"],
	]);
});

test("WordArt of old files is text of its own", async () => {
	const art = '<w:pict><v:shape><v:textpath string="2022年度自评报告"/></v:shape></w:pict>';
	expect(await texts(`<w:p>${r(art)}</w:p>${p("正文")}`)).toEqual([" 2022年度自评报告 ", "正文"]);
});

test.for([
	[
		"a control around rows and around cells",
		table(row(cell("甲"), control(cell("乙"))), control(row(cell("丙"), cell("丁")))),
		["甲", "乙", "丙", "丁"],
	],
	[
		"text in both directions",
		`<w:p><w:bdo>${r(t("甲"))}</w:bdo><w:dir>${r(t("乙"))}</w:dir></w:p>`,
		["甲乙"],
	],
	["a smart tag", `<w:p><w:smartTag>${r(t("2022年"))}</w:smartTag></w:p>`, ["2022年"]],
	[
		"an index of a formula",
		"<w:p><m:oMath><m:sSub><m:e><m:r><m:t>S</m:t></m:r></m:e><m:sub><m:r><m:t>1</m:t></m:r></m:sub></m:sSub></m:oMath></w:p>",
		["S1"],
	],
	[
		"boxes on a canvas",
		`<w:p>${r(`<w:drawing><c:wpc xmlns:c="c"><w:txbxContent>${p("框一")}</w:txbxContent><w:txbxContent>${p("框二")}</w:txbxContent></c:wpc></w:drawing>`)}</w:p>`,
		["框一", "框二"],
	],
	[
		"what WPS adds of its own",
		`<w:p>${r(`<mc:AlternateContent><mc:Choice><s:diagonals xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"/></mc:Choice></mc:AlternateContent>${t("甲")}`)}</w:p>`,
		["甲"],
	],
	[
		"a form without text beside one with it",
		`<w:p>${r(`<mc:AlternateContent><mc:Choice><z:z xmlns:z="z"/></mc:Choice><mc:Fallback>${t("甲")}</mc:Fallback></mc:AlternateContent>`)}</w:p>`,
		["甲"],
	],
	[
		"a table in a cell",
		table(row(cell("甲"), `<w:tc>${table(row(cell("乙"), cell("100")))}</w:tc>`)),
		["甲", "乙", "100"],
	],
] as const)("%s is read whole and once", async ([, body, seen]) => {
	expect(await texts(body)).toEqual(seen);
});

test("names of strict documents, and names without prefix", async () => {
	const strict = part("document", `<w:body>${p("严格")}</w:body>`).replace(
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
		"http://purl.oclc.org/ooxml/wordprocessingml/main",
	);
	for (const document of [strict, strict.replaceAll("w:", "").replace("xmlns:w", "xmlns")]) {
		const bytes = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": document });
		expect((await read(bytes)).lines.map(({ text }) => text)).toEqual(["严格"]);
	}
});

test("a part in another format is said", async () => {
	expect(await codes(`${p("正文")}<w:altChunk/>`)).toEqual(["parts-unread"]);
});
