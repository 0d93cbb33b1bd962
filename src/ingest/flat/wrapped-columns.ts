import { roleOf } from "./column.ts";
import { isLevel } from "./costs.ts";
import { BESIDE, FILLED_IN, GOALS } from "./labels.ts";
import { isMask, isNumeric, isValue, type Piece } from "./piece.ts";

/** A cell is full where not one more character has room before its column ends. */
const ONE_MORE = 0.95;
/** Columns are padded by no more. */
const WIDEST_GAP = 3;
/** Pieces that begin so near to each other stand in one column. */
const SAME_EDGE = 0.6;
/** A line of so many names of columns is a head. */
export const FEWEST_NAMES = 3;

export const areUnder = (a: Piece, b: Piece): boolean => Math.abs(a.x0 - b.x0) < SAME_EDGE;

export const endTogether = (a: Piece, b: Piece): boolean => Math.abs(a.x1 - b.x1) < SAME_EDGE;

export const namesIn = (line: readonly Piece[]): number =>
	line.filter(({ label }) => roleOf(label) !== null).length;

/** A line that is a row by itself: with numbers, names of columns, or labels that the form prints. */
export function isAnchor(line: readonly Piece[]): boolean {
	// 60分) is the rest of a label.
	const labels = line.map(({ label }) => label).filter((label) => openedIn(label) >= 0);
	if (labels.some(isNumber)) return true;
	if (namesIn(line) >= FEWEST_NAMES) return true;
	return labels.some(isPrintedLabel);
}

/** Where columns begin and end. */
export class Columns {
	readonly #pieces: readonly Piece[];

	constructor(pieces: readonly Piece[]) {
		this.#pieces = pieces;
	}

	/** The piece of the next line in the same column; a row without one there may stand between the lines of a cell. */
	below(
		lines: readonly (readonly Piece[])[],
		line: number,
		piece: Piece,
		isOpen: boolean,
	): { readonly piece: Piece; readonly line: number } | null {
		for (let at = line + 1; at <= line + 2; at++) {
			const own = lines[at] ?? [];
			const found = own.find((other) => areUnder(other, piece));
			if (found)
				return (begins(found) && !isOpen) || found.x1 > piece.x1 + ONE_MORE
					? null
					: { piece: found, line: at };
			if (own.some((other) => other.x0 < piece.x1 && piece.x0 < other.x1)) return null;
		}
		return null;
	}

	/** Not one more character has room before the next cell of its line, or else before the end of the longest of its column. */
	isFull(piece: Piece, line: readonly Piece[]): boolean {
		const next = line.find((other) => other.x0 > piece.x0);
		// Two blanks, each half as wide as a character, part columns.
		const gap = next ? next.x0 - piece.x1 : 0;
		if (next && gap < ONE_MORE + 1) return true;
		// Numbers stand at the right edge of their columns, far from what stands left of them.
		if (next && gap > WIDEST_GAP && !isNumeric(next.label)) return false;
		const own = this.#pieces.filter((other) => areUnder(other, piece));
		const edge = Math.max(...own.map((other) => other.x1));
		const full = own.filter((other) => edge - other.x1 < ONE_MORE);
		return full.length > 1 && full.includes(piece);
	}
}

/** What begins a cell of its own: a number, a name of a column, a label of the form; and what follows a full stop. */
const begins = ({ label }: Piece): boolean => isNumber(label) || isLabel(label);

/** A number with its unit; 90%的需说明原因 goes on from the line above. */
const isNumber = (label: string): boolean =>
	isNumeric(label) || isMask(label) || (isValue(label) && /^\D{0,4}[\d,.]+\D{0,4}$/u.test(label));

export const openedIn = (label: string): number =>
	(label.match(/[(]/gu)?.length ?? 0) - (label.match(/[)]/gu)?.length ?? 0);

const isLabel = (label: string): boolean => roleOf(label) !== null || isPrintedLabel(label);

const isPrintedLabel = (label: string): boolean =>
	FILLED_IN.test(label) ||
	GOALS.test(label) ||
	(label.length > 2 && BESIDE.test(label)) ||
	isLevel(label);
