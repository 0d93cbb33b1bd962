import { type Block, type Blocks, endsTable } from "./block.ts";
import type { HeadCell } from "./head-rows.ts";
import type { Piece } from "./piece.ts";

/** A table as cells of pieces. */
export interface FlatTable {
	/** Pieces that it covers: half-open. */
	readonly from: number;
	readonly to: number;
	readonly rows: readonly (readonly HeadCell[])[];
}

/** Labels above the tables of a form, each followed by what is filled in (财预〔2020〕10号). */
const FILLED_IN =
	/^(?:项目(?:单位)?名称|项目单位|(?:项目|中央|地方|省级)?主管(?:部门|单位)(?:及代码)?|(?:项目)?实施单位|预算单位|(?:部门|单位|专项|转移支付)名称|填报(?:单位|日期|人)|(?:项目)?负责人|联系(?:人|电话)|项目(?:类[别型]|属性|期|起止时间)|资金使用单位|评价年度)(?:\(.{1,8}\))?:?$/u;
const GOALS =
	/^(?:年度|项目)?(?:年度)?(?:总体|绩效)目标(?:完成情况)?$|^预期(?:绩效)?目标$|^(?:目标)?实际完成情况$/u;
const GOAL = /^(?:年初)?(?:预期|设定|绩效)(?:绩效)?目标$/u;
const OUTCOME = /^(?:目标)?(?:实际)?完成情况$/u;
/** 项目资金（万元） beside the amounts, 绩效指标 beside the indicators, also one character a line. */
const BESIDE =
	/^(?:(?:项目|年度|预算|部门)*资金(?:情况)?(?:\((?:单位:)?[万亿千]?元\))?|\((?:单位:)?[万亿千]?元\)|(?:年度)?绩效指标|[绩效指标]{1,2})$/u;
/** What stands between the tables of one form is not more. */
const MOST_BETWEEN = 16;
const MOST_ABOVE = 40;

/** Blocks of one form are one table, with what is filled in above and between them. */
export function formsOf(pieces: readonly Piece[], { read }: Blocks): FlatTable[] {
	const forms: Block[][] = [];
	for (const block of read) {
		const before = forms.at(-1)?.at(-1);
		if (before && goesOn(pieces, before.to, block.head.from)) forms.at(-1)?.push(block);
		else forms.push([block]);
	}
	let free = 0;
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
