import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/index.ts";
import type { Glyph, PageModel, PdfEngine } from "../../../src/ingest/pdf/page-model.ts";
import { pdfium } from "../../../src/ingest/pdf/pdfium.ts";
import { pdfjs } from "../../../src/ingest/pdf/pdfjs.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { type BuiltPage, buildPdf, fill, stroke, text } from "../pdf-builder.ts";

const root = join(import.meta.dirname, "../../..");
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)));
const ENGINES = [pdfium, pdfjs].map((engine) => ({ id: engine.id, engine }));

async function models(engine: PdfEngine, bytes: Uint8Array): Promise<(PageModel | null)[]> {
	const document = await engine.open(bytes);
	if (typeof document === "string") throw new Error(document);
	try {
		const pages: (PageModel | null)[] = [];
		for (let page = 1; page <= document.pageCount; page++) pages.push(await document.page(page));
		return pages;
	} finally {
		await document.close();
	}
}

async function pageOf(engine: PdfEngine, page: BuiltPage): Promise<PageModel> {
	const [model] = await models(engine, buildPdf([page]));
	if (!model) throw new Error("no page");
	return model;
}

/** Places and lengths to a tenth of a point. */
const rounded = (...values: readonly number[]): number[] =>
	values.map((value) => Math.round(value * 10) / 10 || 0);
const placed = ({ text: char, x, y, width, size, turn }: Glyph) => [
	char,
	...rounded(x, y, width, size),
	turn,
];
/** PDFium's widths hold the ink too, where it goes beyond the advance. */
const INK_EM = 0.15;

function expectGlyphs(glyphs: readonly Glyph[], expected: readonly (readonly unknown[])[]): void {
	const widths = expected.map(([, , , width]) => Number(width));
	const fitted = glyphs.map((glyph, i) => {
		const width = widths[i] ?? 0;
		const fits = glyph.width > width - 0.05 && glyph.width < width + INK_EM * glyph.size;
		return fits ? { ...glyph, width } : glyph;
	});
	expect(fitted.map(placed)).toEqual(expected);
}

/** A text object with these operators between its font and its end. */
const operators = (content: string): string => `BT /F1 16 Tf ${content} ET\n`;
const AB = "<00410042>";

