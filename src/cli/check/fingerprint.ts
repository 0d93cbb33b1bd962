import { createHash } from "node:crypto";
import type { Finding } from "../../model/finding.ts";
import type { ReportRecord } from "../../model/record.ts";

/** What a report is, wherever its file lies: agency, project, year and kind, else its title, else its path. */
export function identityOf({ report, source }: Pick<ReportRecord, "report" | "source">): string {
	const { agency, project, title, fiscalYear, kind } = report;
	const named = [agency, project].filter((name) => name !== null);
	const names = named.length > 0 ? named : [title ?? source.path];
	return [...names, ...(fiscalYear === null ? [] : [String(fiscalYear)]), kind].join(" / ");
}

const bare = (quote: string): string => quote.replace(/\s+/gu, "");

/**
 * A name for each finding that stays when lines move: the rule, the report and the quotes. Of several
 * findings with the same of all three, each has its number in reading order.
 */
export function fingerprints(identity: string, findings: readonly Finding[]): readonly string[] {
	const seen = new Map<string, number>();
	return findings.map(({ rule, evidence }) => {
		const key = JSON.stringify([rule, identity, evidence.map(({ quote }) => bare(quote))]);
		const nth = seen.get(key) ?? 0;
		seen.set(key, nth + 1);
		return createHash("sha256").update(`${nth} ${key}`).digest("hex").slice(0, 32);
	});
}
