import type { SourceCell } from "../../model/document.ts";

type Rows = readonly (readonly SourceCell[])[];

/** A cell of a table, and the rows of the table that is all that stands in it. */
export interface OpenCell {
	readonly lines: number[];
	rowSpan: number;
	colSpan: number;
	inner: Rows | null;
}

/**
 * The rows of a table that fills a cell are rows of the table around it: a form whose list of indicators is a
 * table within its last cell is read as one that was drawn in one piece. Columns that the inner table has more stand
 * where the last column of the cell is.
 */
export function withInnerRows(rows: readonly (readonly OpenCell[])[]): SourceCell[][] {
	let open = rows;
	for (const cell of rows.flat()) {
		if (cell.inner === null) continue;
		const row = open.findIndex((cells) => cells.includes(cell));
		open = spliced(open, row, cell, cell.inner);
		cell.inner = null;
	}
	return open.map((cells) =>
		cells.map(({ lines, rowSpan, colSpan }) => ({ lines, rowSpan, colSpan })),
	);
}

function spliced(
	rows: readonly (readonly OpenCell[])[],
	row: number,
	outer: OpenCell,
	inner: Rows,
): readonly (readonly OpenCell[])[] {
	const ends = endsOf(inner);
	const width = Math.max(...ends.values());
	const lacking = Math.max(0, width - outer.colSpan);
	const spare = Math.max(0, outer.colSpan - width);
	const last = endsOf(rows).get(outer) ?? 0;
	for (const [cell, end] of endsOf(rows)) {
		if (cell === outer) continue;
		if (end >= last && end - cell.colSpan < last) cell.colSpan += lacking;
	}
	for (const [i, cells] of rows.entries())
		for (const cell of cells)
			if (cell !== outer && i <= row && i + cell.rowSpan > row) cell.rowSpan += inner.length - 1;
	const opened = inner.map((cells) =>
		cells.map((cell): OpenCell => {
			const isLast = ends.get(cell) === width;
			const { lines, rowSpan, colSpan } = cell;
			return { lines: [...lines], rowSpan, colSpan: colSpan + (isLast ? spare : 0), inner: null };
		}),
	);
	const [first = [], ...others] = opened;
	const around = (rows[row] ?? []).flatMap((cell) => (cell === outer ? first : [cell]));
	return [...rows.slice(0, row), around, ...others, ...rows.slice(row + 1)];
}

/** The column after each cell. */
function endsOf<Spans extends { readonly rowSpan: number; readonly colSpan: number }>(
	rows: readonly (readonly Spans[])[],
): ReadonlyMap<Spans, number> {
	const ends = new Map<Spans, number>();
	const taken = rows.map(() => new Set<number>());
	for (const [row, cells] of rows.entries()) {
		let column = 0;
		for (const cell of cells) {
			while (taken[row]?.has(column)) column++;
			for (const below of taken.slice(row, row + cell.rowSpan))
				for (let i = 0; i < cell.colSpan; i++) below.add(column + i);
			column += cell.colSpan;
			ends.set(cell, column);
		}
	}
	return ends;
}
