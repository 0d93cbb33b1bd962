import { expect, test } from "vitest";
import { ordinary } from "../../src/ingest/characters.ts";
import { pdf } from "../../src/ingest/pdf/index.ts";
import { reflow } from "../../src/reflow/index.ts";
import { type BuiltPage, buildPdf, stroke, text } from "./pdf-builder.ts";

const read = (pages: readonly BuiltPage[]) => pdf.read({ path: "a.pdf", bytes: buildPdf(pages) });
const texts = async (content: string): Promise<string[]> =>
	(await read([{ content, image: true }])).lines.map((line) => line.text);

/** Body text of 16 points, 27 em wide, from a margin of 80; the first line set in by two em. */
function paragraph(y: number, chars: string): string {
	const lines = [chars.slice(0, 25), ...(chars.slice(25).match(/.{1,27}/gu) ?? [])];
	return lines.map((line, i) => text(i === 0 ? 112 : 80, y + 28 * i, 16, line)).join("");
}

const SENTENCE = "按照县委县政府部署安排我局认真组织实施各项工作任务圆满完成全年目标";
const LONG = `${SENTENCE.repeat(4)}。`;

test.for([
	[
		"font size in the matrix",
		text(100, 100, 1, "预算12万元", { matrix: "16 0 0 16" }),
		"",
		[100, 85.92, 116, 101.92],
	],
	[
		"condensed",
		text(100, 100, 16, "预算12万元", { matrix: "0.5 0 0 1" }),
		"",
		[100, 85.92, 108, 101.92],
	],
	["page turned", text(100, 100, 16, "预算12万元"), "/Rotate 90", [740.08, 100, 756.08, 116]],
	[
		"page turned twice",
		text(100, 100, 16, "预算12万元"),
		"/Rotate 180",
		[479, 740.08, 495, 756.08],
	],
	[
		"text turned",
		text(100, 500, 16, "预算12万元", { matrix: "0 1 -1 0" }),
		"",
		[85.92, 484, 101.92, 500],
	],
	[
		"text turned on a turned page",
		text(100, 500, 16, "预算12万元", { matrix: "0 1 -1 0" }),
		"/Rotate 90",
		[342, 85.92, 358, 101.92],
	],
	[
		"page cropped",
		text(100, 100, 16, "预算12万元"),
		"/CropBox [50 50 545 792]",
		[50, 35.92, 66, 51.92],
	],
] as const)("%s: boxes lie on the page as it is shown", async ([, content, entries, box]) => {
	const { lines } = await read([{ content, entries }]);
	expect(lines.map((line) => line.text)).toEqual(["预算12万元"]);
	expect(lines[0]?.boxes).toHaveLength(6);
	lines[0]?.boxes[0]?.forEach((edge, i) => {
		expect(edge).toBeCloseTo(box[i] ?? Number.NaN, 1);
	});
});

test("text and rules of a form XObject stand where its matrices put them", async () => {
	const form = { content: text(100, 100, 16, "预算"), matrix: "0.5 0 0 0.5 0 0" };
	const { lines } = await read([{ content: "q 1 0 0 1 10 0 cm /X1 Do Q", form }]);
	expect(lines[0]?.text).toBe("预算");
	expect(lines[0]?.boxes[0]?.[0]).toBeCloseTo(60, 1);
});

test.for([
	[
		"a second print for bold",
		text(100, 100, 16, "预算执行率") + text(100.4, 100.2, 16, "预算执行率"),
		["预算执行率"],
	],
	[
		"the same character twice",
		text(100, 100, 16, "一一") + text(100, 130, 16, "11"),
		["一一", "11"],
	],
	[
		"a hidden copy",
		text(100, 100, 16, "预算执行率") + text(100, 101, 15, "预算执行率", { mode: 3 }),
		["预算执行率"],
	],
	["a hidden layer under a scan", text(100, 100, 16, "预算执行率", { mode: 3 }), ["预算执行率"]],
	[
		"a superscript",
		text(80, 100, 16, "支出3.1万元") + text(168, 94, 9, "①") + text(177, 100, 16, "，执行率"),
		["支出3.1万元①，执行率"],
	],
	["letter-spaced Han", text(80, 100, 16, "本年收入", { spacing: 20 }), ["本年收入"]],
	["letter-spaced digits", text(80, 100, 16, "98.65", { spacing: 12 }), ["98.65"]],
	["two words without a space", text(80, 100, 16, "ABC") + text(116, 100, 16, "DEF"), ["ABC DEF"]],
	[
		"Han and figures set apart",
		text(80, 100, 16, "第") + text(100, 100, 16, "12") + text(120, 100, 16, "号"),
		["第12号"],
	],
	[
		"out of order",
		text(80, 130, 16, "二") + text(96, 100, 16, "后") + text(80, 100, 16, "先"),
		["先后", "二"],
	],
	[
		"a hyphen that ends a line",
		text(80, 100, 16, "project-") + text(80, 124, 16, "based"),
		["project-", "based"],
	],
	["outside the page", text(80, 100, 16, "内") + text(700, 100, 16, "外"), ["内"]],
] as const)("%s", async ([, content, lines]) => {
	expect(await texts(content)).toEqual(lines);
});

