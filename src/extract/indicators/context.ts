import type { CanonicalSection, Section } from "../../model/section.ts";
import { LEVEL } from "./words.ts";

/** What a block inherits from the headings above it. */
export interface IndicatorContext {
	/** Canonical names of the sections that hold the block, the outermost first. */
	readonly parts: readonly CanonicalSection[];
	/**
	 * Title of the innermost section that is no level of indicators (1.产出指标), where it is no canonical
	 * part (1.优抚对象医疗补助金); else null.
	 */
	readonly title: string | null;
}

export const NO_CONTEXT: IndicatorContext = { parts: [], title: null };

/** The context of a block that stands in the section `id`. */
export function indicatorContext(
	sections: readonly Section[],
	id: string | null,
): IndicatorContext {
	const chain: Section[] = [];
	for (let at = find(sections, id); at !== undefined; at = find(sections, at.parent))
		chain.unshift(at);
	const innermost = chain.findLast(({ title }) => !OF_LEVEL.test(title));
	return {
		parts: chain.flatMap(({ canonical }) => canonical ?? []),
		title: innermost?.canonical === null ? innermost.title : null,
	};
}

const OF_LEVEL = new RegExp(`^(?:项目)?${LEVEL}(?:指标)?$`, "u");

const find = (sections: readonly Section[], id: string | null): Section | undefined =>
	id === null ? undefined : sections.find((section) => section.id === id);
