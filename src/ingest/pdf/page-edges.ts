import type { PageLayout } from "./page-layout.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** How many lines from the edge of a page its running heads may stand. */
const EDGE = 2;
const NUMBER_ONLY = /^[-—–－·~第共页/／,，0-9]+$/u;
const CONTINUED =
	/^[（(【]?(?:续|接上)[表页][0-9一二三四五六七八九十]{0,3}[】）)]?$|[（(]续[表页]?[）)]$/u;

/** Tells lines that only frame a page: page numbers, and heads that come again on another page. */
export class PageEdges {
	readonly #pages = new Map<string, Set<number>>();
	readonly #atEdge = new Set<PrintedLine>();

	constructor(layouts: readonly PageLayout[]) {
		for (const { page, lines } of layouts)
			for (const line of new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)])) {
				const mask = masked(line);
				this.#atEdge.add(line);
				this.#pages.set(mask, (this.#pages.get(mask) ?? new Set()).add(page.page));
			}
	}

	isFrame(line: PrintedLine): boolean {
		if (!this.#atEdge.has(line)) return false;
		return NUMBER_ONLY.test(plain(line)) || (this.#pages.get(masked(line))?.size ?? 0) >= 2;
	}

	/** 续表, 接上表, 表2（续）. */
	isContinuation(line: PrintedLine): boolean {
		return CONTINUED.test(plain(line));
	}
}

const plain = (line: PrintedLine): string =>
	line.glyphs
		.map((glyph) => glyph.text)
		.join("")
		.replace(/\s+/gu, "");

const masked = (line: PrintedLine): string => plain(line).replace(/\d+/gu, "#");
