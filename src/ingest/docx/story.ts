import type { SourceLine, SourceTable } from "../../model/document.ts";
import { partLines } from "./breaks.ts";
import { endsWithPage, isContents, isContentsStyle, isContentsTitle } from "./contents.ts";
import { Fields } from "./fields.ts";
import { cellsOf, charactersIn, framed, hiddenRowsOf, rowsOf } from "./frames.ts";
import { type Inline, readInline, type Unread } from "./inline.ts";
import type { Note, Notes } from "./notes.ts";
import type { Numbering } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import { type CellContent, type ReadCell, readTable } from "./table.ts";
import { find, toggle, type Xml } from "./xml.ts";

/** The parts that say how the text of a document reads. */
export interface Reading {
	readonly styles: Styles;
	readonly numbering: Numbering;
	readonly notes: Notes;
}

/** Collects lines and tables while blocks are read one after another. */
export class Story {
	readonly lines: SourceLine[] = [];
	readonly tables: SourceTable[] = [];
	readonly unread: Unread = { pictures: 0, objects: 0, charts: 0, parts: 0, hidden: 0 };
	/** Paragraphs of a table of contents that were left out. */
	contents = 0;
	readonly #reading: Reading;
	/** Cells around what is read. */
	#depth = 0;
	/** Index of the latest line outside of tables that has text. */
	#latest = -1;
	/** What a paragraph whose mark is deleted leaves to the next one. */
	#carried: Inline | null = null;
	/** Called in the table that is being read; they stand after it. */
	#calls: Note[] = [];

	constructor(reading: Reading) {
		this.#reading = reading;
	}

	blocks(children: readonly Xml[], fields: Fields): void {
		for (const xml of children) this.#block(xml, fields);
		this.#endCarried();
	}

	#block(xml: Xml, fields: Fields): void {
		const inner = framed(xml);
		if (xml.name === "p") this.#paragraph(xml, fields);
		else if (xml.name === "tbl") this.#table(xml, fields);
		else if (xml.name === "altChunk") this.unread.parts++;
		else if (isContents(xml)) this.#leaveOut(paragraphsIn(xml));
		else if (inner) for (const child of inner) this.#block(child, fields);
	}

	#paragraph(paragraph: Xml, fields: Fields): void {
		const { styles, notes } = this.#reading;
		const properties = find(paragraph, "pPr");
		const context = { styles, notes, fields, unread: this.unread };
		const inline = readInline(paragraph, styles.ofParagraph(properties), context);
		const whole = joined(this.#takeCarried(), inline);
		const mark = find(properties, "rPr");
		// In the accepted view a paragraph goes on in the next one where its mark is deleted.
		const deleted = find(mark, "del") ?? find(mark, "moveFrom");
		const hidden = toggle(find(mark, "vanish")) === true && whole.text.trim() === "";
		if (deleted || hidden) this.#carried = whole;
		else this.#write(whole, properties);
	}

	/** Where no paragraph follows, what was left to it is one of its own. */
	#endCarried(): void {
		const carried = this.#takeCarried();
		if (carried.text.trim() !== "" || carried.boxes.length > 0) this.#write(carried, undefined);
	}

	#takeCarried(): Inline {
		const carried = this.#carried ?? NOTHING;
		this.#carried = null;
		return carried;
	}

	#write(inline: Inline, properties: Xml | undefined): void {
		if (this.#isEntry(inline, properties)) this.#leaveOut(1);
		else this.#print(inline.text, properties);
		for (const box of inline.boxes) this.blocks(box.children, new Fields());
		if (this.#depth > 0) this.#calls.push(...inline.notes);
		else for (const note of inline.notes) this.#note(note);
	}

	#isEntry({ text, contents }: Inline, properties: Xml | undefined): boolean {
		if (contents) return text.trim() === "";
		const { styles } = this.#reading;
		const style = styles.nameOf(styles.ofParagraph(properties));
		return isContentsStyle(style) && endsWithPage(text);
	}

	/** Leaves out entries of a table of contents, and the title that was read as text before the first. */
	#leaveOut(count: number): void {
		this.contents += count;
		if (this.#depth > 0 || !isContentsTitle(this.lines[this.#latest]?.text ?? "")) return;
		this.contents++;
		this.lines[this.#latest] = lineOf("");
	}

	#print(text: string, properties: Xml | undefined): void {
		// An empty paragraph is counted; its number shows where it is all that a cell holds.
		const number = this.#reading.numbering.next(properties);
		const printed = text.trim() === "" && this.#depth === 0 ? text : numbered(number, text);
		if (printed.trim() !== "" && this.#depth === 0) this.#latest = this.lines.length;
		const parts = partLines(printed);
		const heading = this.#depth === 0 ? this.#reading.styles.headingLevel(properties) : null;
		for (const line of parts)
			this.lines.push({
				...lineOf(line),
				...(heading !== null && parts.length === 1 && { heading }),
			});
	}

	/** A note stands after the paragraph that calls it, with its mark. */
	#note({ mark, content }: Note): void {
		const first = this.lines.length;
		this.blocks(content.children, new Fields());
		const own = this.lines.slice(first).findIndex((line) => line.text.trim() !== "");
		const line = this.lines[first + own];
		if (own >= 0 && line) this.lines[first + own] = lineOf(mark + line.text.trimStart());
	}

	/** A table within a cell, or a box or note of one, is part of the cell's text. */
	#table(table: Xml, fields: Fields): void {
		this.#endCarried();
		for (const row of hiddenRowsOf(table)) this.unread.hidden += charactersIn(row);
		const cells = rowsOf(table).map(cellsOf);
		if (this.#depth > 0 || isBorder(cells)) {
			for (const cell of cells.flat()) this.blocks(cell.children, fields);
			return;
		}
		const rows = readTable(table, (...cell) => this.#cell(fields, ...cell));
		if (rows.some((row) => row.length > 0)) this.tables.push({ before: this.lines.length, rows });
		for (const note of this.#calls.splice(0)) this.#note(note);
	}

	/** Reads a cell and tells which lines are its, or its rows where it holds a table and nothing else. */
	#cell(fields: Fields, ...[cell, covered, last]: Parameters<ReadCell>): CellContent {
		const table = last ? listIn(cell) : null;
		if (table) {
			const inner = readTable(table, (...within) => this.#cell(fields, ...within));
			return { lines: [], inner };
		}
		const first = this.lines.length;
		this.#depth++;
		// Word shows nothing of an empty paragraph that a merged cell covers, its number neither.
		if (!covered || hasText(cell)) this.blocks(cell.children, fields);
		this.#depth--;
		const own = this.lines.splice(first).filter((line) => line.text.trim() !== "");
		for (const line of apart(own)) this.lines.push(line);
		const lines = Array.from({ length: this.lines.length - first }, (_, i) => first + i);
		return { lines, inner: null };
	}
}

