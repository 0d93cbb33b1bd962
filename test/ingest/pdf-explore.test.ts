import { expect, test } from "vitest";
import { pdfium } from "../../src/ingest/pdf/pdfium.ts";
import { pdf } from "../../src/ingest/pdf/index.ts";
import { A4, buildPdf, fill, stroke, text } from "./pdf-builder.ts";
test("explore", async () => {
	const show = async (name: string, bytes: Uint8Array) => {
		const d = await pdfium.open(bytes);
		if (typeof d === "string") return console.log(name, d);
		const m = d.page(1); d.close();
		console.log(name, m?.width, m?.height, m?.glyphs.slice(0, 5).map((g) => `${g.text} ${g.x.toFixed(1)},${g.y.toFixed(1)} w${g.width.toFixed(1)} s${g.size.toFixed(1)} t${g.turn}`), m?.rules);
		const r = await pdf.read({ path: "x.pdf", bytes }).catch((e) => e.message);
		console.log(JSON.stringify(r.lines?.map((l: any) => [l.text, l.boxes[0]]) ?? r), JSON.stringify(r.tables));
	};
	await show("plain", buildPdf([{ content: text(100, 100, 16, "预算12，执行") + stroke(100, 200, 300, 200) }]));
	await show("matrix16", buildPdf([{ content: text(100, 100, 1, "预算12执行", { matrix: "16 0 0 16" }) }]));
	await show("hscale", buildPdf([{ content: text(100, 100, 16, "预算12执行", { matrix: "0.8 0 0 1" }) }]));
	await show("Rotate90", buildPdf([{ content: text(100, 100, 16, "预算12执行") + stroke(100, 200, 300, 200), entries: "/Rotate 90" }]));
	await show("text90ccw", buildPdf([{ content: text(100, 500, 16, "预算12执行", { matrix: "0 1 -1 0" }) }]));
	await show("text90ccw+Rotate90", buildPdf([{ content: text(100, 500, 16, "预算12执行", { matrix: "0 1 -1 0" }) + stroke(100, 200, 300, 200), entries: "/Rotate 90" }]));
	await show("crop", buildPdf([{ content: text(100, 100, 16, "预算12执行"), entries: "/CropBox [50 50 545 792]" }]));
	await show("form", buildPdf([{ content: "q 1 0 0 1 10 0 cm /X1 Do Q", form: { content: text(100, 100, 16, "预算12执行") + stroke(100, 200, 300, 200), matrix: "0.5 0 0 0.5 0 0" } }]));
});
