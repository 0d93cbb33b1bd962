import type { Measure } from "../../model/figure.ts";
import { type AmountLabel, readAmountLabel, saysAmount } from "./amount-label.ts";
import { numbersIn } from "./cell-number.ts";
import { GRADE } from "./grade.ts";
import { type Cell, endRow, type Grid } from "./grid.ts";
import { isMask, isMoneyUnit, nameIn, unitIn } from "./label.ts";
import type { CellReading, GradeReading, Meaning, ShapeReading, TableSetting } from "./reading.ts";

const STAFF: readonly Measure[] = ["staff_authorized", "staff_actual"];
const LONGEST_VALUE = 24;
const SCORED = /^(?:自评|综合|评价|绩效|项目)*(?:总分|总得分|得分|评分)$/u;
const GRADED = /^(?:自评|综合|评价|绩效|评定)*(?:等级|等次|评级|结果)$/u;

/**
 * Rows of labels each beside its number: 预算数： | 100 | 执行数： | 95, below them 其中：财政拨款 | 90 | … under
 * either (the 项目支出绩效自评表 of 2018 and 2019). A label without a measure has that of the label above it.
 */
export function readPairs(
	grid: Grid,
	from: number,
	to: number,
	settingAt: (row: number) => TableSetting,
): ShapeReading {
	const cells = new Map<Cell, CellReading | null>();
	const grades: GradeReading[] = [];
	const above = new Map<number, AmountLabel>();
	for (let row = from; row < to; row++) {
		const setting = settingAt(row);
		const pairs = pairsIn(grid, row);
		const rowUnit = titleUnit(grid, row);
		let score: Cell | null = null;
		for (const { label, value } of pairs) {
			const read = readAmountLabel(label.label, setting.year);
			if (SCORED.test(nameIn(label.label))) {
				score = value;
				cells.set(value, { unit: "分", label: label.text, meaning: scored(setting) });
			} else if (GRADED.test(nameIn(label.label)) && GRADE.test(value.label)) {
				grades.push({ grade: value.label, cell: value, score });
			} else if (saysAmount(read) || read.total) {
				const whole = read.measure === null ? (above.get(label.column) ?? null) : null;
				if (read.measure !== null) above.set(label.column, read);
				const unit = rowUnit ?? unitAbove(grid, value) ?? setting.unit;
				const reading = readingOf(label, read, whole, unit, setting);
				if (reading) cells.set(value, reading);
			}
		}
		if (pairs.length === 0) above.clear();
	}
	return { end: to, cells, indicators: [], sums: [], grades, changes: [] };
}

interface Pair {
	readonly label: Cell;
	readonly value: Cell;
}

function pairsIn(grid: Grid, row: number): readonly Pair[] {
	const cells = grid.across(row).filter((cell) => cell.row === row);
	return cells.flatMap((value, i): readonly Pair[] => {
		const label = cells[i - 1];
		if (!label || isMask(value.label) || value.label.length > LONGEST_VALUE) return [];
		const isNumber = numbersIn(value.text, "元").length === 1;
		const isLabel = numbersIn(label.text, "元").length === 0 && !isMask(label.label);
		return isLabel && (isNumber || GRADE.test(value.label)) ? [{ label, value }] : [];
	});
}

/** The unit in the title that runs beside the row: 预算执行情况（万元）. */
function titleUnit(grid: Grid, row: number): string | null {
	const titles = grid.across(row).filter((cell) => cell.rowSpan > 1 && endRow(cell) > row);
	return titles.map(({ label }) => unitIn(label)).find((unit) => unit !== null) ?? null;
}

/** 金额（万元） over a column of amounts. */
function unitAbove(grid: Grid, value: Cell): string | null {
	for (let row = value.row - 1; row >= 0; row--) {
		const unit = unitIn(grid.at(row, value.column)?.label ?? "");
		if (unit !== null && isMoneyUnit(unit)) return unit;
	}
	return null;
}

function readingOf(
	label: Cell,
	own: AmountLabel,
	whole: AmountLabel | null,
	unit: string | null,
	{ entity, year }: TableSetting,
): CellReading | null {
	const measure = own.measure ?? whole?.measure ?? null;
	if (measure === null || measure === "score" || measure === "score_max") return null;
	const period = own.period ?? whole?.period ?? (year === null ? null : String(year));
	const meaning: Meaning = {
		measure,
		item: own.item ?? whole?.item ?? "total",
		fund: STAFF.includes(measure) ? null : (own.fund ?? whole?.fund ?? "all"),
		entity,
		period,
		direction: null,
	};
	// 实施项目预算 of something that the label names is not the whole.
	const known = own.unknown === "" || own.fund !== null || own.item !== null;
	return {
		unit: own.unit ?? whole?.unit ?? unit ?? "",
		label: label.text.replace(/\s+/gu, ""),
		meaning: known && own.change === null ? meaning : null,
	};
}

const scored = ({ entity, year }: TableSetting): Meaning => ({
	measure: "score",
	item: "total",
	fund: null,
	entity,
	period: year === null ? null : String(year),
	direction: null,
});
