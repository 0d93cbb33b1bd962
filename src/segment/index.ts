import type { Block, Reflowed, Segmented } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import { evidenceAt } from "../text/locate.ts";
import { canonicalSection } from "./canonical.ts";
import { headingOf } from "./heading.ts";
import { Outline } from "./outline.ts";
import { tablesOf } from "./tables.ts";

/** Headings to a section tree; every paragraph knows the section that it stands in. */
export function segment(report: Reflowed): Segmented {
	const outline = new Outline();
	const open: Section[] = [];
	const sections: Section[] = [];
	const blocks: Block[] = [];
	for (const at of report.paragraphs) {
		const text = report.text.slice(at.start, at.end);
		const heading = headingOf(text);
		if (heading === null) {
			const section = open.at(-1)?.id ?? null;
			blocks.push({ kind: section === null ? "front" : "paragraph", at, text, section, body: 0 });
			continue;
		}
		const before = blocks.at(-1);
		const bare = before?.kind === "heading" && before.body === before.text.length;
		const depth = outline.place(heading.numbering, bare);
		open.length = Math.min(open.length, depth - 1);
		const section: Section = {
			id: `s${sections.length + 1}`,
			parent: open.at(-1)?.id ?? null,
			depth,
			ordinal: heading.numbering.ordinal,
			title: heading.title,
			canonical: canonicalSection(heading.title),
			evidence: evidenceAt(report, { start: at.start, end: at.start + heading.titleEnd }),
		};
		sections.push(section);
		open.push(section);
		blocks.push({ kind: "heading", at, text, section: section.id, body: heading.body });
	}
	return { ...report, sections, tables: tablesOf(report), blocks };
}
