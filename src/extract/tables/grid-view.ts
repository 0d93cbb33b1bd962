import { type Cell, endColumn, type Grid, gridOfCells } from "./grid.ts";
import type { IndicatorReading, ShapeReading } from "./reading.ts";

/** A part of a grid read as a table of its own, and the way back to the cells of the whole. */
export interface GridView {
	readonly grid: Grid;
	original(cell: Cell): Cell;
}

type Place = Pick<Cell, "row" | "column" | "rowSpan" | "columnSpan">;

/** The rows from `from` to before `to`, of the columns from `left` to before `right`; null where a cell crosses them. */
export function partOf(
	grid: Grid,
	[from, to]: readonly [number, number],
	[left, right]: readonly [number, number],
): GridView | null {
	const inside = grid.cells.filter(
		(cell) => cell.row >= from && cell.row < to && cell.column < right && endColumn(cell) > left,
	);
	if (inside.some((cell) => cell.column < left || endColumn(cell) > right)) return null;
	return viewOf(
		inside,
		(cell) => ({ ...cell, row: cell.row - from, column: cell.column - left }),
		to - from,
	);
}

/** Rows as columns. */
export function transposed(grid: Grid, from: number, to: number): GridView {
	const inside = grid.cells.filter((cell) => cell.row >= from && cell.row < to);
	return viewOf(
		inside,
		(cell) => ({
			row: cell.column,
			column: cell.row - from,
			rowSpan: cell.columnSpan,
			columnSpan: cell.rowSpan,
		}),
		grid.width,
	);
}

function viewOf(cells: readonly Cell[], place: (cell: Cell) => Place, height: number): GridView {
	const originals = new Map<Cell, Cell>(
		cells.map((cell) => {
			const { row, column, rowSpan, columnSpan } = place(cell);
			return [{ ...cell, row, column, rowSpan, columnSpan }, cell];
		}),
	);
	return {
		grid: gridOfCells([...originals.keys()], height),
		original: (cell) => originals.get(cell) ?? cell,
	};
}

/** What was read of a view, told of the cells of the whole; `end` is the row of the whole after it. */
export function readingBack(view: GridView, reading: ShapeReading, end: number): ShapeReading {
	const back = view.original;
	const backOrNull = (cell: Cell | null): Cell | null => cell && back(cell);
	return {
		end,
		cells: new Map([...reading.cells].map(([cell, read]) => [back(cell), read])),
		indicators: reading.indicators,
		sums: reading.sums.map(({ whole, parts }) => ({ whole: back(whole), parts: parts.map(back) })),
		grades: reading.grades.map((grade) => ({
			...grade,
			cell: back(grade.cell),
			score: backOrNull(grade.score),
		})),
		changes: reading.changes.map(({ current, previous, amount, rate }) => ({
			current: back(current),
			previous: back(previous),
			amount: backOrNull(amount),
			rate: backOrNull(rate),
		})),
	};
}

/** The readings of parts that stand side by side, as one. */
export function together(readings: readonly ShapeReading[]): ShapeReading {
	const indicators = readings.flatMap((reading): readonly IndicatorReading[] => reading.indicators);
	return {
		end: Math.max(...readings.map(({ end }) => end)),
		cells: new Map(readings.flatMap(({ cells }) => [...cells])),
		indicators: [...indicators].sort((a, b) => a.at.start - b.at.start),
		sums: readings.flatMap(({ sums }) => sums),
		grades: readings.flatMap(({ grades }) => grades),
		changes: readings.flatMap(({ changes }) => changes),
	};
}
