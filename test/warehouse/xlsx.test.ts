import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect, onTestFinished, test } from "vitest";
import type { ReportRecord } from "../../src/model/record.ts";
import { TABLES } from "../../src/warehouse/schema/tables/index.ts";
import { xlsx } from "../../src/warehouse/sinks/xlsx.ts";
import { cellContent } from "../../src/warehouse/xlsx/cell-value.ts";
import { rowLink, SHEET_ROWS, sheetName } from "../../src/warehouse/xlsx/sheet-name.ts";
import { allHashed, oddReport, reports, sample } from "./records.ts";

async function workbook(records: readonly ReportRecord[]): Promise<ExcelJS.Workbook> {
	const folder = mkdtempSync(join(tmpdir(), "ziping-xlsx-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const file = join(folder, "自评.xlsx");
	const writer = await xlsx.open(file);
	await writer.write(allHashed(records));
	await writer.close();
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(file);
	return book;
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
	const sheet = book.getWorksheet(name);
	if (!sheet) throw new Error(`no sheet ${name}`);
	return sheet;
}

const headsOf = (sheet: ExcelJS.Worksheet): string[] =>
	(sheet.getRow(1).values as unknown[]).slice(1).map(String);

test("a sheet a table, with Chinese heads that stay in sight and a filter", async () => {
	const book = await workbook(reports);
	expect(book.worksheets.map(({ name }) => name)).toEqual(TABLES.map(({ label }) => label));
	for (const sheet of book.worksheets) {
		expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
		expect(sheet.autoFilter).toBeTruthy();
		for (const head of headsOf(sheet)) expect(head).toMatch(/\p{Script=Han}/u);
	}
	expect(headsOf(sheetOf(book, "数字")).slice(0, 2)).toEqual(["单位名称", "年度"]);
});

test("money is a number with thousands and 分", async () => {
	const sheet = sheetOf(await workbook([sample]), "数字");
	const column = headsOf(sheet).indexOf("数值") + 1;
	const at = sample.figures.findIndex(({ kind, value }) => kind === "money" && value !== null);
	const cell = sheet.getRow(at + 2).getCell(column);
	expect(cell.value).toBe(Number(sample.figures[at]?.value));
	expect(cell.numFmt).toBe("#,##0.00");
});

test("each figure and finding links to the row of its evidence", async () => {
	const book = await workbook(reports);
	const places = sheetOf(book, "出处");
	const quoteAt = headsOf(places).indexOf("原文") + 1;
	const text = (value: ExcelJS.CellValue): string =>
		value !== null && typeof value === "object" && "richText" in value
			? value.richText.map((part) => part.text).join("")
			: String(value);
	for (const [label, idHead] of [
		["数字", "数字编码"],
		["问题", "问题编码"],
	] as const) {
		const sheet = sheetOf(book, label);
		const heads = headsOf(sheet);
		const expected = new Map<string, string>(
			reports.flatMap(({ source, figures, findings }) => [
				...figures.map((f) => [`${source.sha256} ${f.id}`, f.evidence.quote] as const),
				...findings.map((n, i) => [`${source.sha256} n${i + 1}`, n.evidence[0].quote] as const),
			]),
		);
		let links = 0;
		sheet.eachRow((row, number) => {
			if (number === 1) return;
			const cellOf = (head: string) => row.getCell(heads.lastIndexOf(head) + 1);
			const key = `${text(cellOf("报告编码").value)} ${text(cellOf(idHead).value)}`;
			const target = /^#'出处'!A(\d+)$/.exec(cellOf("出处编码").hyperlink ?? "");
			expect(target, key).not.toBe(null);
			const quote = text(places.getRow(Number(target?.[1])).getCell(quoteAt).value);
			expect(quote).toBe(expected.get(key)?.replaceAll("\r\n", "\n"));
			links += 1;
		});
		expect(links).toBeGreaterThan(0);
	}
});

test("no text becomes a formula", async () => {
	const book = await workbook([oddReport()]);
	const kinds = new Set<ExcelJS.ValueType>();
	for (const sheet of book.worksheets)
		sheet.eachRow((row) => {
			row.eachCell((cell) => {
				kinds.add(cell.type);
			});
		});
	expect(kinds).not.toContain(ExcelJS.ValueType.Formula);
	expect(kinds).toContain(ExcelJS.ValueType.RichText);
});

test.for<[string, string, string | null, unknown]>([
	["decimal", "12345678.90", "元", { value: 12345678.9, format: "#,##0.00" }],
	["decimal", "123456789012345.00", "元", { value: 123456789012345, format: "#,##0.00" }],
	["decimal", "12345678901234567.89", "元", { value: "12345678901234567.89", format: null }],
	["decimal", "93.50", "%", { value: 93.5, format: null }],
	["integer", "2021", null, { value: 2021, format: "0" }],
	["boolean", "false", null, { value: "否", format: null }],
	["text", "=1+1", null, { value: "=1+1", format: null }],
	["text", "_x0041_", null, { value: "_x005F_x0041_", format: null }],
	["text", "字".repeat(40_000), null, { value: `${"字".repeat(32_766)}…`, format: null }],
])("a cell of %s %s", ([kind, text, unit, expected]) => {
	expect(cellContent(kind as "text", text, unit)).toEqual(expected);
});

test("a table that fills a sheet goes on in the next one, and links follow", () => {
	expect([0, 1].map((n) => sheetName("出处", n))).toEqual(["出处", "出处 (2)"]);
	expect(rowLink("出处", SHEET_ROWS - 1)).toBe("#'出处'!A1048576");
	expect(rowLink("出处", SHEET_ROWS)).toBe("#'出处 (2)'!A2");
});
