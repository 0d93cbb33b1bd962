import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ImportError } from "../../../src/errors.ts";
import { ingest } from "../../../src/ingest/index.ts";
import { readPdf } from "../../../src/ingest/pdf/index.ts";
import type { PdfEngine } from "../../../src/ingest/pdf/page-model.ts";
import { pdfium } from "../../../src/ingest/pdf/pdfium.ts";
import { pdfjs } from "../../../src/ingest/pdf/pdfjs.ts";
import { importReport } from "../../../src/pipeline.ts";
import { buildPdf, text } from "../pdf-builder.ts";

const root = join(import.meta.dirname, "../../..");
const path = "fixtures/jianglin-water-2023/source.pdf";
const report = new Uint8Array(readFileSync(join(root, path)));
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const before = (mark: string): Uint8Array => report.subarray(0, latin1(report).lastIndexOf(mark));

/** The engines agree on boxes to a tenth of a point only. */
const withoutBoxes = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value, (key, part) => (key === "boxes" ? undefined : part)));

async function codeOf(read: Promise<unknown>): Promise<string> {
	const error = await read.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	return error instanceof ImportError ? error.code : String(error);
}

test.for([
	["in its trailer", before("/DocChecksum"), "engine-took-over"],
	["after its objects", before("xref\n0 "), "trailer-restored"],
	["in its table of objects", before("trailer").subarray(0, -400), "trailer-restored"],
] as const)("a file cut off %s is read all the same, and that is said", async ([, bytes, code]) => {
	const whole = await importReport({ path, bytes: report });
	const { diagnostics, source, ...rest } = await importReport({ path, bytes });
	expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([
		code,
		...whole.diagnostics.map((diagnostic) => diagnostic.code),
	]);
	expect(source.pages).toBe(6);
	const { diagnostics: _, source: __, ...expected } = whole;
	expect(withoutBoxes(rest)).toEqual(withoutBoxes(expected));
});

test.for([
	["in the middle", report.subarray(0, report.length * 0.6)],
	["in its last object", before("endobj")],
	[
		"with an object lost",
		Buffer.from(latin1(before("xref\n0 ")).replace(/\n1 0 obj/u, "\n1 0 xxx"), "latin1"),
	],
] as const)("a file cut off %s is corrupt", async ([, bytes]) => {
	expect(await codeOf(ingest({ path, bytes }))).toBe("corrupt");
});

test("an engine that is asked for is not replaced", async () => {
	const bytes = before("/DocChecksum");
	expect(await codeOf(ingest({ path, bytes }, { pdfEngine: "pdfium" }))).toBe("corrupt");
	const { diagnostics } = await ingest({ path, bytes }, { pdfEngine: "pdfjs" });
	expect(diagnostics.map(({ code }) => code)).toEqual(["engine-chosen"]);
});

test.for([
	["from a mended file is done with both", before("xref\n0 "), ["trailer-restored"]],
	[
		"by the second engine is said not to be done",
		before("/DocChecksum"),
		["engine-took-over", "not-verified"],
	],
] as const)("verifying what was read %s", async ([, bytes, codes]) => {
	const { diagnostics } = await ingest({ path, bytes }, { verify: true });
	expect(diagnostics.map(({ code }) => code)).toEqual(codes);
});

/** PDFium, to which this page is unknown in this way. */
const half = (broken: number, how: "unloadable" | "unmapped"): PdfEngine => ({
	id: "pdfium",
	async open(bytes) {
		const document = await pdfium.open(bytes);
		if (typeof document === "string") return document;
		return {
			...document,
			async page(number) {
				const page = await document.page(number);
				if (number !== broken || !page) return page;
				if (how === "unloadable") return null;
				return { ...page, glyphs: page.glyphs.map((glyph) => ({ ...glyph, text: "\ufffd" })) };
			},
		};
	},
});

test.for(["unloadable", "unmapped"] as const)(
	"a page that is %s is read by the other engine",
	async (how) => {
		const pages = ["第一页预算执行数一百万元", "第二页预算执行数二百万元"].map((chars) => ({
			content: text(80, 100, 16, chars),
		}));
		const input = { path: "a.pdf", bytes: buildPdf(pages) };
		const { lines, diagnostics } = await readPdf(input, half(2, how), { takesOver: pdfjs });
		expect(lines.map((line) => line.text)).toEqual([
			"第一页预算执行数一百万元",
			"第二页预算执行数二百万元",
		]);
		expect(diagnostics.map(({ code, message }) => [code, message.slice(0, 5)])).toEqual([
			["engine-took-over", "第 2 页"],
		]);
	},
);

test("without a map from codes to characters no number is read, and every page is named", async () => {
	const bytes = Buffer.from(latin1(report).replaceAll("/ToUnicode", "/NoUnicode"), "latin1");
	const { figures, diagnostics } = await importReport({ path, bytes });
	expect(figures).toEqual([]);
	const unmapped = diagnostics.filter(({ code }) => code === "characters-unmapped");
	expect(unmapped).toHaveLength(6);
});
