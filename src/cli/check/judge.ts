import type { ImportError } from "../../errors.ts";
import { rules } from "../../index.ts";
import type { CheckedFinding, CheckedReport, CheckResult } from "../../model/check-result.ts";
import type { Finding, RuleId, Severity } from "../../model/finding.ts";
import type { Coverage } from "../../model/record.ts";
import type { RuleInfo } from "../../model/rule.ts";
import { severityBy } from "../config/apply.ts";
import type { RuleLevels } from "../config/schema.ts";
import type { Known } from "./baseline.ts";
import { fingerprints, identityOf } from "./fingerprint.ts";
import type { LoadedReport } from "./load/index.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** What decides which findings are shown, and how. */
export interface Settings {
	readonly levels: RuleLevels;
	readonly minSeverity: Severity;
	/** Fingerprints of known findings. */
	readonly known: ReadonlySet<string>;
}

/** A report as it is shown, with what a page needs beside it. */
export interface Judged {
	readonly report: CheckedReport;
	/** For each finding, in the same order. */
	readonly passages: readonly (readonly Passage[])[];
	/** All findings that are switched on, known ones too: what a baseline would hold. */
	readonly baseline: readonly Known[];
	readonly identity: string;
}

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
	GRAVITY[severity] >= GRAVITY[least];

const REMEDIES: ReadonlyMap<RuleId, string> = new Map(rules.map(({ id, remedy }) => [id, remedy]));

/** A finding with the severity of the settings; none where its rule is switched off. */
function graded(finding: Finding, fingerprint: string, levels: RuleLevels): CheckedFinding[] {
	const severity = severityBy(levels, finding);
	const remedy = REMEDIES.get(finding.rule) ?? "";
	return severity === null ? [] : [{ ...finding, severity, remedy, fingerprint }];
}

export function judge({ file, record, undecided }: LoadedReport, settings: Settings): Judged {
	const identity = identityOf(record);
	const names = fingerprints(identity, record.findings);
	const all = record.findings.flatMap((finding, i) =>
		graded(finding, names[i] ?? "", settings.levels),
	);
	const fresh = all.filter(({ fingerprint }) => !settings.known.has(fingerprint));
	const findings = fresh.filter(({ severity }) => isAtLeast(severity, settings.minSeverity));
	const { title, kind, agency, project, fiscalYear } = record.report;
	const { path, format } = record.source;
	return {
		report: {
			...{ file, path, format, title, kind, agency, project, fiscalYear },
			findings,
			known: all.length - fresh.length,
			coverage: record.coverage,
			undecided,
		},
		passages: findings.map(({ evidence }) => passagesOf(record.text, evidence)),
		baseline: all.map(({ fingerprint, rule, message }) => ({
			fingerprint,
			rule,
			report: identity,
			message,
		})),
		identity,
	};
}

/** Everything that was checked, as `--format json` prints it. */
export function resultOf(
	reports: readonly CheckedReport[],
	errors: readonly ImportError[],
): CheckResult {
	const findings = reports.flatMap((report) => report.findings);
	const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
	const sum = (pick: (report: CheckedReport) => number) =>
		reports.reduce((total, report) => total + pick(report), 0);
	const covered = (key: keyof Coverage) => sum(({ coverage }) => coverage[key]);
	return {
		schemaVersion: "1",
		totals: {
			reports: reports.length,
			failed: errors.length,
			findings: { error: count("error"), warning: count("warning"), info: count("info") },
			known: sum(({ known }) => known),
			coverage: {
				relations: covered("relations"),
				consistent: covered("consistent"),
				truncated: covered("truncated"),
				inconsistent: covered("inconsistent"),
				undecidable: covered("undecidable"),
				unclaimed: covered("unclaimed"),
			},
		},
		reports,
		errors: errors.map(({ path, code, message }) => ({ path, code, message })),
	};
}

/** The rules with the severities of the settings; those that are switched off are left out. */
export const activeRules = (levels: RuleLevels): readonly RuleInfo[] =>
	rules.flatMap((rule) => {
		const severity = severityBy(levels, { rule: rule.id, severity: rule.severity });
		return severity === null ? [] : [{ ...rule, severity }];
	});
