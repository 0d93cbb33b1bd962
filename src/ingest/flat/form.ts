import { type Block, type Blocks, endsTable } from "./block.ts";
import type { HeadCell } from "./head-rows.ts";
import { BESIDE, FILLED_IN, GOAL, GOALS, OUTCOME } from "./labels.ts";
import type { Piece } from "./piece.ts";

/** A table as cells of pieces. */
export interface FlatTable {
	/** Pieces that it covers: half-open. */
	readonly from: number;
	readonly to: number;
	readonly rows: readonly (readonly HeadCell[])[];
}

/** What stands between the tables of one form is not more. */
const MOST_BETWEEN = 16;
const MOST_ABOVE = 40;

/** Blocks of one form are one table, with what is filled in above and between them. */
export function formsOf(pieces: readonly Piece[], { read }: Blocks, begin: number): FlatTable[] {
	const forms: Block[][] = [];
	for (const block of read) {
		const before = forms.at(-1)?.at(-1);
		if (before && goesOn(pieces, before.to, block.head.from)) forms.at(-1)?.push(block);
		else forms.push([block]);
	}
	let free = begin;
	return forms.flatMap((blocks) => {
		const [first, last] = [blocks[0], blocks.at(-1)];
		if (!first || !last) return [];
		const from = beginning(pieces, first.head.from, free);
		free = last.to;
		return [{ from, to: last.to, rows: rowsOf(pieces, from, blocks) }];
	});
}

function goesOn(pieces: readonly Piece[], from: number, to: number): boolean {
	const between = pieces.slice(from, to).filter(({ label }) => label !== "");
	if (between.length > MOST_BETWEEN || between.some(endsTable)) return false;
	return (
		between.every(({ label }) => BESIDE.test(label)) ||
		between.some(({ label }) => GOALS.test(label))
	);
}

/** Where the labels above a head begin. */
function beginning(pieces: readonly Piece[], head: number, free: number): number {
	let from = head;
	let beside = true;
	for (let at = head - 1; at >= Math.max(free, head - MOST_ABOVE); at--) {
		const piece = pieces[at];
		if (!piece || endsTable(piece) || (piece.label.length > 60 && piece.label.includes("。")))
			break;
		if (piece.label === "") continue;
		beside &&= BESIDE.test(piece.label);
		if (FILLED_IN.test(piece.label) || beside) from = at;
	}
	return from;
}

function rowsOf(pieces: readonly Piece[], from: number, blocks: readonly Block[]): HeadCell[][] {
	const rows: HeadCell[][] = [];
	let at = from;
	for (const block of blocks) {
		const between = printedIn(pieces, at, block.head.from);
		const beside = trailing(pieces, between);
		const above = between.slice(0, between.length - beside.length);
		rows.push(...rowsBetween(pieces, above), ...rowsOfBlock(pieces, block, beside));
		at = block.to;
	}
	return rows;
}

const printedIn = (pieces: readonly Piece[], from: number, to: number): number[] =>
	pieces.slice(from, to).flatMap(({ label }, i) => (label === "" ? [] : [from + i]));

/** The pieces at the end that stand beside the block that follows. */
function trailing(pieces: readonly Piece[], between: readonly number[]): readonly number[] {
	const last = between.findLastIndex((i) => !BESIDE.test(pieces[i]?.label ?? ""));
	return between.slice(last + 1);
}

const cellOf = (pieces: readonly number[], colSpan = 1, rowSpan = 1): HeadCell => ({
	pieces,
	rowSpan,
	colSpan,
});

/** Labels with what is filled in, and the goals with what became of them. */
function rowsBetween(pieces: readonly Piece[], between: readonly number[]): HeadCell[][] {
	const label = (i: number | undefined): string => pieces[i ?? -1]?.label ?? "";
	const goal = between.findIndex(
		(i, at) => GOAL.test(label(i)) && OUTCOME.test(label(between[at + 1])),
	);
	const pairs = goal < 0 ? between : between.slice(0, goal);
	const rows: HeadCell[][] = [];
	let open: { readonly label: number; readonly values: number[] } | null = null;
	const close = (): void => {
		if (open)
			rows.push([cellOf([open.label]), ...(open.values.length > 0 ? [cellOf(open.values)] : [])]);
		open = null;
	};
	for (const i of pairs) {
		const isLabel = FILLED_IN.test(label(i)) || GOALS.test(label(i));
		if (isLabel || open === null) {
			close();
			open = { label: i, values: [] };
		} else open.values.push(i);
	}
	close();
	if (goal < 0) return rows;
	const [expected, outcome] = [between[goal] ?? 0, between[goal + 1] ?? 0];
	const texts = between.slice(goal + 2);
	rows.push([cellOf([expected]), cellOf([outcome])]);
	// More than two paragraphs do not tell where the one ends and the other begins.
	if (texts.length === 2) rows.push(texts.map((text) => cellOf([text])));
	else if (texts.length > 0) rows.push([cellOf(texts, 2)]);
	return rows;
}

function rowsOfBlock(
	pieces: readonly Piece[],
	{ head, rows }: Block,
	title: readonly number[],
): HeadCell[][] {
	const printed = (cell: readonly number[]): number[] =>
		cell.filter((i) => pieces[i]?.label !== "");
	const aside = [...title, ...rows.flatMap(([side]) => printed(side ?? []))];
	const body = rows.map((row) => row.slice(1).map((cell) => cellOf(printed(cell))));
	const all = [...head.rows, ...body];
	if (aside.length === 0) return all.map((row) => [...row]);
	return all.map((row, i) => (i === 0 ? [cellOf(aside, 1, all.length), ...row] : [...row]));
}
