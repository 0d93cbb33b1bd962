import { type PrintedLine, printedLines } from "./printed-lines.ts";
import { type Segment, segments } from "./segments.ts";

/** The space between two columns of text is at least so wide, in em. */
const GUTTER = 1;
/** Columns run side by side over at least so many lines, and are at least so wide, in em. */
const LEAST_LINES = 4;
const LEAST_WIDTH = 8;
/** Running text fills its column: this share of its lines ends within the given em of the edge. */
const FILLING = 0.5;
const NEAR_EDGE = 1.5;
/** Lines of one region are no farther apart than this, in em. */
const LINE_DISTANCE = 3;

/** A line that two columns share, cut at the gutter. */
interface Split {
	readonly index: number;
	readonly left: Segment;
	readonly right: Segment;
}

/** Puts text that is set in two columns into reading order: the left column, then the right one. */
export function inColumns(lines: readonly PrintedLine[]): PrintedLine[] {
	const result: PrintedLine[] = [];
	let done = 0;
	for (const region of regions(lines)) {
		const [first, last] = [region[0], region.at(-1)];
		if (!first || !last || !isProse(region, lines[first.index]?.size ?? 0)) continue;
		result.push(...lines.slice(done, first.index));
		const own = lines.slice(first.index, last.index + 1);
		const gutter =
			(leftEdge(region.map(({ right }) => right)) + rightEdge(region.map(({ left }) => left))) / 2;
		result.push(...column(own, (x) => x < gutter), ...column(own, (x) => x >= gutter));
		done = last.index + 1;
	}
	return [...result, ...lines.slice(done)];
}

/** Runs of lines with a gap in the same place, and of lines between them that do not cross it. */
function regions(lines: readonly PrintedLine[]): Split[][] {
	const found: Split[][] = [];
	lines.forEach((line, index) => {
		const split = splitOf(line, index);
		if (!split) return;
		const open = found.at(-1);
		const last = open?.at(-1);
		if (open && last && fits(open, split) && isClear(lines, last, split)) open.push(split);
		else found.push([split]);
	});
	return found.filter((region) => region.length >= LEAST_LINES);
}

function splitOf(line: PrintedLine, index: number): Split | null {
	const [left, right, more] = segments(line);
	if (!left || !right || more || right.x0 - left.x1 < GUTTER * line.size) return null;
	return { index, left, right };
}

const leftEdge = (segments: readonly Segment[]): number =>
	Math.min(...segments.map(({ x0 }) => x0));
const rightEdge = (segments: readonly Segment[]): number =>
	Math.max(...segments.map(({ x1 }) => x1));

function fits(region: readonly Split[], next: Split): boolean {
	const left = Math.max(rightEdge(region.map((split) => split.left)), next.left.x1);
	const right = Math.min(leftEdge(region.map((split) => split.right)), next.right.x0);
	return left < right;
}

function isClear(lines: readonly PrintedLine[], last: Split, next: Split): boolean {
	const gutter = (last.left.x1 + last.right.x0) / 2;
	for (let i = last.index + 1; i <= next.index; i++) {
		const [line, before] = [lines[i], lines[i - 1]];
		if (!line || !before) return false;
		if (line.baseline - before.baseline > LINE_DISTANCE * line.size) return false;
		if (i < next.index && line.x0 < gutter && line.x1 > gutter) return false;
	}
	return true;
}

function isProse(region: readonly Split[], size: number): boolean {
	return [region.map(({ left }) => left), region.map(({ right }) => right)].every((side) => {
		const edge = rightEdge(side);
		const full = side.filter(({ x1 }) => edge - x1 < NEAR_EDGE * size);
		return edge - leftEdge(side) >= LEAST_WIDTH * size && full.length >= FILLING * side.length;
	});
}

function column(lines: readonly PrintedLine[], isInside: (x: number) => boolean): PrintedLine[] {
	const own = printedLines(lines.flatMap(({ glyphs }) => glyphs.filter(({ x }) => isInside(x))));
	const extent = {
		left: Math.min(...own.map(({ x0 }) => x0)),
		right: Math.max(...own.map(({ x1 }) => x1)),
	};
	return own.map((line) => ({ ...line, column: extent }));
}
