/** A rule counts as the border between two places if it covers this share of their common side. */
const COVERED = 0.75;

/** A stretch of a rule along its direction. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** All stretches on one coordinate, dashes joined. */
export interface RuleLine {
	readonly at: number;
	readonly stretches: readonly Stretch[];
}

/** A cell with its place among the edges. */
export interface GridCell {
	readonly row: number;
	readonly col: number;
	readonly rowSpan: number;
	readonly colSpan: number;
}

/** Cells between the edges, merged where no rule stands between two places. */
export function gridCells(
	xs: readonly number[],
	ys: readonly number[],
	rows: readonly RuleLine[],
	cols: readonly RuleLine[],
): GridCell[] {
	const width = xs.length - 1;
	const height = ys.length - 1;
	const owner = Array.from({ length: width * height }, (_, i) => i);
	const root = (i: number): number => {
		let at = i;
		while (owner[at] !== at) at = owner[at] ?? at;
		return at;
	};
	const join = (a: number, b: number): void => {
		const [low, high] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
		owner[high] = low;
	};
	for (let row = 0; row < height; row++)
		for (let col = 0; col < width; col++) {
			const place = row * width + col;
			if (col + 1 < width && !covers(cols, xs[col + 1], ys[row], ys[row + 1]))
				join(place, place + 1);
			if (row + 1 < height && !covers(rows, ys[row + 1], xs[col], xs[col + 1]))
				join(place, place + width);
		}
	return rectangles(width, height, root, join);
}

function covers(lines: readonly RuleLine[], at = 0, from = 0, to = 0): boolean {
	const line = lines.find((candidate) => Math.abs(candidate.at - at) < 0.01);
	if (!line) return false;
	const shared = line.stretches.reduce(
		(sum, stretch) => sum + Math.max(0, Math.min(to, stretch.to) - Math.max(from, stretch.from)),
		0,
	);
	return shared >= COVERED * (to - from);
}

/** Merged cells are rectangles: places inside the extent of a cell belong to it. */
function rectangles(
	width: number,
	height: number,
	root: (place: number) => number,
	join: (a: number, b: number) => void,
): GridCell[] {
	for (;;) {
		const extents = new Map<number, { r0: number; r1: number; c0: number; c1: number }>();
		for (let place = 0; place < width * height; place++) {
			const [r, c] = [Math.floor(place / width), place % width];
			const e = extents.get(root(place)) ?? { r0: r, r1: r, c0: c, c1: c };
			extents.set(root(place), {
				r0: Math.min(e.r0, r),
				r1: Math.max(e.r1, r),
				c0: Math.min(e.c0, c),
				c1: Math.max(e.c1, c),
			});
		}
		let grew = false;
		for (const [cell, { r0, r1, c0, c1 }] of extents)
			for (let r = r0; r <= r1; r++)
				for (let c = c0; c <= c1; c++)
					if (root(r * width + c) !== root(cell)) {
						join(r * width + c, cell);
						grew = true;
					}
		if (grew) continue;
		return [...extents.values()].map(({ r0, r1, c0, c1 }) => ({
			row: r0,
			col: c0,
			rowSpan: r1 - r0 + 1,
			colSpan: c1 - c0 + 1,
		}));
	}
}

/** Leaves out edges at which no cell begins: underlines, stubs of rules. */
export function compact(
	xs: readonly number[],
	ys: readonly number[],
	cells: readonly GridCell[],
): { xs: readonly number[]; ys: readonly number[]; cells: readonly GridCell[] } {
	const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
	const cols = [...new Set(cells.map((cell) => cell.col))].sort((a, b) => a - b);
	const rank = (starts: readonly number[], at: number): number =>
		starts.filter((start) => start < at).length;
	return {
		xs: [...cols.map((col) => xs[col] ?? 0), xs.at(-1) ?? 0],
		ys: [...rows.map((row) => ys[row] ?? 0), ys.at(-1) ?? 0],
		cells: cells.map(({ row, col, rowSpan, colSpan }) => ({
			row: rank(rows, row),
			col: rank(cols, col),
			rowSpan: rank(rows, row + rowSpan) - rank(rows, row),
			colSpan: rank(cols, col + colSpan) - rank(cols, col),
		})),
	};
}
