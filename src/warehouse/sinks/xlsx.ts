import { rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { DuckDatabase } from "../duckdb/database.ts";
import { fileSink } from "../files/file-sink.ts";
import { evidence } from "../schema/tables/evidence.ts";
import { TABLES } from "../schema/tables/index.ts";
import { SHEET_ROWS, sheetName } from "../xlsx/sheet-name.ts";
import { type SheetPlan, sheetPlan } from "../xlsx/sheet-plan.ts";
import type { Workbook } from "../xlsx/workbook.ts";

async function writeTable(
	book: Workbook,
	database: DuckDatabase,
	{ table, columns, sql }: SheetPlan,
): Promise<void> {
	let sheet = book.sheet(table.label, columns, evidence.label);
	let rows = 0;
	for await (const block of database.blocks(sql))
		for (const row of block) {
			if (rows > 0 && rows % SHEET_ROWS === 0) {
				sheet.end();
				sheet = book.sheet(sheetName(table.label, rows / SHEET_ROWS), columns, evidence.label);
			}
			sheet.add(row.map((cell) => (cell === null ? null : String(cell))));
			rows += 1;
		}
	sheet.end();
}

const KIND = {
	id: "xlsx",
	summary: "Excel 工作簿，每表一页 a workbook, a sheet a table",
	defaultTarget: "warehouse.xlsx",
};

/** A workbook for people: a sheet a table, Chinese heads, links to the evidence. */
export const xlsx = fileSink(KIND, {
	folderOf: dirname,
	workName: basename,
	restore: null,
	dump: async (database, target) => {
		const { Workbook } = await import("../xlsx/workbook.ts");
		const work = `${target}.tmp`;
		try {
			const book = new Workbook(work);
			for (const table of TABLES) await writeTable(book, database, sheetPlan(table));
			await book.close();
			await rename(work, target);
		} finally {
			await rm(work, { force: true });
		}
	},
});
