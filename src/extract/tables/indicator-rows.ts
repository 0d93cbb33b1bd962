import { achieved } from "../indicators/achieved.ts";
import { isBare, pointsIn, weightedName } from "./cell-number.ts";
import { type Cell, endColumn, type Grid } from "./grid.ts";
import type { IndicatorHead, Role } from "./indicator-head.ts";
import { cellValue, isOperator, signOf } from "./indicator-value.ts";
import { folded, isDash, isMask, unitIn } from "./label.ts";
import type { IndicatorReading } from "./reading.ts";

/** The cells of one row by role. */
export interface IndicatorCells {
	readonly level1: Cell | null;
	readonly level2: Cell | null;
	readonly name: Cell | null;
	readonly target: readonly Cell[];
	readonly actual: readonly Cell[];
	readonly weight: Cell | null;
	readonly score: Cell | null;
	readonly deviation: Cell | null;
	readonly unit: Cell | null;
	/** Target and actual in one cell, between a stroke. */
	readonly both: Cell | null;
	/** 完成率 of the target. */
	readonly rate: Cell | null;
	readonly operator: Cell | null;
}

export function cellsOf(grid: Grid, head: IndicatorHead, row: number): IndicatorCells {
	const all = (role: Role): readonly Cell[] => {
		const found = (head.columns.get(role) ?? []).map((column) => grid.at(row, column));
		return [...new Set(found.filter((cell) => cell !== null))];
	};
	const one = (role: Role): Cell | null => all(role).at(0) ?? null;
	/** 权重 beside each level: that of the name stands right of it. A cell that covers several rows counts for the first. */
	const nameColumn = head.columns.get("name")?.[0] ?? 0;
	/** 一级指标 | 分值 | 二级指标: left of the name, and merged as the levels are. */
	const isOfLevel = ({ column }: Cell): boolean =>
		column < nameColumn &&
		grid.cells.some((cell) => cell.column === column && cell.row >= head.end && cell.rowSpan > 1);
	const own = (role: Role): Cell | null => {
		const found = all(role);
		const cell = found.find(({ column }) => column > nameColumn) ?? found.at(-1);
		return cell?.row === row && !isOfLevel(cell) ? cell : null;
	};
	return {
		level1: one("level1"),
		level2: one("level2"),
		name: one("name"),
		target: all("target"),
		actual: all("actual"),
		weight: own("weight"),
		score: own("score"),
		deviation: all("deviation").find((cell) => !isDash(cell.label)) ?? null,
		unit: one("unit"),
		both: one("both"),
		rate: one("rate"),
		operator: one("operator"),
	};
}

export interface Levels {
	readonly level1: string | null;
	readonly level2: string | null;
}

/** The levels of a row; an empty cell repeats the one above it. */
export function levelsOf({ level1, level2, name }: IndicatorCells, above: Levels): Levels {
	const first = levelName(level1, name) ?? above.level1;
	const isSame = levelName(level1, name) === null || first === above.level1;
	const isNamed = level2 !== null && level2 === name;
	const second = levelName(level2, name) ?? (isSame && !isNamed ? above.level2 : null);
	return { level1: first, level2: second };
}

function levelName(level: Cell | null, name: Cell | null): string | null {
	if (level === null || level === name || level.label === "") return null;
	const print = level.text.replace(/\s+/gu, "");
	return weightedName(print)?.name ?? print;
}

/** The unit that holds for bare values of a row: of its own column, or of the heads of the values. */
export function unitOf(cells: IndicatorCells, heads: readonly (Cell | null)[]): string {
	if (cells.unit && !isMask(cells.unit.label)) return cells.unit.label;
	const [target] = cells.target;
	const head = target ? heads[target.column] : null;
	return (head && unitIn(head.label)) ?? (cells.name && unitIn(cells.name.label)) ?? "";
}

/** 指标1：培训人数: the form's own number before a name. */
const TEMPLATE_NUMBER = /^指标\d{1,2}[:：.、]?/u;

/** One indicator of a row, or null where no name stands in it. */
export function indicatorOf(
	cells: IndicatorCells,
	levels: Levels,
	unit: string,
	project: string | null,
): IndicatorReading | null {
	const { name, weight, score, deviation } = cells;
	if (name === null || name.start === null || cells.target.includes(name)) return null;
	const printed = name.text.replace(/\s+/gu, "");
	const weighted = weightedName(printed);
	const bare = (weighted?.name ?? printed).replace(TEMPLATE_NUMBER, "");
	if (bare === "" || /^[.…—-]+$/u.test(bare) || isBare(bare)) return null;
	const sign = cells.operator ? signOf(folded(cells.operator.text)) : "";
	const [planned, done] = halves(cells.both) ?? [joined(cells.target), joined(cells.actual)];
	const target = cellValue(...(yearsOf(cells, planned) ?? [planned, sign, unit]));
	const actual = cellValue(...(yearsOf(cells, done) ?? [done, "", unit]));
	return {
		project,
		...levels,
		name: bare,
		target,
		actual,
		weight: (weight && pointsIn(weight.label)) ?? (weight ? null : (weighted?.weight ?? null)),
		score: score && pointsIn(score.label),
		achieved: achieved(target, actual, bare),
		deviation: deviation ? deviation.text.replace(/\s+/gu, "") : null,
		at: spanOf(name, cells),
	};
}

/**
 * Where 年度指标值 is divided, ≥ | 90 | % are parts of one value; of 年初值 | 调整值 the later holds.
 */
function joined(cells: readonly Cell[]): string {
	const printed = cells.filter((cell) => !isMask(cell.label));
	const isParts = printed.some((cell) => isOperator(cell.label));
	return isParts ? printed.map(({ text }) => text).join("") : (printed.at(-1)?.text ?? "");
}

/** ≥600个/642个, 1500元/亩/1500元/亩: cut at the middle stroke; null where nothing tells the middle. */
export function halves(cell: Cell | null): readonly [string, string] | null {
	const parts = cell?.text.split(/[/／]/u) ?? [];
	if (cell === null || parts.length < 2 || parts.length % 2 === 1) return null;
	const middle = parts.length / 2;
	return [parts.slice(0, middle).join("/"), parts.slice(middle).join("/")];
}

const YEARS = /^\d{1,2}年$/u;
const LASTING = /年限|寿命|(?:使用|保修|质保|管护)期/u;

/** 15年 under a target of ≥15年, or of a 使用年限, is a time, no date: its number, sign and unit. */
export function yearsOf(
	{ name, target }: IndicatorCells,
	print: string,
): readonly [string, string, string] | null {
	if (!YEARS.test(folded(print))) return null;
	const isTime = LASTING.test(name?.label ?? "") || /^[≥≤<>].*年$/u.test(folded(joined(target)));
	return isTime ? [print.replace("年", ""), "", "年"] : null;
}

/** From the name to the last cell of its row. */
function spanOf(name: Cell, cells: IndicatorCells): IndicatorReading["at"] {
	const { target, actual, both, weight, score, deviation } = cells;
	const start = name.start ?? 0;
	const ends = [name, ...target, ...actual, both, weight, score, deviation].flatMap((cell) =>
		cell?.start != null && cell.row === name.row && endColumn(cell) > name.column
			? [cell.start + cell.text.length]
			: [],
	);
	return { start, end: Math.max(start + name.text.length, ...ends) };
}
