import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/index.ts";
import type { Glyph, PageModel, PdfEngine } from "../../../src/ingest/pdf/page-model.ts";
import { pdfium } from "../../../src/ingest/pdf/pdfium.ts";
import { pdfjs } from "../../../src/ingest/pdf/pdfjs.ts";
import { importReport } from "../../../src/pipeline.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { buildPdf, text } from "../pdf-builder.ts";

/** An engine whose pages are changed on their way. */
const changed = (engine: PdfEngine, change: (page: PageModel) => PageModel): PdfEngine => ({
	id: engine.id,
	async open(bytes) {
		const document = await engine.open(bytes);
		if (typeof document === "string") return document;
		return {
			...document,
			async page(number) {
				const page = await document.page(number);
				return page && change(page);
			},
		};
	},
});

/** Changes the nth character of this text on the page. */
const misread =
	(char: string, nth: number, change: (glyph: Glyph) => Glyph | null) =>
	(page: PageModel): PageModel => {
		const places = page.glyphs.flatMap((glyph, i) => (glyph.text === char ? i : []));
		return {
			...page,
			glyphs: page.glyphs.flatMap((glyph, i) =>
				i === places[nth] ? (change(glyph) ?? []) : glyph,
			),
		};
	};

const content =
	text(80, 100, 16, "全年预算数16671.64万元，执行数") +
	text(80, 130, 16, "16,103.39万元，执行率96.59%。");

async function verified(first: PdfEngine, second: PdfEngine, pages = [{ content }]) {
	const input = { path: "a.pdf", bytes: buildPdf(pages) };
	const { diagnostics } = reflow(await readPdf(input, first, { verifies: second }));
	return diagnostics;
}

test.for([
	["a wrong digit", "7", "1", "16671.64", "16611.64"],
	["a digit for a point", ".", "0", "16671.64", "16671064"],
	["a digit that is none", "4", "A", "16671.64", "16671.6A"],
	["a digit lost", "7", null, "16671.64", "1661.64"],
] as const)("%s is named with its place and both readings", async ([, from, to, right, wrong]) => {
	const change = misread(from, 0, (glyph) => (to === null ? null : { ...glyph, text: to }));
	const [diagnostic, ...others] = await verified(pdfium, changed(pdfjs, change));
	expect(others).toEqual([]);
	expect(diagnostic).toMatchObject({
		code: "engines-differ",
		severity: "warning",
		evidence: { quote: right, page: 1 },
	});
	expect(diagnostic?.message).toMatch(/^第 1 页距左 160 点、距上 86 点处/u);
	expect(diagnostic?.message).toContain(`pdfium 读作“${right}”，pdfjs 读作“${wrong}”`);
	const [box] = diagnostic?.evidence?.boxes ?? [];
	expect(box?.page).toBe(1);
	expect(box?.box[0]).toBeCloseTo(160, 0);
	expect(box?.box[1]).toBeCloseTo(85.9, 0);
});

test("a digit that only the second engine reads is named too", async () => {
	const change = misread("7", 0, () => null);
	const [diagnostic] = await verified(changed(pdfium, change), pdfjs);
	expect(diagnostic?.message).toContain("pdfium 读作“1661.64”，pdfjs 读作“16671.64”");
});

test("two wrong digits of one number are one diagnostic, of two numbers two", async () => {
	const one = misread("6", 0, (glyph) => ({ ...glyph, text: "8" }));
	const two = misread("6", 1, (glyph) => ({ ...glyph, text: "8" }));
	const three = misread("9", 0, (glyph) => ({ ...glyph, text: "8" }));
	const first = await verified(pdfium, changed(changed(pdfjs, one), two));
	expect(first.map(({ code }) => code)).toEqual(["engines-differ"]);
	const second = await verified(pdfium, changed(changed(pdfjs, one), three));
	expect(second.map(({ code }) => code)).toEqual(["engines-differ", "engines-differ"]);
});

test("a wrong digit of a page number has its place in the message alone", async () => {
	const pages = [1, 2, 3].map((page) => ({ content: content + text(290, 800, 12, `- ${page} -`) }));
	const change = misread("3", 2, (glyph) => ({ ...glyph, text: "8" }));
	const diagnostics = await verified(pdfium, changed(pdfjs, change), pages);
	const [differing] = diagnostics.filter(({ code }) => code === "engines-differ");
	expect(differing).toMatchObject({ evidence: null });
	expect(differing?.message).toMatch(/^第 3 页.+pdfium 读作“3”，pdfjs 读作“8”/u);
});

test("other characters, blanks and drift along a line are no difference", async () => {
	const change = (page: PageModel): PageModel => ({
		...page,
		glyphs: page.glyphs.map((glyph, i) => ({
			...glyph,
			text: glyph.text === "万" ? "方" : glyph.text,
			x: glyph.x + i * 0.3,
		})),
	});
	expect(await verified(pdfium, changed(pdfjs, change))).toEqual([]);
});

test("what the second engine cannot read is said not to be verified", async () => {
	const none = await verified(pdfium, { id: "pdfjs", open: async () => "corrupt" });
	expect(none.map(({ code }) => code)).toEqual(["not-verified"]);
	const half: PdfEngine = {
		id: "pdfjs",
		async open(bytes) {
			const document = await pdfjs.open(bytes);
			if (typeof document === "string") return document;
			return { ...document, page: (page) => (page === 2 ? null : document.page(page)) };
		},
	};
	const one = await verified(pdfium, half, [{ content }, { content }]);
	expect(one.map(({ code, message }) => [code, message.slice(0, 5)])).toEqual([
		["not-verified", "第 2 页"],
	]);
});

test.for(["pdfium", "pdfjs"] as const)(
	"nothing differs in a report read by %s",
	async (pdfEngine) => {
		const path = "fixtures/jianglin-water-2023/source.pdf";
		const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "../../..", path)));
		const plain = await importReport({ path, bytes }, { pdfEngine });
		const { diagnostics, ...rest } = await importReport(
			{ path, bytes },
			{ pdfEngine, verify: true },
		);
		expect(diagnostics).toEqual(plain.diagnostics);
		expect(rest).toMatchObject({ text: plain.text, findings: plain.findings });
		expect(diagnostics[0]?.message).toContain(pdfEngine);
	},
);
