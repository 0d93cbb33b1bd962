import type { Ingested, Reflowed } from "../model/document.ts";
import { defaultWords } from "../text/words.ts";
import { assemble } from "./assemble.ts";
import { compose, splitGluedHeading } from "./compose.ts";
import { furnitureRemoved, orderRestored } from "./diagnostics.ts";
import { disputed } from "./disputed.ts";
import { furniture } from "./furniture.ts";
import { flowLines } from "./lines.ts";
import { type Order, readingOrder } from "./order.ts";
import { paragraphs } from "./paragraphs.ts";

/** Lines to paragraphs in reading order; nothing is lost, and what is left out is said. */
export function reflow(report: Ingested): Reflowed {
	const inTables = new Set(
		report.tables.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.lines)),
	);
	const { tables, ...ingested } = report;
	if (report.flow === "paragraphs") {
		const lines = flowLines(report.lines, inTables);
		return {
			...ingested,
			...assemble(
				report,
				lines.map((line) => ({ source: line.source, ...compose([line]) })),
			),
		};
	}
	const marks = furniture(report.lines, inTables);
	const lines = flowLines(
		report.lines,
		{ has: (index) => marks.has(index) || inTables.has(index) },
		tables,
	);
	// Where the reader knows the place of every line on its page, the order is that of the page.
	const placed = lines.every((line) => line.room !== null);
	const restored = placed ? asRead(lines.length) : readingOrder(lines, defaultWords());
	const ordered = restored.order.flatMap((index) => lines[index] ?? []);
	const composed = paragraphs(ordered).flatMap((group) =>
		splitGluedHeading(compose(group)).map((paragraph) => ({
			source: group[0]?.source ?? 0,
			...paragraph,
		})),
	);
	const assembled = assemble(report, composed);
	return {
		...ingested,
		...assembled,
		diagnostics: [
			...report.diagnostics,
			...disputed(report, assembled),
			...furnitureRemoved(report, marks),
			...orderRestored(
				restored,
				lines.map((line) => line.text),
			),
		],
	};
}

const asRead = (count: number): Order => ({
	order: Array.from({ length: count }, (_, i) => i),
	moves: [],
});
