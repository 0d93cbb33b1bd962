import type { PageEdges } from "./page-edges.ts";
import type { PageLayout } from "./page-layout.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** How running text is set. */
export interface Body {
	/** Most frequent size of a line. */
	readonly size: number;
	/** Most frequent distance of two baselines. */
	readonly pitch: number;
	/** Edges of the text around a line. */
	left(line: PrintedLine, layout: PageLayout): number;
	right(line: PrintedLine, layout: PageLayout): number;
}

/** The left edge is where at least this share of the lines of a kind of page begins. */
const SHARE = 0.1;
/** Left edges are told apart by this many points. */
const STEP = 2;
/** Lines end at the same edge if their ends differ by less, in em. */
const SAME_EDGE = 0.5;
/** Pages of one side of the leaf need this many lines to show a margin of their own. */
const ENOUGH = 15;

export function bodyOf(all: readonly PageLayout[], edges: PageEdges): Body {
	const layouts = all.map((layout) => ({
		...layout,
		lines: layout.lines.filter((line) => !edges.isFrame(line)),
	}));
	const size = commonSize(layouts) ?? 12;
	const lefts = new Map<string, readonly PrintedLine[]>();
	const add = (key: string, lines: readonly PrintedLine[]): void => {
		lefts.set(key, [...(lefts.get(key) ?? []), ...lines]);
	};
	for (const layout of layouts) {
		const own = layout.lines.filter(
			(line) => line.column === null && Math.abs(line.size - size) < 0.2 * size,
		);
		add(format(layout), own);
		add(leaf(layout), own);
	}
	const margins = new Map([...lefts].map(([key, lines]) => [key, leftEdge(lines)]));
	const rights = rightEdges(layouts);
	return {
		size,
		pitch: mode(pitches(layouts, size)) ?? 1.5 * size,
		left(line, layout) {
			if (line.column) return line.column.left;
			const own =
				(lefts.get(leaf(layout)) ?? []).length >= ENOUGH ? margins.get(leaf(layout)) : null;
			return own ?? margins.get(format(layout)) ?? Math.min(...layout.lines.map(({ x0 }) => x0));
		},
		right: (line, layout) => line.column?.right ?? rights.get(layout.page.page) ?? line.x1,
	};
}

/** The farthest end that two lines of a page share, else that of the page before it. */
function rightEdges(layouts: readonly PageLayout[]): Map<number, number> {
	const found = new Map<number, number>();
	const last = new Map<string, number>();
	for (const layout of layouts) {
		const lines = layout.lines.filter(({ column }) => column === null).sort((a, b) => b.x1 - a.x1);
		const shared = lines.find(
			(line, i) => line.x1 - (lines[i + 1]?.x1 ?? 0) < SAME_EDGE * line.size,
		);
		const edge = shared?.x1 ?? last.get(format(layout)) ?? lines[0]?.x1;
		if (edge === undefined) continue;
		found.set(layout.page.page, edge);
		last.set(format(layout), edge);
	}
	return found;
}

const format = ({ page }: PageLayout): string =>
	`${Math.round(page.width)}×${Math.round(page.height)}`;
/** Odd and even pages may have mirrored margins. */
const leaf = (layout: PageLayout): string => `${format(layout)}/${layout.page.page % 2}`;

function leftEdge(lines: readonly PrintedLine[]): number | null {
	const counts = new Map<number, number>();
	for (const { x0 } of lines) {
		const step = Math.round(x0 / STEP);
		counts.set(step, (counts.get(step) ?? 0) + 1);
	}
	const near = (step: number): number => (counts.get(step) ?? 0) + (counts.get(step + 1) ?? 0);
	const least = Math.max(2, SHARE * lines.length);
	const step = [...counts.keys()]
		.sort((a, b) => a - b)
		.find((candidate) => near(candidate) >= least);
	if (step === undefined) return null;
	const at = lines
		.map((line) => line.x0)
		.filter((x0) => [step, step + 1].includes(Math.round(x0 / STEP)));
	return Math.min(...at);
}

function pitches(layouts: readonly PageLayout[], size: number): number[] {
	return layouts.flatMap(({ lines }) =>
		lines.slice(1).flatMap((line, i) => {
			const distance = line.baseline - (lines[i]?.baseline ?? 0);
			return distance > 0.8 * size && distance < 4 * size ? [Math.round(distance * 2) / 2] : [];
		}),
	);
}

/** The size of most characters, to half a point. */
function commonSize(layouts: readonly Pick<PageLayout, "lines">[]): number | undefined {
	const counts = new Map<number, number>();
	for (const { lines } of layouts)
		for (const { size, glyphs } of lines) {
			const rounded = Math.round(size * 2) / 2;
			counts.set(rounded, (counts.get(rounded) ?? 0) + glyphs.length);
		}
	return mostFrequent(counts);
}

function mode(values: readonly number[]): number | undefined {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return mostFrequent(counts);
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | undefined {
	return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
