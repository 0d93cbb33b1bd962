import { type AlignedRow, align } from "./align.ts";
import type { Role } from "./column.ts";
import { type Head, headAt } from "./head.ts";
import type { Piece } from "./piece.ts";

/** A head with the rows under it. Columns begin with one for what stands beside the whole. */
export interface Block {
	readonly head: Head;
	readonly rows: readonly AlignedRow[];
	/** First piece after it. */
	readonly to: number;
}

export interface Blocks {
	readonly read: readonly Block[];
	/** Heads whose rows could not be told apart. */
	readonly unread: readonly Head[];
}

/** No table of a report has more places. */
const MOST_PIECES = 1500;

/** The blocks among the pieces from `from` to before `to`. */
export function blocksOf(pieces: readonly Piece[], from: number, to: number): Blocks {
	const heads = headsOf(pieces, from, to);
	const read: Block[] = [];
	const unread: Head[] = [];
	for (const [i, head] of heads.entries()) {
		const limit = Math.min(heads[i + 1]?.from ?? to, endOf(pieces, head.to));
		const block = blockUnder(pieces, head, limit);
		if (block) read.push(block);
		else unread.push(head);
	}
	return { read, unread };
}

function headsOf(pieces: readonly Piece[], from: number, to: number): Head[] {
	const heads: Head[] = [];
	for (let at = from; at < to; ) {
		const head = headAt(pieces, at);
		if (head && head.to <= to) heads.push(head);
		at = head?.to ?? at + 1;
	}
	return heads;
}

/** 一、 and （二） begin parts of the report, …表 another table. */
export const endsTable = ({ label, inRow }: Piece): boolean =>
	!inRow &&
	(/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u.test(label) ||
		/^附[件表]\d*:?$/u.test(label) ||
		/^.{4,40}(?:自评表|评价表|情况表|目标表|一览表)$/u.test(label) ||
		label.length > 400);

function endOf(pieces: readonly Piece[], from: number): number {
	let end = from;
	const last = Math.min(pieces.length, from + MOST_PIECES);
	for (let piece = pieces[end]; end < last && piece && !endsTable(piece); piece = pieces[end])
		end++;
	return end;
}

/** Empty lines are empty places, or only part one cell from the next. */
function blockUnder(pieces: readonly Piece[], head: Head, limit: number): Block | null {
	const columns: readonly Role[] = ["side", ...head.columns];
	const aligned = align(pieces, head.to, limit, columns);
	if (aligned) return { head, ...aligned };
	const printed = pieces
		.slice(head.to, limit)
		.flatMap(({ label }, i) => (label === "" ? [] : [head.to + i]));
	const without = align(
		printed.flatMap((i) => pieces[i] ?? []),
		0,
		printed.length,
		columns,
	);
	if (!without) return null;
	const rows = without.rows.map((row) => row.map((cell) => cell.map((i) => printed[i] ?? 0)));
	return { head, rows, to: (printed[without.to - 1] ?? head.to) + 1 };
}
