import { foldWidth } from "../../text/han.ts";
import { roleOf } from "./column.ts";
import { FILLED_IN, GOALS } from "./labels.ts";

/** Signs that draw or stand for the rules of a table. */
const PIPES = /[|｜│┃]/u;
const BETWEEN_COLUMNS = /\t|[ \u3000]{2,}/u;

export interface Cut {
	readonly start: number;
	readonly end: number;
}

/** A line, cut. */
export interface CutLine {
	readonly spans: readonly Cut[];
	/** Whether the line is a row. */
	readonly isRow: boolean;
	readonly piped: boolean;
}

export const WHOLE: CutLine = { spans: [], isRow: false, piped: false };

/** So many names of columns with single blanks between are a head, and what follows are its rows. */
const HEAD_WORDS = 4;
/** A line of more words is no row but a whole table. */
const MOST_IN_ROW = 20;

/** Lines cut at pipes, tabs and wide gaps; under a head with single blanks at every blank. */
export function cutsOf(lines: readonly string[]): CutLine[] {
	let spaced = false;
	return lines.map((text) => {
		const spans = cut(text);
		const piped = PIPES.test(text);
		if (spans.length > 1 || piped)
			return { spans, isRow: spans.length > 1 && (piped || spans.length <= MOST_IN_ROW), piped };
		const words = /\S\s\S/u.test(text) ? spansBetween(text.trimEnd(), / /u) : [];
		spaced = isHead(text, words) || (spaced && words.length > 1);
		if (!spaced && !isLabelled(text, words)) return { spans, isRow: false, piped };
		return { spans: words, isRow: words.length <= MOST_IN_ROW, piped };
	});
}

const isHead = (text: string, words: readonly Cut[]): boolean =>
	words.filter(({ start, end }) => roleOf(foldWidth(text.slice(start, end))) !== null).length >=
	HEAD_WORDS;

/** 项目名称 and what is filled in; 预期目标 实际完成情况. */
function isLabelled(text: string, words: readonly Cut[]): boolean {
	const [first = "", ...others] = words.map(({ start, end }) => foldWidth(text.slice(start, end)));
	if (others.length === 0 || others.length > 5) return false;
	return FILLED_IN.test(first) || (GOALS.test(first) && others.every((word) => GOALS.test(word)));
}

function cut(text: string): readonly Cut[] {
	if (PIPES.test(text)) return withoutEdges(text, spansBetween(text, PIPES));
	if (text.trim() === "") return [{ start: 0, end: text.length }];
	const start = /^[ \u3000]*/u.exec(text)?.[0].length ?? 0;
	// Tabs at the end stand for empty places.
	const end = text.replace(/[ \u3000\r]+$/u, "").length;
	return spansBetween(text.slice(0, end), BETWEEN_COLUMNS, start);
}

function spansBetween(text: string, separator: RegExp, from = 0): Cut[] {
	const found: Cut[] = [];
	let start = from;
	for (const match of text.slice(from).matchAll(new RegExp(separator.source, "gu"))) {
		found.push({ start, end: from + match.index });
		start = from + match.index + match[0].length;
	}
	return [...found, { start, end: text.length }];
}

/** The pipes at the edges of a row part nothing. */
function withoutEdges(text: string, spans: readonly Cut[]): readonly Cut[] {
	const blank = (span: Cut | undefined): boolean =>
		span !== undefined && text.slice(span.start, span.end).trim() === "";
	const from = blank(spans[0]) ? 1 : 0;
	const to = blank(spans.at(-1)) && spans.length > from + 1 ? -1 : undefined;
	return spans.slice(from, to);
}

export function trimmed(text: string, { start, end }: Cut): Cut {
	const print = text.slice(start, end);
	const lead = print.length - print.trimStart().length;
	return { start: start + (print.trim() === "" ? 0 : lead), end: start + print.trimEnd().length };
}
