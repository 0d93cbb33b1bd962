import { endsTable } from "./block.ts";
import type { Piece } from "./piece.ts";
import {
	areUnder,
	Columns,
	endTogether,
	FEWEST_NAMES,
	isAnchor,
	namesIn,
	openedIn,
} from "./wrapped-columns.ts";

/** Right of the margin of paragraphs, and no sentence. */
const LEAST_INDENT = 4;
const LONGEST_PART = 12;
/** What columns hold in one line is shorter than lines of prose. */
const LONGEST_LINE = 24;

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
		if (!goesOn || lines.length > MOST_LINES) return lines.length > 0 ? lines : [own];
		lines.push(own);
		at = end;
	}
	return lines;
}

function isPart(line: readonly Piece[], above: readonly (readonly Piece[])[]): boolean {
	if (line[0]?.inRow && line.length > 1) return true;
	const [only] = line;
	if (only === undefined || endsTable(only) || only.label.length > LONGEST_LINE) return false;
	// The upper line of a head may stand in one of its columns alone.
	if (above.length === 0) return only.x0 >= LEAST_INDENT && only.label.length <= LONGEST_PART;
	return above.some((row) => row.some((piece) => areUnder(piece, only)));
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
				other.row !== row && (areUnder(other.piece, piece) || endTogether(other.piece, piece)),
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
