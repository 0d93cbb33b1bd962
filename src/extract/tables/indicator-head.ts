import { isBare } from "./cell-number.ts";
import { type Cell, endRow, type Grid } from "./grid.ts";
import { nameIn } from "./label.ts";

/** What a column of a table of indicators holds. */
export type Role =
	| "level1"
	| "level2"
	| "name"
	| "target"
	| "actual"
	| "weight"
	| "score"
	| "deviation"
	| "unit"
	| "rate"
	| "both"
	| "operator"
	| "ordinal";

/** Names of columns. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
	["level1", /^一级(?:绩效)?指标(?:名称)?$|^指标(?:类别|类型)$/u],
	["level2", /^二级(?:绩效)?指标(?:名称)?$/u],
	["name", /^三级(?:绩效)?指标(?:名称|内容)?$|^(?:具体|绩效|考核|评价)?指标(?:名称|内容|描述)?$/u],
	["unit", /^(?:计量|度量|计算|指标值?)?单位$/u],
	["operator", /^(?:指标)?(?:性质|方向|符号|运算符号?|计算符号)$/u],
	["weight", /^(?:指标|标准|设定)?(?:分值|权重|满分|标准分)(?:权重|分值)?$/u],
	[
		"score",
		/^(?:自评|评价|考核|评定|实际|最终|单位自评|指标)?(?:得分|评分|分数|自评分值?|实得分)(?:情况)?$/u,
	],
	[
		"deviation",
		/偏差(?![率度值系])|未(?:完成|达标|达到|实现).{0,8}原因|^(?:原因|情况)(?:分析|说明)|扣分(?:原因|说明)|改进措施|差异原因/u,
	],
	["deviation", /^(?:备注|说明)(?:说明)?$/u],
	["rate", /^(?:指标|目标|任务|实际)?(?:完成(?:率|比例|进度|程度)|偏[差离][率度])$/u],
	[
		"both",
		/^(?:年度|全年|年初)?(?:指标|目标|计划)值?[/及和与、](?:全年)?(?:实际)?(?:完成|实际)(?:指标)?(?:值|情况)$/u,
	],
	[
		"actual",
		/^(?:全年|年度|本年|当年|指标|截至.{0,8})?(?:实际|自评)?(?:完成|实现|达到|实际)(?:指标|目标)?(?:值|数|情况|结果|数值)$/u,
	],
	[
		"target",
		/^(?:年度|全年|本年|年初|当年|预期|计划|设定|绩效|原定|指标|调整后?)*(?:指标|目标|计划|预期|年初|调整后?)(?:完成)?(?:值|数|数值)?$/u,
	],
	["ordinal", /^(?:序号|行次|栏次|编号|.{0,6}编码)$/u],
];

export function roleOf(label: string): Role | null {
	const name = nameIn(label);
	return ROLES.find(([, words]) => words.test(name))?.[0] ?? null;
}

export interface IndicatorHead {
	readonly row: number;
	/** First row under the head. */
	readonly end: number;
	/** Columns of each role, from left to right. */
	readonly columns: ReadonlyMap<Role, readonly number[]>;
	/** The cell of the head above each column. */
	readonly heads: readonly (Cell | null)[];
}

const MOST_HEAD_ROWS = 3;
const NAMES: readonly Role[] = ["name", "level2", "level1"];
const VALUES: readonly Role[] = ["target", "actual", "both", "weight", "score"];

