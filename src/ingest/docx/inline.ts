import type { Fields } from "./fields.ts";
import { charactersIn, formOf } from "./frames.ts";
import { formula } from "./math.ts";
import type { Note, Notes } from "./notes.ts";
import type { Styles } from "./styles.ts";
import { isSymbolFont, raised, shown, symbol } from "./symbols.ts";
import { find, valueAt, type Xml } from "./xml.ts";

/** What cannot be read as text, counted. */
export interface Unread {
	pictures: number;
	/** Spreadsheets, formulas and files that are embedded. */
	objects: number;
	/** Charts and diagrams, whose text stands in parts of their own. */
	charts: number;
	/** Parts in other formats (`w:altChunk`). */
	parts: number;
	/** Characters of hidden text. */
	hidden: number;
}

/** What is needed to read the runs of a paragraph. */
export interface InlineContext {
	readonly styles: Styles;
	readonly notes: Notes;
	readonly fields: Fields;
	readonly unread: Unread;
}

/** The text of a paragraph as it is seen, and what hangs on it. */
export interface Inline {
	/** A line feed for a break. */
	readonly text: string;
	/** Contents of text boxes that are anchored in it. */
	readonly boxes: readonly Xml[];
	readonly notes: readonly Note[];
	/** Whether part of it is an entry of a table of contents, which is not in `text`. */
	readonly contents: boolean;
}

/** Deleted and moved text, phonetic guides, what has no text of its own. */
const HIDDEN = new Set(["del", "moveFrom", "delText", "delInstrText", "rt", "pPr", "rPr", "sdtPr"]);

/** Reads runs in the accepted view: insertions in, deletions out. */
export function readInline(paragraph: Xml, style: string | null, context: InlineContext): Inline {
	const { styles, fields, unread } = context;
	const boxes: Xml[] = [];
	const notes: Note[] = [];
	let contents = false;
	/** The latest character. */
	let last = "";
	const visible = (text: string, seen = fields.visible): string => {
		if (!seen) return "";
		if (!fields.inContents) {
			last = text.at(-1) ?? last;
			return text;
		}
		contents ||= /\S/u.test(text);
		return "";
	};
	const within = (xml: Xml, font: string | null): string =>
		xml.children.map((child) => read(child, font)).join("");
	const read = (xml: Xml, font: string | null): string => {
		if (HIDDEN.has(xml.name)) return "";
		switch (xml.name) {
			case "r":
				if (styles.hides(xml, style)) {
					unread.hidden += charactersIn(xml);
					return hiddenRun(xml, fields);
				}
				if (isRaised(xml) && /[0-9]/u.test(last)) return raised(within(xml, fontOf(xml)));
				return within(xml, fontOf(xml));
			case "t":
				return visible(shown(xml.text, font));
			case "instrText":
				fields.instruct(xml.text);
				return "";
			case "fldChar": {
				// What a field shows of its own stands where its first or last mark does, outside of it.
				const outside = fields.visible;
				const text = fields.mark(xml);
				return visible(text, outside || fields.visible);
			}
			case "tab":
			case "ptab":
				return visible("\t");
			case "br":
			case "cr":
				return visible("\n");
			case "noBreakHyphen":
				return visible("-");
			case "sym":
				return visible(symbolOf(xml));
			case "AlternateContent": {
				const form = formOf(xml);
				return form ? within(form, font) : "";
			}
			case "txbxContent":
				boxes.push(xml);
				return "";
			case "footnoteReference":
			case "endnoteReference": {
				const note = fields.visible ? context.notes.call(xml) : null;
				if (note) notes.push(note);
				return note?.mark ?? "";
			}
			case "pic":
			case "imagedata":
				unread.pictures++;
				return within(xml, font);
			case "chart":
			case "relIds":
				unread.charts++;
				return "";
			case "textpath":
				// WordArt of old files is set apart from the text around it.
				return visible(`\n${shown(xml.attribute("string") ?? "", null)}\n`);
			case "object":
				if (find(xml, "OLEObject")) unread.objects++;
				// The picture beside it shows the object.
				return "";
			default:
				return formula(xml, (part) => within(part, font)) ?? within(xml, font);
		}
	};
	return { text: within(paragraph, null), boxes, notes, contents };
}

/** Hidden text may hold the marks of fields that go on in text that is seen. */
function hiddenRun(run: Xml, fields: Fields): string {
	for (const child of run.children) {
		if (child.name === "fldChar") fields.mark(child);
		else if (child.name === "instrText") fields.instruct(child.text);
	}
	return "";
}

const isRaised = (run: Xml): boolean => valueAt(run, "rPr", "vertAlign") === "superscript";

function fontOf(run: Xml): string | null {
	const fonts = find(run, "rPr", "rFonts");
	const font = fonts?.attribute("ascii") ?? fonts?.attribute("hAnsi") ?? null;
	return isSymbolFont(font) ? font : null;
}

function symbolOf(xml: Xml): string {
	const code = xml.attribute("char") ?? "";
	if (!/^[0-9A-F]{1,4}$/iu.test(code)) return "";
	return symbol(xml.attribute("font") ?? "Wingdings", Number.parseInt(code, 16));
}
