import type { CanonicalSection } from "../../model/section.ts";
import type { IndicatorDraft, ReadBlock } from "../context.ts";
import { type IndicatorContext, NO_CONTEXT } from "./context.ts";
import { draftsOf } from "./draft.ts";
import { nameInHeading, titleProject } from "./heading.ts";
import { projectIn } from "./name.ts";
import type { IndicatorPattern, Reading } from "./pattern.ts";
import { PATTERNS } from "./patterns/index.ts";
import { tailAt } from "./tail.ts";
import { type View, viewOf } from "./view.ts";

export { indicatorContext } from "./context.ts";

/**
 * Reads the indicators that the prose of a block states (RECORD section 3), in text order.
 * Loose wordings are read only in the parts that report what was achieved.
 */
export function readIndicators(
	block: ReadBlock,
	context: IndicatorContext = NO_CONTEXT,
	patterns: readonly IndicatorPattern[] = PATTERNS,
): IndicatorDraft[] {
	const view = viewOf(block);
	const drafts: IndicatorDraft[] = [];
	let project = titleProject(block, context.title);
	const heading = nameInHeading(block);
	let from = 0;
	for (const reading of readingsIn(view, patterns, context)) {
		const tail = tailAt(view, reading.end);
		project = projectIn(view, from, reading.start) ?? project;
		drafts.push(...draftsOf({ view, from, reading, tail, project, heading }));
		from = tail.end;
	}
	return drafts;
}

/** All readings that do not overlap, the earlier pattern first; in text order. */
function readingsIn(
	view: View,
	patterns: readonly IndicatorPattern[],
	context: IndicatorContext,
): readonly Reading[] {
	const taken: Reading[] = [];
	for (const pattern of patterns) {
		if (pattern.where === "results" && !reportsResults(context.parts)) continue;
		for (const reading of pattern.read(view)) {
			const isFree = taken.every(({ start, end }) => reading.end <= start || reading.start >= end);
			if (isFree) taken.push(reading);
		}
	}
	return taken.sort((a, b) => a.start - b.start);
}

const RESULTS: readonly CanonicalSection[] = ["target_completion", "evaluation", "conclusion"];

/** The innermost part that has a canonical name decides. */
function reportsResults(parts: readonly CanonicalSection[]): boolean {
	const innermost = parts.at(-1);
	return innermost !== undefined && RESULTS.includes(innermost);
}
