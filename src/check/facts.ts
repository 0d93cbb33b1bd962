import type { Extracted } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Figure, Measure } from "../model/figure.ts";
import { type Provenance, provenance } from "../model/provenance.ts";
import type { Section } from "../model/section.ts";
import type { Span } from "../model/span.ts";
import type { Statement, StatementOf } from "../model/statement.ts";
import { type Dimensions, dimensionsOf, keyOf } from "./dimensions.ts";
import { factIndex } from "./fact-index.ts";
import { type Distance, distance, locator, type Place } from "./place.ts";
import type { Term } from "./term.ts";
import { figureTerm, printOf } from "./terms.ts";

/** A report's figures and statements, found by what they are about and where they stand. */
export interface Facts {
	readonly report: Extracted;
	readonly year: number | null;
	locate(at: Span): Place;
	figure(id: string): Figure | null;
	statements<K extends Statement["kind"]>(kind: K): readonly StatementOf<K>[];
	/** The figures of a measure, in reading order. */
	measuring(measure: Measure): readonly Figure[];
	dimensions(figure: Figure): Dimensions | null;
	/** The figures that state a fact, in reading order. */
	stating(dimensions: Dimensions): readonly Figure[];
	term(figure: Figure): Term;
	/** How the dimensions of a figure are known. */
	provenance(figure: Figure): Provenance;
	/** The figures that are prints of a term, in reading order. */
	prints(term: Term): readonly Figure[];
	apart(a: Evidence, b: Evidence): Distance;
	/** The one of `figures` that stands nearest to `anchor`, the earlier of two. */
	nearest(figures: readonly Figure[], anchor: Evidence): Figure | null;
	/** The innermost section around a place. */
	section(at: Evidence): Section | null;
}

export function factsOf(report: Extracted): Facts {
	const year = report.report.fiscalYear;
	const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
	const previous = new Set(
		report.statements.flatMap((s) => (s.kind === "change" && s.previous ? [s.previous] : [])),
	);
	const placeAt = remembered(locator(report));
	const locate = (at: Span) => placeAt(at.start);
	const { scopes } = report;
	const scopeOf = (at: Span) => (scopes?.size ? scopes.get(locate(at).table ?? "") : undefined);
	const dimensions = remembered((figure: Figure) => {
		const scope = scopeOf(figure.evidence);
		return dimensionsOf(figure, year, previous.has(figure.id), scope);
	});
	const apart = (a: Evidence, b: Evidence) => distance(locate(a), locate(b));
	const sections = new Map(report.sections.map((section) => [section.id, section]));
	let ids = 0;
	const numbered = remembered((_: string) => `t${++ids}`);
	// Prints of one fact with one value and one precision are one term.
	const idOf = remembered((figure: Figure) => {
		const known = dimensions(figure);
		return known ? numbered(`${keyOf(known)}=${printOf(figure)}`) : figure.id;
	});
	const term = remembered((figure: Figure) => figureTerm(figure, idOf(figure)));
	const prints = once(() => groupBy(report.figures, idOf));
	const statements = groupBy(report.statements, ({ kind }) => kind);
	const byMeasure = groupBy(report.figures, ({ measure }) => measure);
	return {
		report,
		year,
		locate,
		figure: (id) => figures.get(id) ?? null,
		statements: <K extends Statement["kind"]>(kind: K) =>
			(statements.get(kind) ?? []) as readonly StatementOf<K>[],
		measuring: (measure) => byMeasure.get(measure) ?? [],
		dimensions,
		stating: factIndex(report.figures, dimensions),
		term,
		provenance: ({ id, measure }) =>
			report.provenance.get(id) ?? (measure === null ? NAMED_ALONE : UNKNOWN),
		prints: ({ id }) => prints().get(id) ?? [],
		apart,
		nearest: (candidates, anchor) => nearest(candidates, anchor, apart),
		section: (at) => sections.get(locate(at).section ?? "") ?? null,
	};
}

/** Of a figure whose words were not read nothing is sure; one without a measure is known by its words alone. */
const UNKNOWN = provenance("open");
const NAMED_ALONE = provenance("explicit");

function once<V>(work: () => V): () => V {
	let answer: { readonly value: V } | null = null;
	return () => {
		answer ??= { value: work() };
		return answer.value;
	};
}

/** The same answer for the same question, worked out once. */
function remembered<K extends object | string | number, V>(work: (key: K) => V): (key: K) => V {
	const known = new Map<K, V>();
	return (key) => {
		const answer = known.get(key);
		if (answer !== undefined || known.has(key)) return answer as V;
		const fresh = work(key);
		known.set(key, fresh);
		return fresh;
	};
}

export function groupBy<T>(
	items: readonly T[],
	key: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const name = key(item);
		if (name === null) continue;
		const group = groups.get(name);
		if (group) group.push(item);
		else groups.set(name, [item]);
	}
	return groups;
}

/**
 * Paragraphs, tables and sections are stretches of the text, so on each side the nearest by offset is also
 * the one that shares most of them.
 */
function nearest(
	candidates: readonly Figure[],
	anchor: Evidence,
	apart: (a: Evidence, b: Evidence) => Distance,
): Figure | null {
	let before: Figure | null = null;
	let after: Figure | null = null;
	for (const figure of candidates) {
		const { start } = figure.evidence;
		if (start <= anchor.start) {
			if (!before || start > before.evidence.start) before = figure;
		} else if (!after || start < after.evidence.start) after = figure;
	}
	if (!before || !after) return before ?? after;
	const further = apart(before.evidence, anchor) - apart(after.evidence, anchor);
	const gap = anchor.start - before.evidence.start - (after.evidence.start - anchor.start);
	return (further || gap) <= 0 ? before : after;
}
