import { alignedTables } from "./aligned-tables.ts";
import { type Body, bodyOf } from "./body.ts";
import { continued } from "./continued.ts";
import { footnotes } from "./footnotes.ts";
import { PageEdges } from "./page-edges.ts";
import type { PageLayout } from "./page-layout.ts";
import { type Item, readingItems } from "./reading-items.ts";
import { taggedTables } from "./tagged-tables.ts";

/** Lines and tables of the whole document in reading order, and how its text is set. */
export function divide(read: readonly PageLayout[]): { items: readonly Item[]; body: Body } {
	const tagged = taggedTables(read);
	const { layouts } = tagged;
	const edges = new PageEdges(layouts);
	const ruled = continued(layouts, edges);
	const aligned = alignedTables(layouts, edges);
	const rest = layouts.map((page) => ({
		...page,
		lines: page.lines.filter((line) => !aligned.taken.has(line) && !ruled.captions.has(line)),
	}));
	const body = bodyOf(rest, edges);
	const notes = rest.flatMap((layout) => [
		...footnotes(layout, body, edges),
		...layout.sideNotes.map(({ lines, beside }) => ({ layout, lines, call: beside })),
	]);
	const all = [...tagged.tables, ...ruled.tables, ...aligned.tables];
	return { items: readingItems(rest, all, notes, body, edges), body };
}
