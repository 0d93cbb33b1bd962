// Speed and memory of the import of PDF, in one process and over the same files: the whole import beside
// pdfjs-dist for the text of the pages alone, and PDFium for characters, boxes and paths alone.
// Usage: npm run bench -- pdf [FILE.pdf …]   or   npm run bench -- pdf --memory [FILE.pdf …]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import process from "node:process";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { importReport } from "../dist/index.js";
import { pdfium } from "../dist/ingest/pdf/pdfium.js";
import { readWith } from "../dist/ingest/pdf/reading.js";

const WARM_UP = 30;
const ROUNDS = 15;
const IMPORTS = 1000;

const fixture = new URL("../fixtures/jianglin-water-2023/source.pdf", import.meta.url);
const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== "--memory");
const files = (named.length > 0 ? named : [fixture]).map((file) => ({
	path: String(file).split("/").at(-1) ?? "a.pdf",
	bytes: new Uint8Array(readFileSync(file)),
}));

const assets = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

async function pdfjsText({ bytes }) {
	const task = getDocument({
		data: Uint8Array.from(bytes),
		verbosity: 0,
		cMapUrl: join(assets, "cmaps") + sep,
		cMapPacked: true,
		standardFontDataUrl: join(assets, "standard_fonts") + sep,
	});
	const document = await task.promise;
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		await page.getTextContent();
		page.cleanup();
	}
	await task.destroy();
}

const WAYS = {
	import: importReport,
	"pdfjs text": pdfjsText,
	"pdfium characters, boxes, paths": ({ bytes }) => readWith(pdfium, bytes),
};

/** Milliseconds that this thread has worked: on Linux without what a busy machine made it wait. */
function worked() {
	try {
		const [nanoseconds] = readFileSync("/proc/thread-self/schedstat", "utf8").split(" ");
		return Number(nanoseconds) / 1e6;
	} catch {
		return performance.now();
	}
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Median milliseconds of each way, taken in turns so that a busy machine slows all of them. */
async function times(file) {
	const measured = new Map(Object.keys(WAYS).map((name) => [name, []]));
	for (let round = -WARM_UP; round < ROUNDS; round++)
		for (const [name, way] of Object.entries(WAYS)) {
			const start = worked();
			await way(file);
			if (round >= 0) measured.get(name).push(worked() - start);
		}
	return [...measured.values()].map(median);
}

async function speed() {
	console.log(`ms a page, median of ${ROUNDS}, warm: ${Object.keys(WAYS).join(" | ")}`);
	const sums = [0, 0, 0];
	for (const file of files) {
		const { pageCount } = await readWith(pdfium, file.bytes);
		const found = await times(file);
		found.forEach((time, i) => {
			sums[i] += time;
		});
		const shown = found.map((time) => (time / pageCount).toFixed(2)).join(" | ");
		console.log(`${file.path}, ${pageCount} pages: ${shown} | ${ratios(found)}`);
	}
	if (files.length > 1) console.log(`all: ${ratios(sums)}`);
}

const ratios = ([whole, pdfjs, pdfium]) =>
	`${(whole / pdfjs).toFixed(2)} of pdfjs (bar 0.6), ${(whole / pdfium).toFixed(2)} of PDFium (bar 2.5)`;

async function memory() {
	for (let done = 1; done <= IMPORTS; done++) {
		await importReport(files[done % files.length]);
		if (![1, 100, 500, IMPORTS].includes(done)) continue;
		console.log(`${done} imports: RSS ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
	}
}

await (args.includes("--memory") ? memory() : speed());
