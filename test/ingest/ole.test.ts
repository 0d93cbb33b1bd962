import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";
import { oleContent } from "../../src/ingest/ole.ts";
import { rootNames } from "../../src/ingest/ole-directory.ts";

const workbook = readFileSync(join(import.meta.dirname, "../bad/old-workbook.xls"));
const word = readFileSync(
	join(import.meta.dirname, "../../fixtures/jianglin-welfare-2022/source.doc"),
);

test("the root of a container says what it is", () => {
	expect(rootNames(word)).toContain("WordDocument");
	expect(rootNames(workbook)).toContain("Workbook");
	expect([oleContent(word), oleContent(workbook)]).toEqual(["word", "workbook"]);
	expect(oleContent(Buffer.from("文本"))).toBeNull();
});

test("what a container holds inside does not say what it is", () => {
	const inside = Buffer.concat([workbook, Buffer.from("WordDocument", "utf16le")]);
	expect(oleContent(inside)).toBe("workbook");
});

test.for(["自评表.xls", "自评表.et", "自评表.doc"])(
	"%s that is an old workbook says how to convert",
	async (path) => {
		const read = ingest({ path, bytes: workbook });
		await expect(read).rejects.toMatchObject({ code: "unsupported-format", path });
		await expect(read).rejects.toThrow("另存为“Excel 工作簿（.xlsx）”");
	},
);

test("a WPS document is read as the Word document that it is", async () => {
	const { source } = await ingest({ path: "自评报告.wps", bytes: word });
	expect(source.format).toBe("doc");
});

test("damaged directories end", () => {
	for (let at = 0; at < 600; at += 4) {
		const bytes = Buffer.from(workbook);
		bytes.writeUInt32LE(0xfffffff0 - at, 44 + at);
		expect(() => oleContent(bytes)).not.toThrow();
	}
	const loop = Buffer.from(workbook);
	loop.fill(0, 512, 1024);
	expect(() => oleContent(loop)).not.toThrow();
});
