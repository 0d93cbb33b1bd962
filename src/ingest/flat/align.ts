import type { Role } from "./column.ts";
import { costIn, costOfGoingOn, isLevel, NEVER, SKIPPED, TOTAL } from "./costs.ts";
import { isMask, isNumeric, isPoints, type Piece } from "./piece.ts";

/** One row: the pieces in each column, as indices. */
export type AlignedRow = readonly (readonly number[])[];

export interface Aligned {
	readonly rows: readonly AlignedRow[];
	/** First piece after the rows. */
	readonly to: number;
}

/** What a row is worth: a reading that costs more is none. */
const REWARD = 4;
const MOST_FOR_A_ROW = 5;
/** A new row in the middle of a line that is a row, and one row over two such lines. */
const ROW_IN_LINE = 6;
const LINE_IN_ROW = 2.5;
/** A score above its weight; a score below it without a word of explanation, and the opposite. */
const ABOVE_WEIGHT = 3;
const UNEXPLAINED = 1.5;
/** 成本指标 is a second level rather than a first one that has none. */
const HALF_LEVEL = 0.5;
/** What each dash that a row of dashes leaves out costs: more than one that is printed. */
const DASH_LEFT_OUT = 0.6;
/** Costs that differ by less are the same. */
const SAME = 0.001;

interface Node {
	readonly cost: number;
	readonly before: Node | null;
	readonly piece: number;
	readonly column: number;
	readonly opensRow: boolean;
	/** A row of totals has nothing but its label and its numbers. */
	readonly total: boolean;
	/** Behind its label the row has printed nothing but dashes: 其他资金 / / may leave out the rest of them. */
	readonly masked: boolean;
	/** Points were deducted, as far as the row shows. */
	readonly deducted: boolean | null;
}

/**
 * Finds the rows that pieces in reading order make under a head: the cheapest way to give each piece a
 * column, from left to right and row by row. Null where no way is cheap, or where numbers are left over.
 */
export function align(
	pieces: readonly Piece[],
	from: number,
	limit: number,
	columns: readonly Role[],
): Aligned | null {
	const scheme = new Scheme(columns);
	let open: Node[] = [];
	let best: { readonly node: Node; readonly cost: number } | null = null;
	for (let at = from; at < limit; at++) {
		const piece = pieces[at];
		if (!piece) break;
		const next = scheme.next(open, pieces, at, at === from);
		if (next.length === 0) break;
		open = next;
		for (const node of open) {
			const cost = node.cost + scheme.toEnd(node) - REWARD;
			// Of readings as cheap the one that leaves less over.
			const margin = piece.label === "" ? 0 : SAME;
			if (best === null || cost < best.cost + margin) best = { node, cost };
		}
	}
	if (best === null || best.cost >= 0) return null;
	const rows = rowsOf(best.node, columns.length);
	if (rows === null) return null;
	const to = best.node.piece + 1;
	return goesOnAfter(pieces, to, limit) ? null : { rows, to };
}

/** How far behind its rows numbers or names of levels still belong to a table. */
const AFTERMATH = 10;

/** Whether cells are left over: then the rows before them are not to be trusted either. */
function goesOnAfter(pieces: readonly Piece[], to: number, limit: number): boolean {
	const after = pieces
		.slice(to, limit)
		.filter(({ label }) => label !== "")
		.slice(0, AFTERMATH);
	const [next] = after;
	if (next && isNumeric(next.label)) return true;
	const left = after.filter(({ label }) => isNumeric(label) || isLevel(label));
	// One number alone is that of a page.
	return left.length > (left.every(({ label }) => /^\d{1,3}$/u.test(label)) ? 1 : 0);
}

class Scheme {
	readonly #columns: readonly Role[];
	readonly #names: ReadonlySet<number>;

	constructor(columns: readonly Role[]) {
		this.#columns = columns;
		const first = columns.findIndex((role) => role !== "side" && role !== "ordinal");
		this.#names = new Set([first, columns.indexOf("name"), columns.indexOf("label")]);
	}

