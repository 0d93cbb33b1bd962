import { changesOf } from "../amount-changes.ts";
import { type AmountHead, amountHead, arePublic } from "../amount-columns.ts";
import { type DataRow, dataRow } from "../amount-data-row.ts";
import { amountReading } from "../amount-meaning.ts";
import type { RowSubject } from "../amount-rows.ts";
import { sumsOf, sumsWithPlaces } from "../amount-sums.ts";
import type { Cell, Grid } from "../grid.ts";
import { isOrdinalHead } from "../label.ts";
import { projectRows } from "../project-names.ts";
import type { CellReading, ShapeReading, TableSetting } from "../reading.ts";
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
	const read: DataRow[] = [];
	let row = Math.max(head.end, head.row + 1);
	for (; row < limit; row++) {
		const data = dataRow(grid, head, row, setting.year);
		if (data !== null) read.push(data);
		else if (!isNameOfGroup(grid, head, row, limit, setting)) break;
	}
	const rows = projectRows(head, asTheirTotal(withoutGrandTotal(read)));
	const ofThreePublic = arePublic(
		rows.flatMap(({ subject }) => (subject && !subject.total ? [subject.item] : [])),
	);
	const listsEntities = rows.some(({ subject }) => subject !== null && subject.entity !== null);
	const only = rows.filter(({ filled }) => filled).length === 1;
	for (const data of rows) {
		const whole = data.subject ?? (only && data.label === null ? THE_WHOLE : null);
		const subject =
			whole?.total && ofThreePublic ? { ...whole, item: "three_public" as const } : whole;
		for (const [column, cell] of data.cells) {
			if (cells.has(cell)) continue;
			cells.set(
				cell,
				amountReading(
					head,
					column,
					cell,
					{ ...data, subject, listsEntities, isOnly: only },
					inside,
				),
			);
		}
		const isNumbering = isOrdinalHead(data.label?.label ?? "");
		if (isNumbering) for (const cell of data.cells.values()) cells.set(cell, null);
		for (const cell of data.ordinals) cells.set(cell, null);
	}
	return {
		end: row,
		cells,
		indicators: [],
		sums: [...sumsOf(rows, cells), ...sumsWithPlaces(rows, cells)],
		grades: [],
		changes: changesOf(head, rows, setting.year),
	};
}

/** No sentence, and no label of something filled in. */
const GROUP_NAME = /^[^。；;:：,，]{2,30}$/u;

/** 一、部门预算项目 over all columns, with rows of amounts under it: the list goes on. */
function isNameOfGroup(
	grid: Grid,
	head: AmountHead,
	row: number,
	limit: number,
	{ year }: TableSetting,
): boolean {
	const [name, ...others] = grid.across(row);
	if (!name || others.length > 0 || name.rowSpan > 1 || !GROUP_NAME.test(name.label)) return false;
	return row + 1 < limit && dataRow(grid, head, row + 1, year)?.filled === true;
}

/**
 * 本年收入合计, 年初结转和结余, 总计: what the 总计 of the 收入支出决算总表 adds up is money carried over too, neither income
 * nor spending of the year.
 */
function withoutGrandTotal(rows: readonly DataRow[]): readonly DataRow[] {
	const first = rows.findIndex(({ subject }) => subject?.total);
	const carried = rows.findLastIndex(
		({ subject }) => subject?.fund === "carryover" || subject?.measure === "carryover_out",
	);
	if (first < 0 || carried < first) return rows;
	return rows.map((row, i) =>
		i > carried && row.subject?.total ? { ...row, subject: null } : row,
	);
}

/** 基本支出, 项目支出 and 支出合计 under 2021年 | 2022年: the total below says what its parts are. */
function asTheirTotal(rows: readonly DataRow[]): readonly DataRow[] {
	return rows.map((row, i) => {
		const { subject } = row;
		if (subject === null || subject.measure !== null || subject.item === null) return row;
		const total = rows.slice(i + 1).find((below) => below.subject?.total)?.subject;
		return total?.measure ? { ...row, subject: { ...subject, measure: total.measure } } : row;
	});
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
