import type { SourceLine } from "../model/document.ts";
import { isSpace } from "../text/han.ts";

/** Lines end at the same edge if their ends differ by less, in em. */
const SAME_EDGE = 0.5;

interface Extent {
	readonly page: number;
	/** End of the last character, and size of the em, in points. */
	readonly end: number;
	readonly em: number;
}

/**
 * Room between the end of each line and the right edge of the text on its page, in em; null where the
 * reader gave no boxes. The edge of a page is the farthest end that two of its lines share, else that
 * of the page before it.
 */
export function rooms(
	lines: readonly SourceLine[],
	skip: { has(index: number): boolean },
): (number | null)[] {
	const extents = lines.map((line, index) => (skip.has(index) ? null : extentOf(line)));
	const pages = new Map<number, Extent[]>();
	for (const extent of extents) {
		if (!extent) continue;
		const own = pages.get(extent.page);
		if (own) own.push(extent);
		else pages.set(extent.page, [extent]);
	}
	const edges = new Map<number, number>();
	let last: number | null = null;
	for (const [page, own] of pages) {
		const edge: number = sharedEnd(own) ?? last ?? Math.max(...own.map(({ end }) => end));
		edges.set(page, edge);
		last = edge;
	}
	return extents.map((extent) => {
		const edge = extent && edges.get(extent.page);
		return extent && edge !== null && edge !== undefined ? (edge - extent.end) / extent.em : null;
	});
}

function extentOf({ text, page, boxes }: SourceLine): Extent | null {
	if (page === null || boxes.length !== text.length) return null;
	let last = text.length - 1;
	while (last >= 0 && isSpace(text.charAt(last))) last--;
	const box = boxes[last];
	if (!box) return null;
	const [, y0, end, y1] = box;
	return y1 > y0 ? { page, end, em: y1 - y0 } : null;
}

function sharedEnd(extents: readonly Extent[]): number | null {
	const sorted = [...extents].sort((a, b) => b.end - a.end);
	const found = sorted.find((extent, i) => {
		const next = sorted[i + 1];
		return next !== undefined && extent.end - next.end < SAME_EDGE * extent.em;
	});
	return found?.end ?? null;
}
