import type { Measure } from "../../../model/figure.ts";
import {
	type AmountHead,
	amountHead,
	arePublic,
	type Column,
	NUMBERS_ROWS,
} from "../amount-columns.ts";
import { type RowSubject, rowSubject } from "../amount-rows.ts";
import { isBare, numbersIn, RATIO } from "../cell-number.ts";
import { type Cell, type Grid, isEmpty } from "../grid.ts";
import { isMask } from "../label.ts";
import { isRatio } from "../ratio.ts";
import type { CellReading, Meaning, ShapeReading, SumReading, TableSetting } from "../reading.ts";
import type { Shape } from "../shape.ts";

/**
 * Tables of amounts: rows and columns name measures, items, sources of funds or entities, in any order.
 * The 项目资金 block of the 项目支出绩效自评表 (财预〔2020〕10号) is one, as are 资金来源, 分县区, 分项目 and 三公 tables.
 */
export const amounts: Shape = {
	id: "amounts",
	headEnd: (grid, row, setting) => amountHead(grid, row, setting.year)?.end ?? null,
	read(grid, row, limit, setting) {
		const head = amountHead(grid, row, setting.year);
		return head === null ? null : readRows(grid, head, limit, setting);
	},
};

function readRows(
	grid: Grid,
	head: AmountHead,
	limit: number,
	setting: TableSetting,
): ShapeReading {
	const cells = new Map<Cell, CellReading | null>();
	const inside = { ...setting, unit: head.unit ?? setting.unit };
	const rows: DataRow[] = [];
	let row = Math.max(head.end, head.row + 1);
	for (; row < limit; row++) {
		const data = dataRow(grid, head, row, setting.year);
		if (data === null) break;
		rows.push(data);
	}
	const ofThreePublic = arePublic(
		rows.flatMap(({ subject }) => (subject && !subject.total ? [subject.item] : [])),
	);
	const only = rows.filter(({ filled }) => filled).length === 1;
	for (const data of rows) {
		const whole = data.subject ?? (only && data.label === null ? THE_WHOLE : null);
		const subject =
			whole?.total && ofThreePublic ? { ...whole, item: "three_public" as const } : whole;
		for (const [column, cell] of data.cells) {
			if (cells.has(cell)) continue;
			cells.set(cell, cellReading(head, column, cell, { ...data, subject }, inside));
		}
		const isNumbering = NUMBERS_ROWS.test(data.label?.label ?? "");
		if (isNumbering) for (const cell of data.cells.values()) cells.set(cell, null);
		for (const cell of data.ordinals) cells.set(cell, null);
	}
	return { end: row, cells, indicators: [], sums: sumsOf(rows, cells), grades: [] };
}

const THE_WHOLE: RowSubject = {
	total: true,
	measure: null,
	item: null,
	fund: null,
	entity: null,
	period: null,
	unit: null,
};

interface DataRow {
	readonly label: Cell | null;
	readonly subject: RowSubject | null;
	/** Cells right of the labels, by column. */
	readonly cells: ReadonlyMap<number, Cell>;
	readonly ordinals: readonly Cell[];
	readonly filled: boolean;
}

