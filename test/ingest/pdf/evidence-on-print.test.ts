import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../../src/ingest/index.ts";
import type { Reflowed } from "../../../src/model/document.ts";
import type { Evidence } from "../../../src/model/evidence.ts";
import { importReport } from "../../../src/pipeline.ts";
import { reflow } from "../../../src/reflow/index.ts";
import { evidenceAt } from "../../../src/text/locate.ts";
import { type PrintedPage, printedPages } from "./printed-pages.ts";

const path = "fixtures/jianglin-water-2023/source.pdf";
const upright = new Uint8Array(readFileSync(join(import.meta.dirname, "../../..", path)));

/** The report with every page turned; the file keeps its length, so that its table of objects holds. */
function turned(quarters: number): Uint8Array {
	const file = Buffer.from(upright).toString("latin1");
	const pages = file.replaceAll(
		/\/MediaBox\[0 0 (\d+\.\d{4})\d* (\d+\.\d{4})\d*\](?=\/Contents)/g,
		(box, width, height) =>
			`/Rotate ${quarters * 90}/MediaBox[0 0 ${width} ${height}]`.padEnd(box.length),
	);
	expect(pages.split("/Rotate")).toHaveLength(7);
	return Uint8Array.from(Buffer.from(pages, "latin1"));
}

type Box = Evidence["boxes"][number]["box"];

/** How far ink may reach out of a box, in points: the soft edge of a stroke, hinting. */
const TOLERANCE = 0.6;

/** What of these evidences does not lie on print. `moved` changes the boxes before they are looked at. */
function faults(
	report: Reflowed,
	evidences: readonly Evidence[],
	pages: readonly PrintedPage[],
	moved: (box: Box) => Box = (box) => box,
): string[] {
	const found = new Set<string>();
	for (const evidence of evidences) {
		for (let at = evidence.start; at < evidence.end; at++) {
			const char = report.text.charAt(at);
			if (/\s/u.test(char)) continue;
			const [own, ...more] = evidenceAt(report, { start: at, end: at + 1 }).boxes;
			const page = own && pages[own.page - 1];
			if (!own || !page || more.length > 0) {
				found.add(`${evidence.quote} ${at}: no place`);
				continue;
			}
			const box = moved(own.box);
			if (!page.hasInk(box)) found.add(`${evidence.quote} ${at}: no ink on “${char}”`);
			if (!/[0-9]/u.test(char)) continue;
			const whole = evidence.boxes
				.filter((line) => line.page === own.page)
				.map((line) => moved(line.box));
			if (!whole.some((line) => covers(line, page.strokes(inner(box)))))
				found.add(`${evidence.quote} ${at}: “${char}” is cut`);
		}
	}
	return [...found];
}

/** The middle of a box, where no neighbour reaches. */
function inner([x0, y0, x1, y1]: Box): Box {
	const [dx, dy] = [(x1 - x0) / 4, (y1 - y0) / 4];
	return [x0 + dx, y0 + dy, x1 - dx, y1 - dy];
}

function covers(box: Box, strokes: readonly number[] | null): boolean {
	if (!strokes) return false;
	const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = strokes;
	return (
		x0 >= box[0] - TOLERANCE &&
		y0 >= box[1] - TOLERANCE &&
		x1 <= box[2] + TOLERANCE &&
		y1 <= box[3] + TOLERANCE
	);
}

async function imported(bytes: Uint8Array, pdfEngine: "pdfium" | "pdfjs") {
	const input = { path, bytes };
	const record = await importReport(input, { pdfEngine });
	const report = reflow(await ingest(input, { pdfEngine }));
	expect(report.text).toBe(record.text);
	const claims = [...record.figures, ...record.indicators].map(({ evidence }) => evidence);
	const found = record.findings.flatMap(({ evidence }) => evidence);
	expect(record.figures.length).toBeGreaterThan(50);
	expect(record.indicators.length).toBeGreaterThan(10);
	return { report, evidences: [...claims, ...found] };
}

test.for([
	["pdfium", "upright", upright],
	["pdfjs", "upright", upright],
	["pdfium", "turned once", turned(1)],
	["pdfium", "turned twice", turned(2)],
	["pdfjs", "turned three times", turned(3)],
] as const)("every evidence of %s lies on the print of a page %s", async ([engine, , bytes]) => {
	const pages = await printedPages(bytes);
	const { report, evidences } = await imported(bytes, engine);
	expect(faults(report, evidences, pages)).toEqual([]);
});

test("evidence beside the print is seen", async () => {
	const pages = await printedPages(upright);
	const { report, evidences } = await imported(upright, "pdfium");
	const below = faults(report, evidences, pages, ([x0, y0, x1, y1]) => [x0, y0 + 3, x1, y1 + 3]);
	expect(below.length).toBeGreaterThan(evidences.length / 2);
	const aside = faults(report, evidences, pages, ([x0, y0, x1, y1]) => [x0 + 3, y0, x1 + 3, y1]);
	expect(aside.length).toBeGreaterThan(evidences.length / 2);
});
