import type { SourceLine } from "../../model/document.ts";
import { foldWidth } from "../../text/han.ts";
import { type Role, roleOf } from "./column.ts";
import { readingsOf } from "./glued-row.ts";
import { BESIDE } from "./labels.ts";

/** A stretch of a line that is a cell. */
export interface GluedCell {
	readonly start: number;
	readonly end: number;
	/** Whether a row begins with it. */
	readonly opensRow: boolean;
}

export interface Glued {
	/** The cells of each line that holds a row without separators. */
	readonly cells: ReadonlyMap<number, readonly GluedCell[]>;
	/** Lines with a head whose rows the numbers do not decide. */
	readonly unread: readonly number[];
}

interface GluedHead {
	readonly cells: readonly GluedCell[];
	readonly columns: readonly Role[];
}

const LEAST_COLUMNS = 4;
const LONGEST_HEAD = 18;
const LONGEST_ROW = 160;
const LONGEST_LABELS = 90;
/** Lines above a head that may be labels of its form. */
const MOST_ABOVE = 8;

/**
 * Rows whose cells stand in one word (年度资金总额877383.91%): cut only where head and arithmetic leave
 * one reading of every row.
 */
export function unglue(lines: readonly SourceLine[]): Glued {
	const cells = new Map<number, readonly GluedCell[]>();
	const unread: number[] = [];
	const folded = lines.map(({ text }) => foldWidth(text));
	folded.forEach((text, line) => {
		const head = gluedHead(text);
		if (!head) return;
		const rows = rowsUnder(folded, line + 1, head.columns);
		if (rows === null || rows.size === 0) {
			unread.push(line);
			return;
		}
		for (let above = line - 1; above >= Math.max(0, line - MOST_ABOVE); above--) {
			const labels = gluedLabels(folded[above] ?? "");
			if (labels) cells.set(above, labels);
		}
		cells.set(line, head.cells);
		for (const [row, read] of rows) cells.set(row, read);
	});
	return { cells, unread };
}

const LABEL =
	/项目名称|(?:项目)?主管(?:部门|单位)(?:及代码)?|(?:项目)?实施单位|项目负责人|联系电话|项目(?:类[别型]|属性)/gu;
const GOALS =
	/^\s*((?:年度|项目)?(?:总体|绩效)目标)?(预期目标|年初设定目标|设定目标)((?:目标)?实际完成情况)\s*$/u;

/** 项目名称…, 主管部门…实施单位…: each label, and what is filled in. */
function gluedLabels(text: string): readonly GluedCell[] | null {
	const start = text.length - text.trimStart().length;
	const end = text.trimEnd().length;
	if (end - start > LONGEST_LABELS || /[\s|。]/u.test(text.slice(start, end))) return null;
	const goals = GOALS.exec(text)?.slice(1);
	const words =
		goals?.flatMap((word) => word ?? []) ?? [...text.matchAll(LABEL)].map(([word]) => word);
	const cells: GluedCell[] = [];
	let at = start;
	for (const word of words) {
		const from = text.indexOf(word, at);
		if (from > at) cells.push({ start: at, end: from, opensRow: false });
		cells.push({ start: from, end: from + word.length, opensRow: from === start });
		at = from + word.length;
	}
	if (at < end && at > start) cells.push({ start: at, end, opensRow: false });
	return cells[0]?.opensRow && cells.length > 1 ? cells : null;
}

/** A line that is nothing but names of columns. */
function gluedHead(text: string): GluedHead | null {
	const end = text.trimEnd().length;
	const start = text.length - text.trimStart().length;
	if (end - start > 120 || /[\s|。]/u.test(text.slice(start, end))) return null;
	const cells: GluedCell[] = [];
	const columns: Role[] = [];
	for (let at = start; at < end; ) {
		const length = headLength(text.slice(at, end));
		if (length === 0) return null;
		const label = text.slice(at, at + length);
		const role = roleOf(label);
		if (role) columns.push(role);
		cells.push({ start: at, end: at + length, opensRow: at === start });
		at += length;
	}
	if (columns.length < LEAST_COLUMNS) return null;
	const labelled = columns[0] !== "amount" && columns[0] !== "rate";
	return { cells, columns: labelled ? columns : ["label", ...columns] };
}

/** The longest name of a column at the beginning, brackets behind it included. */
function headLength(text: string): number {
	for (let length = Math.min(LONGEST_HEAD, text.length); length >= 2; length--) {
		const label = text.slice(0, length);
		if ((roleOf(label) !== null || BESIDE.test(label)) && isWhole(label)) return length;
	}
	return 0;
}

const isWhole = (label: string): boolean =>
	(label.match(/\(/gu)?.length ?? 0) === (label.match(/\)/gu)?.length ?? 0);

/** Null where a row has several readings, or none although it ends in numbers. */
function rowsUnder(
	folded: readonly string[],
	from: number,
	columns: readonly Role[],
): Map<number, readonly GluedCell[]> | null {
	const rows = new Map<number, readonly GluedCell[]>();
	for (let line = from; line < folded.length; line++) {
		const text = folded[line] ?? "";
		const print = text.trim();
		if (print === "") continue;
		if (print.length > LONGEST_ROW || /[\s|]/u.test(print)) break;
		const readings = readingsOf(print, columns);
		const [reading] = readings;
		if (!reading) {
			if (/\d$/u.test(print) && !/[。，]/u.test(print) && gluedHead(text) === null) return null;
			break;
		}
		if (readings.length > 1) return null;
		let at = text.indexOf(print);
		const cells: GluedCell[] = [];
		for (const { text: cell } of reading) {
			if (cell !== "")
				cells.push({ start: at, end: at + cell.length, opensRow: cells.length === 0 });
			at += cell.length;
		}
		rows.set(line, cells);
	}
	return rows;
}
