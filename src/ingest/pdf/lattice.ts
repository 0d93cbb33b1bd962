import { centre } from "./glyph-geometry.ts";
import type { GridCell } from "./grid-cells.ts";
import type { Glyph } from "./page-model.ts";
import { printedLines } from "./printed-lines.ts";
import { type RuleGrid, ruleGrids } from "./rule-grid.ts";
import type { TablePiece } from "./table-piece.ts";
import type { UprightPage } from "./upright.ts";

export interface LatticeTables {
	/** From the top of the page to its bottom. */
	readonly tables: readonly TablePiece[];
	/** Glyphs that stand in no table. */
	readonly rest: readonly Glyph[];
}

/** Tables that rules divide; the middle of a character decides its cell. */
export function latticeTables(page: UprightPage): LatticeTables {
	let rest: readonly Glyph[] = page.glyphs;
	const tables: TablePiece[] = [];
	for (const grid of ruleGrids(page.rules, page.height)) {
		const byCell = new Map<GridCell, Glyph[]>();
		const outside: Glyph[] = [];
		const owners = ownersOf(grid);
		for (const glyph of rest) {
			const cell = cellAt(grid, owners, centre(glyph));
			if (!cell) outside.push(glyph);
			else {
				const own = byCell.get(cell);
				if (own) own.push(glyph);
				else byCell.set(cell, [glyph]);
			}
		}
		if (byCell.size < 2) continue;
		rest = outside;
		tables.push(pieceOf(grid, byCell, page));
	}
	return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

function pieceOf(
	grid: RuleGrid,
	glyphs: ReadonlyMap<GridCell, readonly Glyph[]>,
	page: UprightPage,
): TablePiece {
	return {
		page: page.page,
		top: grid.ys[0] ?? 0,
		bottom: grid.ys.at(-1) ?? 0,
		xs: grid.xs,
		rows: grid.ys.length - 1,
		openTop: grid.openTop,
		openBottom: grid.openBottom,
		cells: [...grid.cells]
			.sort((a, b) => a.row - b.row || a.col - b.col)
			.map((cell) => ({
				...cell,
				lines: printedLines(glyphs.get(cell) ?? []).map((line) => ({ line, page })),
			})),
	};
}

function ownersOf({ xs, ys, cells }: RuleGrid): (GridCell | undefined)[][] {
	const owners: (GridCell | undefined)[][] = ys.map(() => xs.map(() => undefined));
	for (const cell of cells)
		for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
			for (let c = cell.col; c < cell.col + cell.colSpan; c++) {
				const row = owners[r];
				if (row) row[c] = cell;
			}
	return owners;
}

function cellAt(
	{ xs, ys }: RuleGrid,
	owners: readonly (readonly (GridCell | undefined)[])[],
	[x, y]: readonly [number, number],
): GridCell | undefined {
	const col = xs.findLastIndex((edge) => edge <= x);
	const row = ys.findLastIndex((edge) => edge <= y);
	return owners[row]?.[col];
}
