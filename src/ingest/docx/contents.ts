import type { SourceLine } from "../../model/document.ts";
import { valueAt, type Xml } from "./xml.ts";

/** The title of a table of contents. */
const TITLE = /^[\s]*目\s*[录次]\s*$/u;
/** A number of a page at the end of a line, after dots or a tab. */
const PAGE = /(?:\t|[.．·•…_－-]{3}|[\s]{3})\s{0,40}[（(]?\s?-?\s?\d{1,3}\s?-?\s?[)）]?\s*$/u;
const LONGEST = 200;

/** A content control that Word made for a table of contents. */
export const isContents = (xml: Xml): boolean =>
	xml.name === "sdt" &&
	/^table of contents$/iu.test(valueAt(xml, "sdtPr", "docPartObj", "docPartGallery") ?? "");

export const isContentsTitle = (text: string): boolean => TITLE.test(text);

/** Styles of entries: `toc 1`, and as LibreOffice and old templates name them. */
export const isContentsStyle = (name: string): boolean =>
	/^(?:toc|contents|目录) ?[1-9]$/iu.test(name);

/** Whether a paragraph in the style of an entry is one: it ends with the number of a page. */
export const endsWithPage = (text: string): boolean => /[0-9IVXivx]\s*$/u.test(text);

/**
 * Indices of a table of contents that was typed: its title and the lines after it that end with a
 * page, two at least. Blank lines between them belong to it.
 */
export function typedContents(
	lines: readonly SourceLine[],
	inTables: ReadonlySet<number>,
): number[] {
	const title = lines.findIndex((line, i) => !inTables.has(i) && isContentsTitle(line.text));
	if (title < 0) return [];
	const entries: number[] = [];
	for (let i = title + 1; i < lines.length && !inTables.has(i); i++) {
		const text = lines[i]?.text ?? "";
		if (text.trim() === "") continue;
		if (text.length > LONGEST || !PAGE.test(text)) break;
		entries.push(i);
	}
	return entries.length >= 2 ? [title, ...entries] : [];
}
