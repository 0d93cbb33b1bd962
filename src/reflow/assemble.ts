import type {
	Ingested,
	PlacedCell,
	PlacedTable,
	Reflowed,
	Run,
	SourceTable,
} from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { type Composed, compose } from "./compose.ts";
import { printOf } from "./lines.ts";

/** A paragraph and the index of the source line that it begins with. */
export type Paragraph = Composed & { readonly source: number };

/** Writes paragraphs and tables one after another: a paragraph a line, a row a line, cells between tabs. */
export function assemble(
	report: Ingested,
	paragraphs: readonly Paragraph[],
): Pick<Reflowed, "text" | "runs" | "paragraphs" | "placedTables"> {
	const page = new Page();
	const spans: Span[] = [];
	const placedTables: PlacedTable[] = [];
	const tables = [...report.tables];
	for (const paragraph of paragraphs) {
		while (tables[0] && tables[0].before <= paragraph.source) place(tables.shift());
		page.line();
		spans.push(page.write(paragraph));
	}
	while (tables.length > 0) place(tables.shift());
	return { text: page.text, runs: page.runs, paragraphs: spans, placedTables };

	function place(table: SourceTable | undefined): void {
		if (table) placedTables.push(placeTable(report, table, page));
	}
}

function placeTable(report: Ingested, table: SourceTable, page: Page): PlacedTable {
	let start: number | null = null;
	const rows = table.rows.map((row) => {
		page.line();
		start ??= page.text.length;
		return row.map((cell, i): PlacedCell => {
			if (i > 0) page.text += "\t";
			const prints = cell.lines.flatMap((index) => {
				const line = report.lines[index];
				return (line && printOf(line, index)) ?? [];
			});
			return { at: page.write(compose(prints)), rowSpan: cell.rowSpan, colSpan: cell.colSpan };
		});
	});
	const at = { start: start ?? page.text.length, end: page.text.length };
	return table.sheet === undefined ? { at, rows } : { at, rows, sheet: table.sheet };
}

/** The text as it grows, with the places that it comes from. */
class Page {
	text = "";
	readonly runs: Run[] = [];
	#empty = true;

	/** Begins a line. */
	line(): void {
		if (!this.#empty) this.text += "\n";
		this.#empty = false;
	}

	write({ text, runs }: Composed): Span {
		const start = this.text.length;
		for (const run of runs)
			this.runs.push({
				...run,
				text: { start: run.text.start + start, end: run.text.end + start },
			});
		this.text += text;
		return { start, end: this.text.length };
	}
}
