import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";
import { cell, p, row, table, word } from "../ingest/docx-builder.ts";

test("a table without any text is none", async () => {
	const empty = table(row(cell(""), cell("")));
	const filled = table(row(cell("数量指标"), cell("3个")));
	const record = await importReport({
		path: "a.docx",
		bytes: word({ body: p("一、基本情况") + empty + p("无。") + filled }),
	});
	expect(record.tables.map(({ id, rows }) => [id, rows[0]?.[0]?.text])).toEqual([
		["t1", "数量指标"],
	]);
});
