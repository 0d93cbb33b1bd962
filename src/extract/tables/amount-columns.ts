import type { Measure, MoneyItem } from "../../model/figure.ts";
import {
	type AmountLabel,
	isHeadLike,
	readAmountLabel,
	saysAmount,
	under,
} from "./amount-label.ts";
import { isBare, labelledNumber, numbersIn } from "./cell-number.ts";
import { type Cell, endColumn, endRow, type Grid } from "./grid.ts";
import { isMask, isMoneyUnit, isOrdinalHead, nameIn, unitIn } from "./label.ts";

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
	/** Unit of money that a title or the head of the labels prints. */
	readonly unit: string | null;
}

/** The heads over a column, from the top, as one label. */
export const headsOver = (head: AmountHead, column: number): string =>
	head.columns[column]?.heads.map(({ label }) => label).join("") ?? "";

const MOST_HEAD_ROWS = 3;
/** 县级预算部门名称 speaks of no amount. */
const NAMES_ONE = /名称$/u;
const LONGEST_MEASURE = 12;
/** Heads of columns that name rows; one measure beside one of them is a head. */
const NAMES_ROWS =
	/^(?:序号|行次|项目|科目|内容|类别|来源|.{0,8}(?:名称|单位|部门|来源|地区|县|区|市|[)]|镇|项目|科目|类别))$/u;

/** The head that starts in `row`, or null: two cells of budget language, or one beside the name of a list. */
export function amountHead(grid: Grid, row: number, year: number | null): AmountHead | null {
	const cells = grid.across(row).filter((cell) => cell.row === row);
	if (cells.some((cell) => isBare(cell.label) || labelledNumber(cell.text))) return null;
	const heads = cells
		.filter((cell) => isHeadLike(cell.label) && !NAMES_ONE.test(nameIn(cell.label)))
		.map((cell) => ({ cell, label: readAmountLabel(cell.label, year) }))
		.filter(({ label }) => isHeadOfAmounts(label));
	// 提高 | 提高, target and result of an indicator, head nothing: a change is one of amounts beside it.
	if (heads.every(({ label }) => label.change !== null)) return null;
	const known = heads.map(({ cell }) => cell);
	const measured = heads.flatMap(({ cell, label }) => (label.measure === null ? [] : [cell]));
	const names = cells.some((cell) => NAMES_ROWS.test(cell.label) && !known.includes(cell));
	const isOver = measured.length === 1 && measured.some(isOverParts) && isSubhead(grid, row + 1);
	if (known.length < 2 && !(measured.length === 1 && names) && !isOver) return null;
	let end = row + 1;
	while (end < row + MOST_HEAD_ROWS && isSubhead(grid, end)) end++;
	const titles = cells.filter((cell) => endRow(cell) > end && cell.rowSpan > 1);
	const columns = ofContracts(
		Array.from({ length: grid.width }, (_, column) =>
			columnOf(grid, { row, end, column }, titles, year),
		),
	);
	const first = columns.findIndex(
		({ isAmount }, column) => isAmount && !namesItsRows(grid, end, column),
	);
	if (first < 0) return null;
	const unit = unitOf([...titles, ...columns.slice(0, first).flatMap(({ heads }) => heads)]);
	return { row, end, columns: fromFirst(columns, first), first, titles, unit };
}

const fromFirst = (columns: readonly Column[], first: number): readonly Column[] =>
	columns.map((column, i) => (i < first ? { ...column, isAmount: false } : column));

const MOST_ROWS_LOOKED_AT = 6;

/** 支出类别, or 年度预算数（万元） over 总额 and 其中：财政资金: budget language over words names the rows. */
function namesItsRows(grid: Grid, end: number, column: number): boolean {
	const rows = Array.from({ length: MOST_ROWS_LOOKED_AT }, (_, i) => grid.at(end + i, column));
	const filled = rows.filter((cell) => cell !== null && !isMask(cell.label));
	const numbers = filled.filter((cell) => cell !== null && numbersIn(cell.text, "元").length > 0);
	return filled.length > 0 && numbers.length === 0;
}

/** 决算数 over 合计, 因公出国（境）费 …; the title of a table over all of its columns is no head. */
const isOverParts = ({ label, columnSpan }: Cell): boolean =>
	columnSpan > 1 && nameIn(label).length <= LONGEST_MEASURE && !/[表况]$/u.test(nameIn(label));

const unitOf = (cells: readonly Cell[]): string | null =>
	cells.flatMap(({ label }) => unitIn(label) ?? []).find(isMoneyUnit) ?? null;

/** 2021年 | 2022年 head amounts too, of what their rows name. */
const isHeadOfAmounts = (label: AmountLabel): boolean =>
	saysAmount(label) || (label.period !== null && label.unknown === "");

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
			return (
				head !== null && head.columnSpan > cell.columnSpan && endColumn(head) > endColumn(cell)
			);
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
	const label = leftOver(labels.reduce(under, readAmountLabel("", year)), [...heads].at(-1));
	const numbers = isOrdinalHead([...heads].at(-1)?.label ?? "");
	return { heads: [...heads], label, isAmount: !numbers && isHeadOfAmounts(label) };
}

/** 结余金额 as the head of a column is what is left of its amounts; 上年结转 is where they came from. */
const LEFT_OVER =
	/^(?:年末|期末|资金|预算|财政)*(?:结[转余]和?结余|结[转余]|剩余)(?:资金|金额|数|额)?$/u;

function leftOver(label: AmountLabel, head: Cell | undefined): AmountLabel {
	if (label.fund !== "carryover" && label.unknown === "") return label;
	return LEFT_OVER.test(nameIn(head?.label ?? ""))
		? { ...label, measure: "carryover_out", fund: null, unknown: "" }
		: label;
}

const BUDGETS: readonly (Measure | null)[] = ["budget", "budget_initial", "budget_allocated"];

/** 支付比例 beside 合同金额 or 结算金额, and no budget, is paid over what was agreed: no execution rate. */
function ofContracts(columns: readonly Column[]): readonly Column[] {
	const isOfContract = ({ label }: Column): boolean => /合同|结算|审定|中标/u.test(label.unknown);
	const hasBudget = columns.some(({ label }) => BUDGETS.includes(label.measure));
	if (hasBudget || !columns.some(isOfContract)) return withTotals(columns);
	return withTotals(
		columns.map((column) =>
			column.label.measure === "execution_rate"
				? { ...column, isAmount: false, label: { ...column.label, measure: null } }
				: column,
		),
	);
}

/** 合计 beside columns of items or of funds is their total; beside those of 三公 it is the 三公 total. */
function withTotals(columns: readonly Column[]): readonly Column[] {
	const items = columns.flatMap(({ label }) => label.item ?? []);
	const divided = items.length > 0 || columns.some(({ label }) => label.fund !== null);
	const item = arePublic(items) ? "three_public" : null;
	return columns.map((column) =>
		divided && column.label.total
			? { ...column, isAmount: true, label: { ...column.label, item: column.label.item ?? item } }
			: column,
	);
}

/** 因公出国（境）费, 公务用车购置及运行费 and 公务接待费, and nothing else. */
export const arePublic = (items: readonly (MoneyItem | null)[]): boolean =>
	items.length > 1 && items.every((item) => item !== null && THREE_PUBLIC.includes(item));

const THREE_PUBLIC: readonly MoneyItem[] = [
	"abroad",
	"vehicle",
	"vehicle_purchase",
	"vehicle_operation",
	"reception",
];
