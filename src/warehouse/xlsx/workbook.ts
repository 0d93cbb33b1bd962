import ExcelJS, { type CellValue, type Worksheet } from "exceljs";
import { type CellContent, cellContent } from "./cell-value.ts";
import { rowLink } from "./sheet-name.ts";
import type { SheetColumn } from "./sheet-plan.ts";

/** Links of a sheet (the same page). */
const SHEET_LINKS = 65_530;

const HEAD = {
	font: { bold: true },
	fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFDCE6F1" } },
} as const;

/**
 * Text as an inline string, which keeps every space and is never a formula. As plain text exceljs would
 * write the result of a formula that is not there.
 */
const inline = (value: CellContent["value"]): CellValue =>
	typeof value === "string" ? { richText: [{ text: value }] } : value;

/** A workbook that is written row by row. */
export class Workbook {
	private readonly book: ExcelJS.stream.xlsx.WorkbookWriter;

	constructor(filename: string) {
		this.book = new ExcelJS.stream.xlsx.WorkbookWriter({
			filename,
			useStyles: true,
			useSharedStrings: false,
		});
	}

	/** Begins a sheet with a frozen head and a filter; gives what adds rows to it. */
	sheet(name: string, columns: readonly SheetColumn[], linkLabel: string): Sheet {
		const sheet = this.book.addWorksheet(name, {
			views: [{ state: "frozen", xSplit: 0, ySplit: 1 }],
		});
		sheet.columns = columns.map(({ width }) => ({ width }));
		sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
		const head = sheet.addRow(columns.map((column) => column.head));
		head.font = HEAD.font;
		head.fill = HEAD.fill;
		head.commit();
		return new Sheet(sheet, columns, linkLabel);
	}

	async close(): Promise<void> {
		await this.book.commit();
	}
}

/** A sheet that takes rows: the cells, then the unit of the row and the row of its evidence. */
export class Sheet {
	private readonly sheet: Worksheet;
	private readonly columns: readonly SheetColumn[];
	private readonly linkLabel: string;
	private links = 0;

	constructor(sheet: Worksheet, columns: readonly SheetColumn[], linkLabel: string) {
		this.sheet = sheet;
		this.columns = columns;
		this.linkLabel = linkLabel;
	}

	add(values: readonly (string | null)[]): void {
		const { columns } = this;
		const unit = values[columns.length] ?? null;
		const place = values[columns.length + 1] ?? null;
		const contents = columns.map(({ kind }, i) => cellContent(kind, values[i] ?? null, unit));
		const row = this.sheet.addRow(contents.map(({ value }) => inline(value)));
		for (const [i, { format }] of contents.entries())
			if (format !== null) row.getCell(i + 1).numFmt = format;
		const link = columns.findIndex(({ kind }) => kind === "evidence");
		if (link >= 0 && place !== null && this.links < SHEET_LINKS) {
			this.links += 1;
			const cell = row.getCell(link + 1);
			const text = values[link] ?? "";
			cell.value = { text, hyperlink: rowLink(this.linkLabel, Number(place)) };
			cell.font = { underline: true, color: { argb: "FF0563C1" } };
		}
		row.commit();
	}

	end(): void {
		this.sheet.commit();
	}
}
