import { isBlank } from "./glyph-geometry.ts";
import { type Branch, isTag, mergedTags } from "./merged-tags.ts";
import type { PageLayout } from "./page-layout.ts";
import type { Glyph, Tag } from "./page-model.ts";
import { printedLines } from "./printed-lines.ts";
import type { JoinedTable } from "./table-piece.ts";
import { type TaggedCell, type TaggedGrid, taggedGrid } from "./tagged-grid.ts";
import { takenOut } from "./tagged-removal.ts";

/** The glyphs of each cell on one page. */
export interface PageCells {
	readonly layout: PageLayout;
	readonly cells: ReadonlyMap<TaggedCell, readonly Glyph[]>;
}

/**
 * Tables as the tags of a document give them, where the print does not show the same cells: tables without
 * rules, rows that a page break tears. `layouts` are without what stands in them.
 */
export function taggedTables(layouts: readonly PageLayout[]): {
	readonly tables: readonly JoinedTable[];
	readonly layouts: readonly PageLayout[];
} {
	const tables: JoinedTable[] = [];
	let rest = layouts;
	for (const grid of gridsOf(layouts)) {
		const pages = rest.flatMap((layout) => {
			const cells = glyphsOf(layout, grid.cells);
			return cells.size > 0 ? [{ layout, cells }] : [];
		});
		if (pages.length === 0 || !isSetAsTable(pages) || pages.every(isRuled)) continue;
		const without = takenOut(rest, pages);
		if (without === null) continue;
		rest = without;
		tables.push(tableOf(grid, pages));
	}
	return { tables, layouts: rest };
}

/** Every table of the tags, if the tags of all pages are to be believed. */
function gridsOf(layouts: readonly PageLayout[]): TaggedGrid[] {
	const withText = layouts.filter(({ page }) => page.glyphs.some((glyph) => !isBlank(glyph)));
	const trees = withText.flatMap(({ tags }) => tags ?? []);
	if (trees.length < withText.length) return [];
	const found: TaggedGrid[] = [];
	const walk = (branch: Branch, path: string): void => {
		branch.kids.forEach((kid, i) => {
			if (kid === null) return;
			const grid = kid.role === "Table" ? taggedGrid(kid, `${path}/${i}`) : null;
			if (grid) found.push(grid);
			else walk(kid, `${path}/${i}`);
		});
	};
	walk(mergedTags(trees), "");
	return found;
}

function glyphsOf(
	{ page, tags }: PageLayout,
	cells: readonly TaggedCell[],
): Map<TaggedCell, Glyph[]> {
	const byPath = new Map(cells.map((cell) => [cell.path, cell]));
	const owners = new Map<number, TaggedCell>();
	const walk = ({ kids }: Tag, path: string, around: TaggedCell | undefined): void => {
		kids.forEach((kid, i) => {
			const place = `${path}/${i}`;
			if (isTag(kid)) walk(kid, place, around ?? byPath.get(place));
			else if (kid !== null && around) owners.set(kid, around);
		});
	};
	if (tags) walk(tags, "", undefined);
	const found = new Map<TaggedCell, Glyph[]>();
	for (const glyph of page.glyphs) {
		const cell = typeof glyph.mark === "number" ? owners.get(glyph.mark) : undefined;
		if (!cell || isBlank(glyph)) continue;
		const own = found.get(cell);
		if (own) own.push(glyph);
		else found.set(cell, [glyph]);
	}
	return found;
}

/** Whether cells are printed where tables print them: rows below each other, columns side by side. */
const isSetAsTable = (pages: readonly PageCells[]): boolean =>
	pages.every(({ cells }) => {
		let above = Number.NEGATIVE_INFINITY;
		let [row, left] = [-1, 0];
		for (const [cell, glyphs] of inOrder(cells)) {
			const top = Math.min(...glyphs.map(({ y, size }) => y - size));
			const bottom = Math.max(...glyphs.map(({ y }) => y));
			const x = Math.min(...glyphs.map((glyph) => glyph.x));
			if (bottom < above || (row === cell.row && x <= left)) return false;
			if (cell.rowSpan === 1) above = Math.max(above, top);
			[row, left] = [cell.row, x];
		}
		return true;
	});

const inOrder = (
	cells: ReadonlyMap<TaggedCell, readonly Glyph[]>,
): (readonly [TaggedCell, readonly Glyph[]])[] =>
	[...cells].sort(([a], [b]) => a.row - b.row || a.col - b.col);

/** Whether rules part the same characters to the same cells: rules also show what is merged. */
function isRuled({ layout, cells }: PageCells): boolean {
	const ruled = new Map<Glyph, object>();
	for (const table of layout.tables)
		for (const cell of table.cells)
			for (const { line } of cell.lines) for (const glyph of line.glyphs) ruled.set(glyph, cell);
	const seen = new Set<object>();
	for (const glyphs of cells.values()) {
		const own = new Set(glyphs.map((glyph) => ruled.get(glyph)));
		const [cell] = own;
		if (own.size !== 1 || cell === undefined || seen.has(cell)) return false;
		seen.add(cell);
	}
	return true;
}

function tableOf(grid: TaggedGrid, pages: readonly PageCells[]): JoinedTable {
	const extents = pages.map(({ layout, cells }) => {
		const lines = printedLines([...cells.values()].flat());
		return {
			page: layout.page.page,
			top: Math.min(...lines.map((line) => line.top)),
			bottom: Math.max(...lines.map((line) => line.bottom)),
			xs: [Math.min(...lines.map(({ x0 }) => x0)), Math.max(...lines.map(({ x1 }) => x1))],
		};
	});
	const [first, last] = [extents[0], extents.at(-1)];
	return {
		page: first?.page ?? 0,
		top: first?.top ?? 0,
		bottom: first?.bottom ?? 0,
		lastPage: last?.page ?? 0,
		lastBottom: last?.bottom ?? 0,
		xs: first?.xs ?? [],
		rows: grid.rows,
		openTop: false,
		openBottom: false,
		cells: grid.cells.map((cell) => ({
			...cell,
			lines: pages.flatMap(({ layout, cells }) =>
				printedLines(cells.get(cell) ?? []).map((line) => ({ line, page: layout.page })),
			),
		})),
	};
}
