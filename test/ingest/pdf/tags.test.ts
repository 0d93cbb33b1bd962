import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/index.ts";
import type { PdfEngine } from "../../../src/ingest/pdf/page-model.ts";
import { pdfium } from "../../../src/ingest/pdf/pdfium.ts";
import { pdfjs } from "../../../src/ingest/pdf/pdfjs.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { segment } from "../../../src/segment/index.ts";
import { artifact, type BuiltPage, type BuiltTag, buildPdf, marked, text } from "../pdf-builder.ts";

const readWith = async (
	engine: PdfEngine,
	pages: readonly BuiltPage[],
	tags: readonly BuiltTag[] = [],
) => {
	const input = { path: "a.pdf", bytes: buildPdf(pages, tags) };
	const report = segment(reflow(await readPdf(input, engine)));
	return {
		text: report.text.split("\n"),
		sections: report.sections.map(({ depth, title }) => [depth, title]),
		diagnostics: report.diagnostics.map(({ code }) => code),
	};
};

const line = (y: number, chars: string): string => text(80, y, 16, chars);
/** Lines of 27 em without indents; the first ends its sentence at the right edge. */
const FULL = "单位全年支出12万元均按预算执行到位并接受了财政监督检查。";
const OPEN = "单位全年安排的项目支出按照预算执行到位并接受了社会监督";
const MORE = "同时建立健全了内部控制制度和绩效管理办法并且严格地落实";
const REST = "资金使用合规到位。";
const p = (...kids: BuiltTag["kids"]): BuiltTag => ({ role: "P", kids });

/** Two paragraphs of which only the tags tell where the second begins. */
const body = (first = FULL): BuiltPage => ({
	content:
		marked(0, line(100, first)) +
		marked(1, line(128, OPEN) + line(156, MORE)) +
		marked(2, line(184, REST)),
});
const TAGS = [p([0, 0]), p([0, 1], { role: "Span", kids: [[0, 2]] })];

const actual = (characters: string): string =>
	`/ActualText <FEFF${Buffer.from(characters, "utf16le").swap16().toString("hex")}>`;

describe.each([pdfium, pdfjs])("$id", (engine) => {
	const read = (pages: readonly BuiltPage[], tags: readonly BuiltTag[] = []) =>
		readWith(engine, pages, tags);

	test("a paragraph ends where its tag ends, though the print does not show it", async () => {
		expect((await read([body()])).text).toEqual([FULL + OPEN + MORE + REST]);
		const tagged = await read([body()], [{ role: "Body", kids: [[0, 0]] }, ...TAGS.slice(1)]);
		expect(tagged).toMatchObject({ text: [FULL, OPEN + MORE + REST], diagnostics: [] });
	});

	test.for([
		["an ActualText that says what is printed", [{ ...p([0, 0]), entries: actual(FULL) }], 2],
		[
			"an ActualText of which one digit differs",
			[{ ...p([0, 0]), entries: actual(FULL.replace("12", "13")) }],
			1,
		],
		["text that is in no element", [], 1],
	] as const)("%s", async ([, first, paragraphs]) => {
		const { text: lines, diagnostics } = await read([body()], [...first, ...TAGS.slice(1)]);
		expect(lines).toHaveLength(paragraphs);
		expect(lines.join("")).toBe(FULL + OPEN + MORE + REST);
		expect(diagnostics).toEqual(paragraphs === 2 ? [] : ["tags-not-used"]);
	});

	test("headings without a number are told by their tags, and by the role map", async () => {
		const content = ["项目概况", REST, "立项背景", REST, "存在的问题", REST]
			.map((chars, i) => marked(i, line(100 + 28 * i, chars)))
			.join("");
		const roles = ["H1", "P", "H2", "P", "Heading#201", "P"];
		const tags = roles.map((role, i) => ({ role, kids: [[0, i] as const] }));
		expect((await read([{ content }], tags)).sections).toEqual([
			[1, "项目概况"],
			[2, "立项背景"],
			[1, "存在的问题"],
		]);
		expect((await read([{ content }])).sections).toEqual([]);
	});

	test("a line that a tag ends in mid-sentence goes on, and an item after a line break begins", async () => {
		const content =
			marked(0, line(100, OPEN) + line(128, MORE)) +
			marked(1, line(156, REST)) +
			marked(2, line(184, FULL.slice(-9)) + line(212, `1.${REST}`));
		expect((await read([{ content }], [p([0, 0]), p([0, 1]), p([0, 2])])).text).toEqual([
			OPEN + MORE + REST,
			FULL.slice(-9),
			`1.${REST}`,
		]);
	});
});

/** pdfjs gives the tags of one page at a time: there the print tells whether a paragraph goes on. */
test("a paragraph goes on over a page break, and past what only frames the page", async () => {
	const first = FULL.replace("。", "，");
	const pages: BuiltPage[] = [
		{ content: marked(0, line(100, OPEN) + line(128, FULL)) + artifact(text(290, 800, 9, "1")) },
		{ content: marked(0, line(100, first) + line(128, REST)) + artifact(text(290, 800, 9, "2")) },
	];
	const whole = OPEN + FULL + first + REST;
	expect((await readWith(pdfium, pages, [p([0, 0], [1, 0])])).text).toEqual([whole]);
	expect((await readWith(pdfium, pages, [p([0, 0]), p([1, 0])])).text).toEqual([
		OPEN + FULL,
		first + REST,
	]);
});

/** An engine without the tags. */
const untagged = (engine: PdfEngine): PdfEngine => ({
	id: engine.id,
	async open(bytes) {
		const source = await engine.open(bytes);
		if (typeof source === "string") return source;
		return {
			...source,
			async page(number) {
				const page = await source.page(number);
				return page && { ...page, tags: undefined };
			},
		};
	},
});

test.for([pdfium, pdfjs])(
	"a tagged PDF as LibreOffice writes it, by $id: headings in their style, no indents",
	async (own) => {
		const bytes = readFileSync(join(import.meta.dirname, "tagged.pdf"));
		const [tagged, plain] = await Promise.all(
			[own, untagged(own)].map(async (engine) =>
				segment(reflow(await readPdf({ path: "a.pdf", bytes }, engine))),
			),
		);
		expect(tagged?.sections.map(({ depth, title }) => [depth, title])).toEqual([
			[1, "项目概况"],
			[2, "立项依据"],
			[2, "资金使用情况"],
			[1, "存在的问题"],
			[1, "下一步改进措施"],
		]);
		expect(tagged?.text.split("\n")).toContain("资金拨付情况如下。");
		expect(plain?.sections).toEqual([]);
		const characters = (text = ""): string => text.replace(/\s/gu, "");
		expect(characters(tagged?.text)).toBe(characters(plain?.text));
		expect(tagged?.tables).toHaveLength(1);
	},
);
