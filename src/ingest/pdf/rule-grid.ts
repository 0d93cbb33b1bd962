import { compact, type GridCell, gridCells, type RuleLine, type Stretch } from "./grid-cells.ts";
import type { Rule } from "./page-model.ts";

/** Rules closer than this, in points, are one: double lines, the two sides of a thick one. */
const SNAP = 3;
/** Rules whose ends are this near meet; pieces of a dashed rule are this far apart. */
const REACH = 3.5;
/** Rules of one column that take so much of the height of a page frame the page. */
const FRAME_HEIGHT = 0.6;

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

/** Every connected net of rules with at least two cells, but for a frame around most of a page. */
export function ruleGrids(rules: readonly Rule[], pageHeight: number): RuleGrid[] {
	// Inner tables first: the frame around them then holds only its own text.
	return nets(rules)
		.flatMap((net) => grid(net) ?? [])
		.filter((found) => !isPageFrame(found, pageHeight))
		.sort((a, b) => area(a) - area(b));
}

/** A frame of one column with a rule below the head of the page or above its foot. */
const isPageFrame = ({ xs, ys }: RuleGrid, pageHeight: number): boolean =>
	xs.length === 2 && (ys.at(-1) ?? 0) - (ys[0] ?? 0) > FRAME_HEIGHT * pageHeight;

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
	const rows = lines(
		net.filter(isLevel).map((rule) => ({ at: rule.y0, from: rule.x0, to: rule.x1 })),
	);
	const cols = lines(
		net
			.filter((rule) => !isLevel(rule))
			.map((rule) => ({ at: rule.x0, from: rule.y0, to: rule.y1 })),
	);
	if (rows.length < 2 || cols.length < 1) return null;
	const ys = edges(rows, cols);
	const xs = edges(cols, rows);
	if (ys.length < 2 || xs.length < 2 || (ys.length - 1) * (xs.length - 1) < 2) return null;
	const cells = gridCells(xs, ys, rows, cols);
	if (cells.length < 2) return null;
	const openTop = ys[0] !== rows[0]?.at;
	return { ...compact(xs, ys, cells), openTop, openBottom: ys.at(-1) !== rows.at(-1)?.at };
}

function lines(pieces: readonly { at: number; from: number; to: number }[]): RuleLine[] {
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
function edges(along: readonly RuleLine[], across: readonly RuleLine[]): number[] {
	const at = along.map((line) => line.at);
	const ends = across.flatMap(({ stretches }) => stretches);
	const from = Math.min(...ends.map((stretch) => stretch.from));
	const to = Math.max(...ends.map((stretch) => stretch.to));
	if (from < (at[0] ?? from) - 2 * SNAP) at.unshift(from);
	if (to > (at.at(-1) ?? to) + 2 * SNAP) at.push(to);
	return at;
}
