import type { Undecided } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Coverage } from "../model/record.ts";
import type { Statement } from "../model/statement.ts";
import type { Facts } from "./facts.ts";
import { holds } from "./indicators.ts";
import { byPosition } from "./place.ts";
import type { Relation } from "./relation.ts";
import { named } from "./wording.ts";

/** How much of a report was checked, so that silence is not taken for agreement. */
export function coverageOf(facts: Facts, relations: readonly Relation[]): Coverage {
	const tally = { consistent: 0, truncated: 0, inconsistent: 0, undecidable: 0 };
	for (const { verdict } of relations) tally[verdict.kind]++;
	return { relations: relations.length, ...tally, unclaimed: unclaimed(facts).length };
}

/** The relations that could not be judged, with their reasons; in reading order. */
export function undecidedOf(relations: readonly Relation[]): readonly Undecided[] {
	const found = relations.flatMap(
		({ rule, terms: [result], calculation, verdict }): Undecided[] => {
			if (verdict.kind !== "undecidable") return [];
			const { reason } = verdict;
			const { evidence } = result;
			return [{ rule, result: named(result), calculation: calculation(), reason, evidence }];
		},
	);
	return found.sort((a, b) => byPosition(a.evidence, b.evidence));
}

/** Figures that have no measure, stand in no indicator and are part of no statement. */
function unclaimed({ report }: Facts): readonly Figure[] {
	const used = new Set(report.statements.flatMap(figuresIn));
	return report.figures.filter(
		(figure) =>
			figure.measure === null &&
			!used.has(figure.id) &&
			!report.indicators.some((indicator) => holds(indicator.evidence, figure.evidence)),
	);
}

function figuresIn(statement: Statement): readonly (string | null)[] {
	switch (statement.kind) {
		case "sum":
		case "three-public":
			return [statement.whole, ...statement.parts];
		case "list":
			return [...statement.wholes, ...statement.parts];
		case "shares":
			return statement.shares.flatMap(({ part, share }) => [part, share]);
		case "pieces":
			return [statement.total, statement.count, statement.each];
		case "rate":
			return [statement.rate, statement.numerator, statement.denominator];
		case "change":
			return [statement.current, statement.previous, statement.amount, statement.rate];
		case "subset":
			return [statement.part, statement.whole];
		case "rate-of-count":
			return [statement.rate, statement.count];
		case "grade":
			return [statement.score];
		case "ordinal":
		case "placeholder":
		case "as-of-date":
		case "part-named":
		case "agency-named":
			return [];
	}
}
