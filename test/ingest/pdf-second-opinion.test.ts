import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";

const assets = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const path = join(import.meta.dirname, "../../fixtures/jianglin-water-2023/source.pdf");

/** How often each digit stands on a page. */
const digits = (text: string): string => [...text.replace(/[^0-9]/gu, "")].sort().join("");

test("pdfjs finds the same digits on every page", async () => {
	const bytes = readFileSync(path);
	const { lines } = await ingest({ path, bytes });
	const document = await getDocument({
		data: Uint8Array.from(bytes),
		verbosity: VerbosityLevel.ERRORS,
		cMapUrl: `${assets}/cmaps/`,
		cMapPacked: true,
		standardFontDataUrl: `${assets}/standard_fonts/`,
	}).promise;
	for (let page = 1; page <= document.numPages; page++) {
		const { items } = await (await document.getPage(page)).getTextContent();
		const theirs = items.map((item) => ("str" in item ? item.str : "")).join("");
		const ours = lines.filter((line) => line.page === page).map((line) => line.text);
		expect(digits(ours.join("")), `page ${page}`).toBe(digits(theirs));
	}
	await document.destroy();
});
