import { type AmountHead, headsOver } from "./amount-columns.ts";
import { type RowSubject, rowSubject } from "./amount-rows.ts";
import { isBare, labelledNumber, numbersIn } from "./cell-number.ts";
import { type Cell, type Grid, isEmpty } from "./grid.ts";
import { isMask, isOrdinalHead } from "./label.ts";

const LONGEST_AMOUNT = 30;

/** One row under the head of a table of amounts. */
export interface DataRow {
	readonly label: Cell | null;
	readonly subject: RowSubject | null;
	/** Cells right of the labels, by column. */
	readonly cells: ReadonlyMap<number, Cell>;
	readonly ordinals: readonly Cell[];
	readonly filled: boolean;
}

/** A row of the table; null where its amounts are words: the rows of another part begin. */
export function dataRow(
	grid: Grid,
	head: AmountHead,
	row: number,
	year: number | null,
): DataRow | null {
	const cells = new Map<number, Cell>();
	let numbers = 0;
	let words = 0;
	head.columns.forEach(({ isAmount }, column) => {
		const cell = grid.at(row, column);
		if (cell === null || cell.row !== row || cell.column !== column) {
			if (isAmount && cell !== null && cell.column < head.first && cell.row === row) words++;
			return;
		}
		if (column >= head.first || (isBare(cell.label) && !isOrdinal(head, cell)))
			cells.set(column, cell);
		if (!isAmount || isMask(cell.label)) return;
		// 按支出性质分：1050 under 全年执行数 names its own number.
		const isNumber = numbersIn(cell.text, "元").length > 0 && labelledNumber(cell.text) === null;
		if (isNumber && cell.label.length <= LONGEST_AMOUNT) numbers++;
		else words++;
	});
	if (numbers === 0 && words > 0) return null;
	const labels = labelsOf(grid, head, row);
	const label = labels.at(-1) ?? null;
	return {
		label: label?.cell ?? null,
		subject: label ? subjectOf(labels, year) : null,
		cells,
		ordinals: ordinalsOf(grid, head, row),
		filled: numbers > 0,
	};
}

interface RowLabel {
	readonly cell: Cell;
	readonly head: string;
}

/** The cells that name a row, the one that names it most closely last. */
function labelsOf(grid: Grid, head: AmountHead, row: number): readonly RowLabel[] {
	const found = grid
		.across(row, 0, head.first)
		.filter((cell) => !head.titles.includes(cell) && !isEmpty(cell) && !isBare(cell.label))
		.map((cell) => ({ cell, head: headsOver(head, cell.column) }))
		.filter((label) => !isOrdinal(head, label.cell));
	const named = found.filter((label) => /名称|项目$/u.test(label.head));
	return named.length === 1 ? named : found;
}

function ordinalsOf(grid: Grid, head: AmountHead, row: number): readonly Cell[] {
	return grid.across(row).filter((cell) => cell.row === row && isOrdinal(head, cell));
}

/** 序号 and the like; a 合计 that starts under 序号 and runs on is a label. */
const isOrdinal = (head: AmountHead, cell: Cell): boolean =>
	cell.columnSpan === 1 &&
	/^[\d一二三四五六七八九十()、.-]*$/u.test(cell.label) &&
	isOrdinalHead(head.columns[cell.column]?.heads.at(-1)?.label ?? "");

/** The label nearest to the numbers, with what the wider labels left of it add. */
function subjectOf(labels: readonly RowLabel[], year: number | null): RowSubject | null {
	const [nearest, ...wider] = withoutSubtotal(
		labels.map((label) => ({ ...label, subject: rowSubject(label.cell, label.head, year) })),
	)
		.map(({ subject }) => subject)
		.reverse();
	if (!nearest) return null;
	const known = [nearest, ...wider.filter((outer) => outer !== null)];
	const first = <K extends "measure" | "item" | "fund" | "entity">(
		field: K,
	): RowSubject[K] | null => known.find((subject) => subject[field] !== null)?.[field] ?? null;
	return {
		...nearest,
		total: nearest.total && first("entity") === null,
		measure: first("measure"),
		item: first("item"),
		fund: first("fund"),
		entity: first("entity"),
	};
}

interface ReadLabel extends RowLabel {
	readonly subject: RowSubject | null;
}

/** 小计 beside 三公经费, the name of its rows, is 三公经费. */
function withoutSubtotal(labels: readonly ReadLabel[]): readonly ReadLabel[] {
	const wider = labels.slice(0, -1);
	const named = wider.at(-1)?.subject ?? null;
	const isOfItem = named !== null && named.entity === null && (named.item ?? named.fund) !== null;
	return isOfItem && labels.at(-1)?.cell.label === "小计" ? wider : labels;
}
