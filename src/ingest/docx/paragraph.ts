import { find, type Xml } from "./xml.ts";

/** The text of a paragraph as it is seen, and what hangs on it. */
export interface ParagraphText {
	readonly text: string;
	/** Contents of text boxes that are anchored in it. */
	readonly boxes: readonly Xml[];
	/** Ids of footnotes and endnotes that it calls. */
	readonly notes: readonly string[];
}

/** Deleted and moved text, comments, instructions of fields, fallbacks of drawings, phonetic guides. */
const HIDDEN = new Set([
	"del",
	"moveFrom",
	"delText",
	"instrText",
	"commentReference",
	"Fallback",
	"rt",
	"pPr",
	"rPr",
]);
/** Wingdings check marks (Wingdings 2 likewise) as Unicode. */
const SYMBOLS: Readonly<Record<string, string>> = {
	F052: "☑",
	F0FE: "☑",
	F0A8: "□",
	F06F: "□",
	F0FC: "√",
};

/** Reads runs in the accepted view: insertions in, deletions out. */
export function paragraphText(paragraph: Xml): ParagraphText {
	const boxes: Xml[] = [];
	const notes: string[] = [];
	const read = (xml: Xml): string => {
		if (HIDDEN.has(xml.name)) return "";
		if (xml.name === "r" && isHidden(xml)) return "";
		switch (xml.name) {
			case "t":
				return xml.text;
			case "tab":
			case "br":
			case "cr":
				return " ";
			case "noBreakHyphen":
				return "-";
			case "sym":
				return SYMBOLS[(xml.attribute("char") ?? "").toUpperCase()] ?? "";
			case "txbxContent":
				boxes.push(xml);
				return "";
			case "footnoteReference":
			case "endnoteReference":
				notes.push(`${xml.name.replace("Reference", "")}${xml.attribute("id") ?? ""}`);
				return "";
			default:
				return xml.children.map(read).join("");
		}
	};
	return { text: paragraph.children.map(read).join(""), boxes, notes };
}

function isHidden(run: Xml): boolean {
	const vanish = find(run, "rPr", "vanish");
	return vanish !== undefined && !/^(?:0|false|off)$/u.test(vanish.attribute("val") ?? "1");
}
