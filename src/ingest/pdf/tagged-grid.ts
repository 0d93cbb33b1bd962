import type { GridCell } from "./grid-cells.ts";
import type { Branch } from "./merged-tags.ts";

/** A cell of a table as its tags give it; `path` is the place of its element in the tree. */
export interface TaggedCell extends GridCell {
	readonly path: string;
}

export interface TaggedGrid {
	readonly rows: number;
	readonly cells: readonly TaggedCell[];
}

/** A cell before it is placed; an element without content is not in the tree, so its spans are not known. */
interface Kid {
	readonly path: string;
	readonly rowSpan: number;
	readonly colSpan: number;
	readonly isKnown: boolean;
}

/**
 * Cells of a Table element with their places (ISO 32000-1, 14.8.4.3.4); null where its rows are not
 * all of one width, or it holds what is no row and no cell: such tags describe no table.
 */
export function taggedGrid(table: Branch, path: string): TaggedGrid | null {
	const rows = rowsOf(table, path);
	if (rows === null || rows.length < 2) return null;
	const width = rows.reduce((widest, _, i) => Math.max(widest, widthOf(rows, i)), 0);
	if (width < 2) return null;
	const cells: TaggedCell[] = [];
	/** For each column, the first row that no cell from above takes. */
	const free = Array.from({ length: width }, () => 0);
	for (const [row, kids] of rows.entries()) {
		const missing = width - widthOf(rows, row);
		const unknown = kids.filter(({ isKnown }) => !isKnown);
		if (missing > 0 && unknown.length !== 1) return null;
		let col = 0;
		for (const kid of kids) {
			while ((free[col] ?? width) > row) col++;
			const colSpan = kid.isKnown ? kid.colSpan : kid.colSpan + missing;
			const rowSpan = Math.min(kid.rowSpan, rows.length - row);
			for (let at = col; at < col + colSpan; at++) {
				if ((free[at] ?? rows.length) > row) return null;
				free[at] = row + rowSpan;
			}
			cells.push({ row, col, rowSpan, colSpan, path: kid.path });
			col += colSpan;
		}
		if (free.some((next) => next <= row)) return null;
	}
	return { rows: rows.length, cells };
}

/** The kids of all rows, those in THead, TBody and TFoot too. */
function rowsOf({ kids }: Branch, path: string): Kid[][] | null {
	const found: Kid[][] = [];
	const grouped = kids.some((kid) => kid !== null && isGroup(kid));
	for (const [i, kid] of kids.entries()) {
		const place = `${path}/${i}`;
		if (kid === null) {
			// A row without content is one of empty cells.
			if (!grouped) found.push([unknownKid(place)]);
		} else if (isGroup(kid)) {
			const inside = rowsOf(kid, place);
			if (inside === null) return null;
			found.push(...inside);
		} else if (kid.role === "TR") {
			const cells = cellsOf(kid, place);
			if (cells === null) return null;
			found.push(cells);
		} else if (kid.role !== "Caption") return null;
	}
	return found;
}

const isGroup = ({ role }: Branch): boolean => /^T(?:Head|Body|Foot)$/u.test(role);

const unknownKid = (path: string): Kid => ({ path, rowSpan: 1, colSpan: 1, isKnown: false });

function cellsOf({ kids }: Branch, path: string): Kid[] | null {
	const found: Kid[] = [];
	for (const [i, kid] of kids.entries()) {
		const place = `${path}/${i}`;
		if (kid === null) found.push(unknownKid(place));
		else if (!/^T[DH]$/u.test(kid.role) || holdsTable(kid)) return null;
		else found.push({ path: place, rowSpan: kid.rowSpan, colSpan: kid.colSpan, isKnown: true });
	}
	return found;
}

const holdsTable = ({ kids }: Branch): boolean =>
	kids.some((kid) => kid !== null && (kid.role === "Table" || holdsTable(kid)));

/** Columns that the cells of a row take, those that reach into it from above too. */
function widthOf(rows: readonly (readonly Kid[])[], row: number): number {
	let width = 0;
	for (const [i, kids] of rows.slice(0, row + 1).entries())
		for (const kid of kids) if (i + kid.rowSpan > row) width += kid.colSpan;
	return width;
}
