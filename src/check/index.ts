import type { Checked, Extracted } from "../model/document.ts";
import type { Finding } from "../model/finding.ts";
import { coverageOf, undecidedOf } from "./coverage.ts";
import { explain, type Stands } from "./explain.ts";
import { type Facts, factsOf } from "./facts.ts";
import { byPosition } from "./place.ts";
import { relationsOf } from "./relations/index.ts";
import { findingOf } from "./rule.ts";
import { RULES } from "./rules/index.ts";

/**
 * What a report gets wrong, and how much of it could be checked. Findings stand in reading order; those of
 * one place in the order of the rules. Never throws: a report that is wrong has findings.
 */
export function check(report: Extracted): Checked {
	const facts = factsOf(report);
	const relations = relationsOf(facts);
	const faults = explain(relations, standTogether(facts));
	const findings = RULES.flatMap((rule) =>
		[...rule.find({ facts, faults })].map((draft) => findingOf(rule, draft)),
	);
	return {
		...report,
		findings: findings.sort(byEvidence),
		coverage: coverageOf(facts, relations),
		undecided: undecidedOf(relations),
	};
}

const byEvidence = (a: Finding, b: Finding): number => byPosition(a.evidence[0], b.evidence[0]);

const standTogether =
	(facts: Facts): Stands =>
	({ terms: [first, ...rest] }) =>
		rest.every((term) => facts.apart(first.evidence, term.evidence) === 0);
