import type { Extracted } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Span } from "../model/span.ts";

/** Where in the report something stands. */
export interface Place {
	/** Index of the paragraph; null in a table. */
	readonly paragraph: number | null;
	readonly table: string | null;
	readonly section: string | null;
}

/** How far two places are apart: one paragraph or table, one section, or further. */
export type Distance = 0 | 1 | 2;

const holds = (outer: Span, offset: number): boolean => outer.start <= offset && offset < outer.end;

/** Tells where in the report an offset of its text stands. */
export function locator(report: Extracted): (offset: number) => Place {
	const paragraphs: readonly Span[] =
		report.blocks.length > 0 ? report.blocks.map((block) => block.at) : report.paragraphs;
	return (offset) => {
		const table = report.tables.find((candidate) => holds(candidate.evidence, offset));
		const index = lastStartingBefore(paragraphs, offset);
		const section = index === null ? null : (report.blocks[index]?.section ?? null);
		if (table) return { paragraph: null, table: table.id, section };
		const span = index === null ? undefined : paragraphs[index];
		return { paragraph: span && holds(span, offset) ? index : null, table: null, section };
	};
}

/** Paragraphs stand in text order. */
function lastStartingBefore(spans: readonly Span[], offset: number): number | null {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low === 0 ? null : low - 1;
}

export function distance(a: Place, b: Place): Distance {
	if (a.table !== null && a.table === b.table) return 0;
	if (a.paragraph !== null && a.paragraph === b.paragraph) return 0;
	return a.section !== null && a.section === b.section ? 1 : 2;
}

/** Reading order. */
export const byPosition = (a: Evidence, b: Evidence): number => a.start - b.start || a.end - b.end;
