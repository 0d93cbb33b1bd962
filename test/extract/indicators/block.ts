import type { ReadBlock } from "../../../src/extract/context.ts";
import type { IndicatorContext } from "../../../src/extract/indicators/context.ts";
import { quantities } from "../../../src/text/quantities.ts";

/** A paragraph as the extractors get it. */
export const blockOf = (text: string, place: Partial<ReadBlock> = {}): ReadBlock => ({
	kind: "paragraph",
	at: { start: 0, end: text.length },
	text,
	section: null,
	body: 0,
	quantities: quantities(text),
	...place,
});

/** The part of a report that says what was achieved. */
export const RESULTS: IndicatorContext = {
	parts: ["evaluation", "target_completion"],
	title: null,
};
