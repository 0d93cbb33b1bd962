import type { ReportRecord } from "../../model/record.ts";
import type { Identity } from "./agency/identity.ts";
import { agencyOf } from "./agency/place.ts";
import { accusedIn } from "./findings.ts";
import { type Implied, impliedIn } from "./implied.ts";
import { type Sentence, sentencesOf } from "./narrative.ts";
import { scopeOf } from "./scope.ts";
import { type Stated, statedIn } from "./stated.ts";
import { type Transfer, transfersIn } from "./transfer.ts";

/** Which report it is. */
export interface ReportHead {
	/** The caller's name for the record. */
	readonly id: string;
	/** Where the report was found; reports of one year stand in the order of it. */
	readonly path: string;
	readonly sha256: string;
	readonly title: string | null;
	/** As printed. */
	readonly agency: string;
	readonly year: number;
}

/** What tells which reports it is compared with. */
export interface ReportCard extends ReportHead {
	readonly identity: Identity;
	/** What the report is about beside agency and year. */
	readonly scope: string;
}

/** What other reports are compared with: small, plain data that can be written down and read again. */
export interface ReportDigest extends ReportCard {
	readonly stated: readonly Stated[];
	readonly implied: readonly Implied[];
	readonly sentences: readonly Sentence[];
	readonly transfers: readonly Transfer[];
}

/** The digest of a record; null where it does not say whose and of which year it is, or on what. */
export function digestOf(record: ReportRecord, id: string): ReportDigest | null {
	const { agency, fiscalYear, title } = record.report;
	const identity = agencyOf(record);
	const scope = scopeOf(record);
	if (agency === null || identity === null || fiscalYear === null || scope === null) return null;
	const accused = accusedIn(record);
	return {
		id,
		path: record.source.path,
		sha256: record.source.sha256,
		title,
		agency,
		identity,
		year: fiscalYear,
		scope: scope.key,
		stated: statedIn(record, scope.single, accused),
		implied: scope.single ? impliedIn(record, accused) : [],
		sentences: sentencesOf(record),
		transfers: transfersIn(record),
	};
}

export const cardOf = (digest: ReportDigest): ReportCard => {
	const { id, path, sha256, title, agency, year, identity, scope } = digest;
	return { id, path, sha256, title, agency, year, identity, scope };
};

/** By year, then by name: the later of two holds the finding. */
export function byYearAndName(a: ReportHead, b: ReportHead): number {
	return a.year - b.year || order(a.path, b.path) || order(a.sha256, b.sha256) || order(a.id, b.id);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
