import type { ReportRecord, Table } from "../../../src/index.ts";

type Cell = Table["rows"][number][number];

/** A place of the grid: the cell that covers it, and whether it is where the cell begins. */
interface Place {
	readonly cell: Cell;
	readonly begins: boolean;
	/** Covered by a cell that begins in a row above, at the first column of that cell. */
	readonly below: boolean;
}

function gridOf({ rows }: Table): (Place | undefined)[][] {
	const grid: (Place | undefined)[][] = rows.map(() => []);
	rows.forEach((row, r) => {
		let column = 0;
		for (const cell of row) {
			while (grid[r]?.[column] !== undefined) column++;
			for (let y = 0; y < cell.rowSpan; y++)
				for (let x = 0; x < cell.colSpan; x++) {
					const line = grid[r + y];
					if (line) line[column + x] = { cell, begins: x + y === 0, below: y > 0 && x === 0 };
				}
			column += cell.colSpan;
		}
	});
	return grid;
}

/** How a table comes out as text. */
export type Form = (table: Table) => string;

/** Cells as word processors write them: one for each merged stretch of a row, empty below merged ones. */
const cellsOfRow = (row: readonly (Place | undefined)[]): string[] =>
	row.flatMap((place) => {
		if (place?.begins) return [place.cell.text];
		return place?.below ? [""] : [];
	});

const every = (table: Table): string[][] => gridOf(table).map(cellsOfRow);
const printed = (table: Table): string[][] =>
	every(table)
		.map((row) => row.filter((text) => text !== ""))
		.filter((row) => row.length > 0);

const width = (text: string): number =>
	[...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);

export const FORMS: Readonly<Record<string, Form>> = {
	"one cell a line, empty cells as empty lines": (table) => every(table).flat().join("\n"),
	"one cell a line, empty cells left out": (table) => printed(table).flat().join("\n"),
	"one cell a line, empty lines between": (table) => printed(table).flat().join("\n\n"),
	"rows with tabs": (table) =>
		every(table)
			.map((row) => row.join("\t"))
			.join("\n"),
	"rows with pipes, merged places empty": (table) =>
		gridOf(table)
			.map((row) => `| ${row.map((place) => (place?.begins ? place.cell.text : "")).join(" | ")} |`)
			.join("\n"),
	"rows with pipes, merged places repeated": (table) =>
		gridOf(table)
			.map((row) => `|${row.map((place) => place?.cell.text ?? "").join("|")}|`)
			.join("\n"),
	"rows with two blanks": (table) =>
		printed(table)
			.map((row) => row.join("  "))
			.join("\n"),
	"rows with single blanks": (table) =>
		printed(table)
			.map((row) => row.map((text) => text.replace(/ /gu, "")).join(" "))
			.join("\n"),
	"rows set in columns": (table) => {
		const grid = gridOf(table);
		const columns = Math.max(...grid.map((row) => row.length));
		const text = (place: Place | undefined): string => (place?.begins ? place.cell.text : "");
		const wide = Array.from({ length: columns }, (_, x) =>
			Math.max(...grid.map((row) => ((row[x]?.cell.colSpan ?? 1) > 1 ? 4 : width(text(row[x]))))),
		);
		return grid
			.map((row) => {
				let at = 0;
				let line = "";
				row.forEach((place, x) => {
					if (text(place) !== "") line += " ".repeat(Math.max(2, at - width(line))) + text(place);
					at += (wide[x] ?? 0) + 3;
				});
				return line;
			})
			.join("\n");
	},
};

/** Rows without anything between their cells. */
export const glued: Form = (table) =>
	printed(table)
		.map((row) => row.join(""))
		.join("\n");

/** The text of a record with its tables flattened. */
export function flattened({ text, tables }: ReportRecord, form: Form): string {
	let at = 0;
	let found = "";
	for (const table of tables) {
		found += text.slice(at, table.evidence.start) + form(table);
		at = table.evidence.end;
	}
	return found + text.slice(at);
}