/** The head of a table of indicators that starts in `row`: a name, and two of target, actual, weight and score. */
export function indicatorHead(grid: Grid, row: number): IndicatorHead | null {
	const cells = grid.across(row).filter((cell) => cell.row === row);
	if (cells.some((cell) => isBare(cell.label) || cell.label.length > 40)) return null;
	const known = cells.filter((cell) => roleOf(cell.label) !== null);
	const roles = new Set(known.map((cell) => roleOf(cell.label)));
	if (!NAMES.some((role) => roles.has(role))) return null;
	if (VALUES.filter((role) => roles.has(role)).length < 2) return null;
	// 绩效指标 beside the whole list is no part of its head, however short the list is.
	const isBeside = (cell: Cell): boolean =>
		cell.column === 0 && !known.some((other) => other !== cell && other.rowSpan === cell.rowSpan);
	const reaches = known
		.filter((cell) => !isBeside(cell))
		.map(endRow)
		.filter((reach) => reach <= row + MOST_HEAD_ROWS);
	const end = Math.max(row + 1, ...reaches);
	return { row, end, ...columnsOf(grid, row, end) };
}

function columnsOf(grid: Grid, row: number, end: number): Pick<IndicatorHead, "columns" | "heads"> {
	const columns = new Map<Role, number[]>();
	const heads: (Cell | null)[] = [];
	for (let column = 0; column < grid.width; column++) {
		const path = Array.from({ length: end - row }, (_, i) => grid.at(row + i, column));
		const named = path.filter(
			(cell) => cell !== null && endRow(cell) <= end && roleOf(cell.label) !== null,
		);
		const head = named.at(-1) ?? null;
		const role = head && roleOf(head.label);
		heads.push(head);
		if (role) columns.set(role, [...(columns.get(role) ?? []), column]);
	}
	return { columns: withName(withKinds(grid, columns, heads, end), heads), heads };
}

const KIND_OF_INDICATOR = /^指标(?:类别|类型)$/u;
const ROWS_LOOKED_AT = 6;

/** 数量指标, 质量指标 under 指标类型 are of the second level (财预〔2020〕10号). */
function withKinds(
	grid: Grid,
	columns: Map<Role, number[]>,
	heads: readonly (Cell | null)[],
	end: number,
): Map<Role, number[]> {
	const [column = -1] = columns.get("level1") ?? [];
	if (columns.has("level2") || !KIND_OF_INDICATOR.test(nameIn(heads[column]?.label ?? "")))
		return columns;
	const rows = Array.from({ length: ROWS_LOOKED_AT }, (_, i) => grid.at(end + i, column)?.label);
	if (!rows.some((label) => /^(?:数量|质量|时效)(?:指标)?$/u.test(label ?? ""))) return columns;
	const others = [...columns].filter(([role]) => role !== "level1");
	return new Map([...others, ["level2", [column]]]);
}

/** Without 三级指标 the lowest level that is printed names the indicator. 绩效指标 over the levels names none. */
function withName(
	columns: Map<Role, number[]>,
	heads: readonly (Cell | null)[],
): ReadonlyMap<Role, readonly number[]> {
	const level = columns.has("level2") ? "level2" : "level1";
	const lowest = Math.max(-1, ...(columns.get(level) ?? []));
	const names = (columns.get("name") ?? []).filter((column) => column > lowest);
	const lower = columns.get(level);
	const isOneHead = new Set(names.map((column) => heads[column])).size === 1;
	if (names.length > 1 && lower === undefined && isOneHead) divideLevels(columns, names);
	else if (names.length > 0) columns.set("name", names);
	else if (isNamed(columns, heads)) return columns;
	else if (lower) {
		columns.set("name", lower);
		columns.delete(level);
	}
	return columns;
}

/** 指标名称 left of 指标类型 names the indicator all the same. */
const isNamed = (columns: ReadonlyMap<Role, readonly number[]>, heads: readonly (Cell | null)[]) =>
	columns.get("name")?.some((column) => /名称$/u.test(nameIn(heads[column]?.label ?? ""))) ?? false;

/** 绩效指标 over two or three columns without heads of their own: the levels, the name last. */
function divideLevels(columns: Map<Role, number[]>, names: readonly number[]): void {
	const [first, second, third] = names;
	if (first === undefined || second === undefined) return;
	columns.set("level1", [first]);
	if (third !== undefined) columns.set("level2", [second]);
	columns.set("name", [third ?? second]);
}
