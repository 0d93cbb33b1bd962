import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ImportError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest/index.ts";
import { readPdf } from "../../src/ingest/pdf/index.ts";
import type { PdfEngine } from "../../src/ingest/pdf/page-model.ts";
import { buildPdf, text } from "./pdf-builder.ts";

const folder = join(import.meta.dirname, "../bad");
const bad = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const picture = "q 500 0 0 700 50 50 cm /I1 Do Q";

async function refusal(read: Promise<unknown>): Promise<ImportError> {
	const error = await read.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof ImportError)) throw new Error("was not refused with an ImportError");
	return error;
}

test.for([
	["corrupt.pdf", "corrupt"],
	["truncated.pdf", "corrupt"],
	["page-loop.pdf", "corrupt"],
	["zero-pages.pdf", "no-pages"],
	["blank-page.pdf", "no-text"],
	["encrypted-user-password.pdf", "encrypted"],
] as const)("%s is refused as %s", async ([name, code]) => {
	const error = await refusal(ingest({ path: name, bytes: bad(name) }));
	expect(error.code).toBe(code);
	expect(error.path).toBe(name);
	expect(error.message).toMatch(/请/u);
});

test("an empty user password opens the document", async () => {
	const { lines, source } = await ingest({
		path: "a.pdf",
		bytes: bad("encrypted-owner-only.pdf"),
	});
	const title = lines.slice(0, 2).map((line) => line.text.trim());
	expect(title.join("")).toBe("石桥县档案馆2022年度单位整体支出绩效自评报告");
	expect(source).toMatchObject({ format: "pdf", pages: 1, encoding: null, textLayer: "native" });
});

test("pages that are pictures only need OCR", async () => {
	const bytes = buildPdf([{ content: picture, image: true }]);
	expect((await refusal(ingest({ path: "a.pdf", bytes }))).code).toBe("needs-ocr");
});

test("a picture among pages with text is named", async () => {
	const bytes = buildPdf([
		{ content: text(80, 100, 16, "预算执行率") },
		{ content: picture, image: true },
		{ content: "" },
	]);
	const { diagnostics, source } = await ingest({ path: "a.pdf", bytes });
	expect(source.pages).toBe(3);
	expect(diagnostics.map(({ code, message }) => [code, message.slice(0, 7)])).toEqual([
		["page-without-text", "第 2 页是图"],
	]);
});

test("an engine that dies on a page leaves a refusal, and is closed", async () => {
	let closed = 0;
	const dying: PdfEngine = {
		id: "dying",
		open: async () => ({
			pageCount: 1,
			page() {
				throw new Error("memory access out of bounds");
			},
			close() {
				closed++;
			},
		}),
	};
	const error = await refusal(readPdf({ path: "a.pdf", bytes: new Uint8Array(9) }, dying));
	expect(error.code).toBe("corrupt");
	expect(closed).toBe(1);
});

test("a page that cannot be loaded is named, the others are read", async () => {
	const half: PdfEngine = {
		id: "half",
		open: async () => ({
			pageCount: 2,
			page: (page) =>
				page === 2
					? null
					: { page, width: 100, height: 100, glyphs: [glyph], rules: [], images: 0 },
			close() {},
		}),
	};
	const glyph = {
		text: "甲",
		x: 10,
		y: 20,
		width: 10,
		size: 10,
		turn: 0,
		oblique: false,
		invisible: false,
	} as const;
	const { diagnostics, lines } = await readPdf({ path: "a.pdf", bytes: new Uint8Array(9) }, half);
	expect(lines.map((line) => line.text)).toEqual(["甲"]);
	expect(diagnostics.map(({ code }) => code)).toEqual(["page-unreadable"]);
});
