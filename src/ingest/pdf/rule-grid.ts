import type { Rule } from "./page-model.ts";

/** Rules closer than this, in points, are one: double lines, the two sides of a thick one. */
export const SNAP = 3;
/** Rules whose ends are this near meet; pieces of a dashed rule are this far apart. */
const REACH = 3.5;
/** A rule counts as the border between two places if it covers this share of their common side. */
const COVERED = 0.75;

/** A stretch of a rule along its direction. */
interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** All stretches on one coordinate, dashes joined. */
interface Line {
	readonly at: number;
	readonly stretches: readonly Stretch[];
}

export interface GridCell {
	readonly row: number;
	readonly col: number;
	readonly rowSpan: number;
	readonly colSpan: number;
}

/** Rows and columns that rules divide, with cells merged where a rule is missing. */
export interface RuleGrid {
	/** Edges of the columns from left to right, of the rows from top to bottom. */
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	readonly cells: readonly GridCell[];
	/** Whether the first or the last edge of the rows is no rule but where upright rules end. */
	readonly openTop: boolean;
	readonly openBottom: boolean;
}

/** Every connected net of rules with at least two cells. */
export function ruleGrids(rules: readonly Rule[]): RuleGrid[] {
	// Inner tables first: the frame around them then holds only its own text.
	return nets(rules)
		.flatMap((net) => grid(net) ?? [])
		.sort((a, b) => area(a) - area(b));
}

const area = ({ xs, ys }: RuleGrid): number =>
	((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));

const isLevel = (rule: Rule): boolean => rule.x1 - rule.x0 >= rule.y1 - rule.y0;

/** Groups rules that touch. */
function nets(rules: readonly Rule[]): Rule[][] {
	const parent = rules.map((_, i) => i);
	const root = (i: number): number => {
		let at = i;
		while (parent[at] !== at && parent[at] !== undefined) at = parent[at] ?? at;
		return at;
	};
	const order = rules.map((_, i) => i).sort((a, b) => (rules[a]?.y0 ?? 0) - (rules[b]?.y0 ?? 0));
	order.forEach((i, rank) => {
		const a = rules[i];
		for (let next = rank + 1; next < order.length; next++) {
			const j = order[next] ?? 0;
			const b = rules[j];
			if (!a || !b || b.y0 > a.y1 + REACH) break;
			if (b.x0 > a.x1 + REACH || b.x1 < a.x0 - REACH) continue;
			parent[root(j)] = root(i);
		}
	});
	const groups = new Map<number, Rule[]>();
	rules.forEach((rule, i) => {
		const group = groups.get(root(i));
		if (group) group.push(rule);
		else groups.set(root(i), [rule]);
	});
	return [...groups.values()];
}

function grid(net: readonly Rule[]): RuleGrid | null {
	const rows = lines(net.filter(isLevel).map((rule) => ({ at: rule.y0, from: rule.x0, to: rule.x1 })));
	const cols = lines(
		net.filter((rule) => !isLevel(rule)).map((rule) => ({ at: rule.x0, from: rule.y0, to: rule.y1 })),
	);
	if (rows.length < 2 || cols.length < 1) return null;
	const ys = edges(rows, cols);
	const xs = edges(cols, rows);
	if (ys.length < 2 || xs.length < 2 || (ys.length - 1) * (xs.length - 1) < 2) return null;
	const cells = merged(xs, ys, rows, cols);
	if (cells.length < 2) return null;
	const openTop = ys[0] !== rows[0]?.at;
	return { ...compact(xs, ys, cells), openTop, openBottom: ys.at(-1) !== rows.at(-1)?.at };
}

/** Leaves out edges at which no cell begins: underlines, stubs of rules. */
function compact(
	xs: readonly number[],
	ys: readonly number[],
	cells: readonly GridCell[],
): Pick<RuleGrid, "xs" | "ys" | "cells"> {
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

function lines(pieces: readonly { at: number; from: number; to: number }[]): Line[] {
	const found: { at: number; stretches: Stretch[] }[] = [];
	for (const { at, from, to } of [...pieces].sort((a, b) => a.at - b.at)) {
		const last = found.at(-1);
		if (last && at - last.at <= SNAP) last.stretches.push({ from, to });
		else found.push({ at, stretches: [{ from, to }] });
	}
	return found
		.map(({ at, stretches }) => ({ at, stretches: joined(stretches) }))
		.filter(({ stretches }) => stretches.some(({ from, to }) => to - from > REACH));
}

function joined(stretches: readonly Stretch[]): Stretch[] {
	const found: Stretch[] = [];
	for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
		const last = found.at(-1);
		if (last && next.from <= last.to + REACH)
			found[found.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
		else found.push(next);
	}
	return found;
}

/** Where the lines stand; the ends of the lines across close a side that is left open. */
function edges(along: readonly Line[], across: readonly Line[]): number[] {
	const at = along.map((line) => line.at);
	const ends = across.flatMap(({ stretches }) => stretches);
	const from = Math.min(...ends.map((stretch) => stretch.from));
	const to = Math.max(...ends.map((stretch) => stretch.to));
	if (from < (at[0] ?? from) - 2 * SNAP) at.unshift(from);
	if (to > (at.at(-1) ?? to) + 2 * SNAP) at.push(to);
	return at;
}

function merged(
	xs: readonly number[],
	ys: readonly number[],
	rows: readonly Line[],
	cols: readonly Line[],
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
			if (col + 1 < width && !covers(cols, xs[col + 1], ys[row], ys[row + 1])) join(place, place + 1);
			if (row + 1 < height && !covers(rows, ys[row + 1], xs[col], xs[col + 1]))
				join(place, place + width);
		}
	return rectangles(width, height, root, join);
}

function covers(lines: readonly Line[], at = 0, from = 0, to = 0): boolean {
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
