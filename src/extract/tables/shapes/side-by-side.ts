import { numbersIn } from "../cell-number.ts";
import { type Cell, endColumn, type Grid, isEmpty } from "../grid.ts";
import { type GridView, partOf, readingBack, together } from "../grid-view.ts";
import { isMask, isOrdinalHead } from "../label.ts";
import type { ShapeReading, TableSetting } from "../reading.ts";
import type { Shape } from "../shape.ts";
import { amounts } from "./amounts.ts";
import { indicatorList } from "./indicator-list.ts";

/**
 * A table whose head repeats itself: 指标名称 | 目标值 | 完成值 | 指标名称 | 目标值 | 完成值, and 项目 | 行次 | 金额 under
 * 收入 and under 支出 (收入支出决算总表). Its halves are tables of their own.
 */
export const sideBySide: Shape = {
	id: "side-by-side",
	headEnd(grid, row, setting) {
		const parts = partsAt(grid, row, grid.height);
		const ends = parts?.map(({ grid: part }) => headEndOf(part, setting)) ?? [];
		return parts && ends.every((end) => end !== null) ? row + Math.max(...ends.map(Number)) : null;
	},
	read(grid, row, limit, setting) {
		const readings = (partsAt(grid, row, limit) ?? []).map((view): ShapeReading | null => {
			const shape = INNER.find((inner) => inner.headEnd(view.grid, 0, setting) !== null);
			const reading = shape?.read(view.grid, 0, view.grid.height, setting) ?? null;
			return reading && readingBack(view, reading, row + reading.end);
		});
		const known = readings.filter((reading) => reading !== null);
		return known.length > 0 && known.length === readings.length ? together(known) : null;
	},
};

const INNER: readonly Shape[] = [indicatorList, amounts];

function headEndOf(part: Grid, setting: TableSetting): number | null {
	for (const shape of INNER) {
		const end = shape.headEnd(part, 0, setting);
		if (end !== null) return end;
	}
	return null;
}

/** The parts of a table from a head that repeats itself, or from the row of titles above one. */
function partsAt(grid: Grid, row: number, limit: number): readonly GridView[] | null {
	const borders = bordersOf(grid, row);
	if (borders === null) return null;
	const parts = borders.map((range) => partOf(grid, [row, limit], range));
	const whole = parts.filter((part) => part !== null);
	return whole.length === parts.length ? whole : null;
}

const FEWEST_HEADS = 2;

function bordersOf(grid: Grid, row: number): readonly (readonly [number, number])[] | null {
	const own = repeats(grid, row);
	if (own !== null) return own;
	const titles = grid.across(row);
	const borders = titles.map((cell) => [cell.column, endColumn(cell)] as const);
	const areTitles = titles.length > 1 && titles.every((cell) => isTitle(cell, row));
	if (!areTitles) return null;
	const below = repeats(grid, row + 1);
	if (below && JSON.stringify(below) === JSON.stringify(borders)) return borders;
	return borders.every(([left]) => namesRows(grid, row + 2, left)) ? borders : null;
}

const ROWS_LOOKED_AT = 4;

/** Each of 资金来源 and 支出类别 under titles of their own is over the names of rows. */
function namesRows(grid: Grid, from: number, column: number): boolean {
	const cells = Array.from({ length: ROWS_LOOKED_AT }, (_, i) => grid.at(from + i, column));
	const words = cells.filter((cell) => cell !== null && !isMask(cell.label));
	return words.length > 1 && words.every((cell) => numbersIn(cell?.text ?? "", "元").length === 0);
}

const isTitle = (cell: Cell, row: number): boolean =>
	cell.row === row && cell.rowSpan === 1 && cell.columnSpan >= FEWEST_HEADS && !isEmpty(cell);

/** The columns of each part where the heads of a row are the same list twice or more. */
function repeats(grid: Grid, row: number): readonly (readonly [number, number])[] | null {
	if (row >= grid.height) return null;
	const heads = grid.across(row);
	const [first] = heads;
	if (!first || heads.some((cell) => isEmpty(cell) || cell.row !== row)) return null;
	const count = heads.filter(({ label }) => label === first.label).length;
	const length = heads.length / count;
	if (count < 2 || !Number.isInteger(length) || length < FEWEST_HEADS) return null;
	const isSame = heads.every(({ label }, i) => label === heads[i % length]?.label);
	const named = isSame && heads.slice(0, length).some(({ label }) => !isOrdinalHead(label));
	if (!named || new Set(heads.map(({ label }) => label)).size !== length) return null;
	return Array.from({ length: count }, (_, i) => {
		const part = heads.slice(i * length, (i + 1) * length);
		const [left, right] = [part[0], part.at(-1)];
		return [left?.column ?? 0, right ? endColumn(right) : 0] as const;
	});
}
