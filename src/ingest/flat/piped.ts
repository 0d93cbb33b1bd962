import { roleOf } from "./column.ts";
import { TOTAL } from "./costs.ts";
import type { FlatTable } from "./form.ts";
import { headAt } from "./head.ts";
import type { HeadCell } from "./head-rows.ts";
import { BESIDE, FILLED_IN, GOALS } from "./labels.ts";
import { isBare, isNumeric, isValue, type Piece } from "./piece.ts";

/** Tables whose rows are lines with pipes or tabs: every place is printed, those of merged cells empty or again. */
export function pipedTables(pieces: readonly Piece[]): FlatTable[] {
	const tables: FlatTable[] = [];
	for (let at = 0; at < pieces.length; ) {
		const to = endOfRun(pieces, at);
		if (to > at) {
			const run = pieces.slice(at, to);
			if ((hasHead(run) || isRuledOff(run) || isGrid(run)) && isEven(run))
				tables.push({ from: at, to, rows: rowsOf(run, at) });
		}
		at = Math.max(to, at + 1);
	}
	return tables;
}

/** Lines with pipes or tabs that follow each other, blank lines between them too. */
function endOfRun(pieces: readonly Piece[], from: number): number {
	let to = from;
	for (let at = from; at < pieces.length; at++) {
		const piece = pieces[at];
		if (!piece || (!isParted(piece) && piece.label !== "")) break;
		if (isParted(piece)) to = at + 1;
		else if (to === from) break;
	}
	return to;
}

/** Lines of pieces that pipes or tabs part. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
	const lines = new Map<number, Piece[]>();
	for (const piece of pieces)
		if (isParted(piece)) lines.set(piece.line, [...(lines.get(piece.line) ?? []), piece]);
	return [...lines.values()];
}

/** A rule below the first line, as Markdown has it: what stands there is a table, whatever it is of. */
const isRuledOff = (pieces: readonly Piece[]): boolean =>
	linesOf(pieces)[1]?.every(({ label }) => RULE.test(label)) ?? false;

/** No prose prints so many lines of so many short places, numbers in most of them. */
const FEWEST_LINES = 3;
const FEWEST_PLACES = 3;
const LONGEST_PLACE = 40;

function isGrid(pieces: readonly Piece[]): boolean {
	const [head, ...rows] = linesOf(pieces);
	if (!head || rows.length + 1 < FEWEST_LINES || head.length < FEWEST_PLACES) return false;
	if (head.some(({ label }) => label === "" || isValue(label))) return false;
	return (
		rows.every(
			(row) =>
				row.length === head.length && row.every(({ label }) => label.length <= LONGEST_PLACE),
		) && rows.filter((row) => row.some(({ label }) => isNumeric(label))).length * 2 > rows.length
	);
}

/** The share of rows that print as many places as most do. */
const LEAST_EVEN = 0.6;
/** Word processors print a merged cell once between tabs: then rows are uneven by few places. */
const LEAST_EVEN_OF_TABS = 0.98;

/** Whether every place is printed; rows that print their own cells alone are told apart by what they hold. */
function isEven(pieces: readonly Piece[]): boolean {
	const lengths = new Map<number, number>();
	for (const piece of pieces)
		if (isParted(piece)) lengths.set(piece.line, (lengths.get(piece.line) ?? 0) + 1);
	const counts = new Map<number, number>();
	for (const length of lengths.values()) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [[length, rows] = [0, 0]] = [...counts].sort(([, a], [, b]) => b - a);
	const least = pieces.some(({ tabbed }) => tabbed) ? LEAST_EVEN_OF_TABS : LEAST_EVEN;
	return length > 1 && rows >= least * lengths.size;
}

const isParted = ({ piped, tabbed }: Piece): boolean => piped || tabbed;

const hasHead = (pieces: readonly Piece[]): boolean =>
	pieces.some((_, at) => headAt(pieces, at) !== null);

interface Place {
	readonly piece: number;
	readonly label: string;
	colSpan: number;
	rowSpan: number;
	covered: boolean;
}

/** A row of nothing but dashes rules a head off, as Markdown does. */
const RULE = /^(?::?[-—=]{2,}:?|:-:?|-:)$/u;

