import { ADVICE, outcomeOfCode } from "../batch/outcome.ts";
import type { ImportErrorCode } from "../errors.ts";
import type { Client } from "../warehouse/postgres/connect.ts";
import type { HashedRecord } from "../warehouse/schema/table.ts";
import type { TakenJob } from "./boss.ts";

/** Why a job gave no record. */
export interface Refused {
	readonly paths: readonly string[];
	readonly sha256: string | null;
	readonly code: ImportErrorCode;
	readonly reason: string;
}

/** What a job came to; written with its completion or not at all. */
export type Result =
	| { readonly kind: "record"; readonly job: TakenJob; readonly hashed: HashedRecord }
	/** The warehouse holds what this program reads there. */
	| { readonly kind: "unchanged"; readonly job: TakenJob }
	| { readonly kind: "refused"; readonly job: TakenJob; readonly refused: Refused };

/** Codes that another attempt, or another machine, may not meet. */
const PASSING: ReadonlySet<ImportErrorCode> = new Set<ImportErrorCode>([
	"not-found",
	"unreadable",
	"timeout",
	"out-of-memory",
	"crash",
]);

export const mayPass = ({ code }: Refused): boolean => PASSING.has(code);

const pathsOf = ({ record: { source } }: HashedRecord): string[] => [
	...new Set([source.path, ...source.paths]),
];

/**
 * Notes which program read what the paths of records hold; inside the transaction that writes the records. Of
 * several with one path the last one holds, as in the warehouse.
 */
export async function noteReadings(
	client: Client,
	records: readonly HashedRecord[],
	program: string,
): Promise<void> {
	const keys = new Map(
		records.flatMap((each) =>
			pathsOf(each).map((path) => [path, each.record.source.sha256] as const),
		),
	);
	const paths = [...keys.keys()];
	await client.query(
		`INSERT INTO readings (path, report_key, program)
SELECT path, report_key, $3 FROM unnest($1::text[], $2::text[]) AS t (path, report_key)
ON CONFLICT (path) DO UPDATE SET
	report_key = excluded.report_key, program = excluded.program, read_at = now()`,
		[paths, [...keys.values()], program],
	);
	await client.query("DELETE FROM quarantine WHERE path = ANY($1)", [paths]);
}

/** Puts an input into the quarantine, in place of what stands there of its path. */
export async function quarantine(
	client: Client,
	{ paths, sha256, code, reason }: Refused,
	attempts: number,
	program: string,
): Promise<void> {
	const outcome = outcomeOfCode(code);
	const advice = outcome === "ok" || outcome === "partial" ? null : ADVICE[outcome];
	await client.query(
		`INSERT INTO quarantine (path, paths, sha256, outcome, code, reason, advice, attempts, program)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (path) DO UPDATE SET
	paths = excluded.paths, sha256 = excluded.sha256, outcome = excluded.outcome, code = excluded.code,
	reason = excluded.reason, advice = excluded.advice, attempts = excluded.attempts,
	program = excluded.program, quarantined_at = now()`,
		[
			...[paths[0], JSON.stringify(paths), sha256, outcome, code],
			...[reason.replaceAll("\0", ""), advice, attempts, program],
		],
	);
}

/** Of contents under paths those that the warehouse holds as this program reads them, as `path\0sha256`. */
export async function readBefore(
	client: Client,
	paths: readonly string[],
	program: string,
): Promise<ReadonlySet<string>> {
	const { rows } = await client.query<{ path: string; report_key: string }>(
		`SELECT r.path, r.report_key FROM readings r
JOIN imports i ON i.path = r.path AND i.is_current AND i.report_key = r.report_key
WHERE r.path = ANY($1) AND r.program = $2`,
		[paths, program],
	);
	return new Set(rows.map(({ path, report_key }) => `${path}\0${report_key}`));
}

/** The same for the quarantine, by the first path. */
export async function refusedBefore(
	client: Client,
	paths: readonly string[],
	program: string,
): Promise<ReadonlySet<string>> {
	const { rows } = await client.query<{ path: string; sha256: string | null }>(
		"SELECT path, sha256 FROM quarantine WHERE path = ANY($1) AND program = $2",
		[paths, program],
	);
	return new Set(rows.map(({ path, sha256 }) => `${path}\0${sha256}`));
}
