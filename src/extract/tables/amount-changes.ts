import type { AmountHead, Column } from "./amount-columns.ts";
import type { DataRow } from "./amount-data-row.ts";
import { numbersIn } from "./cell-number.ts";
import type { Cell } from "./grid.ts";
import type { ChangeReading } from "./reading.ts";

/** 比预算, 较年初预算: not a comparison with the year before. */
const OF_BUDGET = /预算|年初|计划/u;

/** 2021年决算数 | 2022年决算数 | 增减额 | 增减率: what each row says of the two years. */
export function changesOf(
	head: AmountHead,
	rows: readonly DataRow[],
	year: number | null,
): readonly ChangeReading[] {
	if (year === null) return [];
	const amount = only(head, (column) => isChange(column) && column.label.measure === null);
	const rate = only(head, (column) => isChange(column) && column.label.measure === "change_rate");
	const previous = only(
		head,
		(column) => isSpent(column) && column.label.period === String(year - 1),
	);
	const current = only(
		head,
		(column) => isSpent(column) && periodOf(column, year) === String(year),
	);
	if (previous === null || current === null || (amount === null && rate === null)) return [];
	return rows.flatMap(({ cells }): ChangeReading[] => {
		const number = (column: number | null): Cell | null => {
			const cell = column === null ? undefined : cells.get(column);
			return cell && numbersIn(cell.text, "元").length === 1 ? cell : null;
		};
		const [now, then, by, share] = [current, previous, amount, rate].map(number);
		if (!now || !then || (!by && !share)) return [];
		return [{ current: now, previous: then, amount: by ?? null, rate: share ?? null }];
	});
}

/** 决算数 of a year, or the year alone: then the rows say what is compared. */
const isSpent = ({ label, isAmount }: Column): boolean =>
	isAmount &&
	(label.measure === "expenditure" || label.measure === null) &&
	label.change === null &&
	label.item === null &&
	label.fund === null;

const periodOf = ({ label }: Column, year: number): string | null =>
	label.period ?? (label.measure === null ? null : String(year));

const isChange = ({ label, heads }: Column): boolean =>
	label.change !== null && !heads.some((cell) => OF_BUDGET.test(cell.label));

/** The one column of a kind; null for none and for several. */
function only(head: AmountHead, test: (column: Column) => boolean): number | null {
	const found = head.columns.flatMap((column, index) => (test(column) ? [index] : []));
	return found.length === 1 ? (found[0] ?? null) : null;
}
