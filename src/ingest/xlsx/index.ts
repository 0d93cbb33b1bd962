import { DEFAULT_LIMITS } from "../../config.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SourceCell, SourceLine, SourceTable } from "../../model/document.ts";
import type { Reader } from "../reader.ts";
import { sniff } from "../sniff.ts";
import { describe } from "../source.ts";
import { xlsxDiagnostics } from "./diagnostics.ts";
import { guardWorkbook, isWorkbook } from "./guard.ts";
import { partsOf } from "./layout.ts";
import { withoutText } from "./refusals.ts";
import { readWorkbook, type ShownCell } from "./workbook.ts";

/**
 * Spreadsheets (ECMA-376): each visible sheet gives its lines of text and its tables, cells as they are
 * shown, merged cells with their spans. Hidden sheets, rows and columns are left out and said.
 */
export const xlsx: Reader = {
	id: "xlsx",
	accepts: (bytes) => sniff(bytes) === "zip" && isWorkbook(bytes),
	async read(input) {
		await guardWorkbook(input.path, input.bytes, input.limits ?? DEFAULT_LIMITS);
		const sheets = await readWorkbook(input.path, input.bytes);
		const lines: SourceLine[] = [];
		const tables: SourceTable[] = [];
		for (const sheet of sheets) {
			if (sheet.hidden) continue;
			for (const part of partsOf(sheet)) {
				if (part.kind === "line") add(lines, part.text);
				else {
					const rows = cellsOf(part.rows, lines);
					tables.push({ before: lines.length, rows, sheet: sheet.name });
				}
			}
		}
		if (lines.length === 0) throw withoutText(input.path);
		const diagnostics: Diagnostic[] = xlsxDiagnostics(sheets);
		return {
			source: describe(input, { format: "xlsx", pages: null, encoding: null }),
			flow: "paragraphs",
			lines,
			tables,
			diagnostics,
		};
	},
};

const add = (lines: SourceLine[], text: string): number =>
	lines.push({ text, page: null, line: null, boxes: [] }) - 1;

/** The cells of a table, an empty one for each place that nothing covers. */
function cellsOf(rows: readonly (readonly ShownCell[])[], lines: SourceLine[]): SourceCell[][] {
	const width = rows.flat().reduce((end, cell) => Math.max(end, cell.column + cell.columnSpan), 0);
	/** For each column the first row that no cell above runs into. */
	const free: number[] = Array.from({ length: width }, () => 0);
	return rows.map((row, at) => {
		const own = new Map(row.map((cell) => [cell.column, cell]));
		const cells: SourceCell[] = [];
		for (let column = 0; column < width; column++) {
			const cell = own.get(column);
			if (!cell) {
				if ((free[column] ?? 0) <= at) cells.push({ lines: [], rowSpan: 1, colSpan: 1 });
				continue;
			}
			const { rowSpan, columnSpan: colSpan } = cell;
			free.fill(at + rowSpan, column, column + colSpan);
			cells.push({
				lines: printedLines(cell.text).map((line) => add(lines, line)),
				rowSpan,
				colSpan,
			});
		}
		return cells;
	});
}

const printedLines = (text: string): string[] =>
	text.split(/\r\n|[\r\n]/u).filter((line) => line.trim() !== "");
