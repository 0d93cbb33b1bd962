import { isBlank } from "./glyph-geometry.ts";
import type { PageLayout } from "./page-layout.ts";
import type { Glyph } from "./page-model.ts";
import { type PrintedLine, printedLines } from "./printed-lines.ts";
import type { PageCells } from "./tagged-tables.ts";

/** A repeated head has at most this many rows. */
const HEAD_ROWS = 5;

/**
 * The pages without the characters of a table, and without its head where a later page repeats it; null
 * where a ruled table holds other text too.
 */
export function takenOut(
	layouts: readonly PageLayout[],
	pages: readonly PageCells[],
): readonly PageLayout[] | null {
	const found: PageLayout[] = [];
	const heads = headsOf(pages[0]);
	for (const layout of layouts) {
		const own = pages.find((page) => page.layout === layout);
		if (!own) {
			found.push(layout);
			continue;
		}
		const taken = new Set([...own.cells.values()].flat());
		const tables = layout.tables.filter((table) => !glyphsIn(table).some((g) => taken.has(g)));
		for (const table of layout.tables)
			if (!tables.includes(table) && !glyphsIn(table).every((g) => taken.has(g) || isNoText(g)))
				return null;
		const repeated = own === pages[0] ? [] : repeatedHead(layout, taken, heads);
		const lines = layout.lines
			.filter((line) => !repeated.includes(line))
			.flatMap((line) => without(line, taken));
		found.push({ ...layout, tables, lines });
	}
	return found;
}

const glyphsIn = (table: PageLayout["tables"][number]): Glyph[] =>
	table.cells.flatMap(({ lines }) => lines.flatMap(({ line }) => line.glyphs));

const isNoText = (glyph: Glyph): boolean => glyph.mark === "artifact" || isBlank(glyph);

function without(line: PrintedLine, taken: ReadonlySet<Glyph>): PrintedLine[] {
	if (!line.glyphs.some((glyph) => taken.has(glyph))) return [line];
	const rest = line.glyphs.filter((glyph) => !taken.has(glyph));
	return printedLines(rest).map((own) => ({ ...own, column: line.column }));
}

/** The characters of the first row, of the first two, and so on. */
function headsOf(first: PageCells | undefined): ReadonlySet<string> {
	const cells = [...(first?.cells ?? [])];
	return new Set(
		Array.from({ length: HEAD_ROWS }, (_, rows) =>
			characters(cells.flatMap(([cell, glyphs]) => (cell.row <= rows ? glyphs : []))),
		),
	);
}

const characters = (glyphs: readonly Glyph[]): string =>
	glyphs
		.filter((glyph) => !isBlank(glyph))
		.map(({ text }) => text)
		.sort()
		.join("");

/** The lines right above the table that are no text of the document and have the characters of its head. */
function repeatedHead(
	{ lines }: PageLayout,
	taken: ReadonlySet<Glyph>,
	heads: ReadonlySet<string>,
): readonly PrintedLine[] {
	const end = lines.findIndex((line) => line.glyphs.some((glyph) => taken.has(glyph)));
	for (let start = end - 1; start >= 0; start--) {
		const above = lines.slice(start, end);
		if (!lines[start]?.glyphs.every(isNoText)) return [];
		if (heads.has(characters(above.flatMap(({ glyphs }) => glyphs)))) return above;
	}
	return [];
}
