import type { Measure } from "../../model/figure.ts";
import { type AmountLabel, readAmountLabel, saysAmount } from "./amount-label.ts";
import { isBare, labelledNumber, numbersIn } from "./cell-number.ts";
import { TOTAL_SCORE } from "./components.ts";
import { GRADE } from "./grade.ts";
import { type Cell, endColumn, type Grid } from "./grid.ts";
import { folded, isMask, nameIn } from "./label.ts";
import type { CellReading, GradeReading, Meaning, ShapeReading, TableSetting } from "./reading.ts";
import { unitAround } from "./unit-around.ts";

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
		let score: Cell | null = null;
		for (const { printed, column, value } of pairs) {
			const label = folded(printed);
			const read = readAmountLabel(label, setting.year);
			if (SCORED.test(nameIn(label))) {
				const next = grid.at(row, endColumn(value));
				const isMost = TOTAL_SCORE.test(nameIn(label)) && next !== null && isBare(next.label);
				score = isMost ? next : value;
				cells.set(score, { unit: "分", label: printed, meaning: scored(setting, "score") });
				if (isMost)
					cells.set(value, { unit: "分", label: printed, meaning: scored(setting, "score_max") });
			} else if (GRADED.test(nameIn(label)) && GRADE.test(value.label)) {
				grades.push({ grade: value.label, cell: value, score });
			} else if (saysAmount(read) || read.total) {
				const whole = read.measure === null ? (above.get(column) ?? null) : null;
				if (read.measure !== null) above.set(column, read);
				const unit = unitAround(grid, value) ?? setting.unit;
				const reading = readingOf(printed, read, whole, unit, setting);
				if (reading) cells.set(value, reading);
			}
		}
		if (pairs.length === 0) above.clear();
	}
	return { end: to, cells, indicators: [], sums: [], grades, changes: [] };
}

interface Pair {
	/** As printed, without white space. */
	readonly printed: string;
	/** Column of the label: what stands under it is part of it. */
	readonly column: number;
	readonly value: Cell;
}

function pairsIn(grid: Grid, row: number): readonly Pair[] {
	const cells = grid.across(row).filter((cell) => cell.row === row);
	return cells.flatMap((value, i): readonly Pair[] => {
		const inside = labelledNumber(value.text);
		if (inside)
			return [{ printed: inside.label.replace(/\s+/gu, ""), column: value.column, value }];
		const label = cells[i - 1];
		if (!label || isMask(value.label) || value.label.length > LONGEST_VALUE) return [];
		const isNumber = numbersIn(value.text, "元").length === 1;
		const isLabel = numbersIn(label.text, "元").length === 0 && !isMask(label.label);
		return isLabel && (isNumber || GRADE.test(value.label))
			? [{ printed: label.text.replace(/\s+/gu, ""), column: label.column, value }]
			: [];
	});
}

function readingOf(
	label: string,
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
		label,
		meaning: known && own.change === null ? meaning : null,
	};
}

const scored = ({ entity, year }: TableSetting, measure: "score" | "score_max"): Meaning => ({
	measure,
	item: "total",
	fund: null,
	entity,
	period: year === null ? null : String(year),
	direction: null,
});
