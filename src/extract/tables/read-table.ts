import type { Table } from "../../model/table.ts";
import { projectsOf } from "./facts.ts";
import { type Cell, type Grid, gridOf } from "./grid.ts";
import { declaredUnit, folded } from "./label.ts";
import { readPairs } from "./pairs.ts";
import { plainReading } from "./plain.ts";
import type {
	CellReading,
	ChangeReading,
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
	readonly changes: readonly ChangeReading[];
}

/**
 * `project` is that of a table which names none. `entityOf` says what the money of a project is about: null where it is the report's own.
 */
export function readTable(
	table: Table,
	{ year, project: ofSheet }: { readonly year: number | null; readonly project: string | null },
	entityOf: (project: string | null) => string | null,
	shapes: readonly Shape[] = SHAPES,
): TableReading {
	const grid = gridOf(table);
	const caption = folded(table.caption ?? "");
	const unit = table.unit ?? declaredUnit(caption) ?? unitInCells(grid);
	const projects = projectsOf(grid);
	const settingAt = (row: number): TableSetting => {
		const project = projects.findLast((named) => named.row <= row)?.name ?? ofSheet;
		return { project, entity: entityOf(project), year, unit, caption };
	};
	const readings = regions(grid, settingAt, shapes);
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
		changes: readings.flatMap(({ changes }) => changes),
	};
}

interface Opening {
	readonly row: number;
	readonly shape: Shape;
}

/** From head to head; the rows that are left are read as labels beside numbers. */
function regions(
	grid: Grid,
	settingAt: (row: number) => TableSetting,
	shapes: readonly Shape[],
): ShapeReading[] {
	const openings: Opening[] = [];
	for (let row = 0; row < grid.height; ) {
		const opening = openingAt(grid, row, settingAt(row), shapes);
		if (opening) openings.push({ row, shape: opening.shape });
		row = opening?.end ?? row + 1;
	}
	const readings: ShapeReading[] = [];
	let from = 0;
	for (const [i, { row, shape }] of openings.entries()) {
		const limit = openings[i + 1]?.row ?? grid.height;
		const reading = shape.read(grid, row, limit, settingAt(row));
		if (!reading) continue;
		readings.push(readPairs(grid, from, row, settingAt), reading);
		from = reading.end;
	}
	return [...readings, readPairs(grid, from, grid.height, settingAt)];
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

export const projectsNamed = (table: Table): readonly string[] =>
	projectsOf(gridOf(table)).map(({ name }) => name);