function rowsOf(pieces: readonly Piece[], from: number): HeadCell[][] {
	const lines = new Map<number, Place[]>();
	pieces.forEach((piece, i) => {
		const { line, label } = piece;
		if (!isParted(piece)) return;
		const place = { piece: from + i, label, colSpan: 1, rowSpan: 1, covered: false };
		const row = lines.get(line);
		if (row) row.push(place);
		else lines.set(line, [place]);
	});
	const grid = [...lines.values()].filter((row) => !row.every(({ label }) => RULE.test(label)));
	for (const row of grid) {
		mergeRepeated(row);
		mergeFilledIn(row);
	}
	grid.forEach((row, i) => {
		const below = grid[i + 1];
		if (below && isHead(row) && isSubhead(row, below)) mergeHeads(row, below);
	});
	grid.forEach((row, y) => {
		row.forEach((_, x) => {
			mergeBeside(grid, y, x);
		});
	});
	return grid.map((row) =>
		row.flatMap(({ piece, label, colSpan, rowSpan, covered }): HeadCell[] =>
			covered ? [] : [{ pieces: label === "" ? [] : [piece], colSpan, rowSpan }],
		),
	);
}

const isLabel = (label: string): boolean =>
	TOTAL.test(label) ||
	FILLED_IN.test(label) ||
	GOALS.test(label) ||
	BESIDE.test(label) ||
	roleOf(label) !== null;

/** A label that stands in neighbouring places is one merged cell; values may well be equal. */
function mergeRepeated(row: readonly Place[]): void {
	const isData = row.some(({ label }) => isBare(label));
	for (let x = 0; x < row.length; ) {
		const first = row[x];
		let end = x + 1;
		while (first && first.label !== "" && row[end]?.label === first.label) end++;
		if (first && end - x > 1 && (isLabel(first.label) || !isData))
			cover(first, row.slice(x + 1, end));
		x = end;
	}
}

/** 项目名称 and what is filled in run on over the empty places right of them. */
function mergeFilledIn(row: readonly Place[]): void {
	const labels = row.filter(({ label }) => label !== "");
	if (!labels.some(({ label }) => FILLED_IN.test(label)) || labels.length > 6) return;
	for (let x = 0; x < row.length; ) {
		const first = row[x];
		let end = x + 1;
		while (row[end]?.label === "" && end < row.length) end++;
		if (first && first.label !== "" && first.colSpan === 1) cover(first, row.slice(x + 1, end));
		x = end;
	}
}

function cover(first: Place, others: readonly Place[]): void {
	first.colSpan += others.length;
	for (const place of others) place.covered = true;
}

const isHead = (row: readonly Place[]): boolean =>
	row.filter(({ label, covered }) => !covered && roleOf(label) !== null).length >= 3;

/** Names, each under an empty or a merged place, and nothing or the same name under the others. */
function isSubhead(row: readonly Place[], below: readonly Place[]): boolean {
	const names = below.filter(({ label }, x) => label !== "" && label !== row[x]?.label);
	return (
		row.length === below.length &&
		names.length >= 2 &&
		names.every(({ label }) => label.length <= 14 && !isValue(label)) &&
		below.some(({ label }, x) => label === "" || label === row[x]?.label) &&
		below.some(({ label }, x) => label !== "" && (row[x]?.covered || row[x]?.label === ""))
	);
}

function mergeHeads(row: readonly Place[], below: readonly Place[]): void {
	row.forEach((head, x) => {
		const under = below[x];
		if (head.covered || !under) return;
		if (head.label === "") return;
		if (under.label === "" || under.label === head.label) {
			head.rowSpan = 2;
			under.covered = true;
			return;
		}
		let end = x + 1;
		while (row[end]?.label === "" && below[end]?.label !== "" && end < row.length) end++;
		if (head.colSpan === 1) cover(head, row.slice(x + 1, end));
	});
}

/** 项目资金（万元）, 绩效指标 over the empty places, or the same words, below them. */
function mergeBeside(grid: readonly (readonly Place[])[], y: number, x: number): void {
	const place = grid[y]?.[x];
	if (!place || place.covered || place.rowSpan > 1 || !BESIDE.test(place.label)) return;
	for (let below = y + 1; below < grid.length; below++) {
		const under = grid[below]?.[x];
		if (!under || under.covered || (under.label !== "" && under.label !== place.label)) return;
		place.rowSpan++;
		under.covered = true;
	}
}
