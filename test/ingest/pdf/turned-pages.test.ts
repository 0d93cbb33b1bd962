import { expect, test } from "vitest";
import { pdf } from "../../../src/ingest/pdf/index.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { buildPdf, text } from "../pdf-builder.ts";

/** Lines of a paragraph, the first set in by two em. */
const set = (y: number, lines: readonly string[]): string =>
	lines.map((line, i) => text(i === 0 ? 88 : 60, y + 28 * i, 14, line)).join("");

const FIRST = [
	"本单位全年安排项目支出一千二百三十四万元均按预算",
	"执行到位并接受财政监督检查，同时建立健全内部控制制",
	"度和绩效管理办法并且严格落实。",
];
const MIDDLE = ["项目管理情况总体良好，各项制度健全并且得到了有效的", "执行，没有发现违规问题。"];
const LAST = ["存在的主要问题是项目前期工作准备不足，个别项目的支", "出进度偏慢。"];
const whole = [FIRST, MIDDLE, LAST].map((lines) => lines.join(""));
const turned = (content: string): string => `q 0 1 -1 0 595 0 cm ${content} Q `;

const read = async (...pages: readonly { content: string; entries?: string }[]) =>
	reflow(await pdf.read({ path: "a.pdf", bytes: buildPdf(pages) })).text.split("\n");

test.for([
	["a page turned right", { content: set(200, MIDDLE), entries: "/Rotate 90" }],
	["a page turned left", { content: set(200, MIDDLE), entries: "/Rotate 270" }],
	["a page whose print lies on its side", { content: turned(set(400, MIDDLE)) }],
] as const)("%s between upright ones reads in its place", async ([, page]) => {
	expect(await read({ content: set(100, FIRST) }, page, { content: set(300, LAST) })).toEqual(
		whole,
	);
});

test("a label on its side beside upright text is not lost, and tears nothing", async () => {
	const content = set(100, FIRST) + turned(text(100, 800, 14, "绩效自评"));
	expect(await read({ content })).toEqual([whole[0], "绩效自评"]);
});
