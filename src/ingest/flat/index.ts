import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SourceLine, SourceTable } from "../../model/document.ts";
import { blocksOf } from "./block.ts";
import { type FlatTable, formsOf } from "./form.ts";
import { unglue } from "./glued.ts";
import type { Head } from "./head.ts";
import { type Piece, piecesOf } from "./piece.ts";
import { pipedTables } from "./piped.ts";
import { rowsOfNames, spacedTable } from "./spaced.ts";
import { type Joined, joinWrapped, type Region } from "./wrapped.ts";

export interface Unflattened {
	/** Lines that hold several cells are cut into them. */
	readonly lines: readonly SourceLine[];
	readonly tables: readonly SourceTable[];
	readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds tables that plain text holds flattened: a cell a line, a row a line with pipes, tabs or gaps. Only
 * a head that no prose prints begins one, and rows are read only where their columns can be told.
 */
export function unflatten(lines: readonly SourceLine[]): Unflattened {
	const glued = unglue(lines);
	const { pieces, forms, heads } = withSpaced(wrappedFormsIn(piecesOf(lines, glued.cells)));
	const torn = heads
		.filter(({ from }) => !forms.some((form) => form.from <= from && from < form.to))
		.map(({ from }) => pieces[from]?.line ?? 0);
	const unread = [...torn, ...glued.unread]
		.sort((a, b) => a - b)
		.map((line) => notRead(lines[line]));
	if (forms.length === 0) return { lines, tables: [], diagnostics: unread };
	const cut = cutLines(lines, pieces, forms);
	return {
		lines: cut.lines,
		tables: forms.map((form) => tableOf(form, cut)),
		diagnostics: [...forms.map((form) => wasRead(lines, pieces, form)), ...unread],
	};
}

interface Found {
	readonly forms: readonly FlatTable[];
	/** Heads of tables that could not be read. */
	readonly heads: readonly Head[];
}

interface FoundIn extends Found {
	readonly pieces: readonly Piece[];
}

/** Where rows could not be told by their lines, empty lines may tell them. */
function withSpaced({ pieces, forms, heads }: FoundIn): FoundIn {
	const found = [...forms];
	for (const at of rowsOfNames(pieces)) {
		const table = spacedTable(pieces, at);
		if (table && found.every(({ from, to }) => table.to <= from || to <= table.from))
			found.push(table);
	}
	return { pieces, forms: found.sort((a, b) => a.from - b.from), heads };
}

/** Cells that were wrapped are joined where a table comes of it; `pieces` has their lines one after the other. */
function wrappedFormsIn(pieces: readonly Piece[]): FoundIn {
	const all = joinWrapped(pieces);
	const first = formsIn(all.pieces);
	const unread = all.regions.filter((region) => !isRead(all, first.forms, region));
	const joined = unread.length > 0 ? joinWrapped(pieces, unread) : all;
	const { forms, heads } = unread.length > 0 ? formsIn(joined.pieces) : first;
	if (!joined.regions.every((region) => isRead(joined, forms, region)))
		return { pieces, ...formsIn(pieces) };
	return apart(joined, { forms, heads });
}

/** Whether all of the lines are cells of tables. */
const isRead = ({ pieces }: Joined, forms: readonly FlatTable[], { from, to }: Region): boolean =>
	pieces.every(
		({ line }, i) =>
			line < from || line > to || forms.some((form) => form.from <= i && i < form.to),
	);

/** The lines of the cells, and the tables told of them. */
function apart({ parts }: Joined, { forms, heads }: Found): FoundIn {
	const starts = [0];
	for (const part of parts) starts.push((starts.at(-1) ?? 0) + part.length);
	const start = (i: number): number => starts[i] ?? 0;
	const own = (i: number): number[] => (parts[i] ?? []).map((_, k) => start(i) + k);
	return {
		pieces: parts.flat(),
		forms: forms.map((form) => ({
			from: start(form.from),
			to: start(form.to),
			rows: form.rows.map((row) =>
				row.map((cell) => ({ ...cell, pieces: cell.pieces.flatMap(own) })),
			),
		})),
		heads: heads.map((head) => ({ ...head, from: start(head.from) })),
	};
}

/** Rows with pipes say themselves what they are; between them the others are looked for. */
function formsIn(pieces: readonly Piece[]): Found {
	const forms: FlatTable[] = [];
	const heads: Head[] = [];
	let from = 0;
	const between = (to: number): void => {
		const blocks = blocksOf(pieces, from, to);
		forms.push(...formsOf(pieces, blocks, from));
		heads.push(...blocks.unread);
	};
	for (const table of pipedTables(pieces)) {
		between(table.from);
		forms.push(table);
		from = table.to;
	}
	between(pieces.length);
	return { forms, heads };
}

interface CutLines {
	readonly lines: readonly SourceLine[];
	/** For each piece the index of its line. */
	readonly indices: readonly number[];
}

/**
 * Cuts the lines of tables into their cells; the text of other lines is left whole. A merged cell that is
 * printed once for each place that it covers counts once.
 */
function cutLines(
	lines: readonly SourceLine[],
	pieces: readonly Piece[],
	forms: readonly FlatTable[],
): CutLines {
	const inTable = new Set<number>();
	const repeated = new Set<number>();
	for (const { from, to, rows } of forms) {
		const cells = new Set(rows.flat().flatMap((cell) => cell.pieces));
		for (let i = from; i < to; i++) {
			inTable.add(pieces[i]?.line ?? -1);
			if (!cells.has(i)) repeated.add(i);
		}
	}
	const found: SourceLine[] = [];
	const indices: number[] = [];
	let last = -1;
	pieces.forEach(({ line, start, end }, i) => {
		const source = lines[line];
		if (!source) return;
		const text = repeated.has(i) ? "" : source.text.slice(start, end);
		if (inTable.has(line)) found.push({ ...source, text });
		else if (line !== last) found.push(source);
		last = line;
		indices[i] = found.length - 1;
	});
	return { lines: found, indices };
}

const tableOf = ({ to, rows }: FlatTable, { indices, lines }: CutLines): SourceTable => ({
	before: indices[to] ?? lines.length,
	rows: rows.map((row) =>
		row.map(({ pieces, rowSpan, colSpan }) => ({
			lines: pieces.map((i) => indices[i] ?? 0),
			rowSpan,
			colSpan,
		})),
	),
});

const wasRead = (
	lines: readonly SourceLine[],
	pieces: readonly Piece[],
	{ from, rows }: FlatTable,
): Diagnostic => ({
	code: "flattened-table-read",
	severity: "info",
	message: `第 ${lines[pieces[from]?.line ?? 0]?.line ?? 1} 行起是拆散成文字的表格，已按 ${rows.length} 行的表格读取。`,
	evidence: null,
});

const notRead = (line: SourceLine | undefined): Diagnostic => ({
	code: "flattened-table-unread",
	severity: "warning",
	message: `第 ${line?.line ?? 1} 行起像是拆散成文字的表格，各列无法确定，已按正文读取。请改用含表格的原始文件。`,
	evidence: null,
});
