import { DEFAULT_LIMITS } from "../../config.ts";
import type { Reader } from "../reader.ts";
import { describe } from "../source.ts";
import { readBody } from "./body.ts";
import { docxDiagnostics } from "./diagnostics.ts";
import { Notes } from "./notes.ts";
import { Numbering } from "./numbering.ts";
import { isWordPackage, type PartName, readParts } from "./package.ts";
import { corrupt, withoutText } from "./refusals.ts";
import { Styles } from "./styles.ts";
import { find, parseXml } from "./xml.ts";

/**
 * Word documents (ECMA-376): paragraphs with their automatic numbers, tables with merged cells, text
 * boxes, notes; in the accepted view, without comments, headers and footers.
 */
export const docx: Reader = {
	id: "docx",
	accepts: isWordPackage,
	async read(input) {
		const { limits = DEFAULT_LIMITS } = input;
		const parts = await readParts(input.path, input.bytes, limits);
		const part = (name: PartName) => {
			const source = parts.get(name);
			return source === undefined ? undefined : parseXml(input.path, source, limits.nesting);
		};
		const root = find(part("document"), "body");
		if (!root) throw corrupt(input.path);
		const styles = new Styles(part("styles"));
		const numbering = part("numbering");
		const about = {
			footnote: part("footnotes"),
			endnote: part("endnotes"),
			settings: part("settings"),
		};
		const body = readBody(root, () => ({
			styles,
			numbering: new Numbering(numbering, styles),
			notes: new Notes(root, about),
		}));
		if (!body.lines.some((line) => line.text.trim() !== ""))
			throw withoutText(input.path, body.unread.pictures);
		return {
			source: describe(input, { format: "docx", pages: null, encoding: null }),
			flow: "paragraphs",
			lines: body.lines,
			tables: body.tables,
			diagnostics: docxDiagnostics(body),
		};
	},
};
