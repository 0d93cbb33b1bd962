import type { Finding, Severity } from "../../model/finding.ts";
import type { RuleLevels } from "./schema.ts";

/** The severity that the settings give a finding; null where its rule is switched off. */
export function severityBy(
	levels: RuleLevels,
	{ rule, severity }: Pick<Finding, "rule" | "severity">,
): Severity | null {
	const level = levels[rule] ?? severity;
	return level === "off" ? null : level;
}
