import { type PrintedLine, printedLines } from "./printed-lines.ts";
import { type Segment, segments } from "./segments.ts";

/** Lines with what stands beside them taken out, and that, note by note. */
export interface WithoutNotes {
	readonly lines: readonly PrintedLine[];
	readonly notes: readonly (readonly PrintedLine[])[];
}

/** A segment with the line that it is printed in. */
interface Piece {
	readonly line: PrintedLine;
	readonly segment: Segment;
	/** Whether it is the first of its line, and the last. */
	readonly left: boolean;
	readonly right: boolean;
}

type Side = "left" | "right";

/** A note takes at most this share of the width of all text of the page. */
const NOTE_WIDTH = 0.4;
const LEAST_LINES = 2;
/** Lines of one note are no farther apart than this, and begin at the same edge but for an indent, in em. */
const LINE_DISTANCE = 2.2;
const INDENT = 2.5;
/** A note of one line is smaller than the text by this factor at least. */
const NOTE_SIZE = 0.85;
/** Sizes differ if by more than this share. */
const OTHER_SIZE = 0.08;
/** Baselines differ if by more than this, in em. */
const OTHER_BASELINE = 0.1;
/** Space between a note and the text beside it, in em of the text. */
const GAP = 0.8;
/** Running text is at least so wide, in em, and this share of its lines ends within so many em of its edge. */
const TEXT_WIDTH = 10;
const FILLING = 0.5;
const NEAR_EDGE = 1.5;
const HAN = /\p{Script=Han}/u;

/**
 * Parts notes in the margin, and boxes of text, from the running text beside them: narrow columns with
 * a gap to it, which have another size or other baselines, or lie where no running text is printed.
 */
export function withoutSideNotes(lines: readonly PrintedLine[]): WithoutNotes {
	const pieces = lines.flatMap(piecesOf);
	const found: Piece[][] = [];
	for (const side of ["right", "left"] as const)
		for (const group of groups(pieces, side)) {
			const taken = new Set(found.flat());
			if (!group.some((piece) => taken.has(piece)) && isNote(group, pieces, side))
				found.push(group);
		}
	if (found.length === 0) return { lines, notes: [] };
	const glyphs = new Set(found.flat().flatMap(({ segment }) => segment.glyphs));
	const columns = narrowedLines(lines, pieces, found);
	return {
		notes: found.map((group) => inOwnColumn(group.flatMap(({ segment }) => segment.glyphs))),
		lines: lines.flatMap((line) => {
			const rest = line.glyphs.filter((glyph) => !glyphs.has(glyph));
			const own = rest.length === line.glyphs.length ? [line] : printedLines(rest);
			const column = columns.get(line);
			return column ? own.map((part) => ({ ...part, column })) : own;
		}),
	};
}

function piecesOf(line: PrintedLine): Piece[] {
	const all = segments(line);
	return all.map((segment, i) => ({
		line,
		segment,
		left: i === 0,
		right: i === all.length - 1,
	}));
}

/** Narrow pieces at one side of their lines, below each other. */
function groups(pieces: readonly Piece[], side: Side): Piece[][] {
	const widest = NOTE_WIDTH * (rightOf(pieces) - leftOf(pieces));
	const found: Piece[][] = [];
	for (const piece of pieces) {
		const { segment } = piece;
		if (!piece[side] || segment.x1 - segment.x0 > widest) continue;
		const open = found.find((group) => goesOn(group, piece));
		if (open) open.push(piece);
		else found.push([piece]);
	}
	return found;
}

function goesOn(group: readonly Piece[], { line, segment }: Piece): boolean {
	const last = group.at(-1);
	if (!last) return false;
	const size = sizeOf(last.segment);
	if (Math.abs(sizeOf(segment) - size) > OTHER_SIZE * size) return false;
	const reach = LINE_DISTANCE * Math.max(size, last.line.size);
	if (line.baseline - last.line.baseline > reach) return false;
	return Math.abs(segment.x0 - leftOf(group)) < INDENT * size;
}

/** The pieces between the first and the last line of a note. */
function besideOf(group: readonly Piece[], pieces: readonly Piece[]): Piece[] {
	const own = new Set(group);
	const top = Math.min(...group.map(({ line }) => line.top));
	const bottom = Math.max(...group.map(({ line }) => line.bottom));
	return pieces.filter(
		(piece) => !own.has(piece) && piece.line.bottom > top && piece.line.top < bottom,
	);
}

/** The pieces beside a note of one line, and those of the lines above and below it. */
function aroundOf(group: readonly Piece[], pieces: readonly Piece[]): Piece[] {
	const [own] = group;
	if (!own) return [];
	return pieces.filter(
		(piece) =>
			piece !== own &&
			Math.abs(piece.line.baseline - own.line.baseline) <= LINE_DISTANCE * piece.line.size,
	);
}

/** One line tells less than several: it is much smaller than the text, which goes on below it. */
function isSmallWithin([own]: readonly Piece[], beside: readonly Piece[]): boolean {
	if (!own) return false;
	const size = Math.max(...beside.map(({ line }) => line.size));
	return (
		sizeOf(own.segment) <= NOTE_SIZE * size &&
		beside.some(({ line }) => line.baseline > own.line.baseline + size / 2)
	);
}

