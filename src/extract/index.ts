import type { Block, Extracted, Segmented } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Span } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { evidenceAt } from "../text/locate.ts";
import { quantities } from "../text/quantities.ts";
import type { IndicatorDraft, MarkDraft, ReadBlock } from "./context.ts";
import { readFigures } from "./figures/index.ts";
import { indicatorContext, readIndicators } from "./indicators/index.ts";
import { withReasons } from "./indicators/reasons.ts";
import { readMarks } from "./marks/index.ts";
import { merge } from "./merge.ts";
import { readMeta } from "./meta/index.ts";
import { readTables } from "./tables/index.ts";

/**
 * Reads figures, indicators and statements. A reader names a span of the block that it was given;
 * only here is it lifted to evidence, so no value can have a wrong place or none.
 */
export function extract(report: Segmented): Extracted {
	const meta = readMeta(report);
	const blocks = report.blocks
		.flatMap(pieces)
		.map((block): ReadBlock => ({ ...block, quantities: quantities(block.text) }));
	const drafts = blocks.map((block) =>
		readIndicators(block, indicatorContext(report.sections, block.section)),
	);
	const claimed = drafts.map((found) => new Set(found.flatMap(({ claims }) => claims)));
	const { byBlock, figures, statements, provenance } = readFigures(report, blocks, meta, claimed);
	const lift = (block: number, at: Span) => {
		const start = blocks[block]?.at.start ?? 0;
		return evidenceAt(report, { start: start + at.start, end: start + at.end });
	};
	const placed = drafts.flatMap((found, block) => found.map((draft) => ({ draft, block })));
	const texts = blocks.map(({ text }) => text);
	const indicators = withReasons(placed, texts).map(({ draft, block }, i) =>
		indicatorOf(draft, `i${i + 1}`, lift(block, draft.at)),
	);
	const marks = readMarks(blocks, report, meta).map((mark) =>
		statementOf(mark, byBlock[mark.block] ?? [], lift(mark.block, mark.at)),
	);
	const prose = { figures, indicators, statements: [...statements, ...marks], provenance };
	const tables = readTables(report, meta);
	return {
		...report,
		report: meta,
		...merge(prose, tables),
		scopes: tables.scopes,
		diagnostics: [...report.diagnostics, ...tables.diagnostics],
	};
}

/** No paragraph of a report is longer; what is longer lacks its line ends. */
const LONGEST_BLOCK = 8000;

/** A block, in pieces of whole sentences where it is longer than any paragraph. */
function pieces(block: Block): Block[] {
	if (block.text.length <= LONGEST_BLOCK) return [block];
	const found: Block[] = [];
	for (let start = 0; start < block.text.length; ) {
		const stop = block.text.indexOf("。", start + LONGEST_BLOCK / 2) + 1;
		const end = stop > 0 && stop - start <= LONGEST_BLOCK ? stop : start + LONGEST_BLOCK;
		const text = block.text.slice(start, end);
		const at = { start: block.at.start + start, end: block.at.start + start + text.length };
		const body = Math.min(text.length, Math.max(0, block.body - start));
		found.push({ ...block, kind: start === 0 ? block.kind : "paragraph", at, text, body });
		start = end;
	}
	return found;
}

function indicatorOf(
	draft: IndicatorDraft,
	id: string,
	evidence: Indicator["evidence"],
): Indicator {
	const { at: _at, claims: _claims, ...fields } = draft;
	return { id, ...fields, evidence };
}

function statementOf(
	mark: MarkDraft,
	figures: readonly Figure[],
	evidence: Indicator["evidence"],
): Statement {
	const { block: _block, at: _at, ...fields } = mark;
	if (fields.kind !== "grade") return { ...fields, evidence };
	const score = fields.score === null ? null : (figures[fields.score]?.id ?? null);
	return { ...fields, score, evidence };
}
