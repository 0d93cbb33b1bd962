import { cellText, type JoinedTable, type PieceCell, type TablePiece } from "./table-piece.ts";

/** Edges of columns on two pages are the same within this many points, after the left edges are laid on each other. */
const SAME_COLUMN = 5;
/** A repeated head has at most this many rows. */
const HEAD_ROWS = 5;
/** A figure with its unit, or a dash for none. */
const FIGURE = /^(?:[≥≤<>＞＜=±+-]?[0-9][0-9,.]*(?:[%％‰]|[\p{Script=Han}A-Za-z]{0,3})|[-—－/]+)$/u;

/**
 * One table of two pieces, or null where their columns differ. A repeated head is dropped, cells that
 * are merged over the break go on, and a row that the break has torn becomes one again.
 */
export function joinPieces(table: JoinedTable, next: TablePiece): JoinedTable | null {
	const xs = commonEdges(table.xs, next.xs);
	if (xs === null) return null;
	const shift = (table.xs[0] ?? 0) - (next.xs[0] ?? 0);
	const upper = placeCells(table.cells, table.xs, xs, 0);
	const whole = placeCells(next.cells, next.xs, xs, shift);
	const head = repeatedHead(upper, whole);
	const lower = whole
		.filter((cell) => cell.row >= head)
		.map((cell) => ({ ...cell, row: cell.row - head }));
	const torn = isTorn(upper, table.rows, lower, table.openBottom || (next.openTop && head === 0));
	const offset = table.rows - (torn ? 1 : 0);
	const cells = [...upper];
	let leading = true;
	for (const cell of lower) {
		const above = cell.row === 0 ? cellAbove(cells, cell, table.rows) : -1;
		const upperCell = cells[above];
		leading &&= cell.row === 0 && upperCell !== undefined && isContinuedMerge(upperCell, cell);
		if (upperCell && (torn ? cell.row === 0 : leading))
			cells[above] = {
				...upperCell,
				rowSpan: offset + cell.row + cell.rowSpan - upperCell.row,
				lines: [...upperCell.lines, ...cell.lines],
			};
		else cells.push({ ...cell, row: cell.row + offset });
	}
	return {
		...table,
		xs,
		rows: offset + next.rows - head,
		cells: cells.sort((a, b) => a.row - b.row || a.col - b.col),
		openBottom: next.openBottom,
		lastPage: next.page,
		lastBottom: next.bottom,
	};
}

/** All edges of both, if those of one are found among those of the other. */
function commonEdges(a: readonly number[], b: readonly number[]): number[] | null {
	const shift = (a[0] ?? 0) - (b[0] ?? 0);
	const moved = b.map((x) => x + shift);
	const isIn = (x: number, edges: readonly number[]): boolean =>
		edges.some((edge) => Math.abs(edge - x) <= SAME_COLUMN);
	if (Math.abs((a.at(-1) ?? 0) - (moved.at(-1) ?? 0)) > SAME_COLUMN) return null;
	const [few, many] = a.length <= moved.length ? [a, moved] : [moved, a];
	if (!few.every((x) => isIn(x, many))) return null;
	return [...a, ...moved.filter((x) => !isIn(x, a))].sort((x, y) => x - y);
}

/** Cells with columns counted by `to` instead of `from`. */
function placeCells(
	cells: readonly PieceCell[],
	from: readonly number[],
	to: readonly number[],
	shift: number,
): PieceCell[] {
	const place = (col: number): number => {
		const x = (from[col] ?? 0) + shift;
		return to.reduce(
			(best, edge, i) => (Math.abs(edge - x) < Math.abs((to[best] ?? 0) - x) ? i : best),
			0,
		);
	};
	return cells.map((cell) => {
		const col = place(cell.col);
		return { ...cell, col, colSpan: Math.max(1, place(cell.col + cell.colSpan) - col) };
	});
}

/** How many rows at the top of the lower piece repeat the head of the table. */
function repeatedHead(upper: readonly PieceCell[], lower: readonly PieceCell[]): number {
	for (let rows = HEAD_ROWS; rows >= 1; rows--) {
		const head = headOf(upper, rows);
		if (head !== null && head === headOf(lower, rows)) return rows;
	}
	return 0;
}

/** The first rows as a string; null where a cell reaches out of them or nothing is in them. */
function headOf(cells: readonly PieceCell[], rows: number): string | null {
	const head = cells.filter((cell) => cell.row < rows);
	if (head.some((cell) => cell.row + cell.rowSpan > rows)) return null;
	if (head.every((cell) => cellText(cell) === "")) return null;
	return JSON.stringify(
		head.map((cell) => [cell.row, cell.col, cell.rowSpan, cell.colSpan, cellText(cell)]),
	);
}

/** Index of the cell that ends where the lower cell begins and has its columns; -1 for none. */
function cellAbove(cells: readonly PieceCell[], cell: PieceCell, rows: number): number {
	return cells.findIndex(
		(candidate) =>
			candidate.row + candidate.rowSpan === rows &&
			candidate.col === cell.col &&
			candidate.colSpan === cell.colSpan,
	);
}

/**
 * The first cells of a row are empty below the break where the cells above it, which name what they
 * belong to, go on. A merged cell may also show its text only below.
 */
function isContinuedMerge(upper: PieceCell, lower: PieceCell): boolean {
	if (cellText(lower) === "") return cellText(upper) !== "";
	if (isMidName(cellText(upper), cellText(lower))) return true;
	return cellText(upper) === "" && upper.rowSpan > 1 && lower.rowSpan > 1;
}

/** 项目资金（万 above and 元） below; 社会效益 above and 指标 below, where no other level begins. */
const isMidName = (above: string, below: string): boolean => {
	const opened = (above.match(/[（(]/gu)?.length ?? 0) - (above.match(/[）)]/gu)?.length ?? 0);
	if (opened > 0 && /^[^（(]{0,12}[）)]/u.test(below)) return true;
	return !/(?:指标|目标|资金)$/u.test(above) && REST_OF_NAME.test(below) && above !== "";
};
/** What a name of a level, of a part of the form, may end with on the next page. */
const REST_OF_NAME = /^(?:[度益量效本]?指?标|意?度指标|体?目标|资金)$/u;

/** 1,234, above and 567.89 below: no number ends in a separator. */
const isMidNumber = ({ above, below }: { above: PieceCell | undefined; below: string }): boolean =>
	above !== undefined && /\d[,，.．]$/u.test(cellText(above)) && /^\d/u.test(below);

/**
 * A row is torn if no rule closes it, or if what stands below goes on with texts only: a figure
 * above has nothing below, and no figure stands below a figure.
 */
function isTorn(
	upper: readonly PieceCell[],
	rows: number,
	lower: readonly PieceCell[],
	open: boolean,
): boolean {
	const pairs = lower
		.filter((cell) => cell.row === 0)
		.map((cell) => ({ above: upper[cellAbove(upper, cell, rows)], below: cellText(cell) }));
	if (pairs.length < 2 || pairs.some(({ above }) => above === undefined)) return false;
	if (pairs.every(({ below }) => below === "")) return false;
	if (open || pairs.some(isMidNumber)) return true;
	const texts = pairs.flatMap(({ above, below }) =>
		above ? [{ above: cellText(above), below }] : [],
	);
	if (texts.some(({ above, below }) => below !== "" && (above === "" || FIGURE.test(below))))
		return false;
	return texts.some(({ above, below }) => FIGURE.test(above) && below === "");
}
