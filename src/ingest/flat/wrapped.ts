import { endsTable } from "./block.ts";
import { roleOf } from "./column.ts";
import { isLevel } from "./costs.ts";
import { BESIDE, FILLED_IN, GOALS } from "./labels.ts";
import { isMask, isNumeric, isValue, type Piece } from "./piece.ts";

/** Pieces of which those that go on over several lines of a column are one. */
export interface Joined {
	/** With the label of all of its lines. */
	readonly pieces: readonly Piece[];
	/** The printed pieces of each, from the top. */
	readonly parts: readonly (readonly Piece[])[];
	/** First and last line of each table with cells that were joined. */
	readonly regions: readonly Region[];
}

export interface Region {
	readonly from: number;
	readonly to: number;
}

/** A cell is full where not one more character has room before its column ends. */
const ONE_MORE = 0.95;
/** Columns are padded by no more. */
const WIDEST_GAP = 3;
/** Right of the margin of paragraphs, and no sentence. */
const LEAST_INDENT = 4;
const LONGEST_PART = 12;
/** Pieces that begin so near to each other stand in one column. */
const SAME_EDGE = 0.6;
const FEWEST_NAMES = 3;
/** No form of a report has more lines without one that is empty. */
const MOST_LINES = 300;

/**
 * Joins cells that were set in columns and wrapped: a piece goes on in the line below where it fills its column. A
 * table is left as it is where one of its lines may belong to the row above it and to the row below it.
 */
export function joinWrapped(pieces: readonly Piece[], except: readonly Region[] = []): Joined {
	const joined: Piece[] = [];
	const parts: (readonly Piece[])[] = [];
	const regions: Region[] = [];
	for (let at = 0; at < pieces.length; ) {
		const run = linesFrom(pieces, at);
		const rows = run.length > 1 ? rowsOf(run, except) : null;
		// What stands above a head may be what has no one place.
		const lines = rows === null ? run.slice(0, nextHead(run)) : run;
		if (rows !== null) regions.push(...regionsOf(rows, run));
		for (const chain of rows ?? lines.flat().map((piece) => [piece])) {
			const [first] = chain;
			if (!first) continue;
			const label = chain.map((piece) => piece.label).join("");
			const text = chain.map((piece) => piece.text).join("");
			joined.push({ ...first, label, text });
			parts.push(chain);
		}
		at += lines.flat().length;
	}
	return { pieces: joined, parts, regions };
}

function nextHead(lines: readonly (readonly Piece[])[]): number {
	const head = lines.findIndex((line, i) => i > 0 && namesIn(line) > FEWEST_NAMES);
	return head < 0 ? lines.length : head;
}

const namesIn = (line: readonly Piece[]): number =>
	line.filter(({ label }) => roleOf(label) !== null).length;

/** The joined lines under each head, which are tables of their own. */
function regionsOf(
	rows: readonly (readonly Piece[])[],
	lines: readonly (readonly Piece[])[],
): readonly Region[] {
	const heads = lines.flatMap((line) => (namesIn(line) > FEWEST_NAMES ? [line[0]?.line ?? 0] : []));
	const regions = new Map<number, Region>();
	for (const chain of rows.filter(({ length }) => length > 1)) {
		const own = chain.map(({ line }) => line);
		const last = Math.max(...own);
		const under = heads.filter((head) => head <= last).length;
		const { from, to } = regions.get(under) ?? { from: last, to: last };
		regions.set(under, { from: Math.min(from, ...own), to: Math.max(to, last) });
	}
	return [...regions.values()];
}

/** The lines that a table set in columns may run over: rows, and lines that stand under one of their columns. */
function linesFrom(pieces: readonly Piece[], from: number): Piece[][] {
	const lines: Piece[][] = [];
	for (let at = from; at < pieces.length; ) {
		const line = pieces[at]?.line;
		let end = at;
		while (pieces[end]?.line === line && end < pieces.length) end++;
		const own = pieces.slice(at, end);
		const goesOn = own.every((piece) => piece.label !== "" && !piece.piped) && isPart(own, lines);
		if (!goesOn) return lines.length > 0 ? lines : [own];
		lines.push(own);
		at = end;
	}
	return lines;
}

function isPart(line: readonly Piece[], above: readonly (readonly Piece[])[]): boolean {
	if (line[0]?.inRow && line.length > 1) return true;
	const [only] = line;
	if (only === undefined || endsTable(only)) return false;
	// The upper line of a head may stand in one of its columns alone.
	if (above.length === 0) return only.x0 >= LEAST_INDENT && only.label.length <= LONGEST_PART;
	return above.some((row) => row.some(({ x0 }) => Math.abs(x0 - only.x0) < SAME_EDGE));
}

