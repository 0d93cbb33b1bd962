import type { Severity } from "../model/finding.ts";
import type { Format, ReportRecord } from "../model/record.ts";
import type { Failure } from "./failure.ts";
import type { ManifestSummary } from "./inputs/manifest.ts";
import { OUTCOMES, type Outcome, outcomeOfCode, outcomeOfRecord } from "./outcome.ts";

export type BySeverity = Readonly<Record<Severity, number>>;

/** How much was read out of one report, or of all. */
export interface Tallies {
	readonly sections: number;
	readonly tables: number;
	readonly figures: number;
	/** Figures that no extractor gave a meaning. */
	readonly unclaimed: number;
	readonly indicators: number;
	readonly findings: BySeverity;
	readonly diagnostics: BySeverity;
	/** Relations between printed numbers; found = checkable + undecidable. */
	readonly relations: {
		readonly found: number;
		readonly checkable: number;
		readonly consistent: number;
		readonly truncated: number;
		readonly inconsistent: number;
		readonly undecidable: number;
	};
}

export interface ReportSummary extends Tallies {
	readonly path: string;
	readonly paths: readonly string[];
	/** File of the record, relative to the folder of the results. */
	readonly record: string;
	/** `partial` where a part of the report could not be read; the diagnostics say which. */
	readonly outcome: "ok" | "partial";
	readonly format: Format;
	readonly encoding: string | null;
	readonly pages: number | null;
	readonly title: string | null;
	readonly agency: string | null;
	readonly fiscalYear: number | null;
}

/** `summary.json`. Says nothing of time or place, so that the same inputs give the same bytes. */
export interface Summary {
	readonly schemaVersion: "1";
	readonly inputs: {
		/** Files that were taken for reports. */
		readonly files: number;
		/** Records that were written; files of the same bytes share one. */
		readonly imported: number;
		readonly duplicates: number;
		readonly failed: number;
		readonly skipped: number;
	};
	/** How often each outcome occurs, without those that do not. */
	readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
	readonly formats: Readonly<Record<string, number>>;
	readonly encodings: Readonly<Record<string, number>>;
	readonly totals: Tallies;
	readonly reports: readonly ReportSummary[];
	readonly errors: readonly Failure[];
	/** Files in the given folders that are no reports by their name. */
	readonly skipped: readonly string[];
	/** Records that stood in the folder before and belong to no input of this run; they are left as they are. */
	readonly stale: readonly string[];
	/** What a manifest knew; null where none was given. */
	readonly manifest: ManifestSummary | null;
}

const severities = (items: readonly { readonly severity: Severity }[]): BySeverity => {
	const count = (severity: Severity) => items.filter((item) => item.severity === severity).length;
	return { error: count("error"), warning: count("warning"), info: count("info") };
};

export function tallies(record: ReportRecord): Tallies {
	const { relations, consistent, truncated, inconsistent, undecidable } = record.coverage;
	return {
		sections: record.sections.length,
		tables: record.tables.length,
		figures: record.figures.length,
		unclaimed: record.coverage.unclaimed,
		indicators: record.indicators.length,
		findings: severities(record.findings),
		diagnostics: severities(record.diagnostics),
		relations: {
			found: relations,
			checkable: consistent + truncated + inconsistent,
			consistent,
			truncated,
			inconsistent,
			undecidable,
		},
	};
}

export function summarizeReport(record: ReportRecord, file: string): ReportSummary {
	const { path, paths, format, encoding, pages } = record.source;
	const { title, agency, fiscalYear } = record.report;
	return {
		path,
		paths,
		record: file,
		outcome: outcomeOfRecord(record.diagnostics),
		format,
		encoding,
		pages,
		title,
		agency,
		fiscalYear,
		...tallies(record),
	};
}

const sum = (reports: readonly Tallies[], pick: (tallies: Tallies) => number): number =>
	reports.reduce((total, report) => total + pick(report), 0);

const sumSeverities = (
	reports: readonly Tallies[],
	pick: (tallies: Tallies) => BySeverity,
): BySeverity => ({
	error: sum(reports, (report) => pick(report).error),
	warning: sum(reports, (report) => pick(report).warning),
	info: sum(reports, (report) => pick(report).info),
});

function totalsOf(reports: readonly Tallies[]): Tallies {
	return {
		sections: sum(reports, (report) => report.sections),
		tables: sum(reports, (report) => report.tables),
		figures: sum(reports, (report) => report.figures),
		unclaimed: sum(reports, (report) => report.unclaimed),
		indicators: sum(reports, (report) => report.indicators),
		findings: sumSeverities(reports, (report) => report.findings),
		diagnostics: sumSeverities(reports, (report) => report.diagnostics),
		relations: {
			found: sum(reports, (report) => report.relations.found),
			checkable: sum(reports, (report) => report.relations.checkable),
			consistent: sum(reports, (report) => report.relations.consistent),
			truncated: sum(reports, (report) => report.relations.truncated),
			inconsistent: sum(reports, (report) => report.relations.inconsistent),
			undecidable: sum(reports, (report) => report.relations.undecidable),
		},
	};
}

/** How often each value occurs, in order of the values. */
function countBy(values: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of [...values].sort()) counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}

/** In the order in which outcomes are listed. */
function countOutcomes(outcomes: readonly Outcome[]): Partial<Record<Outcome, number>> {
	const counts: Partial<Record<Outcome, number>> = {};
	for (const outcome of OUTCOMES) {
		const count = outcomes.filter((one) => one === outcome).length;
		if (count > 0) counts[outcome] = count;
	}
	return counts;
}

/** All that a run came to. */
export interface Results {
	readonly files: number;
	readonly duplicates: number;
	readonly reports: readonly ReportSummary[];
	readonly errors: readonly Failure[];
	readonly skipped: readonly string[];
	readonly stale: readonly string[];
	readonly manifest: ManifestSummary | null;
}

export function summarize({
	files,
	duplicates,
	reports,
	errors,
	skipped,
	stale,
	manifest,
}: Results): Summary {
	return {
		schemaVersion: "1",
		inputs: {
			files,
			imported: reports.length,
			duplicates,
			failed: errors.length,
			skipped: skipped.length,
		},
		outcomes: countOutcomes([
			...reports.map((report) => report.outcome),
			...errors.map(({ code }) => outcomeOfCode(code)),
		]),
		formats: countBy(reports.map((report) => report.format)),
		encodings: countBy(reports.flatMap((report) => report.encoding ?? [])),
		totals: totalsOf(reports),
		reports,
		errors,
		skipped,
		stale,
		manifest,
	};
}
