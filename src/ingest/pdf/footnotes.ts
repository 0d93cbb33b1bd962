import type { Body } from "./body.ts";
import { isBlank } from "./glyph-geometry.ts";
import type { PageEdges } from "./page-edges.ts";
import type { PageLayout } from "./page-layout.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** A note at the foot of a page, or beside its text. */
export interface Footnote {
	readonly layout: PageLayout;
	readonly lines: readonly PrintedLine[];
	/** The line of the same page that refers to it, or is beside it; the last of the text where none is. */
	readonly call: PrintedLine | null;
}

/** Notes are set smaller than the text, by this factor at least. */
const NOTE_SIZE = 0.85;
/** The rule above notes is shorter than this share of the page. */
const NOTE_RULE = 0.5;
/** ①, [1], 〔1〕, *, or a small figure. */
const CIRCLED = /^[\u2460-\u2473\u24f5-\u24fe]/u;
const MARK =
	/^(?:[\u2460-\u2473\u24f5-\u24fe]|[[〔［][0-9]{1,2}[\]〕］]|[*＊]{1,3}|[0-9]{1,2}(?![0-9.．、,%年月]))/u;

/** Notes at the foot of a page: small lines that a short rule or a mark parts from the text. */
export function footnotes(layout: PageLayout, body: Body, edges: PageEdges): Footnote[] {
	const main = layout.lines.filter((line) => !edges.isFrame(line));
	let from = main.length;
	while (from > 0 && (main[from - 1]?.size ?? 0) <= NOTE_SIZE * body.size) from--;
	const text = main.slice(0, from);
	const small = main.slice(from);
	const lastText = Math.max(
		...text.map((line) => line.bottom),
		...layout.tables.map((table) => table.bottom),
		0,
	);
	const lines = small.filter((line) => line.top > lastText - 1);
	const [first] = lines;
	if (!first || text.length === 0) return [];
	if (markOf(first) === null || !(hasRule(layout, lastText, first.top) || isCircled(first)))
		return [];
	const notes: PrintedLine[][] = [];
	for (const line of lines) {
		if (markOf(line) !== null || notes.length === 0) notes.push([line]);
		else notes.at(-1)?.push(line);
	}
	return notes.map((own) => ({ layout, lines: own, call: callOf(own[0], text) }));
}

const plain = (line: PrintedLine): string =>
	line.glyphs
		.map((glyph) => glyph.text)
		.join("")
		.trim();

const markOf = (line: PrintedLine): string | null => MARK.exec(plain(line))?.[0] ?? null;

const isCircled = (line: PrintedLine): boolean => CIRCLED.test(plain(line));

function hasRule({ page }: PageLayout, from: number, to: number): boolean {
	return page.rules.some(
		(rule) =>
			rule.y0 === rule.y1 &&
			rule.y0 >= from - 2 &&
			rule.y0 <= to + 2 &&
			rule.x1 - rule.x0 < NOTE_RULE * page.width,
	);
}

/** The last line of the text with the mark, raised or circled. */
function callOf(note: PrintedLine | undefined, text: readonly PrintedLine[]): PrintedLine | null {
	const mark = note && markOf(note);
	if (!mark) return null;
	const circled = CIRCLED.test(mark);
	const called = text.find((line) => raised(line).includes(mark));
	return (
		called ??
		(circled ? text.find((line) => plain(line).slice(1).includes(mark)) : undefined) ??
		text.at(-1) ??
		null
	);
}

/** The characters of a line that are set smaller than it. */
const raised = (line: PrintedLine): string =>
	line.glyphs
		.filter((glyph) => !isBlank(glyph) && glyph.size < NOTE_SIZE * line.size)
		.map((glyph) => glyph.text)
		.join("");
