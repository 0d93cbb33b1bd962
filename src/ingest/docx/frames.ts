import { find, toggle, type Xml } from "./xml.ts";

/** Elements around paragraphs, tables, rows and cells that do not show. */
const FRAMES = new Set(["sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml"]);

/** What stands in a frame, of several forms of one content the first; null for what is no frame. */
export function framed(xml: Xml): readonly Xml[] | null {
	if (FRAMES.has(xml.name)) return xml.children;
	if (xml.name !== "AlternateContent") return null;
	return formOf(xml)?.children ?? [];
}

/**
 * Of several forms of one content (ECMA-376 part 3, clause 10.2) the first, unless it shows no text and the
 * fallback does: then it is one of another program's own.
 */
export function formOf(alternate: Xml): Xml | undefined {
	const choice = find(alternate, "Choice");
	const fallback = find(alternate, "Fallback");
	if (!choice || !fallback || choice.children.some(shows)) return choice ?? fallback;
	return fallback.children.some(shows) ? fallback : choice;
}

/** Text, a chart or a picture. */
const shows = (xml: Xml): boolean => SHOWN.has(xml.name) || xml.children.some(shows);
const SHOWN = new Set(["t", "sym", "txbxContent", "chart", "relIds", "pic", "OLEObject"]);

/** Characters that are printed in an element. */
export const charactersIn = (xml: Xml): number =>
	(xml.name === "t" ? xml.text.trim().length : 0) +
	xml.children.reduce((sum, child) => sum + charactersIn(child), 0);

/** Children, those in frames in place of the frames. */
const seen = (children: readonly Xml[]): readonly Xml[] =>
	children.flatMap((child) => {
		const inner = framed(child);
		return inner ? seen(inner) : [child];
	});

/** Rows of a table; deleted and hidden ones are out. */
export const rowsOf = (table: Xml): readonly Xml[] =>
	undeleted(table).filter((row) => !isHidden(row));

export const hiddenRowsOf = (table: Xml): readonly Xml[] => undeleted(table).filter(isHidden);

const undeleted = (table: Xml): readonly Xml[] =>
	seen(table.children).filter((child) => child.name === "tr" && !find(child, "trPr", "del"));
const isHidden = (row: Xml): boolean => toggle(find(row, "trPr", "hidden")) === true;

/** Cells of a row; deleted ones are out. */
export const cellsOf = (row: Xml): readonly Xml[] =>
	seen(row.children).filter((child) => child.name === "tc" && !find(child, "tcPr", "cellDel"));
