import type { CheckedFinding } from "../../model/check-result.ts";
import type { RuleId } from "../../model/finding.ts";

/** Rules whose `expected` is the target or a list of what may be, not what should be printed in its place. */
const NO_REPLACEMENT: ReadonlySet<RuleId> = new Set<RuleId>([
	"target-missed-unexplained",
	"target-actual-incomparable",
	"target-overshot",
	"impossible-percent",
	"three-public-scope",
	"section-missing",
]);

/** What should be printed instead; null where that cannot be told. */
export const replacementOf = ({ rule, expected }: CheckedFinding): string | null =>
	NO_REPLACEMENT.has(rule) ? null : expected;

/** What should be printed, how far it may be off, and what to do. */
export function adviceOf(finding: CheckedFinding): string {
	const { tolerance, remedy } = finding;
	const replacement = replacementOf(finding);
	if (replacement === null) return `${remedy}。`;
	const slack = tolerance === null || tolerance === "±0" ? "" : `（允许误差${tolerance}）`;
	return `应为${replacement}${slack}。${remedy}。`;
}
