import type { Block, Reflowed, Segmented } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import { evidenceAt } from "../text/locate.ts";
import { canonicalSection } from "./canonical.ts";
import { type Heading, headingOf, isListedItem, isStatementAlone } from "./heading.ts";
import { namedHeadings, ranksOf } from "./named.ts";
import { Outline } from "./outline.ts";
import { tablesOf } from "./tables.ts";

/** Headings to a section tree; every paragraph knows the section that it stands in. */
export function segment(report: Reflowed): Segmented {
	const outline = new Outline();
	const open: Section[] = [];
	const sections: Section[] = [];
	const blocks: Block[] = [];
	const ranks = ranksOf(report);
	const named = namedHeadings(report, ranks);
	for (const [i, at] of report.paragraphs.entries()) {
		const text = report.text.slice(at.start, at.end);
		const rank = ranks[i] ?? null;
		const next = report.paragraphs[i + 1];
		const below = next && report.text.slice(next.start, next.end);
		const above = blocks.at(-1)?.text;
		const isItem = isStatementAlone(text, below) || isListedItem(text, above, below);
		const numbered = isItem ? null : headingOf(text);
		const heading = named.has(i) ? namedHeading(text) : numbered;
		if (heading === null) {
			const section = open.at(-1)?.id ?? null;
			blocks.push({ kind: section === null ? "front" : "paragraph", at, text, section, body: 0 });
			continue;
		}
		const before = blocks.at(-1);
		const bare = before?.kind === "heading" && before.body === before.text.length;
		const depth = heading.numbering
			? outline.place(heading.numbering, bare, rank)
			: outline.placeNamed(rank ?? 1);
		open.length = Math.min(open.length, depth - 1);
		const section: Section = {
			id: `s${sections.length + 1}`,
			parent: open.at(-1)?.id ?? null,
			depth,
			ordinal: heading.numbering?.ordinal ?? null,
			title: heading.title,
			canonical: canonicalSection(heading.title),
			evidence: evidenceAt(report, { start: at.start, end: at.start + heading.titleEnd }),
		};
		sections.push(section);
		open.push(section);
		blocks.push({ kind: "heading", at, text, section: section.id, body: heading.body });
	}
	return { ...report, sections, ...tablesOf(report), blocks };
}

/** A heading that the file marks as one, without a number. */
function namedHeading(text: string): Heading {
	const title = text.replace(/[：:]$/u, "");
	return { numbering: null, title, titleEnd: title.length, body: text.length };
}
