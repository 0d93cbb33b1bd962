import type { SourceCell, SourceLine, SourceTable } from "../../model/document.ts";
import type { Numbering } from "./numbering.ts";
import { paragraphText } from "./paragraph.ts";
import { all, find, valueAt, type Xml } from "./xml.ts";

/** The text of a document in reading order. */
export interface Body {
	readonly lines: SourceLine[];
	readonly tables: SourceTable[];
	/** Paragraphs of a table of contents that were left out. */
	contents: number;
}

interface Reader {
	readonly body: Body;
	readonly numbering: Numbering;
	readonly notes: ReadonlyMap<string, Xml>;
}

/** Frames around paragraphs and tables that do not show. */
const FRAMES = new Set([
	"sdt",
	"sdtContent",
	"ins",
	"moveTo",
	"smartTag",
	"customXml",
	"AlternateContent",
	"Choice",
]);

export function readBody(root: Xml, numbering: Numbering, notes: ReadonlyMap<string, Xml>): Body {
	const body: Body = { lines: [], tables: [], contents: 0 };
	readBlocks(root, { body, numbering, notes });
	return body;
}

function readBlocks(parent: Xml, reader: Reader): void {
	for (const xml of parent.children) {
		if (xml.name === "p") readParagraph(xml, reader);
		else if (xml.name === "tbl") readTable(xml, reader);
		else if (xml.name === "sdt" && isContents(xml)) reader.body.contents += count(xml);
		else if (FRAMES.has(xml.name)) readBlocks(xml, reader);
	}
}

const isContents = (sdt: Xml): boolean =>
	/table of contents/iu.test(valueAt(sdt, "sdtPr", "docPartObj", "docPartGallery") ?? "");

const count = (xml: Xml): number =>
	xml.name === "p" ? 1 : xml.children.reduce((sum, child) => sum + count(child), 0);

function readParagraph(paragraph: Xml, reader: Reader): void {
	const properties = find(paragraph, "pPr");
	// A paragraph whose mark is deleted and that holds nothing else is gone in the accepted view.
	const number = reader.numbering.next(properties);
	const { text, boxes, notes } = paragraphText(paragraph);
	if (/^TOC/iu.test(valueAt(properties, "pStyle") ?? "")) reader.body.contents++;
	else addLine(reader.body, text.trim() === "" ? text : number + text);
	for (const box of boxes) readBlocks(box, reader);
	for (const id of notes) {
		const note = reader.notes.get(id);
		if (note) readBlocks(note, reader);
	}
}

function addLine({ lines }: Body, text: string): void {
	lines.push({ text, page: null, line: null, boxes: [] });
}

interface OpenCell {
	lines: number[];
	rowSpan: number;
	readonly colSpan: number;
}

function readTable(table: Xml, reader: Reader): void {
	const rows: OpenCell[][] = [];
	/** The cell that is open downwards at each column. */
	let above = new Map<number, OpenCell>();
	for (const row of rowsOf(table)) {
		const cells: OpenCell[] = [];
		const open = new Map<number, OpenCell>();
		let column = Number(valueAt(row, "trPr", "gridBefore") ?? "0");
		for (const xml of cellsOf(row)) {
			const properties = find(xml, "tcPr");
			const colSpan = Math.max(1, Number(valueAt(properties, "gridSpan") ?? "1"));
			const merge = find(properties, "vMerge");
			const merged = merge && merge.attribute("val") !== "restart" ? above.get(column) : undefined;
			const lines = linesOf(xml, reader);
			const cell = merged ?? { lines: [], rowSpan: 0, colSpan };
			cell.rowSpan++;
			cell.lines.push(...lines);
			if (!merged) cells.push(cell);
			if (merge) open.set(column, cell);
			column += colSpan;
		}
		rows.push(cells);
		above = open;
	}
	const done = rows.map((row): SourceCell[] => row.map((cell) => ({ ...cell })));
	if (done.some((row) => row.length > 0))
		reader.body.tables.push({ before: reader.body.lines.length, rows: done });
}

/** Rows and cells, through frames; deleted rows are out. */
const rowsOf = (table: Xml): readonly Xml[] =>
	table.children.flatMap((child) => {
		if (child.name === "tr") return find(child, "trPr", "del") ? [] : [child];
		return FRAMES.has(child.name) ? rowsOf(child) : [];
	});

const cellsOf = (row: Xml): readonly Xml[] =>
	row.children.flatMap((child) => {
		if (child.name === "tc") return [child];
		return FRAMES.has(child.name) ? cellsOf(child) : [];
	});

/** Reads a cell's paragraphs, a nested table's as part of them, and tells which lines they are. */
function linesOf(cell: Xml, reader: Reader): number[] {
	const { lines } = reader.body;
	const first = lines.length;
	const flatten = (xml: Xml): void => {
		for (const child of xml.children) {
			if (child.name === "p") readParagraph(child, reader);
			else if (
				child.name === "tbl" ||
				child.name === "tr" ||
				child.name === "tc" ||
				FRAMES.has(child.name)
			)
				flatten(child);
		}
	};
	flatten(cell);
	return lines.slice(first).flatMap((line, i) => (line.text.trim() === "" ? [] : [first + i]));
}

/** Footnotes and endnotes by kind and id, separators left out. */
export function notesOf(part: Xml | undefined, kind: "footnote" | "endnote"): [string, Xml][] {
	return all(part, kind)
		.filter((note) => note.attribute("type") === null)
		.map((note) => [`${kind}${note.attribute("id") ?? ""}`, note]);
}
