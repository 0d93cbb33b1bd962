import { type AmountLabel, isHeadLike, readAmountLabel, saysAmount } from "../amount-label.ts";
import { numbersIn } from "../cell-number.ts";
import type { Cell, Grid } from "../grid.ts";
import { readingBack, transposed } from "../grid-view.ts";
import { isMask } from "../label.ts";
import type { Shape } from "../shape.ts";
import { amounts } from "./amounts.ts";

/**
 * 项目 | 危房改造 | 厕所革命 | 合计 over rows of 年初预算数, 全年预算数, 全年执行数: what is mostly the head stands in the
 * first column, and the names of the rows stand on top.
 */
export const transposedAmounts: Shape = {
	id: "transposed-amounts",
	headEnd: (grid, row, { year }) => (endOf(grid, row, year) === null ? null : row + 1),
	read(grid, row, limit, setting) {
		const end = Math.min(limit, endOf(grid, row, setting.year) ?? row);
		const view = transposed(grid, row, end);
		if (end <= row || amounts.headEnd(view.grid, 0, setting) === null) return null;
		const reading = amounts.read(view.grid, 0, view.grid.height, setting);
		return reading && readingBack(view, reading, end);
	},
};

const FEWEST_MEASURES = 2;
/** What heads the names on top: 项目, 项目名称, 单位, 县区. */
const NAMES_COLUMNS = /^(?:.{0,6}(?:项目|名称|单位|部门|县区|地区|区县|市县))$/u;

/** The first row after those that each name a measure and hold numbers; null where no such table starts in `row`. */
function endOf(grid: Grid, row: number, year: number | null): number | null {
	const [corner, ...names] = grid.across(row);
	if (!corner || corner.row !== row || !NAMES_COLUMNS.test(corner.label)) return null;
	const isName = ({ label, rowSpan, columnSpan }: Cell): boolean =>
		rowSpan === 1 && columnSpan === 1 && isHeadLike(label) && !says(readAmountLabel(label, year));
	if (names.length < 2 || !names.every(isName)) return null;
	const measures = new Set<string>();
	let end = row + 1;
	for (; end < grid.height; end++) {
		const [label, ...cells] = grid.across(end);
		if (!label || label.row !== end || label.rowSpan > 1 || cells.length !== names.length) break;
		const { measure } = readAmountLabel(label.label, year);
		if (measure === null || !cells.every(isAmount)) break;
		measures.add(measure);
	}
	return measures.size >= FEWEST_MEASURES ? end : null;
}

const says = (label: AmountLabel): boolean => saysAmount(label) && label.unknown === "";

const isAmount = ({ text, label }: Cell): boolean =>
	isMask(label) || numbersIn(text, "元").length === 1;