const NOTHING: Inline = { text: "", boxes: [], notes: [], contents: false };

const joined = (a: Inline, b: Inline): Inline => ({
	text: a.text + b.text,
	boxes: [...a.boxes, ...b.boxes],
	notes: [...a.notes, ...b.notes],
	contents: a.contents || b.contents,
});

const lineOf = (text: string): SourceLine => ({ text, page: null, line: null, boxes: [] });

/** A blank keeps a number of digits, such as 1.1 or 1., from running into digits of the text. */
const numbered = (number: string, text: string): string =>
	number + (/[0-9A-Za-z][.、]?$/u.test(number) && /^[0-9A-Za-z]/u.test(text) ? " " : "") + text;

const paragraphsIn = (xml: Xml): number =>
	xml.name === "p" ? 1 : xml.children.reduce((sum, child) => sum + paragraphsIn(child), 0);

const hasText = (xml: Xml): boolean =>
	(xml.name === "t" && xml.text.trim() !== "") || xml.children.some(hasText);

/** A table of one cell that holds several paragraphs, or a table, is a border around text. */
function isBorder(rows: readonly (readonly Xml[])[]): boolean {
	const [cell, ...others] = rows.flat();
	if (!cell || others.length > 0) return false;
	const tables = cell.children.some((child) => child.name === "tbl");
	return tables || cell.children.filter((child) => child.name === "p" && hasText(child)).length > 1;
}

/** Smaller ones lay text out, or are a remark of the cell. */
const FEWEST_INNER_ROWS = 3;
const FEWEST_INNER_COLUMNS = 4;

/** The list that is all that a cell holds. */
function listIn(cell: Xml): Xml | null {
	const [table, ...others] = cell.children.filter(
		(child) => child.name === "tbl" || hasText(child),
	);
	const properties = find(cell, "tcPr");
	const isMerged = find(properties, "vMerge") ?? find(properties, "hMerge");
	if (table?.name !== "tbl" || others.length > 0 || isMerged) return null;
	const rows = rowsOf(table).map(cellsOf);
	const [head = []] = rows;
	const isList = rows.length >= FEWEST_INNER_ROWS && head.length >= FEWEST_INNER_COLUMNS;
	return isList ? table : null;
}

/** Paragraphs of a cell between which digits or letters would run together are one line with a blank. */
function apart(lines: readonly SourceLine[]): SourceLine[] {
	const groups: string[][] = [];
	for (const { text } of lines) {
		const group = groups.at(-1);
		const before = group?.at(-1)?.trimEnd().at(-1) ?? "";
		if (isWordChar(before) && isWordChar(text.trimStart().charAt(0))) group?.push(text);
		else groups.push([text]);
	}
	return groups.map((group) => lineOf(group.map((text) => text.trim()).join(" ")));
}

const isWordChar = (char: string): boolean => /^[0-9A-Za-z]$/u.test(char);
