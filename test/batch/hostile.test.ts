import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { folderWith, report } from "../cli/ziping.ts";
import { p, part, zip } from "../ingest/docx-builder.ts";
import { buildPdf, text } from "../ingest/pdf-builder.ts";
import { imported, results } from "./importing.ts";

/** Counts who calls, at an address that files can name. */
async function trap(): Promise<{ readonly address: string; readonly calls: () => number }> {
	let calls = 0;
	const server = createServer((socket) => {
		calls++;
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => {
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { address: `http://127.0.0.1:${port}/`, calls: () => calls };
}

const pdfWith = (entries: string): Uint8Array =>
	buildPdf([{ content: text(80, 100, 16, "清河县水务局自评报告"), entries }]);

const docxWith = (address: string): Uint8Array =>
	zip({
		"word/document.xml": part(
			"document",
			`<w:body>${p("清河县水务局自评报告")}<w:altChunk r:id="r1" xmlns:r="r"/></w:body>`,
		),
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Type="aFChunk" TargetMode="External" Target="${address}"/></Relationships>`,
	});

test("scripts are not run and addresses are not called", async () => {
	const { address, calls } = await trap();
	const folder = folderWith({
		"in/script.pdf": pdfWith(
			`/AA << /O << /S /JavaScript /JS (app.launchURL\\('${address}', true\\); for\\(;;\\);) >> >>`,
		),
		"in/launch.pdf": pdfWith("/AA << /O << /S /Launch /F (/bin/sh) >> >>"),
		"in/link.pdf": pdfWith(
			`/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /URI /URI (${address}) >> >>]`,
		),
		"in/remote.pdf": pdfWith(
			`/AA << /O << /S /GoToR /D [0 /Fit] /F << /FS /URL /F (${address}) >> >> >>`,
		),
		"in/part.docx": docxWith(address),
		"in/address.txt": `${report}附件：${address}\n`,
	});
	const { summary } = await imported(folder, { workers: 1 });
	expect(summary.errors).toEqual([]);
	expect(summary.inputs.imported).toBe(6);
	expect(calls()).toBe(0);
});

test("what is made to break a reader is an outcome each", async () => {
	const bad = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../bad", name));
	const names = [
		"billion-laughs.docx",
		"xxe.docx",
		"zip-slip.docx",
		"page-loop.pdf",
		"truncated.doc",
	];
	const folder = folderWith(Object.fromEntries(names.map((name) => [`in/${name}`, bad(name)])));
	const { summary } = await imported(folder, { workers: 1 });
	expect(summary.outcomes).toEqual({ ok: 1, corrupt: 4 });
	expect(JSON.stringify(results(folder))).not.toMatch(/root:|lollol/);
});
