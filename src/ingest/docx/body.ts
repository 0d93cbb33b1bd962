import type { SourceLine, SourceTable } from "../../model/document.ts";
import { typedContents } from "./contents.ts";
import { joinDivided } from "./divided.ts";
import { Fields } from "./fields.ts";
import type { Unread } from "./inline.ts";
import { type Reading, Story } from "./story.ts";
import type { Xml } from "./xml.ts";

/** The text of a document in reading order. */
export interface Body {
	readonly lines: readonly SourceLine[];
	readonly tables: readonly SourceTable[];
	/** Paragraphs of tables of contents that were left out. */
	readonly contents: number;
	readonly unread: Unread;
}

/** Reads the body; `reading` makes its parts anew, for they count on. */
export function readBody(body: Xml, reading: () => Reading): Body {
	const fields = new Fields();
	const story = new Story(reading());
	story.blocks(body.children, fields);
	if (fields.balanced) return bodyOf(story);
	// A field without an end would hide, or take for contents, all that follows.
	const again = new Story(reading());
	again.blocks(body.children, new Fields(false));
	return bodyOf(again);
}

function bodyOf({ lines, tables, contents, unread }: Story): Body {
	const inTables = new Set(tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.lines)));
	const typed = new Set(typedContents(lines, inTables));
	const joined = joinDivided(tables, lines);
	const left = new Set([...typed, ...joined.repeated]);
	return {
		lines: lines.map((line, i) => (left.has(i) ? { ...line, text: "" } : line)),
		tables: joined.tables,
		contents: contents + typed.size,
		unread,
	};
}
