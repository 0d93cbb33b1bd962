import type { Table } from "../../model/table.ts";
import { projectOf } from "./facts.ts";
import { type Cell, type Grid, gridOf } from "./grid.ts";
import { declaredUnit, folded } from "./label.ts";
import { plainReading } from "./plain.ts";
import type {
	CellReading,
	GradeReading,
	IndicatorReading,
	ShapeReading,
	SumReading,
	TableSetting,
} from "./reading.ts";
import type { Shape } from "./shape.ts";
import { SHAPES } from "./shapes/index.ts";

export interface TableReading {
	/** Cells that print quantities, in reading order. */
	readonly cells: readonly (readonly [Cell, CellReading])[];
	readonly indicators: readonly IndicatorReading[];
	readonly sums: readonly SumReading[];
	readonly grades: readonly GradeReading[];
}

export function readTable(
	table: Table,
	year: number | null,
	projects: { readonly project: string | null; readonly entity: string | null },
	shapes: readonly Shape[] = SHAPES,
): TableReading {
	const grid = gridOf(table);
	const caption = folded(table.caption ?? "");
	const unit = table.unit ?? declaredUnit(caption) ?? unitInCells(grid);
	const setting: TableSetting = { ...projects, year, unit, caption };
	const readings = regions(grid, setting, shapes);
	const known = new Map(readings.flatMap((reading) => [...reading.cells]));
	const cells = grid.cells.flatMap((cell): readonly (readonly [Cell, CellReading])[] => {
		if (cell.start === null) return [];
		const reading = known.has(cell) ? known.get(cell) : plainReading(grid, cell, unit);
		return reading ? [[cell, reading]] : [];
	});
	return {
		cells,
		indicators: readings.flatMap(({ indicators }) => indicators),
		sums: readings.flatMap(({ sums }) => sums),
		grades: readings.flatMap(({ grades }) => grades),
	};
}

interface Opening {
	readonly row: number;
	readonly shape: Shape;
}

/** From head to head; rows before the first head and after the last row of a shape are read by none. */
function regions(grid: Grid, setting: TableSetting, shapes: readonly Shape[]): ShapeReading[] {
	const openings: Opening[] = [];
	for (let row = 0; row < grid.height; ) {
		const opening = openingAt(grid, row, setting, shapes);
		if (opening) openings.push({ row, shape: opening.shape });
		row = opening?.end ?? row + 1;
	}
	return openings.flatMap(({ row, shape }, i) => {
		const limit = openings[i + 1]?.row ?? grid.height;
		return shape.read(grid, row, limit, setting) ?? [];
	});
}

function openingAt(
	grid: Grid,
	row: number,
	setting: TableSetting,
	shapes: readonly Shape[],
): { readonly shape: Shape; readonly end: number } | null {
	for (const shape of shapes) {
		const end = shape.headEnd(grid, row, setting);
		if (end !== null) return { shape, end: Math.max(end, row + 1) };
	}
	return null;
}

const unitInCells = (grid: Grid): string | null =>
	grid.cells.map(({ label }) => declaredUnit(label)).find((unit) => unit !== null) ?? null;

export const projectNamed = (table: Table): string | null => projectOf(gridOf(table));
