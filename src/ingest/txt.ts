import { ImportError } from "../errors.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Ingested, SourceLine } from "../model/document.ts";
import { decode } from "./decode.ts";
import { unflatten } from "./flat/index.ts";
import { withoutMarkup } from "./markup.ts";
import type { Reader } from "./reader.ts";
import { sniff } from "./sniff.ts";
import { describe } from "./source.ts";

/** Plain text: UTF-8, UTF-16, GB18030; a form feed begins a page. */
export const txt: Reader = {
	id: "txt",
	accepts: (bytes) => sniff(bytes) === "text",
	async read(input): Promise<Ingested> {
		const decoded = decode(input.bytes);
		if (decoded === null)
			throw new ImportError(
				"not-text",
				input.path,
				"内容不是可识别的文本（UTF-8、UTF-16、GB18030 均不符）。请确认文件未损坏，或另存为 UTF-8 文本后重试。",
			);
		const printed = splitLines(decoded.text);
		if (!printed.some((line) => /\S/u.test(line.text)))
			throw new ImportError("no-text", input.path, "文件中没有文字。请确认导出时选中了正文。");
		const pages = printed.findLast((line) => /\S/u.test(line.text))?.page ?? null;
		const diagnostics: Diagnostic[] =
			decoded.cutBytes === 0
				? []
				: [
						{
							code: "cut-in-character",
							severity: "warning",
							message: `文件在一个字符中间截断，末尾 ${decoded.cutBytes} 个字节未能读出，其后的内容可能缺失。`,
							evidence: null,
						},
					];
		const { lines, diagnostics: marked } = withoutMarkup(printed);
		const found = unflatten(lines);
		return {
			source: describe(input, { format: "txt", pages, encoding: decoded.encoding }),
			flow: "lines",
			lines: found.lines,
			tables: found.tables,
			diagnostics: [...diagnostics, ...marked, ...found.diagnostics],
		};
	},
};

/** Lines with their numbers in the source; pages only where there are form feeds. */
function splitLines(text: string): SourceLine[] {
	const paged = /\f[\s\S]*\S/u.test(text);
	let page = 1;
	return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).flatMap((printed, index) =>
		printed.split("\f").map((piece, i) => {
			if (i > 0) page++;
			return { text: piece, page: paged ? page : null, line: index + 1, boxes: [] };
		}),
	);
}
