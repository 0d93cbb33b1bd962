import type { Extracted } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Figure } from "../model/figure.ts";
import type { Section } from "../model/section.ts";
import type { Statement, StatementOf } from "../model/statement.ts";
import { type Dimensions, dimensionsOf, keyOf } from "./dimensions.ts";
import { type Distance, distance, type Locate, locator } from "./place.ts";
import type { Term } from "./term.ts";
import { figureTerm } from "./terms.ts";

/** A report's figures and statements, found by what they are about and where they stand. */
export interface Facts {
	readonly report: Extracted;
	readonly year: number | null;
	readonly locate: Locate;
	figure(id: string): Figure | null;
	statements<K extends Statement["kind"]>(kind: K): readonly StatementOf<K>[];
	dimensions(figure: Figure): Dimensions | null;
	/** The figures that state a fact, in reading order. */
	stating(dimensions: Dimensions): readonly Figure[];
	term(figure: Figure): Term;
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
	const read = (figure: Figure) => dimensionsOf(figure, year, previous.has(figure.id));
	const known = new Map(report.figures.map((figure) => [figure, read(figure)] as const));
	const dimensions = (figure: Figure) => {
		const found = known.get(figure);
		return found === undefined ? read(figure) : found;
	};
	const stated = groupBy(report.figures, (figure) => {
		const found = dimensions(figure);
		return found && keyOf(found);
	});
	const locate = locator(report);
	const apart = (a: Evidence, b: Evidence) => distance(locate(a), locate(b));
	const sections = new Map(report.sections.map((section) => [section.id, section]));
	const terms = new Map(report.figures.map((f) => [f.id, figureTerm(f, dimensions(f))]));
	return {
		report,
		year,
		locate,
		figure: (id) => figures.get(id) ?? null,
		statements: <K extends Statement["kind"]>(kind: K) =>
			report.statements.filter((s): s is StatementOf<K> => s.kind === kind),
		dimensions,
		stating: (wanted) => stated.get(keyOf(wanted)) ?? [],
		term: (figure) => terms.get(figure.id) ?? figureTerm(figure, dimensions(figure)),
		apart,
		nearest: (candidates, anchor) => nearest(candidates, anchor, apart),
		section: (at) => sections.get(locate(at).section ?? "") ?? null,
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

function nearest(
	candidates: readonly Figure[],
	anchor: Evidence,
	apart: (a: Evidence, b: Evidence) => Distance,
): Figure | null {
	let best: { figure: Figure; rank: readonly [number, number] } | null = null;
	for (const figure of candidates) {
		const gap = Math.abs(figure.evidence.start - anchor.start);
		const rank = [apart(figure.evidence, anchor), gap] as const;
		const closer =
			!best || rank[0] < best.rank[0] || (rank[0] === best.rank[0] && rank[1] < best.rank[1]);
		if (closer) best = { figure, rank };
	}
	return best?.figure ?? null;
}
