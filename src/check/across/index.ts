import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../facts.ts";
import { findingOf } from "../rule.ts";
import { cluster } from "./agency/cluster.ts";
import { byYearAndName, type ReportDigest } from "./digest.ts";
import { ACROSS_RULES } from "./rules/index.ts";

export { blockOf } from "./agency/identity.ts";
export { digestOf, type ReportDigest } from "./digest.ts";
export { isAcross, withAcross } from "./findings.ts";
export { addPlace, type Placed, type Places, withPlace } from "./only-place.ts";
export { type Side, sidesFindings, sidesOf } from "./sides.ts";

/** Of many reports of one year no more than the nearest are compared, so that the work grows with their number alone. */
const NEAREST = 8;

/**
 * The findings across reports, by the id of the report that they stand in. `group` holds digests that
 * may be of one agency (one block of names), in any order; which of them are is decided here.
 */
export function acrossFindings(
	group: readonly ReportDigest[],
): ReadonlyMap<string, readonly Finding[]> {
	const agencies = cluster(group.map(({ identity }) => identity));
	const numbered = group.map((report, index) => ({ report, agency: agencies[index] }));
	const alike = groupBy(numbered, ({ report, agency }) => `${agency} ${report.scope}`);
	const found = new Map<string, readonly Finding[]>();
	for (const reports of alike.values()) {
		if (reports.length < 2) continue;
		for (const [id, findings] of compared(reports.map(({ report }) => report)))
			found.set(id, findings);
	}
	return found;
}

/** Findings in each of the reports of one agency on one thing. */
function* compared(
	reports: readonly ReportDigest[],
): Iterable<readonly [id: string, findings: readonly Finding[]]> {
	const years = groupBy([...reports].sort(byYearAndName), ({ year }) => String(year));
	for (const [year, sameYear] of years) {
		const priors = (years.get(String(Number(year) - 1)) ?? []).slice(-NEAREST);
		for (const [index, report] of sameYear.entries()) {
			const twins = sameYear.slice(Math.max(0, index - NEAREST), index);
			const findings = ACROSS_RULES.flatMap((rule) =>
				[...rule.find({ report, twins, priors })].map((draft) => findingOf(rule, draft)),
			);
			if (findings.length > 0) yield [report.id, findings];
		}
	}
}
