import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/table.ts";

type Row = Table["rows"][number];

/** Index of the row of a table that prints a figure; -1 for none. */
export const rowOf = (table: Table, { evidence }: Figure): number =>
	table.rows.findIndex((cells) =>
		cells.some(
			(cell) =>
				cell.evidence !== null &&
				cell.evidence.start <= evidence.start &&
				evidence.end <= cell.evidence.end,
		),
	);

const HAN = "一二三四五六七八九十";
/** 一、部门预算项目, and 一 under 序号. */
const GROUP = /^([一二三四五六七八九十])(?:[、.．]|$)/u;
const BLANK = /^(?:[-—–―/\\]*)$/u;

const filledIn = (row: Row): readonly string[] =>
	row.map(({ text }) => text.replace(/\s+/gu, "")).filter((text) => !BLANK.test(text));

/** The number of the group that a row of a list names, as 2 for 二、专项资金项目; null for other rows. */
export function groupNumber(row: Row | undefined): number | null {
	const [, digit] = GROUP.exec(filledIn(row ?? [])[0] ?? "") ?? [];
	return digit === undefined ? null : HAN.indexOf(digit) + 1;
}

/** A row of a list that has no part of its own: the name of a group without amounts, or 小计. */
export function isDivider(row: Row | undefined): boolean {
	const filled = filledIn(row ?? []);
	if (filled.some((text) => /^小计$/u.test(text))) return true;
	const isName = row?.length === 1 || groupNumber(row) !== null;
	return isName && filled.length > 0 && filled.every((text) => !/\d/u.test(text));
}

/** Under the last part of a list: notes, and rows without numbers. */
export const hasNoPart = (row: Row): boolean =>
	row.length === 1 || filledIn(row).every((text) => !/\d/u.test(text));
