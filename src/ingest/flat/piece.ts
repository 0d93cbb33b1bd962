import type { SourceLine } from "../../model/document.ts";
import { foldWidth, textWidth } from "../../text/han.ts";
import { cutsOf, trimmed, WHOLE } from "./cut.ts";
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
	/** Whether tabs part its line. */
	readonly tabbed: boolean;
}

/** Lines cut where pipes, tabs or wide gaps part columns, or where `glued` says. */
export function piecesOf(
	lines: readonly SourceLine[],
	glued: ReadonlyMap<number, readonly GluedCell[]>,
): Piece[] {
	const cuts = cutsOf(lines.map(({ text }) => text));
	return lines.flatMap(({ text }, line) => {
		const cells = glued.get(line);
		const { spans, isRow, piped } = cuts[line] ?? WHOLE;
		return (cells ?? spans).map((span, i) => {
			const printed = text.slice(span.start, span.end);
			return {
				line,
				...trimmed(text, span),
				text: printed.trim(),
				label: foldWidth(printed).replace(/[\s\ufeff\u200b]+/gu, ""),
				inRow: cells !== undefined || isRow,
				opensLine: cells ? (cells[i]?.opensRow ?? false) : i === 0,
				x0: textWidth(text.slice(0, span.start)),
				x1: textWidth(text.slice(0, span.end)),
				piped: !cells && piped,
				tabbed: !cells && isRow && text.includes("\t"),
			};
		});
	});
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
