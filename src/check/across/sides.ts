import type { Finding } from "../../model/finding.ts";
import { findingOf } from "../rule.ts";
import { valueConflict } from "../rules/value-conflict.ts";
import { byYearAndName, type ReportDigest, type ReportHead } from "./digest.ts";
import { BOTH_SIDES } from "./findings.ts";
import { nameOfReport, printed } from "./rule.ts";
import { contradict } from "./terms.ts";
import type { Transfer } from "./transfer.ts";

/** A transfer with the report that states it. */
export interface Side {
	readonly report: ReportHead;
	readonly transfer: Transfer;
}

/** The transfers that a digest holds, each with its report. */
export const sidesOf = ({ id, path, sha256, title, agency, year, transfers }: ReportDigest) =>
	transfers.map(
		(transfer): Side => ({
			report: { id, path, sha256, title, agency, year },
			transfer,
		}),
	);

/**
 * One transfer (equal keys) as its giver and its receiver state it: a conflict where each side states
 * one value and the two cannot both be true. The later report by name holds the finding.
 */
export function sidesFindings(sides: readonly Side[]): readonly (readonly [string, Finding])[] {
	const of = (side: Transfer["side"]) => sides.filter(({ transfer }) => transfer.side === side);
	const [given, ...givenMore] = of("given");
	const [received, ...receivedMore] = of("received");
	if (!given || !received || given.report.id === received.report.id) return [];
	const sure = (first: Side, more: readonly Side[]) =>
		more.every(({ transfer }) => transfer.figure.value === first.transfer.figure.value);
	if (!sure(given, givenMore) || !sure(received, receivedMore)) return [];
	if (!contradict(given.transfer.figure, received.transfer.figure)) return [];
	const [there, here] = isLater(given, received) ? [received, given] : [given, received];
	const print = ({ transfer }: Side) => printed(transfer.figure);
	const draft = {
		message: `${BOTH_SIDES}${here.transfer.where}${print(here)}与${nameOfReport(there.report)}所印“${print(there)}”不一致，是同一笔资金，两数不能都对。`,
		expected: there.transfer.figure.raw,
		actual: here.transfer.figure.raw,
		evidence: [here.transfer.figure.evidence] as const,
	};
	return [[here.report.id, findingOf(valueConflict, draft)]];
}

const isLater = (a: Side, b: Side): boolean => byYearAndName(a.report, b.report) > 0;
