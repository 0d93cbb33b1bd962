import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../facts.ts";
import { findingOf } from "../rule.ts";
import { cluster } from "./agency/cluster.ts";
import { byYearAndName, type ReportCard, type ReportDigest } from "./digest.ts";
import { ACROSS_RULES } from "./rules/index.ts";

export { blockOf } from "./agency/identity.ts";
export { cardOf, digestOf, type ReportCard, type ReportDigest } from "./digest.ts";
export { isAcross, withAcross } from "./findings.ts";
export { addPlace, type Places, withPlace } from "./only-place.ts";
export { type Side, sidesFindings, sidesOf } from "./sides.ts";

/**
 * The reports of one agency on one thing, in order of year and name; reports that have no like are left
 * out. `cards` are of one block of names, in any order; which names are one agency is decided here.
 */
export function seriesOf<T extends ReportCard>(cards: readonly T[]): readonly (readonly T[])[] {
	const agencies = cluster(cards.map(({ identity }) => identity));
	const numbered = cards.map((card, index) => ({ card, agency: agencies[index] }));
	const alike = groupBy(numbered, ({ card, agency }) => `${agency} ${card.scope}`);
	return [...alike.values()]
		.filter((group) => group.length > 1)
		.map((group) => group.map(({ card }) => card).sort(byYearAndName));
}

/** Of many reports of one year no more than the nearest are compared, so that the work grows with their number alone. */
const NEAREST = 8;

/** What the next report of a series is compared with. */
export interface Window {
	/** Of the last year so far, the nearest last. */
	readonly latest: readonly ReportDigest[];
	/** Of the year before that. */
	readonly before: readonly ReportDigest[];
}

export const EMPTY_WINDOW: Window = { latest: [], before: [] };

/** The findings of the next report of a series, and what the one after it is compared with. */
export function compareNext(
	{ latest, before }: Window,
	report: ReportDigest,
): { readonly findings: readonly Finding[]; readonly window: Window } {
	const year = latest[0]?.year ?? null;
	const twins = year === report.year ? latest : [];
	const earlier = year === report.year ? before : latest;
	const priors = earlier[0]?.year === report.year - 1 ? earlier : [];
	const findings = ACROSS_RULES.flatMap((rule) =>
		[...rule.find({ report, twins, priors })].map((draft) => findingOf(rule, draft)),
	);
	return { findings, window: { latest: [...twins, report].slice(-NEAREST), before: priors } };
}
