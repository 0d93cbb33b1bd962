import { type Finding, type RuleId, ruleId } from "../../model/finding.ts";
import type { ReportRecord } from "../../model/record.ts";
import { byPosition } from "../place.ts";

/** How the message of a finding begins that two reports of different agencies give; it marks a rule that one report has too. */
export const BOTH_SIDES = "上下级报告对照：";

const ACROSS: readonly RuleId[] = [
	"prior-year-mismatch",
	"copied-from-prior-year",
	"duplicate-report",
];

/** Whether a finding rests on another report. */
export const isAcross = ({ rule, message }: Finding): boolean =>
	ACROSS.includes(rule) || message.startsWith(BOTH_SIDES);

/** The findings of the report by itself. */
const ownFindings = ({ findings }: Pick<ReportRecord, "findings">): readonly Finding[] =>
	findings.filter((finding) => !isAcross(finding));

/** First offsets of the numbers that the report's own findings accuse. */
export const accusedIn = (record: ReportRecord): ReadonlySet<number> =>
	new Set(ownFindings(record).map(({ evidence: [first] }) => first.start));

/**
 * The record with these findings across reports in place of all that it had, in reading order; those
 * of one place stand after the report's own. The same record where nothing changes.
 */
export function withAcross<T extends Pick<ReportRecord, "findings">>(
	record: T,
	across: readonly Finding[],
): T {
	if (across.length === 0 && !record.findings.some(isAcross)) return record;
	const place = (a: Finding, b: Finding) => byPosition(a.evidence[0], b.evidence[0]);
	const ordered = [...across].sort(
		(a, b) => place(a, b) || ruleId.options.indexOf(a.rule) - ruleId.options.indexOf(b.rule),
	);
	return { ...record, findings: [...ownFindings(record), ...ordered].sort(place) };
}