describe.each(ENGINES)("$id", ({ engine }) => {
	let printed: MockInstance[] = [];
	beforeEach(() => {
		const methods = ["log", "warn", "error", "info"] as const;
		printed = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {}));
	});
	afterEach(() => {
		expect(printed.flatMap((method) => method.mock.calls)).toEqual([]);
		vi.restoreAllMocks();
	});

	test.for([
		[
			"upright",
			text(100, 100, 16, "预1"),
			"",
			["预", 100, 100, 16, 16, 0],
			["1", 116, 100, 8, 16, 0],
		],
		[
			"size in the matrix",
			text(100, 100, 1, "预1", { matrix: "16 0 0 16" }),
			"",
			["预", 100, 100, 16, 16, 0],
			["1", 116, 100, 8, 16, 0],
		],
		[
			"condensed by the matrix",
			text(100, 100, 16, "预1", { matrix: "0.5 0 0 1" }),
			"",
			["预", 100, 100, 8, 16, 0],
			["1", 108, 100, 4, 16, 0],
		],
		[
			"page turned",
			text(100, 100, 16, "预1"),
			"/Rotate 90",
			["预", 742, 100, 16, 16, 1],
			["1", 742, 116, 8, 16, 1],
		],
		[
			"page turned twice",
			text(100, 100, 16, "预1"),
			"/Rotate 180",
			["预", 495, 742, 16, 16, 2],
			["1", 479, 742, 8, 16, 2],
		],
		[
			"text turned",
			text(100, 500, 16, "预1", { matrix: "0 1 -1 0" }),
			"",
			["预", 100, 500, 16, 16, 3],
			["1", 100, 484, 8, 16, 3],
		],
		[
			"text turned on a turned page",
			text(100, 500, 16, "预1", { matrix: "0 1 -1 0" }),
			"/Rotate 90",
			["预", 342, 100, 16, 16, 0],
			["1", 358, 100, 8, 16, 0],
		],
		[
			"page cropped",
			text(100, 100, 16, "预1"),
			"/CropBox [50 50 545 792]",
			["预", 50, 50, 16, 16, 0],
			["1", 66, 50, 8, 16, 0],
		],
		[
			"axes turned over and back",
			`q 1 0 0 -1 0 842 cm ${operators(`1 0 0 -1 100 100 Tm ${AB} Tj`)} Q`,
			"",
			["A", 100, 100, 8, 16, 0],
			["B", 108, 100, 8, 16, 0],
		],
		[
			"spaced characters",
			operators(`3 Tc 100 742 Td ${AB} Tj`),
			"",
			["A", 100, 100, 8, 16, 0],
			["B", 111, 100, 8, 16, 0],
		],
		[
			"moved between characters",
			operators("100 742 Td [<0041> -500 <0042>] TJ"),
			"",
			["A", 100, 100, 8, 16, 0],
			["B", 116, 100, 8, 16, 0],
		],
		[
			"scaled along the line, characters spaced",
			operators(`50 Tz 4 Tc 100 742 Td ${AB} Tj`),
			"",
			["A", 100, 100, 4, 16, 0],
			["B", 106, 100, 4, 16, 0],
		],
		[
			"raised",
			operators(`5 Ts 100 742 Td ${AB} Tj`),
			"",
			["A", 100, 95, 8, 16, 0],
			["B", 108, 95, 8, 16, 0],
		],
		[
			"next line by leading",
			operators("20 TL 100 742 Td <0041> Tj T* <0042> Tj"),
			"",
			["A", 100, 100, 8, 16, 0],
			["B", 100, 120, 8, 16, 0],
		],
		[
			"next line by move and quote",
			operators("100 742 Td <0041> Tj 10 -20 TD <0042> '"),
			"",
			["A", 100, 100, 8, 16, 0],
			["B", 110, 140, 8, 16, 0],
		],
		[
			"negative size in a matrix that stands on its head",
			`BT /F1 -16 Tf -1 0 0 -1 100 742 Tm ${AB} Tj ET`,
			"",
			["A", 100, 100, 8, 16, 0],
			["B", 108, 100, 8, 16, 0],
		],
		[
			"state restored",
			`q ${operators("")} 30 0 0 30 0 0 cm Q ${operators(`100 742 Td ${AB} Tj`)}`,
			"",
			["A", 100, 100, 8, 16, 0],
			["B", 108, 100, 8, 16, 0],
		],
	] as const)("characters: %s", async ([, content, entries, ...glyphs]) => {
		const page = await pageOf(engine, { content, entries });
		expectGlyphs(page.glyphs, glyphs);
		expect(page.glyphs.some(({ oblique, invisible }) => oblique || invisible)).toBe(false);
	});

	test.for([
		["", 595, 842],
		["/Rotate 90", 842, 595],
		["/Rotate 270", 842, 595],
		["/CropBox [50 50 545 742]", 495, 692],
		["/Rotate -90 /CropBox [50 50 545 742]", 692, 495],
	] as const)("size of a page with %s", async ([entries, width, height]) => {
		const page = await pageOf(engine, { content: "", entries });
		expect(rounded(page.width, page.height)).toEqual([width, height]);
	});

	test("characters of a form stand where its matrices put them", async () => {
		const form = { content: text(100, 100, 16, "预"), matrix: "0.5 0 0 0.5 0 0" };
		const { glyphs } = await pageOf(engine, { content: "q 1 0 0 1 10 0 cm /X1 Do Q", form });
		expectGlyphs(glyphs, [["预", 60, 471, 8, 8, 0]]);
	});

	test("vertical writing runs down from the middle of each character", async () => {
		const file = Buffer.from(buildPdf([{ content: text(100, 100, 16, "预1", { spacing: 4 }) }]));
		const bytes = file.toString("latin1").replace("UniGB-UCS2-H", "UniGB-UCS2-V");
		const [page] = await models(engine, Uint8Array.from(Buffer.from(bytes, "latin1")));
		const places = page?.glyphs.map((glyph) => [glyph.text, ...rounded(glyph.x, glyph.y)]);
		expect(places).toEqual([
			["预", 92, 114.1],
			["1", 96, 126.1],
		]);
	});

	test("a long text that stands in two rows is read in both", async () => {
		const words = "按计划完成本年度各项培训任务并验收合格";
		const rows = [100, 116, 132].map((y) => text(80, y, 12, words)).join("");
		const { glyphs } = await pageOf(engine, { content: rows });
		const at = (row: number): string =>
			glyphs.flatMap(({ text: char, y }) => (Math.round(y) === row ? char : [])).join("");
		expect([100, 116, 132].map(at)).toEqual([words, words, words]);
	});

	test("an ActualText does not stand in place of what is printed", async () => {
		const other = Buffer.from("支出13万元", "utf16le").swap16().toString("hex");
		const content = `/Span << /ActualText <FEFF${other}> >> BDC\n${text(80, 100, 16, "支出12万元")}EMC\n`;
		const { glyphs } = await pageOf(engine, { content });
		expect(glyphs.map(({ text: char, x }) => [char, Math.round(x)])).toEqual([
			["支", 80],
			["出", 96],
			["1", 112],
			["2", 120],
			["万", 128],
			["元", 144],
		]);
	});

	test("text without ink and text at a slant are marked", async () => {
		const content =
			text(80, 100, 16, "隐", { mode: 3 }) +
			text(80, 200, 16, "斜", { matrix: "0.7 0.7 -0.7 0.7" }) +
			text(80, 300, 16, "正");
		const { glyphs } = await pageOf(engine, { content });
		const marks = glyphs.map(({ text: char, invisible, oblique }) => [char, invisible, oblique]);
		expect(marks.toSorted()).toEqual([
			["斜", false, true],
			["正", false, false],
			["隐", true, false],
		]);
	});

	test.for([
		["a stroke", stroke(100, 200, 300, 200), [[100, 200, 300, 200]]],
		["an upright stroke", stroke(100, 200, 100, 400), [[100, 200, 100, 400]]],
		["a slanting stroke", stroke(100, 200, 300, 400), []],
		["a thin filled rectangle", fill(100, 200, 300, 1), [[100, 200.5, 400, 200.5]]],
		["a shaded area", fill(100, 200, 300, 50, "0.9 g"), []],
		["a white rule", fill(100, 200, 300, 1, "1 1 1 rg"), []],
		["a white stroke", stroke(100, 200, 300, 200, "1 G"), []],
		[
			"a rectangle",
			"q 100 542 200 100 re S Q",
			[
				[100, 200, 100, 300],
				[100, 200, 300, 200],
				[100, 300, 300, 300],
				[300, 200, 300, 300],
			],
		],
		["a curve", "q 100 542 m 150 600 250 600 300 542 c S Q", []],
		["a clip that paints nothing", "q 100 542 200 100 re W n Q", []],
		["a path in moved space", "q 1 0 0 1 50 0 cm 100 642 m 300 642 l S Q", [[150, 200, 350, 200]]],
	] as const)("rules: %s", async ([, content, rules]) => {
		const page = await pageOf(engine, { content });
		const found = page.rules.map(({ x0, y0, x1, y1 }) => rounded(x0, y0, x1, y1));
		expect(found.toSorted()).toEqual(rules);
	});

	test("images are counted each time they are drawn", async () => {
		const picture = "q 500 0 0 700 50 50 cm /I1 Do Q ";
		expect((await pageOf(engine, { content: picture, image: true })).images).toBe(1);
		expect((await pageOf(engine, { content: picture + picture, image: true })).images).toBe(2);
	});

	test.for([
		["corrupt.pdf", "corrupt"],
		["truncated.pdf", "corrupt"],
		["encrypted-user-password.pdf", "encrypted"],
	] as const)("%s is %s", async ([name, refusal]) => {
		expect(await engine.open(bytesOf(`test/bad/${name}`))).toBe(refusal);
	});

	test("pages that cannot be loaded are null, and no pages are none", async () => {
		const pages = await models(engine, bytesOf("test/bad/page-loop.pdf"));
		expect(new Set(pages)).toEqual(new Set([null]));
		expect(await models(engine, bytesOf("test/bad/zero-pages.pdf"))).toEqual([]);
	});

	test("an empty password opens the document", async () => {
		const [page] = await models(engine, bytesOf("test/bad/encrypted-owner-only.pdf"));
		const chars = page?.glyphs.map(({ text: char }) => char).join("");
		expect(chars).toContain("单位整体支出绩效自评报告");
	});

	test("the bytes that were handed over are left as they were", async () => {
		const bytes = buildPdf([{ content: text(80, 100, 16, "预算") }]);
		const before = Uint8Array.from(bytes);
		await models(engine, bytes);
		expect(bytes).toEqual(before);
	});
});

test.for(["fixtures/jianglin-water-2023/source.pdf", "test/bad/encrypted-owner-only.pdf"])(
	"%s: both engines give the same text, tables and places",
	async (path) => {
		const bytes = bytesOf(path);
		const [ours, theirs] = await Promise.all(
			[pdfium, pdfjs].map(async (engine) => reflow(await readPdf({ path, bytes }, engine))),
		);
		expect(theirs?.text).toBe(ours?.text);
		expect(theirs?.placedTables).toEqual(ours?.placedTables);
		expect(theirs?.diagnostics).toEqual(ours?.diagnostics);
		for (const [i, line] of (ours?.lines ?? []).entries())
			for (const [j, box] of line.boxes.entries())
				box.forEach((edge, k) => {
					// PDFium's widths hold the ink where it goes beyond the advance.
					const tolerance = k === 2 ? 3 : 0.1;
					const other = theirs?.lines[i]?.boxes[j]?.[k] ?? Number.NaN;
					expect(Math.abs(edge - other)).toBeLessThanOrEqual(tolerance);
				});
	},
);
