import type { SourceCell, SourceLine, SourceTable } from "../../model/document.ts";

type Rows = SourceTable["rows"];

export interface Joined {
	readonly tables: readonly SourceTable[];
	/** Lines of heads that stand for one that was read. */
	readonly repeated: readonly number[];
}

/** Heads of fewer cells may well be those of two tables. */
const FEWEST_NAMES = 4;
const TOTAL = /^(?:合计|总计|总分|总得分|自评总分)/u;

/**
 * A table that was divided by hand where the page ends, as converters from PDF do too, is one table: nothing
 * stands between the two, the second begins with a head that the first has printed, and the first has not ended
 * in a total. The repeated head goes (RECORD section 1).
 */
export function joinDivided(tables: readonly SourceTable[], lines: readonly SourceLine[]): Joined {
	const joined: SourceTable[] = [];
	const repeated: number[] = [];
	for (const table of tables) {
		const open = joined.at(-1);
		const rows = open && isBetween(lines, open, table) ? goOn(open.rows, table.rows, lines) : null;
		if (open && rows) {
			joined[joined.length - 1] = { before: table.before, rows };
			if (rows.length < open.rows.length + table.rows.length)
				repeated.push(...(table.rows[0]?.flatMap((cell) => cell.lines) ?? []));
		} else joined.push(table);
	}
	return { tables: joined, repeated };
}

/** `before` is the line that follows a table; its own lines stand before it. */
function isBetween(lines: readonly SourceLine[], open: SourceTable, table: SourceTable): boolean {
	const own = new Set(table.rows.flat().flatMap((cell) => cell.lines));
	return lines
		.slice(open.before, table.before)
		.every((line, i) => own.has(open.before + i) || line.text.trim() === "");
}

function goOn(above: Rows, below: Rows, lines: readonly SourceLine[]): Rows | null {
	const [head, ...body] = below;
	const texts = (row: Rows[number]): string[] => row.map((cell) => textOf(cell, lines));
	if (!head || body.length === 0 || widthOf(above) !== widthOf(below)) return null;
	const last = texts(above.at(-1) ?? []);
	if (isCut(texts(head), last)) return mended(above, below);
	const names = texts(head).filter((text) => text !== "" && !/\d/u.test(text));
	if (names.length < FEWEST_NAMES || last.some((text) => TOTAL.test(text))) return null;
	const print = JSON.stringify(texts(head));
	if (!above.some((row) => JSON.stringify(texts(row)) === print)) return null;
	return [...above, ...withoutHead(head, body)];
}

/** No head: it prints numbers that are no years. */
const VALUE = /^[≥≤><]?(?!(?:19|20)\d\d年)\d/u;

/** A table that was cut inside a merged cell begins with what is left of it: an empty cell beside filled ones. */
function isCut([first, ...others]: readonly string[], last: readonly string[]): boolean {
	const filled = others.filter((text) => text !== "");
	return (
		first === "" &&
		filled.length >= FEWEST_NAMES &&
		filled.some((text) => VALUE.test(text)) &&
		!last.some((text) => TOTAL.test(text))
	);
}

/** The merged cell is whole again where its two parts are as wide. */
function mended(above: Rows, [first = [], ...others]: Rows): Rows {
	const [rest, ...own] = first;
	let at = 0;
	let open = at;
	while (at < above.length) {
		open = at;
		at += above[at]?.[0]?.rowSpan ?? 1;
	}
	const upper = above[open]?.[0];
	if (!rest || upper?.colSpan !== rest.colSpan || at !== above.length)
		return [...above, first, ...others];
	const whole = { ...upper, rowSpan: upper.rowSpan + rest.rowSpan };
	const rows = above.map((row, i) => (i === open ? [whole, ...row.slice(1)] : row));
	return [...rows, own, ...others];
}

/** What the head covers of the rows below it is an empty cell there. */
function withoutHead(head: Rows[number], [first, ...others]: Rows): Rows {
	if (!first) return [];
	const rest: SourceCell[] = [];
	let column = 0;
	let next = 0;
	const own = first.map((cell) => cell);
	for (const { rowSpan, colSpan } of head) {
		const end = column + colSpan;
		if (rowSpan > 1) rest.push({ lines: [], rowSpan: rowSpan - 1, colSpan });
		else
			while (next < own.length && widthOfCells(rest) < end) {
				const cell = own[next++];
				if (cell) rest.push(cell);
			}
		column = end;
	}
	return [[...rest, ...own.slice(next)], ...others];
}

const textOf = (cell: SourceCell, lines: readonly SourceLine[]): string =>
	cell.lines.map((line) => lines[line]?.text.replace(/\s+/gu, "") ?? "").join("");

const widthOfCells = (cells: readonly SourceCell[]): number =>
	cells.reduce((width, { colSpan }) => width + colSpan, 0);

const widthOf = ([first = []]: Rows): number => widthOfCells(first);
