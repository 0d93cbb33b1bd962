import { isBare, labelledNumber } from "./cell-number.ts";
import type { Cell, Grid } from "./grid.ts";
import { folded, isMoneyUnit, nameIn, unitIn } from "./label.ts";
import type { CellReading } from "./reading.ts";
import { unitAround } from "./unit-around.ts";

const NO_QUANTITY =
	/序号|行次|栏次|编号|编码|代码|电话|手机|联系|邮编|日期|时间|年度$|年份|账号|证号|文号/u;
const NO_MONEY = /系数|[率比]|权重|分值|得分|面积|里程|长度|[人户次件个]数|数量|人口/u;
const LONGEST_NUMBER = 12;

/** How to read a cell that no shape reads: null for numbers that are none (序号, codes, telephones). */
export function plainReading(grid: Grid, cell: Cell, unit: string | null): CellReading | null {
	const inside = labelledNumber(cell.text);
	if (inside && isBare(folded(inside.value)))
		return labelledReading(grid, cell, inside.label, unit);
	if (!isBare(cell.label)) return { unit: "", label: "", meaning: null };
	const above = headAbove(grid, cell);
	const beside = grid.at(cell.row, cell.column - 1);
	const labels = [above, beside].filter((label) => label !== null && !isBare(label.label));
	const words = labels.map((label) => label?.label ?? "");
	const digits = cell.label.replace(/\D/gu, "").length;
	if (words.some((label) => NO_QUANTITY.test(nameIn(label)))) return null;
	if (digits > LONGEST_NUMBER || (words.length === 0 && cell.column === 0)) return null;
	const own = words.map(unitIn).find((found) => found !== null) ?? null;
	if (own === null && /^(?:19|20)\d\d$/u.test(cell.label)) return null;
	// Two decimals under a declared 万元 are money; a whole number may count anything.
	const mayBeMoney = /\.\d{2,}$/u.test(cell.label) && !words.some((label) => NO_MONEY.test(label));
	const declared = unit !== null && isMoneyUnit(unit) && mayBeMoney ? unit : null;
	return { unit: own ?? declared ?? "", label: (above ?? beside)?.text ?? "", meaning: null };
}

/** 按收入性质分：1,100 under 年度预算申请（万元）: money where the table says of what unit, else no quantity. */
function labelledReading(
	grid: Grid,
	cell: Cell,
	label: string,
	unit: string | null,
): CellReading | null {
	const around = unitAround(grid, cell) ?? unit;
	const isOther = NO_QUANTITY.test(label) || NO_MONEY.test(label);
	return around === null || isOther ? null : { unit: around, label, meaning: null };
}

/** The nearest cell above that is no number. */
function headAbove(grid: Grid, cell: Cell): Cell | null {
	for (let row = cell.row - 1; row >= 0; row--) {
		const above = grid.at(row, cell.column);
		if (above && above.label !== "" && !/^[-—\d]/u.test(above.label)) return above;
	}
	return null;
}
