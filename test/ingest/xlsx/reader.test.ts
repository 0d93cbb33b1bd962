import ExcelJS, { type Worksheet } from "exceljs";
import { expect, test } from "vitest";
import { importReport } from "../../../src/index.ts";
import { ingest } from "../../../src/ingest/index.ts";
import { zip } from "../docx-builder.ts";

/** A workbook that a function fills in, as bytes. */
async function workbook(...fill: readonly ((sheet: Worksheet) => void)[]): Promise<Uint8Array> {
	const book = new ExcelJS.Workbook();
	fill.forEach((write, i) => {
		write(book.addWorksheet(`表${i + 1}`));
	});
	return new Uint8Array(await book.xlsx.writeBuffer());
}

const read = (bytes: Uint8Array, path = "自评表.xlsx") => ingest({ path, bytes });

/** Lines outside tables, and tables with spans as `text{rows x columns}`. */
async function shown(bytes: Uint8Array): Promise<{ lines: string[]; tables: string[][] }> {
	const { lines, tables } = await read(bytes);
	const inTables = new Set(tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.lines)));
	return {
		lines: lines.flatMap(({ text }, i) => (inTables.has(i) ? [] : [text])),
		tables: tables.map(({ rows }) =>
			rows.map((row) =>
				row
					.map(({ lines: own, rowSpan, colSpan }) => {
						const text = own.map((i) => lines[i]?.text ?? "").join("/");
						return rowSpan * colSpan > 1 ? `${text}{${rowSpan}x${colSpan}}` : text;
					})
					.join("|"),
			),
		),
	};
}

test("title, unit, merged cells, formats, formulas, formatted text, lines in a cell", async () => {
	const bytes = await workbook((sheet) => {
		sheet.mergeCells("A1:D1");
		sheet.getCell("A1").value = { richText: [{ text: "资金" }, { text: "情况表" }] };
		sheet.getCell("A2").value = "填报单位：石桥县档案馆";
		sheet.getCell("D2").value = "单位：万元";
		sheet.getRow(3).values = ["资金来源", "预算数", "执行数", "执行率"];
		sheet.mergeCells("A4:A5");
		sheet.getCell("A4").value = "财政\n拨款";
		sheet.getRow(4).getCell(2).value = 100;
		sheet.getCell("B4").numFmt = "#,##0.00";
		sheet.getCell("C4").value = { formula: "B4*0.955", result: 95.5 };
		sheet.getCell("C4").numFmt = "0.00";
		sheet.getCell("D4").value = { formula: "C4/B4", result: 0.955 };
		sheet.getCell("D4").numFmt = "0.0%";
		sheet.getCell("C5").value = 3;
		sheet.getCell("A7").value = "注：数据来自决算。";
	});
	expect(await shown(bytes)).toEqual({
		lines: ["资金情况表", "填报单位：石桥县档案馆", "单位：万元", "注：数据来自决算。"],
		tables: [["资金来源|预算数|执行数|执行率", "财政/拨款{2x1}|100.00|95.50|95.5%", "|3|"]],
	});
});

test("two tables in one sheet, and a sheet for each", async () => {
	const bytes = await workbook(
		(sheet) => {
			sheet.addRows([["表一"], ["甲", "乙"], [1, 2], [], ["表二"], ["丙", "丁"], [3, 4]]);
		},
		(sheet) => {
			sheet.addRows([
				["戊", "己"],
				[5, 6],
			]);
		},
	);
	expect(await shown(bytes)).toEqual({
		lines: ["表一", "表二"],
		tables: [
			["甲|乙", "1|2"],
			["丙|丁", "3|4"],
			["戊|己", "5|6"],
		],
	});
});

test.for<[string, readonly string[], readonly (readonly string[])[]]>([
	[
		"forms of one kind beside each other are read one after the other",
		["项目名称", "年度资金总额", "一般公共预算", "全年预算数", "绩效指标"],
		[
			["项目名称|甲", "年度资金总额|1"],
			["项目名称|乙", "年度资金总额|2"],
		],
	],
	[
		"an empty column of one table divides nothing",
		["序号", "单位名称"],
		[["项目名称|甲|序号|乙", "年度资金总额|1|单位名称|2"]],
	],
])("%s", async ([, right, tables]) => {
	const left = ["项目名称", "年度资金总额", "一般公共预算", "全年预算数", "绩效指标"];
	const bytes = await workbook((sheet) => {
		for (const [i, label] of left.entries())
			sheet.addRow([
				label,
				i === 0 ? "甲" : i,
				"",
				...(right[i] ? [right[i], i === 0 ? "乙" : i + 1] : []),
			]);
	});
	const shownTables = (await shown(bytes)).tables.map((rows) => rows.slice(0, 2));
	expect(shownTables).toEqual(tables);
});

