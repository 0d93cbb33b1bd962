import type { Grid } from "./grid.ts";
import type { ShapeReading, TableSetting } from "./reading.ts";

/** One way in which rows of a table are laid out. */
export interface Shape {
	readonly id: string;
	/** First row under its head, if that starts in `row`; else null. */
	headEnd(grid: Grid, row: number, setting: TableSetting): number | null;
	/** Reads from its head in `row` up to, not including, row `limit`. */
	read(grid: Grid, row: number, limit: number, setting: TableSetting): ShapeReading | null;
}
