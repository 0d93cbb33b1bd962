import { doubted } from "../doubt.ts";
import type { Facts } from "../facts.ts";
import { identified } from "../identity.ts";
import type { Equation, Finder, Relation } from "../relation.ts";
import { accumulated } from "./accumulated.ts";
import { arrivalRates } from "./arrival-rates.ts";
import { budgetAdjustments } from "./budget-adjustments.ts";
import { carryover } from "./carryover.ts";
import { entityParts } from "./entity-parts.ts";
import { executionRates } from "./execution-rates.ts";
import { executionScores } from "./execution-scores.ts";
import { fundParts } from "./fund-parts.ts";
import { itemParts } from "./item-parts.ts";
import { levelWeights } from "./level-weights.ts";
import { headcounts, scoreLimits, subsets } from "./limits.ts";
import { listedShares } from "./listed-shares.ts";
import { listedSums } from "./listed-sums.ts";
import { namedRates } from "./named-rates.ts";
import { projectTotals } from "./project-totals.ts";
import { sameFacts } from "./same-facts.ts";
import { scoreParts } from "./score-parts.ts";
import { statedChanges } from "./stated-changes.ts";
import { statedPieces } from "./stated-pieces.ts";
import { statedRates } from "./stated-rates.ts";
import { statedSums } from "./stated-sums.ts";
import { tableScores, tableWeights } from "./table-totals.ts";
import { threePublic } from "./three-public.ts";

/** What a sentence states comes before what the names of the numbers imply. */
export const FINDERS: readonly Finder[] = [
	statedSums,
	statedRates,
	statedChanges,
	listedSums,
	listedShares,
	statedPieces,
	threePublic,
	sameFacts,
	executionRates,
	namedRates,
	arrivalRates,
	fundParts,
	itemParts,
	entityParts,
	projectTotals,
	carryover,
	budgetAdjustments,
	accumulated,
	scoreParts,
	tableWeights,
	tableScores,
	levelWeights,
	executionScores,
	subsets,
	headcounts,
	scoreLimits,
];

/** All relations of a report, each once however many sentences state it: the first that decides it stands. */
export function relationsOf(facts: Facts): readonly Relation[] {
	const found = new Map<string, Relation>();
	for (const finder of FINDERS) {
		for (const equation of finder.find(facts)) {
			const key = keyOf(equation);
			const known = found.get(key);
			if (!known || known.verdict.kind === "undecidable")
				found.set(key, named(finder.id, equation));
		}
	}
	return doubted(facts, identified(facts, [...found.values()]));
}

/** Field by field: relations of all finders have one shape. */
const named = (finder: string, equation: Omit<Relation, "finder">): Relation => ({
	finder,
	rule: equation.rule,
	form: equation.form,
	terms: equation.terms,
	verdict: equation.verdict,
	calculation: equation.calculation,
	required: equation.required,
});

function keyOf({ form, terms: [result, ...operands] }: Equation): string {
	return [form, result.id, ...operands.map((term) => term.id).sort()].join("\n");
}
