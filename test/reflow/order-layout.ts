import type { OrderLine } from "../../src/reflow/order.ts";

/** A seeded generator of numbers in [0, 1): the same cases on every machine. */
export type Random = () => number;

/** mulberry32. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A whole number in [low, high]. */
export const between = (random: Random, low: number, high: number): number =>
	low + Math.floor(random() * (high - low + 1));
export const chance = (random: Random, share: number): boolean => random() < share;
export function pick<T>(random: Random, from: readonly T[]): T {
	const found = from[Math.floor(random() * from.length)];
	if (found === undefined) throw new Error("nothing to pick from");
	return found;
}

/** A set line that remembers which stretch of which paragraph it holds. */
export interface SetLine {
	readonly text: string;
	readonly paragraph: number;
	/** Offset in the paragraph. */
	readonly at: number;
	readonly indented: boolean;
	readonly gap: boolean;
	/** The page that it is printed on; a block that is displaced stays on its page. */
	readonly page: number;
}

/** How a text is set. */
export interface Layout {
	/** Width of the column in em. */
	readonly measure: number;
	/** `lost`: the first line is set in, but the extraction dropped the white space. */
	readonly indent: "none" | "lost" | "kept";
	/** Headings are set in as paragraphs are. */
	readonly indentsHeadings: boolean;
	/** A closing mark hangs over the end of the line rather than beginning the next. */
	readonly kinsoku: boolean;
	/** A number is not broken over two lines. */
	readonly wholeNumbers: boolean;
	/** Blank lines between paragraphs. */
	readonly gaps: boolean;
}

export function randomLayout(random: Random): Layout {
	return {
		measure: between(random, 20, 35),
		indent: pick(random, ["none", "none", "lost", "kept"] as const),
		indentsHeadings: chance(random, 0.7),
		kinsoku: chance(random, 0.7),
		wholeNumbers: chance(random, 0.7),
		gaps: chance(random, 0.3),
	};
}

const CLOSING = /[，。、；：！？”’》）〕】,;:!?)%]/u;
export const widthOf = (char: string): number => ((char.codePointAt(0) ?? 0) < 0x250 ? 0.5 : 1);
const isHeading = (text: string): boolean => text.length <= 30 && !/[。；]$/u.test(text);

/** Sets paragraphs line by line. */
export function setLines(paragraphs: readonly string[], layout: Layout): SetLine[] {
	let count = 0;
	return paragraphs.flatMap((text, paragraph) => {
		const inset = layout.indent !== "none" && (layout.indentsHeadings || !isHeading(text));
		const lines: SetLine[] = [];
		let at = 0;
		while (at < text.length) {
			const first = at === 0;
			const end = lineEnd(text, at, layout.measure - (first && inset ? 2 : 0), layout);
			lines.push({
				text: text.slice(at, end),
				paragraph,
				at,
				indented: first && inset && layout.indent === "kept",
				gap: first && layout.gaps,
				page: Math.floor(count++ / PAGE) + 1,
			});
			at = end;
		}
		return lines;
	});
}

function lineEnd(text: string, from: number, measure: number, layout: Layout): number {
	let end = from;
	let width = 0;
	while (end < text.length) {
		const next = width + widthOf(text.charAt(end));
		if (next > measure) break;
		width = next;
		end++;
	}
	if (layout.wholeNumbers && end < text.length) {
		let start = end;
		while (start > from && /[0-9.,]/.test(text.charAt(start - 1))) start--;
		if (/[0-9.,%]/.test(text.charAt(end)) && start > from + 4) end = start;
	}
	if (layout.kinsoku) while (end < text.length && CLOSING.test(text.charAt(end))) end++;
	return Math.max(end, from + 1);
}

export const PAGE = 25;

/** Lines as the reading order sees them: page seams stand where they are printed. */
export function printed(lines: readonly SetLine[]): OrderLine[] {
	return lines.map((line, i) => ({
		text: line.text.trim(),
		indented: line.indented,
		gapBefore: (line.gap ? 1 : 0) + (i > 0 && line.page !== lines[i - 1]?.page ? 2 : 0),
		page: line.page,
	}));
}
