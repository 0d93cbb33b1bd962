import { pointsIn, weightedName } from "../cell-number.ts";
import { componentOf, TOTAL_SCORE } from "../components.ts";
import { GRADE } from "../grade.ts";
import { type Cell, type Grid, isEmpty } from "../grid.ts";
import { roleOf } from "../indicator-head.ts";
import { nameIn } from "../label.ts";
import type { CellReading, GradeReading, ShapeReading, TableSetting } from "../reading.ts";
import type { Shape } from "../shape.ts";

/** 一级指标 | 分值 | 得分, 评价内容 | 满分 | 得分: the parts of the score and their 合计, no indicators. */
export const scoreList: Shape = {
	id: "score-list",
	headEnd: (grid, row) => (headOf(grid, row) === null ? null : row + 1),
	read(grid, row, limit, setting) {
		const head = headOf(grid, row);
		return head === null ? null : readRows(grid, head, row + 1, limit, setting);
	},
};

interface Head {
	readonly name: number;
	readonly weight: number | null;
	readonly score: number;
}

const PART =
	/^(?:评价|考核|评分|自评|绩效)?(?:内容|部分|项目|维度|类别)$|^一级指标$|^指标(?:类别|类型)$/u;

function headOf(grid: Grid, row: number): Head | null {
	const cells = grid.across(row).filter((cell) => cell.row === row);
	const roles = cells.map((cell) => roleOf(cell.label));
	if (
		roles.some(
			(role) =>
				role !== null && !["level1", "weight", "score", "ordinal", "deviation"].includes(role),
		)
	)
		return null;
	const name = cells.find((cell) => PART.test(nameIn(cell.label)));
	const score = cells[roles.indexOf("score")];
	const weight = cells[roles.indexOf("weight")];
	if (!name || !score || !weight) return null;
	return { name: name.column, weight: weight.column, score: score.column };
}

function readRows(
	grid: Grid,
	head: Head,
	from: number,
	limit: number,
	{ entity, year }: TableSetting,
): ShapeReading {
	const cells = new Map<Cell, CellReading | null>();
	const grades: GradeReading[] = [];
	let row = from;
	for (; row < limit; row++) {
		const name = grid.at(row, head.name) ?? null;
		if (name === null || isEmpty(name) || pointsIn(name.label) !== null) break;
		const printed = weightedName(name.label)?.name ?? nameIn(name.label);
		const item = TOTAL_SCORE.test(printed) ? "total" : componentOf(printed);
		for (const measure of ["score_max", "score"] as const) {
			const column = measure === "score" ? head.score : head.weight;
			const cell = column === null ? null : grid.at(row, column);
			if (!cell || cell.row !== row || pointsIn(cell.label) === null) continue;
			const period = year === null ? null : String(year);
			const meaning = { measure, item, fund: null, entity, period, direction: null };
			cells.set(cell, { unit: "分", label: printed, meaning });
		}
		const grade = grid.across(row).find((cell) => cell.row === row && GRADE.test(cell.label));
		if (grade && item === "total")
			grades.push({ grade: grade.label, cell: grade, score: grid.at(row, head.score) });
	}
	return {
		end: row,
		cells,
		indicators: [],
		sums: sumOf(grid, head, from, row),
		grades,
		changes: [],
	};
}

/** 合计 right under all parts; without a 合计, or with parts of parts, nothing is summed. */
function sumOf(grid: Grid, head: Head, from: number, end: number): ShapeReading["sums"] {
	const columns = [head.weight, head.score].filter((column) => column !== null);
	return columns.flatMap((column) => {
		const [whole, ...above] = Array.from({ length: end - from }, (_, i) =>
			grid.at(end - 1 - i, column),
		);
		const label = grid.at(end - 1, head.name);
		if (!whole || !label || !TOTAL_SCORE.test(nameIn(label.label)) || above.length < 2) return [];
		const parts = above.flatMap((cell) =>
			cell && cell !== whole && pointsIn(cell.label) !== null ? [cell] : [],
		);
		const single = new Set(parts).size === above.length && pointsIn(whole.label) !== null;
		return single ? [{ whole, parts: parts.reverse() }] : [];
	});
}
