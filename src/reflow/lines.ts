import type { SourceLine } from "../model/document.ts";
import { isSpaceAt, textWidth } from "../text/han.ts";

/** The print of a line. */
export interface Print {
	/** Trimmed; white space inside is kept. */
	readonly text: string;
	/** Index into `Ingested.lines`. */
	readonly source: number;
	/** Offset of `text` in the source line. */
	readonly column: number;
}

/** A printed line of the flow, without blank lines and furniture. */
export interface FlowLine extends Print {
	/** Set in by the two characters that begin a paragraph. */
	readonly indented: boolean;
	/** Set in by far more: centred or right-aligned. */
	readonly displayed: boolean;
	/** Blank lines before it beyond the usual distance. */
	readonly gapBefore: number;
	readonly page: number | null;
	/** Whether a table stands between it and the line before. */
	readonly afterTable: boolean;
	/** Em from its end to the right edge of the text; null where the reader does not know it. */
	readonly room: number | null;
	/** Names its paragraph; null where the file does not say. */
	readonly paragraph: string | null;
}

/** Beyond this many em, white space at the beginning of a line centres it. */
const DISPLAY_INDENT = 2.5;
const PARAGRAPH_INDENT = 1;

export function flowLines(
	lines: readonly SourceLine[],
	skip: { has(index: number): boolean },
	tables: readonly { readonly before: number }[] = [],
): FlowLine[] {
	const found: { readonly print: Print; readonly line: SourceLine }[] = [];
	const blanksBefore: number[] = [];
	let blanks = 0;
	lines.forEach((line, source) => {
		const print = printOf(line, source);
		if (print === null) blanks++;
		if (print === null || skip.has(source)) return;
		found.push({ print, line });
		blanksBefore.push(blanks);
		blanks = 0;
	});
	const usual = mode(blanksBefore.slice(1));
	const afterTables = new Set(
		tables.map(({ before }) => found.findIndex(({ print }) => print.source >= before)),
	);
	return found.map(({ print: { text, source, column }, line }, i) => {
		const indent = textWidth(line.text.slice(0, column).replace(/\t/gu, "　"));
		return {
			text,
			source,
			column,
			indented: indent >= PARAGRAPH_INDENT && indent <= DISPLAY_INDENT,
			displayed: indent > DISPLAY_INDENT,
			gapBefore: i === 0 ? 0 : Math.max(0, (blanksBefore[i] ?? 0) - usual),
			page: line.page,
			afterTable: afterTables.has(i),
			room: line.room ?? null,
			paragraph: line.paragraph ?? null,
		};
	});
}

/** The print of a line; null where it is blank. */
export function printOf({ text }: SourceLine, source: number): Print | null {
	let start = 0;
	let end = text.length;
	while (start < end && isSpaceAt(text, start)) start++;
	while (end > start && isSpaceAt(text, end - 1)) end--;
	return end > start ? { text: text.slice(start, end), source, column: start } : null;
}

/** The most frequent value; the smaller of two that are as frequent. */
function mode(values: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
