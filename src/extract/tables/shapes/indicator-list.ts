import { isBare, pointsIn, weightedName } from "../cell-number.ts";
import { componentOf, EXECUTION, TOTAL_SCORE } from "../components.ts";
import { GRADE } from "../grade.ts";
import { type Cell, type Grid, isEmpty } from "../grid.ts";
import { type IndicatorHead, indicatorHead } from "../indicator-head.ts";
import {
	cellsOf,
	halves,
	type IndicatorCells,
	indicatorOf,
	type Levels,
	levelsOf,
	unitOf,
	yearsOf,
} from "../indicator-rows.ts";
import { nameIn } from "../label.ts";
import { LevelParts } from "../level-parts.ts";
import type {
	CellReading,
	GradeReading,
	IndicatorReading,
	Meaning,
	ShapeReading,
	TableSetting,
} from "../reading.ts";
import type { Shape } from "../shape.ts";

/** 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 (财预〔2020〕10号), columns in any order. */
export const indicatorList: Shape = {
	id: "indicator-list",
	headEnd: (grid, row) => indicatorHead(grid, row)?.end ?? null,
	read(grid, row, limit, setting) {
		const head = indicatorHead(grid, row);
		return head === null ? null : new IndicatorRows(grid, head, setting).read(limit);
	},
};

const SUBTOTAL = /^.{0,12}小计$/u;

class IndicatorRows {
	readonly #grid: Grid;
	readonly #head: IndicatorHead;
	readonly #setting: TableSetting;
	readonly #cells = new Map<Cell, CellReading | null>();
	readonly #indicators: IndicatorReading[] = [];
	readonly #grades: GradeReading[] = [];
	readonly #parts = new LevelParts();
	#levels: Levels = { level1: null, level2: null };

	constructor(grid: Grid, head: IndicatorHead, setting: TableSetting) {
		this.#grid = grid;
		this.#head = head;
		this.#setting = setting;
	}

