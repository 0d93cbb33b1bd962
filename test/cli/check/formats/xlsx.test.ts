import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import type { Shown } from "../../../../src/cli/check/format.ts";
import { xlsx } from "../../../../src/cli/check/formats/xlsx.ts";
import { wrongReport } from "../../ziping.ts";
import { shownOf } from "../shown.ts";

async function bookOf(shown: Shown): Promise<ExcelJS.Workbook> {
	const bytes = await xlsx.render(shown);
	const book = new ExcelJS.Workbook();
	await book.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
	return book;
}

test("three sheets with frozen heads and filters, a row for each finding, rule and report", async () => {
	const shown = await shownOf({ "a.txt": wrongReport });
	const book = await bookOf(shown);
	expect(book.worksheets.map(({ name }) => name)).toEqual(["问题清单", "规则", "覆盖"]);
	for (const sheet of book.worksheets) {
		expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
		expect(sheet.autoFilter).toBeTruthy();
	}
	const [findings, rules, coverage] = book.worksheets;
	expect(findings?.rowCount).toBe(2);
	expect(findings?.getRow(2).values).toContain("rate-mismatch");
	expect(findings?.getRow(2).values).toContain("96.00%");
	expect(rules?.rowCount).toBe(shown.rules.length + 1);
	expect(coverage?.getRow(2).getCell(3).value).toBe(shown.result.reports[0]?.coverage.relations);
});

test.for(["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2", '=HYPERLINK("x")'])(
	"%s in a report stays text",
	async (words) => {
		const shown = await shownOf({ "a.txt": wrongReport });
		const [report] = shown.result.reports;
		if (!report) throw new Error("no report");
		const reports = [{ ...report, title: words }];
		const book = await bookOf({ ...shown, result: { ...shown.result, reports } });
		const cell = book.worksheets[0]?.getRow(2).getCell(2);
		expect(cell?.type).toBe(ExcelJS.ValueType.String);
		expect(cell?.value).toBe(words);
		expect(cell?.numFmt).toBe("@");
	},
);

test("control characters and very long text do not spoil the file", async () => {
	const shown = await shownOf({ "a.txt": wrongReport });
	const [report] = shown.result.reports;
	if (!report) throw new Error("no report");
	const reports = [{ ...report, title: `\u0001\u000b\ud800${"长".repeat(40_000)}` }];
	const book = await bookOf({ ...shown, result: { ...shown.result, reports } });
	expect(book.worksheets[0]?.getRow(2).getCell(2).value).toBe("长".repeat(32_767));
});
