import type { Diagnostic } from "../model/diagnostic.ts";
import type { SourceLine } from "../model/document.ts";

/** What is left of lines that were written with marks, and what is said of it. */
export interface WithoutMarkup {
	readonly lines: readonly SourceLine[];
	readonly diagnostics: readonly Diagnostic[];
}

/** `## 二、收支情况` */
const HEADING = /^(#{1,6})[ \u3000\t]+(?=\S)/u;
/** `|---|:---:|`: rules the head of a table off. */
const DELIMITER =
	/^\s*\|?(?:\s*(?::?-{2,}:?|:-:?|-:)\s*\|){1,60}(?:\s*(?::?-{2,}:?|:-:?|-:)\s*)?$/u;
const FEWEST_HEADINGS = 2;
/** A bullet; `- 3 -` is the number of a page. */
const BULLET = /^\s{0,8}[-*+][ \u3000\t]+(?!\d{1,4}\s*-\s*$)(?=\S)/u;
const BOLD = /\*\*(?=[^\s*])([^*]{1,200}?)(?<=[^\s*])\*\*/gu;
const BREAK = /<br ?\/?>/giu;
/** ├───┼───┤ and +====+====+ draw the rules of a table and print nothing. */
const BORDER =
	/^\s*(?:[+|](?:[-=]{2,}[+|]){1,60}|[─━═┄┅┈┉\u250c-\u257f\s]*[─━═\u250c-\u257f]{2}[─━═┄┅┈┉\u250c-\u257f\s]*)$/u;
/** What is left of a page: <p>, </td>, &nbsp; */
const TAG =
	/<\/?(?:p|div|span|table|t[rdh]|tbody|h[1-6]|a|img|font|b|strong|br)(?:\s[^<>]{0,400})?>|&(?:nbsp|[gl]t|[gl]e|amp|quot);/iu;

/** Plain text without what other programs write to set it: marks of Markdown, drawn rules of tables. */
export function withoutMarkup(lines: readonly SourceLine[]): WithoutMarkup {
	const isMarkdown =
		lines.filter(({ text }) => HEADING.test(text)).length >= FEWEST_HEADINGS ||
		lines.some(({ text }) => isDelimiter(text));
	const read = lines.map((line): SourceLine => {
		// The rule below a head is left: it tells that its lines are a table.
		if (isBorder(line.text) && !isDelimiter(line.text)) return { ...line, text: "" };
		return isMarkdown ? plain(line) : line;
	});
	const tagged = read.filter(({ text }) => TAG.test(text)).length;
	return {
		lines: read,
		diagnostics: [
			...(isMarkdown ? [said("markdown-read", "info", MARKDOWN)] : []),
			...(tagged > 0 ? [said("tags-left", "warning", tags(tagged))] : []),
		],
	};
}

/** No rule of a table is longer. */
const LONGEST_RULE = 400;
const isDelimiter = (text: string): boolean => text.length <= LONGEST_RULE && DELIMITER.test(text);
const isBorder = (text: string): boolean => text.length <= LONGEST_RULE && BORDER.test(text);

function plain(line: SourceLine): SourceLine {
	const marks = HEADING.exec(line.text);
	const text = line.text
		.replace(HEADING, "")
		.replace(BULLET, "")
		.replace(BOLD, "$1")
		.replace(BREAK, "");
	return { ...line, text, ...(marks?.[1] !== undefined && { heading: marks[1].length }) };
}

const MARKDOWN = "文本带有 Markdown 标记（如 #、**、|---|），已按标记读取，标记本身不计入正文。";
const tags = (count: number): string =>
	`有 ${count} 行带有网页标签或代码（如 <td>、&nbsp;），未能还原其版式。请在浏览器中打开后另存为 PDF 或 Word 文件再重试。`;

const said = (code: string, severity: Diagnostic["severity"], message: string): Diagnostic => ({
	code,
	severity,
	message,
	evidence: null,
});