	/** The cheapest node for each column that a piece may stand in. */
	next(open: readonly Node[], pieces: readonly Piece[], at: number, first: boolean): Node[] {
		const found = new Map<string, Node>();
		const keep = (node: Node): void => {
			const key = `${node.column} ${node.total}`;
			if (node.cost < NEVER && node.cost < (found.get(key)?.cost ?? NEVER)) found.set(key, node);
		};
		this.#columns.forEach((role, column) => {
			const piece = pieces[at];
			if (!piece) return;
			const own = costIn(role, piece);
			if (first) keep(this.#opened(null, at, column, piece, own, 0));
			for (const node of open) {
				const before = pieces[node.piece];
				if (!before) continue;
				const ended = node.cost + this.toEnd(node) - REWARD;
				const broken = piece.inRow && !piece.opensLine ? ROW_IN_LINE : 0;
				keep(this.#opened(node, at, column, piece, own, ended + broken));
				if (column >= node.column) keep(this.#continued(node, before, at, column, piece, own));
			}
		});
		return [...found.values()];
	}

	/** What the rest of its row costs if nothing more comes. */
	toEnd(node: Node): number {
		const explained =
			node.deducted === true && this.#columns.lastIndexOf("deviation") > node.column;
		const skipped = this.#skipped(node.column + 1, this.#columns.length);
		const left = this.#columns.length - node.column - 1;
		const rest = node.masked ? Math.min(skipped, left * DASH_LEFT_OUT) : skipped;
		return (node.total ? this.#lacking(node) : rest) + (explained && !node.total ? UNEXPLAINED : 0);
	}

	/** A total without a number is none. */
	#lacking(node: Node): number {
		return this.#names.has(node.column) ? 6 : 0;
	}

	#opened(
		before: Node | null,
		piece: number,
		column: number,
		print: Piece,
		own: number,
		base: number,
	): Node {
		const total = this.#isTotal(print, column);
		const skipped = total ? 0 : this.#skipped(0, column);
		const cost = base + skipped + own;
		const state = { cost, before, piece, column, opensRow: true, total };
		return { ...state, masked: false, deducted: null };
	}

	#continued(
		node: Node,
		before: Piece,
		piece: number,
		column: number,
		print: Piece,
		own: number,
	): Node {
		const role = this.#columns[column] ?? "other";
		const broken = print.opensLine && (print.inRow || before.inRow) ? LINE_IN_ROW : 0;
		const total = node.total || this.#isTotal(print, column);
		const follows = node.masked || this.#columns[node.column] === "label";
		const masked = follows && print.label !== "" && isMask(print.label);
		const state = { before: node, piece, column, opensRow: false, total, masked };
		if (column === node.column) {
			const cost = node.cost + costOfGoingOn(role, before, print) + broken;
			return { ...state, cost: node.total ? NEVER : cost, deducted: node.deducted };
		}
		const skipped = total ? 0 : this.#skipped(node.column + 1, column);
		let cost = node.cost + broken + skipped + (node.total && saysNothing(print) ? 0 : own);
		// A first level is not printed without the second below it, where the form has two.
		const from = this.#columns[node.column];
		if (from === "level1" && before.label !== "" && role !== "level2" && !total)
			cost += this.#columns.includes("level2") ? HALF_LEVEL : 0;
		let deducted = node.deducted;
		if (role === "score" && this.#columns[node.column] === "weight") {
			const lost = pointsLost(before, print);
			if (lost !== null && lost < 0) cost += ABOVE_WEIGHT;
			deducted = lost === null ? null : lost > 0;
		}
		if (role === "deviation" && print.label !== "" && deducted !== null) {
			if (!deducted && print.label.length > 2) cost += UNEXPLAINED;
			deducted = null;
		}
		return { ...state, cost, deducted };
	}

	#isTotal({ label }: Piece, column: number): boolean {
		return TOTAL.test(label) && this.#names.has(column);
	}

	#skipped(from: number, to: number): number {
		return this.#columns.slice(from, to).reduce((sum, role) => sum + SKIPPED[role], 0);
	}
}

/** 合计 | … | —: nothing to add up. */
const saysNothing = ({ label }: Piece): boolean => label === "" || isMask(label);

/** Weight less score; null where one of them is no number. */
function pointsLost(weight: Piece, score: Piece): number | null {
	if (!isPoints(weight.label) || !isPoints(score.label)) return null;
	return Number.parseFloat(weight.label) - Number.parseFloat(score.label);
}

/** The rows that lead to a node; null where one of them is dear. */
function rowsOf(last: Node, width: number): AlignedRow[] | null {
	const rows: number[][][] = [];
	let row: number[][] = Array.from({ length: width }, () => []);
	let end = last.cost;
	for (let node: Node | null = last; node !== null; node = node.before) {
		row[node.column]?.unshift(node.piece);
		if (!node.opensRow) continue;
		const begun = node.before?.cost ?? 0;
		if (end - begun + (node.before ? REWARD : 0) > MOST_FOR_A_ROW) return null;
		end = begun;
		rows.unshift(row);
		row = Array.from({ length: width }, () => []);
	}
	return rows;
}
