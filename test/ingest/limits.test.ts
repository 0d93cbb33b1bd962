import { expect, test } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../src/config.ts";
import { ingest } from "../../src/ingest/index.ts";
import { cell, p, part, row, table, word, zip } from "./docx-builder.ts";
import { buildPdf, text } from "./pdf-builder.ts";

const page = { content: text(80, 100, 16, "预算执行率") };
const grid = table(
	row(cell("甲", '<w:gridSpan w:val="3"/>')),
	row(cell("乙"), cell("丙"), cell("丁")),
);
const nested = `<w:sdt><w:sdtContent>${p("甲")}</w:sdtContent></w:sdt>`;

const cases: readonly (readonly [keyof Limits, number, number, string, Uint8Array])[] = [
	["pages", 2, 1, "too-large", buildPdf([page, page])],
	["tableCells", 4, 3, "too-large", word({ body: p("表") + grid })],
	["cellSpan", 3, 2, "too-large", word({ body: p("表") + grid })],
	["nesting", 20, 4, "corrupt", word({ body: nested })],
	[
		"entries",
		2,
		1,
		"too-large",
		zip({ a: "x", "word/document.xml": part("document", `<w:body>${p("甲")}</w:body>`) }),
	],
	["partBytes", 10_000, 100, "too-large", word({ body: p("甲".repeat(200)) })],
	["inflatedBytes", 10_000, 100, "too-large", word({ body: p("甲".repeat(200)) })],
];

test.for(cases)("%s: %i is enough, %i is not (%s)", async ([name, enough, less, code, bytes]) => {
	const read = (limit: number) =>
		ingest({ path: "a", bytes, limits: { ...DEFAULT_LIMITS, [name]: limit } });
	await expect(read(enough)).resolves.toBeDefined();
	await expect(read(less)).rejects.toMatchObject({ code });
});

test("every page is a sign of progress", async () => {
	let signs = 0;
	await ingest({ path: "a", bytes: buildPdf([page, page, page]), progress: () => signs++ });
	expect(signs).toBe(3);
});