	read(limit: number): ShapeReading {
		for (let row = this.#head.end; row < limit; row++) this.#row(row);
		return {
			end: limit,
			cells: this.#cells,
			indicators: this.#indicators,
			sums: this.#parts.sums(),
			grades: this.#grades,
			changes: [],
		};
	}

	#row(row: number): void {
		const cells = cellsOf(this.#grid, this.#head, row);
		const first = this.#grid.across(row).find((cell) => cell.row === row && !isEmpty(cell));
		for (const column of this.#head.columns.get("ordinal") ?? []) {
			const cell = this.#grid.at(row, column);
			if (cell) this.#cells.set(cell, null);
		}
		const name = nameIn(first?.label ?? "");
		if (TOTAL_SCORE.test(name)) this.#total(row, cells, name);
		else if (SUBTOTAL.test(name)) this.#points(cells, null);
		else if (isExecution(cells)) this.#execution(cells);
		else if (name !== "") this.#indicator(cells);
	}

	#indicator(cells: IndicatorCells): void {
		this.#levels = levelsOf(cells, this.#levels);
		const unit = unitOf(cells, this.#head.heads);
		const indicator = indicatorOf(cells, this.#levels, unit, this.#setting.project);
		if (indicator === null) return;
		this.#indicators.push(indicator);
		this.#weighted([cells.level1, cells.level2]);
		this.#levelWeights(cells);
		this.#points(cells, null);
		this.#parts.add(cells);
		for (const cell of [...cells.target, ...cells.actual, cells.both]) {
			if (cell === null) continue;
			const own = yearsOf(cells, cell.text)?.[2] ?? unit;
			this.#cells.set(cell, { unit: own, label: indicator.name, meaning: null });
		}
		if (cells.rate) {
			const label = `${indicator.name}${nameIn(this.#head.heads[cells.rate.column]?.label ?? "")}`;
			this.#cells.set(cells.rate, { unit: "%", label, meaning: null });
		}
	}

	/** 总分 | 100 | 96.84 | 优 */
	#total(row: number, printed: IndicatorCells, label: string): void {
		const cells = inOrder(this.#grid, row, printed);
		this.#points(cells, "total", label);
		this.#parts.setTotal(cells.weight);
		const grade = this.#grid.across(row).find((cell) => GRADE.test(cell.label));
		if (grade) this.#grades.push({ grade: grade.label, cell: grade, score: cells.score });
	}

	/** 预算执行率 | 100% | 96.64% | 10 | 9.66 as a row of the list: the score of the execution, no indicator. */
	#execution(cells: IndicatorCells): void {
		this.#points(cells, "execution");
		this.#parts.addExecution(cells.weight);
		const hasWeight = cells.weight !== null && pointsIn(cells.weight.label) !== null;
		if (!hasWeight) this.#weighted([cells.level1 ?? cells.name]);
		for (const cell of cells.target) this.#cells.set(cell, { unit: "%", label: "", meaning: null });
		const meaning = this.#meaning("execution_rate", "total", "all");
		for (const cell of cells.actual)
			this.#cells.set(cell, { unit: "%", label: labelOf(cells), meaning });
		const [target, done] = halves(cells.both) ?? [];
		if (cells.both && target !== undefined && done !== undefined)
			this.#cells.set(cells.both, {
				unit: "%",
				label: labelOf(cells),
				meaning,
				from: target.length,
			});
	}

	/** 分值 and 得分 of a row, with what they score; null where an indicator holds them. */
	#points(cells: IndicatorCells, item: "total" | "execution" | null, label = labelOf(cells)): void {
		for (const role of ["weight", "score"] as const) {
			const cell = cells[role];
			if (cell === null || (isBare(cell.label) === false && pointsIn(cell.label) === null))
				continue;
			const measure = role === "weight" ? "score_max" : "score";
			const meaning = item === null ? null : this.#meaning(measure, item, null);
			this.#cells.set(cell, { unit: "分", label, meaning });
		}
	}

	/** 权重 in a column of its own beside each level. */
	#levelWeights({ name }: IndicatorCells): void {
		for (const column of this.#head.columns.get("weight") ?? []) {
			const cell = name && this.#grid.at(name.row, column);
			if (!cell || pointsIn(cell.label) === null || this.#cells.has(cell)) continue;
			const level = this.#grid.at(cell.row, column - 1)?.text ?? "";
			this.#cells.set(cell, { unit: "分", label: level, meaning: null });
		}
	}

	/** 产出指标（50分）: the weight of a part of the list. */
	#weighted(levels: readonly (Cell | null)[]): void {
		for (const cell of levels) {
			const found = cell && weightedName(cell.label);
			if (!found || this.#cells.has(cell)) continue;
			const meaning = this.#meaning("score_max", componentOf(found.name), null);
			this.#cells.set(cell, { unit: "分", label: found.name, meaning });
		}
	}

	#meaning(measure: Meaning["measure"], item: string, fund: Meaning["fund"]): Meaning {
		const { entity, year } = this.#setting;
		const period = year === null ? null : String(year);
		return { measure, item, fund, entity, period, direction: null };
	}
}

/** The execution rate stands for a level of its own; beside a name under 产出指标 it is an indicator. */
function isExecution({ level1, level2, name }: IndicatorCells): boolean {
	const names = (cell: Cell | null): boolean => {
		const found = cell && (weightedName(cell.label)?.name ?? cell.label);
		return found !== null && found !== undefined && EXECUTION.test(nameIn(found));
	};
	if (level1 !== null)
		return (
			names(level1) &&
			(level2 === null || level2 === level1 || names(level2) || level2.label === "")
		);
	return level2 === null && names(name);
}

/** A total whose places do not meet the heads prints 分值 before 得分. */
function inOrder(grid: Grid, row: number, cells: IndicatorCells): IndicatorCells {
	if (cells.weight !== null && cells.score !== null && cells.weight !== cells.score) return cells;
	const points = grid.across(row).filter((cell) => cell.row === row && isBare(cell.label));
	const [weight, score, ...others] = points;
	return weight && score && others.length === 0 ? { ...cells, weight, score } : cells;
}

function labelOf({ level1, name }: IndicatorCells): string {
	const printed = (name && !isEmpty(name) ? name : level1)?.text.replace(/\s+/gu, "") ?? "";
	return weightedName(printed)?.name ?? printed;
}
