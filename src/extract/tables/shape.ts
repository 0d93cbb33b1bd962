import type { Grid } from "./grid.ts";
import type { ShapeReading, TableSetting } from "./reading.ts";

/** One way in which rows of a table are laid out. */
export interface Shape {
	readonly id: string;
	/** Whether its head starts in a row. */
	opens(grid: Grid, row: number, setting: TableSetting): boolean;
	/** Reads from its head in `row` up to, not including, row `limit`. */
	read(grid: Grid, row: number, limit: number, setting: TableSetting): ShapeReading | null;
}
