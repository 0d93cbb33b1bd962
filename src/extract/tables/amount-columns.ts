import { type AmountLabel, isHeadLike, readAmountLabel, saysAmount } from "./amount-label.ts";
import { isBare } from "./cell-number.ts";
import { type Cell, endColumn, endRow, type Grid } from "./grid.ts";
import { isMask } from "./label.ts";

export interface Column {
	/** Cells above its numbers, from the top. */
	readonly heads: readonly Cell[];
	readonly label: AmountLabel;
	/** Whether its head says what its numbers are. */
	readonly isAmount: boolean;
}

/** The head of a table of amounts. */
export interface AmountHead {
	readonly row: number;
	/** First row under the head. */
	readonly end: number;
	readonly columns: readonly Column[];
	/** First column of amounts: what stands left of it names the rows. */
	readonly first: number;
	/** Cells beside the head that run on beside the rows: 项目资金（万元）. */
	readonly titles: readonly Cell[];
}

const MOST_HEAD_ROWS = 3;
/** Heads of columns that name rows; one measure beside one of them is a head. */
const NAMES_ROWS = /^(?:序号|行次|项目|科目|内容|类别|来源|.{0,8}(?:名称|单位|部门|来源|地区|县|区|市|[)]|镇|项目|科目|类别))$/u;
export const NUMBERS_ROWS = /^(?:序号|行次|栏次|编号|.{0,6}(?:编码|代码))$/u;

/** The head that starts in `row`, or null: two cells of budget language, or one beside the name of a list. */
export function amountHead(grid: Grid, row: number, year: number | null): AmountHead | null {
	const cells = grid.across(row).filter((cell) => cell.row === row);
	if (cells.some((cell) => isBare(cell.label))) return null;
	const known = cells.filter(
		(cell) => isHeadLike(cell.label) && saysAmount(readAmountLabel(cell.label, year)),
	);
	const names = cells.some((cell) => NAMES_ROWS.test(cell.label) && !known.includes(cell));
	if (known.length < 2 && !(known.length === 1 && names)) return null;
	let end = row + 1;
	while (end < row + MOST_HEAD_ROWS && isSubhead(grid, end)) end++;
	const titles = cells.filter((cell) => endRow(cell) > end && cell.rowSpan > 1);
	const columns = Array.from({ length: grid.width }, (_, column) =>
		columnOf(grid, { row, end, column }, titles, year),
	);
	const first = columns.findIndex(({ isAmount }) => isAmount);
	return first < 0 ? null : { row, end, columns, first, titles };
}

/** A row of names under heads that are wider than they: 合计 中央 省级 under 补助资金下达数. */
function isSubhead(grid: Grid, row: number): boolean {
	if (row >= grid.height) return false;
	const own = grid.across(row).filter((cell) => cell.row === row);
	const above = (cell: Cell): Cell | null => grid.at(row - 1, cell.column);
	const isName = (cell: Cell): boolean =>
		isHeadLike(cell.label) && !isBare(cell.label) && !isMask(cell.label);
	return (
		own.length > 0 &&
		own.every((cell) => isName(cell) || cell.label === "") &&
		own.some((cell) => {
			const head = above(cell);
			return head !== null && head.columnSpan > cell.columnSpan && endColumn(head) > endColumn(cell);
		}) &&
		own.filter(isName).length >= 2
	);
}

function columnOf(
	grid: Grid,
	{ row, end, column }: { row: number; end: number; column: number },
	titles: readonly Cell[],
	year: number | null,
): Column {
	const heads = new Set<Cell>();
	for (let at = row; at < end; at++) {
		const cell = grid.at(at, column);
		if (cell && !titles.includes(cell)) heads.add(cell);
	}
	const labels = [...heads]
		.filter((cell) => isHeadLike(cell.label))
		.map((cell) => readAmountLabel(cell.label, year));
	const label = labels.reduce(merged, readAmountLabel("", year));
	return { heads: [...heads], label, isAmount: saysAmount(label) };
}

/** A narrower head adds to the wider one above it. */
function merged(wide: AmountLabel, narrow: AmountLabel): AmountLabel {
	return {
		measure: narrow.measure ?? wide.measure,
		item: narrow.item ?? wide.item,
		fund: narrow.fund ?? wide.fund,
		period: narrow.period ?? wide.period,
		unit: narrow.unit ?? wide.unit,
		total: narrow.total,
		subtotal: narrow.subtotal,
		change: narrow.change ?? wide.change,
		unknown: narrow.unknown,
	};
}
