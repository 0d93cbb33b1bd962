import { find, type Xml } from "./xml.ts";

/** Elements around paragraphs, tables, rows and cells that do not show. */
const FRAMES = new Set(["sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml"]);

/** What stands in a frame, of several forms of one content the first; null for what is no frame. */
export function framed(xml: Xml): readonly Xml[] | null {
	if (FRAMES.has(xml.name)) return xml.children;
	if (xml.name !== "AlternateContent") return null;
	return (find(xml, "Choice") ?? find(xml, "Fallback"))?.children ?? [];
}

/** Children, those in frames in place of the frames. */
const seen = (children: readonly Xml[]): readonly Xml[] =>
	children.flatMap((child) => {
		const inner = framed(child);
		return inner ? seen(inner) : [child];
	});

/** Rows of a table; deleted ones are out. */
export const rowsOf = (table: Xml): readonly Xml[] =>
	seen(table.children).filter((child) => child.name === "tr" && !find(child, "trPr", "del"));

/** Cells of a row; deleted ones are out. */
export const cellsOf = (row: Xml): readonly Xml[] =>
	seen(row.children).filter((child) => child.name === "tc" && !find(child, "tcPr", "cellDel"));
