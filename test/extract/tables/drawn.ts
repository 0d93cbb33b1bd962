import type { PlacedCell, PlacedTable, Segmented } from "../../../src/model/document.ts";
import type { ReportMeta } from "../../../src/model/record.ts";
import type { Span } from "../../../src/model/span.ts";
import { segment } from "../../../src/segment/index.ts";

export const META: ReportMeta = {
	title: null,
	kind: "project",
	agency: null,
	superior: null,
	project: null,
	fiscalYear: 2022,
};

/** Paragraphs right above a table, and its rows: cells between `|`, `<` continues the cell to the left, `^` the one above. */
export interface Drawn {
	readonly above?: readonly string[];
	readonly rows: string;
}

/** A report of drawn tables, as the stages before extraction hand it on. */
export function drawn(...tables: readonly Drawn[]): Segmented {
	let text = "";
	const paragraphs: Span[] = [];
	const placedTables: PlacedTable[] = [];
	const line = (print: string): Span => {
		const start = text.length;
		text += `${print}\n`;
		return { start, end: start + print.length };
	};
	for (const { above = [], rows } of tables) {
		paragraphs.push(...above.map(line), ...(above.length === 0 ? [line("以下为自评情况。")] : []));
		const start = text.length;
		const placed = cellsOf(rows).map((row) => {
			const cells = row.map((cell, i): PlacedCell => {
				const from = text.length;
				text += cell.text;
				const at = { start: from, end: text.length };
				if (i < row.length - 1) text += "\t";
				return { at, rowSpan: cell.rowSpan, colSpan: cell.colSpan };
			});
			text += "\n";
			return cells;
		});
		placedTables.push({ at: { start, end: text.length - 1 }, rows: placed });
	}
	return segment({
		source: {
			path: "report.docx",
			paths: ["report.docx"],
			sha256: "0".repeat(64),
			bytes: text.length,
			format: "docx",
			pages: null,
			encoding: null,
			textLayer: "native",
		},
		lines: [],
		flow: "paragraphs",
		diagnostics: [],
		text,
		runs: [],
		paragraphs,
		placedTables,
	});
}

interface DrawnCell {
	readonly text: string;
	rowSpan: number;
	colSpan: number;
}

function cellsOf(rows: string): readonly (readonly DrawnCell[])[] {
	const printed = rows
		.trim()
		.split("\n")
		.map((row) => row.split("|").map((cell) => cell.trim()));
	const at: DrawnCell[][] = [];
	return printed.map((row, y) => {
		const covered: DrawnCell[] = [];
		at.push(covered);
		const own: DrawnCell[] = [];
		row.forEach((print, x) => {
			const neighbour = print === "<" ? covered[x - 1] : print === "^" ? at[y - 1]?.[x] : undefined;
			const cell = neighbour ?? { text: print, rowSpan: 1, colSpan: 1 };
			if (print === "<" && own.includes(cell)) cell.colSpan++;
			if (print === "^" && row[x - 1] !== "^") cell.rowSpan++;
			if (print === "^" && row[x - 1] === "^" && covered[x - 1] !== cell) cell.rowSpan++;
			if (!neighbour) own.push(cell);
			covered.push(cell);
		});
		return own;
	});
}