function isNote(group: readonly Piece[], pieces: readonly Piece[], side: Side): boolean {
	const beside = group.length < LEAST_LINES ? aroundOf(group, pieces) : besideOf(group, pieces);
	if (beside.length < LEAST_LINES || !isProse(beside) || !isWorded(group)) return false;
	if (group.length < LEAST_LINES && !isSmallWithin(group, beside)) return false;
	const gap = GAP * Math.max(...beside.map(({ line }) => line.size));
	const isApart =
		side === "right"
			? rightOf(beside) + gap <= leftOf(group)
			: rightOf(group) + gap <= leftOf(beside);
	return isApart && (isSetOtherwise(group, beside) || isInMargin(group, beside, pieces, side));
}

/** One piece a line, wide, and most of them up to the same edge. */
function isProse(pieces: readonly Piece[]): boolean {
	if (new Set(pieces.map(({ line }) => line)).size < pieces.length) return false;
	const size = Math.max(...pieces.map(({ line }) => line.size));
	const edge = rightOf(pieces);
	const full = pieces.filter(({ segment }) => edge - segment.x1 < NEAR_EDGE * size);
	return edge - leftOf(pieces) >= TEXT_WIDTH * size && full.length >= FILLING * pieces.length;
}

/** Notes are words; a column of figures belongs to a table. */
function isWorded(group: readonly Piece[]): boolean {
	const texts = group.flatMap(({ segment }) => segment.glyphs.map(({ text }) => text));
	return texts.filter((text) => HAN.test(text)).length * 2 > texts.length;
}

function isSetOtherwise(group: readonly Piece[], beside: readonly Piece[]): boolean {
	const size = Math.max(...beside.map(({ line }) => line.size));
	const own = group[0] ? sizeOf(group[0].segment) : size;
	if (Math.abs(own - size) > OTHER_SIZE * size) return true;
	const apart = group.filter(({ segment }) => {
		const y = segment.glyphs[0]?.y ?? 0;
		return beside.every(
			(piece) => Math.abs((piece.segment.glyphs[0]?.y ?? 0) - y) > OTHER_BASELINE * size,
		);
	});
	return apart.length * 2 > group.length;
}

/** Whether the running text of the page, above and below too, keeps clear of the note's column. */
function isInMargin(
	group: readonly Piece[],
	beside: readonly Piece[],
	pieces: readonly Piece[],
	side: Side,
): boolean {
	const own = new Set([...group, ...beside]);
	const others = pieces.filter((piece) => !own.has(piece));
	return (
		others.length >= LEAST_LINES &&
		others.every(({ segment }) =>
			side === "right" ? segment.x1 < leftOf(group) : segment.x0 > rightOf(group),
		)
	);
}

/** The lines that boxes narrow: those beside them, and the next above and below with the same edges. */
function narrowedLines(
	all: readonly PrintedLine[],
	pieces: readonly Piece[],
	groups: readonly (readonly Piece[])[],
): Map<PrintedLine, PrintedLine["column"]> {
	const found = new Map<PrintedLine, PrintedLine["column"]>();
	const noted = new Set(groups.flat().map(({ segment }) => segment));
	const lines = all.filter((line) => segments(line).some((segment) => !noted.has(segment)));
	for (const group of groups) {
		const column = narrowed(group, pieces);
		if (!column) continue;
		const isNarrow = ({ x0, x1, size }: PrintedLine): boolean =>
			Math.abs(x0 - column.left) < size && Math.abs(x1 - column.right) < NEAR_EDGE * size;
		const beside = new Set(besideOf(group, pieces).map(({ line }) => line));
		const at = lines.flatMap((line, i) => (beside.has(line) ? i : []));
		for (const i of at) if (lines[i]) found.set(lines[i], column);
		for (const step of [-1, 1]) {
			let i = (step < 0 ? at[0] : at.at(-1)) ?? 0;
			for (let next = lines[i + step]; next && isNarrow(next); next = lines[i + step]) {
				found.set(next, column);
				i += step;
			}
		}
	}
	return found;
}

/** The column of text that a box narrows; null where the rest of the page is as wide. */
function narrowed(group: readonly Piece[], pieces: readonly Piece[]): PrintedLine["column"] {
	const beside = besideOf(group, pieces);
	const own = new Set([...group, ...beside]);
	const others = pieces.filter((piece) => !own.has(piece));
	const near = NEAR_EDGE * Math.max(...beside.map(({ line }) => line.size));
	const [left, right] = [leftOf(beside), rightOf(beside)];
	if (others.length === 0) return { left, right };
	const isWider = rightOf(others) - right > near || left - leftOf(others) > near;
	return isWider ? { left, right } : null;
}

function inOwnColumn(glyphs: Segment["glyphs"]): PrintedLine[] {
	const lines = printedLines(glyphs);
	const left = Math.min(...lines.map(({ x0 }) => x0));
	const right = Math.max(...lines.map(({ x1 }) => x1));
	return lines.map((line) => ({ ...line, column: { left, right } }));
}

const sizeOf = ({ glyphs }: Segment): number => glyphs[0]?.size ?? 0;
const leftOf = (pieces: readonly Piece[]): number =>
	pieces.reduce((least, { segment }) => Math.min(least, segment.x0), Number.POSITIVE_INFINITY);
const rightOf = (pieces: readonly Piece[]): number =>
	pieces.reduce((most, { segment }) => Math.max(most, segment.x1), Number.NEGATIVE_INFINITY);
