import { visible } from "./clean.ts";
import { inColumns } from "./columns.ts";
import { latticeTables } from "./lattice.ts";
import type { Glyph, PageModel, Tag } from "./page-model.ts";
import { type PrintedLine, printedLines } from "./printed-lines.ts";
import { withoutSideNotes } from "./side-notes.ts";
import type { TablePiece } from "./table-piece.ts";
import { type PageTagging, pageTagging } from "./tags.ts";
import { type UprightPage, upright } from "./upright.ts";

/** A page divided into tables and lines outside them, each in the order in which it is read. */
export interface PageLayout {
	readonly page: UprightPage;
	readonly lines: readonly PrintedLine[];
	/** Notes in the margin and boxes of text, each with the line that it stands beside. */
	readonly sideNotes: readonly {
		readonly lines: readonly PrintedLine[];
		readonly beside: PrintedLine | null;
	}[];
	readonly tables: readonly TablePiece[];
	/** What its tags say, where they are to be believed. */
	readonly tagging: PageTagging | null;
	/** The tags of the document; null where they are not to be believed, or only those of the page are known. */
	readonly tags: Tag | null;
}

/** `marks` are watermarks and seals. */
export function layout(model: PageModel, marks: ReadonlySet<Glyph>): PageLayout {
	const page = upright({ ...model, glyphs: visible(model, marks) });
	const { tables, rest } = latticeTables(page);
	const tagging = pageTagging(model);
	const tags = (tagging && model.tagScope !== "page" ? model.tags : null) ?? null;
	const { lines: text, notes } = withoutSideNotes(printedLines(rest));
	const lines = inColumns(text);
	const sideNotes = notes.map((own) => ({ lines: own, beside: besideOf(own, lines) }));
	return { page, lines, sideNotes, tables, tagging, tags };
}

/** The last line of the text that begins no lower than a note. */
function besideOf(note: readonly PrintedLine[], lines: readonly PrintedLine[]): PrintedLine | null {
	const top = note[0]?.bottom ?? 0;
	return lines.findLast((line) => line.top < top) ?? null;
}

export const isEmpty = ({ lines, tables }: PageLayout): boolean =>
	lines.length === 0 && tables.length === 0;
