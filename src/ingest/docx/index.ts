import { ImportError } from "../../errors.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Reader } from "../reader.ts";
import { sniff } from "../sniff.ts";
import { describe } from "../source.ts";
import { notesOf, readBody } from "./body.ts";
import { Numbering } from "./numbering.ts";
import { corrupt, namesDocument, readParts } from "./package.ts";
import { find, parseXml } from "./xml.ts";

const DOCUMENT = "word/document.xml";
const NUMBERING = "word/numbering.xml";
const STYLES = "word/styles.xml";
const FOOTNOTES = "word/footnotes.xml";
const ENDNOTES = "word/endnotes.xml";

/**
 * Word documents (ECMA-376): paragraphs with their automatic numbers, tables with merged cells, text
 * boxes, notes; in the accepted view, without comments, headers and footers.
 */
export const docx: Reader = {
	id: "docx",
	accepts: (bytes) => sniff(bytes) === "zip" && namesDocument(bytes),
	async read(input) {
		const wanted = new Set([DOCUMENT, NUMBERING, STYLES, FOOTNOTES, ENDNOTES]);
		const parts = await readParts(input.path, input.bytes, wanted);
		const part = (name: string) => {
			const source = parts.get(name);
			return source === undefined ? undefined : parseXml(input.path, source);
		};
		const root = find(part(DOCUMENT), "body");
		if (!root) throw corrupt(input.path);
		const notes = new Map([
			...notesOf(part(FOOTNOTES), "footnote"),
			...notesOf(part(ENDNOTES), "endnote"),
		]);
		const body = readBody(root, new Numbering(part(NUMBERING), part(STYLES)), notes);
		if (!body.lines.some((line) => line.text.trim() !== ""))
			throw new ImportError("no-text", input.path, "Word 文件中没有文字。请确认正文不是图片。");
		return {
			source: describe(input, { format: "docx", pages: null, encoding: null }),
			flow: "paragraphs",
			lines: body.lines,
			tables: body.tables,
			diagnostics: contentsRemoved(body.contents),
		};
	},
};

function contentsRemoved(count: number): Diagnostic[] {
	if (count === 0) return [];
	return [
		{
			code: "contents-removed",
			severity: "info",
			message: `目录 ${count} 段不计入正文。`,
			evidence: null,
		},
	];
}