/** A row of the table; null where its amounts are words: the rows of another part begin. */
function dataRow(grid: Grid, head: AmountHead, row: number, year: number | null): DataRow | null {
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
		if (numbersIn(cell.text, "元").length > 0 && cell.label.length <= 30) numbers++;
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

const headOf = (head: AmountHead, column: number): string =>
	head.columns[column]?.heads.map(({ label }) => label).join("") ?? "";

/** The cells that name a row, the one that names it most closely last. */
function labelsOf(grid: Grid, head: AmountHead, row: number): readonly RowLabel[] {
	const found = grid
		.across(row, 0, head.first)
		.filter((cell) => !head.titles.includes(cell) && !isEmpty(cell) && !isBare(cell.label))
		.map((cell) => ({ cell, head: headOf(head, cell.column) }))
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
	NUMBERS_ROWS.test(headOf(head, cell.column));

/** The label nearest to the numbers, with what the wider labels left of it add. */
function subjectOf(labels: readonly RowLabel[], year: number | null): RowSubject | null {
	const [nearest, ...wider] = labels
		.map(({ cell, head }) => rowSubject(cell, head, year))
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

function cellReading(
	head: AmountHead,
	column: number,
	cell: Cell,
	data: DataRow,
	setting: TableSetting,
): CellReading {
	const { label, subject } = data;
	const own = head.columns[column];
	const words = [...(label ? [label] : []), ...(own?.heads ?? [])].map(({ text }) => text);
	const measure = own?.label.measure ?? subject?.measure ?? null;
	const declared = own?.label.unit ?? subject?.unit ?? null;
	const isMoney = own?.isAmount === true && !NOT_MONEY.includes(measure);
	const unit = declared ?? (isMoney ? (setting.unit ?? "") : "");
	return {
		unit: measure === "execution_rate" ? rateUnit(head, cell, data, unit) : unit,
		label: words.join("").replace(/\s+/gu, ""),
		meaning: own && subject ? meaningOf(own, subject, measure, setting) : null,
	};
}

/** A bare small rate is a percentage only where the amounts beside it say so. */
function rateUnit(head: AmountHead, rate: Cell, { cells }: DataRow, unit: string): string {
	const amounts = new Map<Measure, Cell>();
	for (const [column, cell] of cells) {
		const { measure, fund, item } = head.columns[column]?.label ?? {};
		if (measure && !fund && !item) amounts.set(measure, cell);
	}
	const ratio = isRatio(rate, amounts);
	if (ratio === null) return "";
	return ratio ? RATIO : unit === "" ? "%" : unit;
}

const NOT_MONEY: readonly (Measure | null)[] = [
	"execution_rate",
	"score",
	"score_max",
	"change_rate",
];

function meaningOf(
	{ label, isAmount }: Column,
	row: RowSubject,
	measure: Measure | null,
	setting: TableSetting,
): Meaning | null {
	if (!isAmount || label.subtotal) return null;
	const entity = row.entity ?? setting.entity;
	const year = setting.year === null ? null : String(setting.year);
	const period = label.period ?? row.period ?? year;
	if (measure === "score" || measure === "score_max") {
		// 分值 and 得分 beside the whole are those of the execution rate; beside a project, of the project.
		const item = row.total ? "execution" : row.entity === null ? null : "total";
		return item === null ? null : { measure, item, fund: null, entity, period, direction: null };
	}
	const item = row.item ?? label.item ?? "total";
	const fund = row.fund ?? label.fund ?? "all";
	if (label.change) {
		// An amount of change has no measure (RECORD section 2).
		const rate = measure === "change_rate" ? measure : null;
		const { direction } = label.change;
		return { measure: rate, item, fund, entity, period, direction, isChange: true };
	}
	if (measure === null) return null;
	const isStaff = measure === "staff_authorized" || measure === "staff_actual";
	return { measure, item, fund: isStaff ? null : fund, entity, period, direction: null };
}

/** Columns without a meaning of their own that a 合计 sums: checks derive the sums of the others. */
function sumsOf(
	rows: readonly DataRow[],
	cells: ReadonlyMap<Cell, CellReading | null>,
): SumReading[] {
	const last = rows.at(-1);
	const parts = rows.slice(0, -1);
	const isPlain = parts.every(
		({ subject }) => subject !== null && !subject.total && subject.entity,
	);
	if (!last?.subject?.total || parts.length < 2 || !isPlain) return [];
	return [...last.cells].flatMap(([column, whole]): SumReading[] => {
		if (cells.get(whole)?.meaning !== null || cells.get(whole)?.unit === "%") return [];
		const summed = parts.flatMap((part) => part.cells.get(column) ?? []);
		return summed.length === parts.length ? [{ whole, parts: summed }] : [];
	});
}
