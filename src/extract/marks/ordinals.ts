import type { Segmented } from "../../model/document.ts";
import type { Section } from "../../model/section.ts";
import { type Numbering, numberingOf } from "../../text/numbering.ts";
import type { MarkDraft, ReadBlock } from "../context.ts";
import { type InlineItem, inlineItems } from "./inline-ordinals.ts";

type OrdinalDraft = Extract<MarkDraft, { kind: "ordinal" }>;

/** A numbered item before its series is known; `list` is the place and style that it is counted in. */
interface Item {
	readonly list: string;
	readonly number: number;
	readonly printed: string;
	readonly block: number;
	readonly at: OrdinalDraft["at"];
}

/** Every item of every numbering; items of one series follow each other (RECORD section 4, ordinal-gap). */
export function ordinals(blocks: readonly ReadBlock[], report: Segmented): readonly MarkDraft[] {
	const sections = new Map(report.sections.map((section) => [section.id, section]));
	const items = blocks.flatMap((block, index) => [
		...leading(block, index, sections),
		...inlineItems(block).map((item) => inline(item, block, index)),
	]);
	return inSeries(items);
}

/** The number that a heading or paragraph begins with. */
function leading(
	block: ReadBlock,
	index: number,
	sections: ReadonlyMap<string, Section>,
): readonly Item[] {
	const numbering = numberingOf(block.text);
	if (numbering === null || block.kind === "front" || isInline(numbering)) return [];
	// ①②③ in front of a paragraph are notes as often as items.
	if (block.kind !== "heading" && numbering.style === "circled") return [];
	const list = `${listOf(block, numbering, sections)}/${numbering.style}`;
	const end = block.text.slice(0, numbering.length).trimEnd().length;
	return [
		{
			list,
			number: numbering.number,
			printed: numbering.ordinal,
			block: index,
			at: { start: 0, end },
		},
	];
}

const isInline = ({ style }: Numbering): boolean => style === "is" || style === "di";

/**
 * The section that a numbering is counted in. A paragraph that goes on with the numbering of the heading
 * above it (二、… as a heading, 三、… as a sentence with figures) is counted where that heading is.
 */
function listOf(
	block: ReadBlock,
	{ style, number }: Numbering,
	sections: ReadonlyMap<string, Section>,
): string {
	let section = sections.get(block.section ?? "");
	if (block.kind === "heading") return section?.parent ?? "";
	while (section !== undefined) {
		const own = section.ordinal === null ? null : numberingOf(section.evidence.quote);
		if (own?.style === style && own.number < number) return section.parent ?? "";
		const parent = sections.get(section.parent ?? "");
		if (own?.style !== style) break;
		section = parent;
	}
	return block.section ?? "";
}

const inline = (item: InlineItem, block: ReadBlock, index: number): Item => ({
	list: `${block.section ?? ""}/${item.word}`,
	number: item.number,
	printed: item.printed,
	block: index,
	at: item.at,
});

/** A series ends where its list starts again at one. */
function inSeries(items: readonly Item[]): readonly OrdinalDraft[] {
	const runs = new Map<string, number>();
	return items.map(({ list, ...item }) => {
		const run = (runs.get(list) ?? 0) + (item.number === 1 || !runs.has(list) ? 1 : 0);
		runs.set(list, run);
		return { kind: "ordinal" as const, series: `${list}/${run}`, ...item };
	});
}
