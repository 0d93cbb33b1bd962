import { factsOf } from "../../src/check/facts.ts";
import { relationsOf } from "../../src/check/relations/index.ts";
import type { Draft } from "./builders.ts";

/** `finder: verdict` of all relations of a report, in the order in which they were found. */
export function verdicts(report: Draft, finder?: string): readonly string[] {
	return relationsOf(factsOf(report.extracted()))
		.filter((relation) => finder === undefined || relation.finder === finder)
		.map((relation) => `${relation.finder}: ${relation.verdict.kind}`);
}
