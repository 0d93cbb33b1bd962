import type { Rule } from "./page-model.ts";

export interface PathPoint {
	readonly x: number;
	readonly y: number;
	/** As PDFium numbers them: 0 line to, 1 curve to, 2 move to. */
	readonly type: number;
	readonly closes: boolean;
}

const LINE_TO = 0;
const MOVE_TO = 2;
/** A filled rectangle up to this thickness in points is a rule. */
const THICKEST = 3;
/** A square dot, longer than it is wide by less than this factor, may belong to a rule of either direction. */
const DOT = 1.5;
/** How far a line may lean and still count as upright or level. */
const LEAN = 1;

/**
 * The upright and level strokes of a path in points of the page. Of a filled shape only thin ones
 * are rules: a shaded area is bounded by rules of its own or by none.
 */
export function pathRules(points: readonly PathPoint[], stroked: boolean): Rule[] {
	return subpaths(points).flatMap((subpath) => thin(subpath) ?? (stroked ? edges(subpath) : []));
}

function subpaths(points: readonly PathPoint[]): PathPoint[][] {
	const found: PathPoint[][] = [];
	for (const point of points) {
		if (point.type === MOVE_TO) found.push([point]);
		else found.at(-1)?.push(point);
	}
	return found.filter((subpath) => subpath.length >= 2);
}

/** A subpath whose extent is a line is one rule, however many points it has. */
function thin(subpath: readonly PathPoint[]): Rule[] | null {
	if (subpath.some((point) => point.type !== LINE_TO && point.type !== MOVE_TO)) return [];
	const x0 = Math.min(...subpath.map((point) => point.x));
	const x1 = Math.max(...subpath.map((point) => point.x));
	const y0 = Math.min(...subpath.map((point) => point.y));
	const y1 = Math.max(...subpath.map((point) => point.y));
	const wide = x1 - x0;
	const tall = y1 - y0;
	if (Math.min(wide, tall) > THICKEST) return null;
	const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
	if (Math.max(wide, tall) < DOT * Math.min(wide, tall))
		return [level(x0, x1, y), upright(x, y0, y1)];
	return wide >= tall ? [level(x0, x1, y)] : [upright(x, y0, y1)];
}

function edges(subpath: readonly PathPoint[]): Rule[] {
	const closed = subpath.at(-1)?.closes === true;
	return subpath.flatMap((from, i) => {
		const next = subpath[i + 1] ?? (closed ? subpath[0] : undefined);
		if (!next || (next.type !== LINE_TO && subpath[i + 1] !== undefined)) return [];
		const dx = Math.abs(from.x - next.x);
		const dy = Math.abs(from.y - next.y);
		if (dy <= LEAN && dx > dy)
			return [level(Math.min(from.x, next.x), Math.max(from.x, next.x), (from.y + next.y) / 2)];
		if (dx <= LEAN && dy > dx)
			return [upright((from.x + next.x) / 2, Math.min(from.y, next.y), Math.max(from.y, next.y))];
		return [];
	});
}

const level = (x0: number, x1: number, y: number): Rule => ({ x0, y0: y, x1, y1: y });
const upright = (x: number, y0: number, y1: number): Rule => ({ x0: x, y0, x1: x, y1 });
