import { test } from "vitest";
import { pdf } from "../../src/ingest/pdf/index.ts";
import { reflow } from "../../src/reflow/index.ts";
import { buildPdf, text } from "./pdf-builder.ts";
const show = async (name: string, bytes: Uint8Array) => {
	const r = await pdf.read({ path: "x.pdf", bytes }).catch((e) => e.message);
	console.log(name, JSON.stringify(r.lines?.map((l: any) => l.text) ?? r), JSON.stringify(r.tables), JSON.stringify(r.diagnostics));
	if (r.lines) { const f = reflow(r); console.log(f.text.replace(/\t/g, "|")); }
};
test("text", async () => {
	await show("hyphen", buildPdf([{ content: text(100, 100, 16, "project-") + text(100, 124, 16, "based work 2021-") + text(100, 148, 16, "2022 end") }]));
	await show("two objects", buildPdf([{ content: text(100, 100, 16, "支出3") + text(156, 100, 16, "12.5万元") + text(100, 130, 16, "A-") + text(116, 130, 16, "B") }]));
	await show("ff", buildPdf([{ content: "BT /F1 16 Tf 1 0 0 1 100 700 Tm <0000> Tj <5F53> Tj ET" }]));
});
