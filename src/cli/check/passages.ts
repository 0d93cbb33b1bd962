import type { Evidence } from "../../model/evidence.ts";
import type { NonEmpty } from "../../model/span.ts";

/** A stretch of the report with the quotes that stand in it. */
export interface Passage {
	readonly page: number | null;
	readonly line: number | null;
	/** Left out before and after `text`, within the paragraph. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
	readonly text: string;
	/** Half-open offsets in `text`, in order, apart from each other. */
	readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Shown on each side of the quotes. */
const AROUND = 60;
/** Quotes further apart than this stand in passages of their own. */
const FAR = 160;

/** The paragraphs or rows around the quotes of a finding; the first holds the first quote. */
export function passagesOf(text: string, evidence: NonEmpty<Evidence>): readonly Passage[] {
	const groups: Evidence[][] = [];
	for (const quote of evidence) {
		const near = groups.find(([first]) => first !== undefined && areNear(text, first, quote));
		if (near) near.push(quote);
		else groups.push([quote]);
	}
	return groups.map((group) => passage(text, group));
}

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

const areNear = (text: string, a: Evidence, b: Evidence): boolean =>
	lineStart(text, a.start) === lineStart(text, b.start) && Math.abs(a.start - b.start) <= FAR;

function passage(text: string, group: readonly Evidence[]): Passage {
	const first = Math.min(...group.map(({ start }) => start));
	const last = Math.max(...group.map(({ end }) => end));
	const opening = lineStart(text, first);
	const closing = text.indexOf("\n", last) < 0 ? text.length : text.indexOf("\n", last);
	const from = whole(text, Math.max(opening, first - AROUND));
	const to = whole(text, Math.min(closing, last + AROUND));
	return {
		page: group[0]?.page ?? null,
		line: group[0]?.line ?? null,
		cutBefore: from > opening,
		cutAfter: to < closing,
		text: text.slice(from, to),
		marks: merged(group).map(({ start, end }) => ({ start: start - from, end: end - from })),
	};
}

/** Not between the two halves of a character. */
const whole = (text: string, at: number): number =>
	/[\uDC00-\uDFFF]/u.test(text[at] ?? "") ? at - 1 : at;

function merged(group: readonly Evidence[]): readonly { start: number; end: number }[] {
	const marks: { start: number; end: number }[] = [];
	for (const { start, end } of [...group].sort((a, b) => a.start - b.start || b.end - a.end)) {
		const before = marks.at(-1);
		if (before && start < before.end) before.end = Math.max(before.end, end);
		else marks.push({ start, end });
	}
	return marks;
}
