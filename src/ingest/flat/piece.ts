import type { SourceLine } from "../../model/document.ts";
import { foldWidth, textWidth } from "../../text/han.ts";
import type { GluedCell } from "./glued.ts";

/** A stretch of a line that may be a cell; an empty one stands for an empty line or an empty place. */
export interface Piece {
	/** Index of its line, and its span there. */
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** As printed, trimmed. */
	readonly text: string;
	/** Widths folded, without white space. */
	readonly label: string;
	/** Whether its line holds several pieces, so that the line is a row. */
	readonly inRow: boolean;
	/** Whether it is the first piece of its line. */
	readonly opensLine: boolean;
	/** Where it stands on its line, in em. */
	readonly x0: number;
	readonly x1: number;
	/** Whether pipes part its line, so that every empty place is printed too. */
	readonly piped: boolean;
}

/** Signs that draw or stand for the rules of a table. */
const PIPES = /[|｜│┃]/u;
const BETWEEN_COLUMNS = /\t|[ \u3000]{2,}/u;

/** Lines cut where pipes, tabs or wide gaps part columns, or where `glued` says. */
export function piecesOf(
	lines: readonly SourceLine[],
	glued: ReadonlyMap<number, readonly GluedCell[]>,
): Piece[] {
	return lines.flatMap(({ text }, line) => {
		const cells = glued.get(line);
		return (cells ?? cut(text)).map((span, i, all) => {
			const printed = text.slice(span.start, span.end);
			return {
				line,
				...trimmed(text, span),
				text: printed.trim(),
				label: foldWidth(printed).replace(/[\s\ufeff\u200b]+/gu, ""),
				inRow: all.length >= 2,
				opensLine: cells ? (cells[i]?.opensRow ?? false) : i === 0,
				x0: textWidth(text.slice(0, span.start)),
				x1: textWidth(text.slice(0, span.end)),
				piped: !cells && PIPES.test(text),
			};
		});
	});
}

interface Cut {
	readonly start: number;
	readonly end: number;
}

function cut(text: string): readonly Cut[] {
	if (PIPES.test(text)) return withoutEdges(text, spansBetween(text, PIPES));
	if (text.trim() === "") return [{ start: 0, end: text.length }];
	const start = /^[ \u3000]*/u.exec(text)?.[0].length ?? 0;
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

function trimmed(text: string, { start, end }: Cut): Cut {
	const print = text.slice(start, end);
	const lead = print.length - print.trimStart().length;
	return { start: start + (print.trim() === "" ? 0 : lead), end: start + print.trimEnd().length };
}

const NUMBER = "[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
const BARE = new RegExp(`^${NUMBER}$`, "u");
const RATE = new RegExp(`^${NUMBER}[%‰]$`, "u");
const MONEY = new RegExp(`^${NUMBER}(?:[亿万千]|百万)?元$`, "u");
const VALUE = /^(?:[≥≧⩾>≤≦⩽<=＝≈约近]{1,2}|不[少低高大]于|不超过|[大小]于|超过)?[-+]?\d/u;

export const isBare = (label: string): boolean => BARE.test(label);
export const isPoints = (label: string): boolean => isBare(label.replace(/分$/u, ""));
export const isRate = (label: string): boolean => RATE.test(label);
export const isMoney = (label: string): boolean => MONEY.test(label);
/** Begins as a number does, with a sign or a word of comparison before it. */
export const isValue = (label: string): boolean => VALUE.test(label);
export const isMask = (label: string): boolean => /^(?:[-—–―/\\*]{1,4}|无|不适用)$/u.test(label);
export const isNumeric = (label: string): boolean =>
	isBare(label) || isRate(label) || isMoney(label) || /^[-—–―/\\*]{1,4}$/u.test(label);