test("hidden rows, columns and sheets, and formulas without result, are said", async () => {
	const bytes = await workbook(
		(sheet) => {
			sheet.addRows([
				["甲", "旧数", "乙"],
				["隐藏", 9, 9],
				["丙", 1, 2],
			]);
			sheet.getRow(2).hidden = true;
			sheet.getColumn(2).hidden = true;
			sheet.getCell("C4").value = { formula: "C3+1" };
		},
		(sheet) => {
			sheet.getCell("A1").value = "底稿";
			sheet.state = "hidden";
		},
	);
	expect((await shown(bytes)).tables).toEqual([["甲|乙", "丙|2"]]);
	const { diagnostics } = await read(bytes);
	expect(diagnostics.map(({ code }) => code)).toEqual([
		"hidden-sheets-unread",
		"hidden-cells-unread",
		"formulas-uncalculated",
	]);
	expect(diagnostics[0]?.message).toContain("“表2”");
	expect(diagnostics[1]?.message).toContain("5 个单元格");
});

test("dates of both calendars", async () => {
	const book = new ExcelJS.Workbook();
	book.properties.date1904 = true;
	const sheet = book.addWorksheet("表");
	sheet.addRow(["填表日期", new Date(Date.UTC(2024, 2, 8))]);
	sheet.getCell("B1").numFmt = "yyyy-mm-dd";
	sheet.addRow(["完成日期", new Date(Date.UTC(2023, 11, 29))]);
	sheet.getCell("B2").numFmt = 'm"月"d"日"';
	const bytes = new Uint8Array(await book.xlsx.writeBuffer());
	expect((await shown(bytes)).tables).toEqual([["填表日期|2024-03-08", "完成日期|12月29日"]]);
});

test("the unit above the grid is the unit of its amounts", async () => {
	const bytes = await workbook((sheet) => {
		sheet.addRows([
			["石桥县档案馆2022年度资金情况表"],
			["", "", "单位：万元"],
			["资金来源", "全年预算数", "全年执行数"],
			["一般公共预算", 286.4, 274.94],
		]);
		sheet.getCell("B4").numFmt = "0.00";
	});
	const { figures, tables } = await importReport({ path: "自评表.xlsx", bytes });
	expect(tables[0]?.unit).toBe("万元");
	expect(figures.map(({ value, raw, measure, fund }) => [value, raw, measure, fund])).toEqual([
		["2864000", "286.40", "budget", "general_public"],
		["2749400", "274.94", "expenditure", "general_public"],
	]);
});

test("a format that has a form for each language shows the Chinese one", async () => {
	const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	const related = (...targets: readonly (readonly [string, string])[]): string =>
		`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
			.map(
				([kind, target], i) =>
					`<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
			)
			.join("")}</Relationships>`;
	const bytes = zip({
		"[Content_Types].xml":
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		"_rels/.rels": related(["officeDocument", "xl/workbook.xml"]),
		"xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": related(
			["worksheet", "worksheets/sheet1.xml"],
			["styles", "styles.xml"],
		),
		"xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31" applyNumberFormat="1"/></cellXfs></styleSheet>`,
		"xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>填表日期</t></is></c><c r="B1" s="1"><v>44931</v></c></row></sheetData></worksheet>`,
	});
	expect((await shown(bytes)).tables).toEqual([["填表日期|2023年1月5日"]]);
});

const PARTS = {
	"[Content_Types].xml":
		'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
	"xl/workbook.xml":
		'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
};
const sheet = (inner: string): Record<string, string> => ({
	...PARTS,
	"xl/worksheets/sheet1.xml": `<worksheet>${inner}</worksheet>`,
});

test.for<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
	["no cells", "no-text", () => workbook(() => {})],
	[
		"cells in hidden sheets alone",
		"no-text",
		() =>
			workbook(
				() => {},
				(hidden) => {
					hidden.getCell("A1").value = "底稿";
					hidden.state = "veryHidden";
				},
			),
	],
	["a part that inflates without end", "too-large", () => bomb()],
	[
		"cells without number",
		"too-large",
		() => zip(sheet("<c r='A1'/>".repeat(200_001)), { deflate: true }),
	],
	[
		"a merged range over a whole sheet",
		"too-large",
		() => zip(sheet('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
	],
	["an encrypted entry", "encrypted", () => zip(PARTS, { deflate: true, flags: 1 })],
	["broken XML", "corrupt", () => zip({ ...PARTS, "xl/workbook.xml": "<workbook><sheets>" })],
	["a size that is not true", "corrupt", () => zip(PARTS, { deflate: true, claimed: 3 })],
])("refuses %s with %s", async ([, code, bytes]) => {
	await expect(read(await bytes())).rejects.toMatchObject({ code, path: "自评表.xlsx" });
});

const bomb = (): Uint8Array =>
	zip({ ...PARTS, "xl/sharedStrings.xml": "0".repeat(33 * 1024 * 1024) }, { deflate: true });
