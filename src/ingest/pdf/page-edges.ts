import type { PageLayout } from "./page-layout.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** How many lines from the edge of a page its running heads may stand. */
const EDGE = 2;
const NUMBER_ONLY = /^[-—–－·~第共页/,0-9]+$/u;
/** 续表2-1, 续附表1, （续上表）, 附表1（续）, with or without the unit: 续表 单位：万元. */
const CONTINUED =
	/^(?:[（(【]?(?:续|接上|上接)(?:上|前|附)?[表页][0-9一二三四五六七八九十]{0,3}(?:[-—.][0-9]{1,2})?[】）)]?|.{0,40}[（(]续[表页]?[0-9一二三四五六七八九十]{0,2}[）)])(?:[（(]?(?:金额)?单位[：:].{1,6})?$/u;
/** （单位：万元）: printed again above each piece of a table. */
const UNIT_LINE = /^[（(]?(?:金额)?单位[：:].{1,6}$/u;

/** Tells lines that only frame a page: page numbers, and heads that come again on another page. */
export class PageEdges {
	readonly #pages = new Map<string, Set<number>>();
	readonly #atEdge = new Set<PrintedLine>();

	readonly #layouts: readonly PageLayout[];

	constructor(layouts: readonly PageLayout[]) {
		this.#layouts = layouts;
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

	/** Whether a line only says that a table goes on, or its unit again. */
	isContinuation(line: PrintedLine): boolean {
		const text = plain(line);
		return CONTINUED.test(text) || (UNIT_LINE.test(text) && this.#isSaidBefore(line, text));
	}

	/** Whether a line, or a part of one, on an earlier page reads the same. */
	#isSaidBefore(line: PrintedLine, text: string): boolean {
		const page = this.#layouts.findIndex(({ lines }) => lines.includes(line));
		return this.#layouts
			.slice(0, Math.max(0, page))
			.some(({ lines }) => lines.some((other) => plain(other).endsWith(text)));
	}
}

/** A line is asked for its text once and again. */
const known = new WeakMap<PrintedLine, string>();

function plain(line: PrintedLine): string {
	const found = known.get(line);
	if (found !== undefined) return found;
	let text = "";
	for (const glyph of line.glyphs) text += glyph.text;
	text = text.normalize("NFKC").replace(/\s+/gu, "");
	known.set(line, text);
	return text;
}

const masked = (line: PrintedLine): string => plain(line).replace(/\d+/gu, "#");
