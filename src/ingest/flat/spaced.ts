import { endsTable } from "./block.ts";
import { roleOf } from "./column.ts";
import type { FlatTable } from "./form.ts";
import type { HeadCell } from "./head-rows.ts";
import { isNumeric, type Piece } from "./piece.ts";

/** A cell: pieces below each other, by index, from the top. */
interface SpacedCell {
	readonly pieces: readonly number[];
	readonly x0: number;
	readonly x1: number;
}

/** Lines between two that are empty, as pieces: half-open. */
interface Group {
	readonly from: number;
	readonly to: number;
}

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;
/** A row is set in so many lines at the most; more are a paragraph. */
const MOST_LINES = 6;
const MOST_PIECES = 200;
/** What reaches further into a second column, in em, is of no one column. */
const SLACK = 0.5;
const PAGE_NUMBER = /^[-—]?\d{1,3}[-—]?$/u;

/**
 * The table whose head holds a piece, set in columns with an empty line between any two rows, as programs write
 * the print of a PDF: what stands between two empty lines is a row, what stands below each other in it a cell.
 * Null where a cell is of no one column.
 */
export function spacedTable(pieces: readonly Piece[], at: number): FlatTable | null {
	const head = headOf(pieces, groupAround(pieces, at));
	if (head === null) return null;
	const rows: HeadCell[][] = [rowOf(head.cells.map((cell) => [cell]))];
	let columns = head.cells;
	let to = head.to;
	for (let group = nextGroup(pieces, to); group; group = nextGroup(pieces, group.to)) {
		if (pieces.slice(group.from, group.to).some(endsTable)) break;
		const [only] = pieces.slice(group.from, group.to);
		if (group.to - group.from === 1 && only && PAGE_NUMBER.test(only.label)) continue;
		const row = placed(cellsOf(pieces, group), columns);
		if (row === null) {
			if (isProse(pieces, group)) break;
			return null;
		}
		rows.push(rowOf(row));
		columns = columns.map((column, i) => reaching(column, row[i] ?? []));
		to = group.to;
	}
	const numbered = rows.filter((row) =>
		row.some((cell) => cell.pieces.some((i) => isNumeric(pieces[i]?.label ?? ""))),
	);
	const isTable = rows.length > FEWEST_ROWS && numbered.length * 2 >= rows.length - 1;
	return isTable ? { from: head.from, to, rows } : null;
}

/** The first pieces of lines that print names of columns, one below an empty line each. */
export function rowsOfNames(pieces: readonly Piece[]): number[] {
	const found: number[] = [];
	let names = 0;
	for (const [i, { label, inRow, piped }] of pieces.entries()) {
		if (label === "") names = 0;
		else if (inRow && !piped && roleOf(label) !== null && ++names === FEWEST_COLUMNS) found.push(i);
	}
	return found;
}

const isEmpty = (piece: Piece | undefined): boolean => piece?.label === "";

function groupAround(pieces: readonly Piece[], at: number): Group {
	let from = at;
	while (from > 0 && !isEmpty(pieces[from - 1])) from--;
	return { from, to: endOf(pieces, at) };
}

function endOf(pieces: readonly Piece[], from: number): number {
	let to = from;
	while (to < pieces.length && !isEmpty(pieces[to])) to++;
	return to;
}

function nextGroup(pieces: readonly Piece[], from: number): Group | null {
	let start = from;
	while (isEmpty(pieces[start])) start++;
	return start < pieces.length ? { from: start, to: endOf(pieces, start) } : null;
}

/** Names of columns, below a caption that no empty line parts from them. */
function headOf(
	pieces: readonly Piece[],
	{ from, to }: Group,
): (Group & { readonly cells: readonly SpacedCell[] }) | null {
	if (to - from > MOST_PIECES) return null;
	for (let start = from; start < to; start++) {
		if (start > from && pieces[start]?.line === pieces[start - 1]?.line) continue;
		const cells = cellsOf(pieces, { from: start, to });
		const labels = cells?.map((cell) => labelOf(pieces, cell)) ?? [];
		const known = labels.filter((label) => roleOf(label) !== null).length;
		if (cells && known >= FEWEST_COLUMNS && known * 2 > labels.length && !labels.some(isNumeric))
			return { from: start, to, cells };
	}
	return null;
}

const labelOf = (pieces: readonly Piece[], cell: SpacedCell): string =>
	cell.pieces.map((i) => pieces[i]?.label ?? "").join("");

/** Pieces that stand above each other, from left to right; null where two of one line do. */
function cellsOf(pieces: readonly Piece[], { from, to }: Group): SpacedCell[] | null {
	if (to - from > MOST_PIECES) return null;
	const lines = new Set(pieces.slice(from, to).map(({ line }) => line));
	if (lines.size > MOST_LINES) return null;
	const order = Array.from({ length: to - from }, (_, i) => from + i).sort(
		(a, b) => (pieces[a]?.x0 ?? 0) - (pieces[b]?.x0 ?? 0),
	);
	const cells: SpacedCell[] = [];
	for (const i of order) {
		const { x0 = 0, x1 = 0 } = pieces[i] ?? {};
		const last = cells.at(-1);
		if (!last || x0 >= last.x1) cells.push({ pieces: [i], x0, x1 });
		else
			cells[cells.length - 1] = {
				pieces: [...last.pieces, i].sort((a, b) => a - b),
				x0: last.x0,
				x1: Math.max(last.x1, x1),
			};
	}
	const isApart = cells.every(
		(cell) => new Set(cell.pieces.map((i) => pieces[i]?.line)).size === cell.pieces.length,
	);
	return isApart ? cells : null;
}

/** A column as far as its cells have reached: programs set the rows of one table apart by single blanks. */
const reaching = (column: SpacedCell, cells: readonly SpacedCell[]): SpacedCell => ({
	...column,
	x0: Math.min(column.x0, ...cells.map(({ x0 }) => x0)),
	x1: Math.max(column.x1, ...cells.map(({ x1 }) => x1)),
});

/** The cells of a row by column, in their order where none is empty; null where one is of none, or of two. */
function placed(
	cells: readonly SpacedCell[] | null,
	columns: readonly SpacedCell[],
): (readonly SpacedCell[])[] | null {
	if (cells === null) return null;
	if (cells.length === columns.length) return cells.map((cell) => [cell]);
	const row: SpacedCell[][] = columns.map(() => []);
	for (const cell of cells) {
		const reach = columns.map(({ x0, x1 }) => Math.min(x1, cell.x1) - Math.max(x0, cell.x0));
		const [most = 0, second = 0] = reach.toSorted((a, b) => b - a);
		const own = row[reach.indexOf(most)];
		if (most <= 0 || second > SLACK || !own || own.length > 0) return null;
		own.push(cell);
	}
	return row;
}

const rowOf = (row: readonly (readonly SpacedCell[])[]): HeadCell[] =>
	row.map((own) => ({ pieces: own.flatMap((cell) => cell.pieces), rowSpan: 1, colSpan: 1 }));

/** Lines of one piece each. */
const isProse = (pieces: readonly Piece[], { from, to }: Group): boolean =>
	pieces.slice(from, to).every(({ inRow }) => !inRow);
