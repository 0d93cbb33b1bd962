import { type Cell, endRow, type Grid } from "./grid.ts";
import { isMoneyUnit, unitIn } from "./label.ts";

/** The unit of money that holds at a cell: of the title that runs beside its row, else of the head over its column. */
export function unitAround(grid: Grid, cell: Cell): string | null {
	const titles = grid
		.across(cell.row, 0, cell.column)
		.filter((title) => title.rowSpan > 1 && endRow(title) > cell.row);
	const above = Array.from({ length: cell.row }, (_, i) => grid.at(cell.row - 1 - i, cell.column));
	for (const around of [...titles, ...above]) {
		const unit = unitIn(around?.label ?? "");
		if (unit !== null && isMoneyUnit(unit)) return unit;
	}
	return null;
}
