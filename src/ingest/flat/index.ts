import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SourceLine, SourceTable } from "../../model/document.ts";
import { blocksOf } from "./block.ts";
import { type FlatTable, formsOf } from "./form.ts";
import { type Piece, piecesOf } from "./piece.ts";

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
	const pieces = piecesOf(lines);
	const blocks = blocksOf(pieces);
	const forms = formsOf(pieces, blocks);
	const unread = blocks.unread
		.filter(({ from }) => !forms.some((form) => form.from <= from && from < form.to))
		.map(({ from }) => notRead(lines, pieces[from]));
	if (forms.length === 0) return { lines, tables: [], diagnostics: unread };
	const cut = cutLines(lines, pieces, forms);
	return {
		lines: cut.lines,
		tables: forms.map((form) => tableOf(form, cut)),
		diagnostics: [...forms.map((form) => wasRead(lines, pieces, form)), ...unread],
	};
}

interface CutLines {
	readonly lines: readonly SourceLine[];
	/** For each piece the index of its line. */
	readonly indices: readonly number[];
}

/** Cuts the lines of tables into their cells; the text of other lines is left whole. */
function cutLines(
	lines: readonly SourceLine[],
	pieces: readonly Piece[],
	forms: readonly FlatTable[],
): CutLines {
	const inTable = new Set<number>();
	for (const { from, to } of forms)
		for (let i = from; i < to; i++) inTable.add(pieces[i]?.line ?? -1);
	const found: SourceLine[] = [];
	const indices: number[] = [];
	let last = -1;
	pieces.forEach(({ line, start, end }, i) => {
		const source = lines[line];
		if (!source) return;
		if (inTable.has(line)) found.push({ ...source, text: source.text.slice(start, end) });
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
	message: `${lineOf(lines, pieces[from])}起是拆散成文字的表格，已按 ${rows.length} 行的表格读取。`,
	evidence: null,
});

const notRead = (lines: readonly SourceLine[], piece: Piece | undefined): Diagnostic => ({
	code: "flattened-table-unread",
	severity: "warning",
	message: `${lineOf(lines, piece)}起像是拆散成文字的表格，各列无法确定，已按正文读取。请改用含表格的原始文件。`,
	evidence: null,
});

const lineOf = (lines: readonly SourceLine[], piece: Piece | undefined): string =>
	`第 ${lines[piece?.line ?? 0]?.line ?? 1} 行`;
