import { expect, test } from "vitest";
import { pdf } from "../../../src/ingest/pdf/index.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { segment } from "../../../src/segment/index.ts";
import { buildPdf, text } from "../pdf-builder.ts";

async function paragraphs(...contents: readonly string[]): Promise<string[]> {
	const bytes = buildPdf(contents.map((content) => ({ content })));
	return segment(reflow(await pdf.read({ path: "a.pdf", bytes }))).text.split("\n");
}

/** Lines of running text, 28 points apart, the first of each paragraph set in by two em. */
const set = (x: number, y: number, size: number, lines: readonly string[], pitch = 28): string =>
	lines
		.map((chars, i) =>
			text(chars.startsWith("　") ? x + 2 * size : x, y + pitch * i, size, chars.trim()),
		)
		.join("");

const PARAGRAPH = [
	"　本单位全年安排项目支出一千二百三十四万元均按预算",
	"执行到位并接受财政监督检查，同时建立健全内部控制制",
	"度和绩效管理办法并且严格落实，资金拨付及时，使用合",
	"规，未发现截留挤占挪用的情况。",
];
const NEXT = ["　下一步将继续加强预算编制的科学性和准确性，切实提", "高财政资金的使用效益。"];
const whole = (lines: readonly string[]): string => lines.join("").trim();
const NOTE = ["注：资金含上年", "结转，详见附件", "所列明细。"];

test.for([
	["in the right margin, smaller", set(60, 100, 14, PARAGRAPH) + set(440, 104, 9, NOTE, 14)],
	[
		"in the right margin, on the same baselines",
		set(60, 100, 14, PARAGRAPH) + set(450, 128, 14, NOTE),
	],
	["in the left margin", set(180, 100, 14, PARAGRAPH) + set(60, 104, 9, NOTE, 14)],
	["on the same baselines, smaller", set(60, 100, 14, PARAGRAPH) + set(440, 128, 10, NOTE)],
] as const)("a note %s stands after its paragraph", async ([where, shown]) => {
	const x = where.includes("left") ? 180 : 60;
	expect(await paragraphs(shown + set(x, 212, 14, NEXT))).toEqual([
		whole(PARAGRAPH),
		whole(NOTE),
		whole(NEXT),
	]);
});

test.for([
	["between two lines of it", 60, text(440, 140, 9, "注：含上年结转")],
	["on the baseline of one", 60, text(440, 128, 9, "注：含上年结转")],
	["in the left margin", 180, text(60, 140, 9, "含上年结转")],
] as const)(
	"a small note of one line beside a paragraph, %s, tears it not",
	async ([, x, note]) => {
		const shown = await paragraphs(set(x, 100, 14, PARAGRAPH) + note + set(x, 212, 14, NEXT));
		expect(shown.map((line) => line.replace("注：", ""))).toEqual([
			whole(PARAGRAPH),
			"含上年结转",
			whole(NEXT),
		]);
	},
);

test.for([
	["below the text", text(440, 240, 9, "单位：万元")],
	["as large as the text", text(450, 142, 14, "注：含结转")],
] as const)("a line %s is no note beside it", async ([, line]) => {
	const shown = set(60, 100, 14, PARAGRAPH) + set(60, 212, 14, NEXT) + line;
	const printed = (await paragraphs(shown)).join("");
	expect(printed).toContain(line.includes("9 Tf") ? "效益。单位：万元" : "内部控制制注：含结转");
});

test("a box of text that narrows the lines beside it tears neither", async () => {
	const WIDE = [
		"　本单位全年安排项目支出一千二百三十四万元均按预算执行到位并接受",
		"财政监督检查，同时建立健全内部控制制度和绩",
		"效管理办法并且严格落实，资金拨付及时，使用",
		"合规，未发现截留挤占挪用的情况，资产管理也",
		"较为规范，并且按照规定及时公开了部门预算和部门决算以及其他信息。",
	];
	const shown = set(60, 100, 14, WIDE) + set(400, 125, 10, NOTE, 18) + set(60, 240, 14, NEXT);
	expect(await paragraphs(shown)).toEqual([whole(WIDE), whole(NOTE), whole(NEXT)]);
});

test("a note beside a paragraph that goes on over the page stands after all of it", async () => {
	const [a, b] = [PARAGRAPH.slice(0, 2), PARAGRAPH.slice(2)];
	const upper = set(60, 700, 14, a) + set(440, 702, 9, NOTE.slice(0, 2), 14);
	expect(await paragraphs(upper, set(60, 100, 14, b))).toEqual([
		whole(PARAGRAPH),
		whole(NOTE.slice(0, 2)),
	]);
});

test("a column of figures, and dates below a text, are no notes", async () => {
	const figures = set(60, 100, 14, PARAGRAPH) + set(440, 100, 14, ["1234.56", "2345.67", "345.6"]);
	expect((await paragraphs(figures)).join("")).toMatch(/1234\.56.*2345\.67/u);
	expect((await paragraphs(figures))[0]).not.toBe(whole(PARAGRAPH));
	const signed = set(60, 100, 14, PARAGRAPH) + set(330, 212, 14, ["某某单位", "2023年5月6日"]);
	expect((await paragraphs(signed)).slice(0, 1)).toEqual([whole(PARAGRAPH)]);
});