/** Chains of pieces, each a cell, row by row; null where nothing is joined or a line has no one place. */
function rowsOf(
	lines: readonly (readonly Piece[])[],
	except: readonly Region[],
): (readonly Piece[])[] | null {
	if (lines.length > MOST_LINES) return null;
	const columns = new Columns(lines.flat());
	const anchors = lines.map(isAnchor);
	if (anchors.every((anchor) => anchor) || !areAligned(lines.filter((_, i) => anchors[i])))
		return null;
	const next = new Map<Piece, Piece>();
	/** Brackets that each piece leaves open, with those of the lines above it in its cell. */
	const open = new Map<Piece, number>();
	for (const [i, line] of lines.entries()) {
		if (except.some(({ from, to }) => from <= (line[0]?.line ?? 0) && (line[0]?.line ?? 0) < to))
			continue;
		for (const piece of line) {
			const brackets = (open.get(piece) ?? 0) + openedIn(piece.label);
			const below = columns.below(lines, i, piece, brackets > 0);
			if (below === null || !columns.isFull(piece, line) || piece.label.endsWith("。")) continue;
			// Two rows of their own are no one cell.
			if (anchors[i] && anchors[below.line]) continue;
			next.set(piece, below.piece);
			open.set(below.piece, brackets);
		}
	}
	const rowOf = rowsByAnchor(lines, anchors, next);
	if (rowOf === null || next.size === 0) return null;
	const goesOn = new Set(next.values());
	const rows = new Map<number, (readonly Piece[])[]>();
	for (const [i, line] of lines.entries()) {
		for (const piece of line) {
			if (goesOn.has(piece)) continue;
			const row = rowOf.get(piece) ?? i;
			rows.set(row, [...(rows.get(row) ?? []), chainFrom(piece, next)]);
		}
	}
	return [...rows.entries()]
		.sort(([a], [b]) => a - b)
		.flatMap(([, cells]) =>
			cells
				.sort(([a], [b]) => (a?.x0 ?? 0) - (b?.x0 ?? 0))
				.map((chain, i) =>
					chain.map((piece) => ({ ...piece, inRow: cells.length > 1, opensLine: i === 0 })),
				),
		);
}

/** The share of cells that stand under others. */
const LEAST_ALIGNED = 0.8;

/** Whether rows were set in columns; where two blanks part any two cells nothing stands under anything. */
function areAligned(rows: readonly (readonly Piece[])[]): boolean {
	const cells = rows.flatMap((row) => row.map((piece) => ({ piece, row })));
	const under = cells.filter(({ piece, row }) =>
		cells.some(
			(other) =>
				other.row !== row &&
				(Math.abs(other.piece.x0 - piece.x0) < SAME_EDGE ||
					Math.abs(other.piece.x1 - piece.x1) < SAME_EDGE),
		),
	);
	return under.length >= LEAST_ALIGNED * cells.length;
}

/** The line of the row of each piece: the one row that its cell touches. */
function rowsByAnchor(
	lines: readonly (readonly Piece[])[],
	anchors: readonly boolean[],
	next: ReadonlyMap<Piece, Piece>,
): Map<Piece, number> | null {
	const lineOf = new Map(lines.flatMap((line, i) => line.map((piece) => [piece, i] as const)));
	const goesOn = new Set(next.values());
	const rows = new Map<Piece, number>();
	const free: Piece[] = [];
	for (const piece of lineOf.keys()) {
		if (goesOn.has(piece)) continue;
		const chain = chainFrom(piece, next);
		const at = chain.map((part) => lineOf.get(part) ?? 0);
		const within = anchors.flatMap((anchor, i) =>
			anchor && i >= (at[0] ?? 0) && i <= (at.at(-1) ?? 0) ? [i] : [],
		);
		if (within.length > 1) return null;
		const [row] = within;
		if (row === undefined) free.push(piece);
		else rows.set(piece, row);
	}
	// A line of its own without numbers is a row; one beside lines that were joined is not told.
	for (const piece of free) {
		const line = lines[lineOf.get(piece) ?? 0] ?? [];
		if (chainFrom(piece, next).length > 1 || line.some((other) => goesOn.has(other))) return null;
	}
	return rows;
}

function chainFrom(piece: Piece, next: ReadonlyMap<Piece, Piece>): Piece[] {
	const chain = [piece];
	for (let after = next.get(piece); after; after = next.get(after)) chain.push(after);
	return chain;
}

/** A line that is a row by itself: with numbers, names of columns, or labels that the form prints. */
function isAnchor(line: readonly Piece[]): boolean {
	// 60分) is the rest of a label.
	const labels = line.map(({ label }) => label).filter((label) => openedIn(label) >= 0);
	if (labels.some(isNumber)) return true;
	if (namesIn(line) >= FEWEST_NAMES) return true;
	return labels.some(isPrintedLabel);
}

/** Where columns begin and end. */
class Columns {
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
			const found = own.find((other) => Math.abs(other.x0 - piece.x0) < SAME_EDGE);
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
		const own = this.#pieces.filter((other) => Math.abs(other.x0 - piece.x0) < SAME_EDGE);
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

const openedIn = (label: string): number =>
	(label.match(/[(]/gu)?.length ?? 0) - (label.match(/[)]/gu)?.length ?? 0);

const isLabel = (label: string): boolean => roleOf(label) !== null || isPrintedLabel(label);

const isPrintedLabel = (label: string): boolean =>
	FILLED_IN.test(label) ||
	GOALS.test(label) ||
	(label.length > 2 && BESIDE.test(label)) ||
	isLevel(label);
