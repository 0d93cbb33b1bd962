import type { Table } from "../../model/table.ts";
import { folded } from "./label.ts";

/** A printed cell, at the first place that it covers. */
export interface Cell {
	readonly row: number;
	readonly column: number;
	readonly rowSpan: number;
	readonly columnSpan: number;
	/** As printed. */
	readonly text: string;
	/** Widths folded, without white space: what vocabulary is compared with. */
	readonly label: string;
	/** Offset of `text` in the report's text; null for an empty cell. */
	readonly start: number | null;
}

/** A table as places, each knowing the cell that covers it. */
export interface Grid {
	readonly height: number;
	readonly width: number;
	/** In reading order. */
	readonly cells: readonly Cell[];
	at(row: number, column: number): Cell | null;
	/** The cells that cover a row from `from` to before `to`, each once, from left to right. */
	across(row: number, from?: number, to?: number): readonly Cell[];
}

export function gridOf(table: Pick<Table, "rows">): Grid {
	const places: (Cell | undefined)[][] = table.rows.map(() => []);
	const cells: Cell[] = [];
	for (const [row, printed] of table.rows.entries()) {
		let column = 0;
		for (const { text, rowSpan, colSpan, evidence } of printed) {
			while (places[row]?.[column]) column++;
			const start = evidence?.start ?? null;
			const cell = { row, column, rowSpan, columnSpan: colSpan, text, label: folded(text), start };
			cells.push(cell);
			cover(places, cell);
			column += colSpan;
		}
	}
	return gridOfPlaces(places, cells);
}

/** Cells that know their places. */
export function gridOfCells(cells: readonly Cell[], height: number): Grid {
	const places: (Cell | undefined)[][] = Array.from({ length: height }, () => []);
	for (const cell of cells) cover(places, cell);
	return gridOfPlaces(places, cells);
}

function gridOfPlaces(
	places: readonly (readonly (Cell | undefined)[])[],
	cells: readonly Cell[],
): Grid {
	const at = (row: number, column: number): Cell | null => places[row]?.[column] ?? null;
	const width = Math.max(0, ...places.map((row) => row.length));
	return {
		height: places.length,
		width,
		cells,
		at,
		across(row, from = 0, to = width) {
			const found = new Set<Cell>();
			for (let column = from; column < to; column++) {
				const cell = at(row, column);
				if (cell) found.add(cell);
			}
			return [...found];
		},
	};
}

function cover(places: (Cell | undefined)[][], cell: Cell): void {
	for (const row of places.slice(cell.row, cell.row + cell.rowSpan)) {
		for (let i = 0; i < cell.columnSpan; i++) row[cell.column + i] ??= cell;
	}
}

export const endRow = (cell: Cell): number => cell.row + cell.rowSpan;
export const endColumn = (cell: Cell): number => cell.column + cell.columnSpan;
export const isEmpty = (cell: Cell | null): boolean => cell === null || cell.label === "";
