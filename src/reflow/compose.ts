import type { Run } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { isSpaceAt } from "../text/han.ts";
import { numberingOf } from "../text/numbering.ts";
import type { Print } from "./lines.ts";

/** A paragraph's text with the places that it was taken from; spans are relative to `text`. */
export interface Composed {
	readonly text: string;
	readonly runs: readonly Run[];
}

const isWordChar = (char: string): boolean => /[0-9A-Za-z]/.test(char);

/** All that a paragraph has so far is the number of a list: 1. before 3个行政村 is no 1.3. */
const LIST_NUMBER = /^\d{1,2}[.、]$/u;

/**
 * Joins the lines of a paragraph. Layout white space goes; one space stays between two Latin words or
 * two numbers, also behind the number of a list, and a Latin word that a line end cut from the next gets it back.
 */
export function compose(lines: readonly Print[]): Composed {
	let text = "";
	const runs: Run[] = [];
	for (const line of lines) {
		if (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(line.text)) text += " ";
		let at = 0;
		while (at < line.text.length) {
			let end = at;
			while (end < line.text.length && !isSpaceAt(line.text, end)) end++;
			if (end > at) {
				runs.push({
					text: { start: text.length, end: text.length + end - at },
					line: line.source,
					column: line.column + at,
				});
				text += line.text.slice(at, end);
			}
			at = end;
			while (at < line.text.length && isSpaceAt(line.text, at)) at++;
			if (
				at < line.text.length &&
				(isWordChar(text.at(-1) ?? "") || LIST_NUMBER.test(text)) &&
				isWordChar(line.text.charAt(at))
			)
				text += " ";
		}
	}
	return { text, runs };
}

/** A heading that the extraction glued to the end of the paragraph before it: …总体稳定。（三）部门整体收支情况。 */
const GLUED = /[。！？”](?=[（(][一二三四五六七八九十]{1,3}[）)][^。；，,：:（(]{2,24}。?$)/u;

/** Splits a heading of the next section off the end of a paragraph. */
export function splitGluedHeading(paragraph: Composed): Composed[] {
	const match = GLUED.exec(paragraph.text);
	if (!match) return [paragraph];
	const at = match.index + match[0].length;
	// 一是…。（二）… inside one list of bracketed items is no heading of a section.
	if (numberingOf(paragraph.text)?.style === "han-bracket") return [paragraph];
	return [
		slice(paragraph, { start: 0, end: at }),
		slice(paragraph, { start: at, end: paragraph.text.length }),
	];
}

function slice({ text, runs }: Composed, span: Span): Composed {
	return {
		text: text.slice(span.start, span.end),
		runs: runs.flatMap((run) => {
			const start = Math.max(run.text.start, span.start);
			const end = Math.min(run.text.end, span.end);
			if (start >= end) return [];
			const column = run.column + start - run.text.start;
			return [
				{ text: { start: start - span.start, end: end - span.start }, line: run.line, column },
			];
		}),
	};
}
