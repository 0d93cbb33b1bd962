import type { Evidence } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { RuleInfo } from "../model/rule.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Facts } from "./facts.ts";
import type { Fault } from "./fault.ts";

/** What a rule reports; the engine adds the rule's id and severity. */
export interface Draft {
	readonly message: string;
	readonly expected?: string | null;
	readonly actual?: string | null;
	readonly tolerance?: string | null;
	readonly cause?: string | null;
	readonly evidence: NonEmpty<Evidence>;
}

/** The report's facts and the wrong numbers that explain its broken relations. */
export interface Case {
	readonly facts: Facts;
	readonly faults: readonly Fault[];
}

/** One consistency rule. A rule never reads the report's text. */
export interface Rule extends RuleInfo {
	find(given: Case): Iterable<Draft>;
}

export function findingOf(rule: Pick<Rule, "id" | "severity">, draft: Draft): Finding {
	return {
		rule: rule.id,
		severity: rule.severity,
		message: draft.message,
		expected: draft.expected ?? null,
		actual: draft.actual ?? null,
		tolerance: draft.tolerance ?? null,
		cause: draft.cause ?? null,
		evidence: [...draft.evidence],
	};
}