test("white space before a line shows how far it is set in", async () => {
	const lines = await texts(
		paragraph(100, LONG) + text(272, 240, 16, "附表") + text(176, 268, 22, "标题"),
	);
	const indents = lines.map((line) => /^[\s　]*/u.exec(line)?.[0].length);
	expect(indents.slice(0, 2)).toEqual([2, 0]);
	expect(indents.at(-2)).toBe(12);
	expect(indents.at(-1)).toBeGreaterThan(2);
});

test("blanks that set a line in have boxes without width", async () => {
	const { lines } = await read([{ content: paragraph(100, LONG) }]);
	const [blank, , first] = lines[0]?.boxes ?? [];
	expect(blank?.[0]).toBe(blank?.[2]);
	expect(blank?.[0]).toBeCloseTo(first?.[0] ?? 0, 1);
});

test("a paragraph goes on over a page break, page numbers left out", async () => {
	const number = (page: number): string => text(290, 800, 12, `- ${page} -`);
	const [head, tail] = [LONG.slice(0, 25 + 27 * 2), LONG.slice(25 + 27 * 2)];
	const rest = (tail.match(/.{1,27}/gu) ?? [])
		.map((line, i) => text(80, 80 + 28 * i, 16, line))
		.join("");
	const pages = [
		{ content: paragraph(80, LONG) + paragraph(300, head) + number(1) },
		{ content: rest + paragraph(300, LONG) + number(2) },
	];
	const { text: read1 } = reflow(await read(pages));
	expect(read1.split("\n")).toEqual([LONG, LONG, LONG]);
});

test("a title of several lines is one paragraph, the year in brackets below it is not", async () => {
	const content =
		text(120, 80, 22, "石桥县农业农村局") +
		text(87, 112, 22, "2022年度部门整体支出绩效") +
		text(240, 144, 22, "自评报告") +
		text(260, 176, 16, "（2022年度）") +
		paragraph(240, LONG);
	expect(reflow(await read([{ content }])).text.split("\n")).toEqual([
		"石桥县农业农村局2022年度部门整体支出绩效自评报告",
		"（2022年度）",
		LONG,
	]);
});

test("two columns are read one after the other, paragraphs whole", async () => {
	const column = (x: number, chars: string): string =>
		[chars.slice(0, 11), ...(chars.slice(11).match(/.{1,13}/gu) ?? [])]
			.map((line, i) => text(i === 0 ? x + 32 : x, 260 + 28 * i, 16, line))
			.join("");
	const [left, right] = [`左栏${LONG}`, `右栏${LONG}`];
	const content =
		paragraph(80, LONG) + column(80, left) + column(312, right) + paragraph(640, LONG);
	expect(reflow(await read([{ content }])).text.split("\n")).toEqual([LONG, left, right, LONG]);
});

test("notes stand after the paragraph that refers to them, even if it goes over the page", async () => {
	const head = `${LONG.slice(0, 25 + 27)}`;
	const note = "①含省级专项资金一百二十万元。";
	const pages = [
		{
			content:
				paragraph(80, LONG) +
				paragraph(300, head) +
				text(384, 294, 9, "①") +
				stroke(80, 700, 200, 700) +
				text(80, 716, 9, note) +
				text(290, 800, 12, "- 1 -"),
		},
		{
			content:
				text(80, 80, 16, "其后各项工作均已完成。") +
				paragraph(120, LONG) +
				text(290, 800, 12, "- 2 -"),
		},
	];
	const paragraphs = reflow(await read(pages)).text.split("\n");
	expect(paragraphs[1]).toMatch(/^按照.*①.*均已完成。$/u);
	expect(paragraphs[2]).toBe(note);
	expect(paragraphs).toHaveLength(4);
});

test("a watermark set at a slant is no text of the page, and is named", async () => {
	const content =
		paragraph(100, LONG) + text(150, 300, 40, "内部资料", { matrix: "0.7 0.7 -0.7 0.7" });
	const { lines, diagnostics } = await read([{ content }]);
	expect(lines.map((line) => line.text).join("")).not.toContain("内");
	expect(diagnostics.map(({ code, message }) => [code, message.includes("内部资料")])).toEqual([
		["watermark-removed", true],
	]);
});

test.for([
	[0x2f83, "自"],
	[0x2ed4, "门"],
	[0xfb01, "fi"],
	[0xf900, "豈"],
	[0xff11, "１"],
	[0x2460, "①"],
	[0xf0b7, "•"],
	[0x3000, "　"],
	[0x00ad, ""],
	[0x0007, ""],
	[0x2f3e, "户"],
	[0x200b, ""],
] as const)("U+%s is read as “%s”", ([codePoint, char]) => {
	expect(ordinary(codePoint)).toBe(char);
});

test("the same bytes give the same lines, however often they are read", async () => {
	const pages = [{ content: paragraph(100, LONG) }];
	expect(await read(pages)).toEqual(await read(pages));
});
