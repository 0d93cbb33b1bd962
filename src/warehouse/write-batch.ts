import type { Engine } from "./engine.ts";
import { flatten } from "./flatten.ts";
import { MERGE, STAGED } from "./merge.ts";
import type { HashedRecord } from "./schema/table.ts";
import { literals } from "./sql.ts";

/** The keys that may stand once in a merge: the content and its paths. */
const keysOf = ({ record: { source } }: HashedRecord): string[] => [
	`key:${source.sha256}`,
	...[source.path, ...source.paths].map((path) => `path:${path}`),
];

/** Runs of records of which none repeats a content or a path of its run: later records replace earlier ones. */
export function distinctRuns(records: readonly HashedRecord[]): HashedRecord[][] {
	const runs: HashedRecord[][] = [];
	let seen = new Set<string>();
	for (const record of records) {
		const keys = new Set(keysOf(record));
		const run = runs.at(-1);
		if (run === undefined || [...keys].some((key) => seen.has(key))) {
			runs.push([record]);
			seen = keys;
		} else {
			run.push(record);
			for (const key of keys) seen.add(key);
		}
	}
	return runs;
}

/** Which of the hashes stand in the warehouse for what their paths hold now. */
export async function heldHashes(
	engine: Engine,
	hashes: readonly string[],
): Promise<ReadonlySet<string>> {
	const rows = await engine.texts(`SELECT record_sha256 FROM imports
WHERE record_sha256 IN (${literals(hashes)})
GROUP BY record_sha256
HAVING count(DISTINCT path) = count(DISTINCT CASE WHEN is_current THEN path END)`);
	return new Set(rows.flatMap(([hash]) => hash ?? []));
}

/**
 * Brings records into the tables; the caller holds the transaction. A run is compared with what stands in
 * the tables when it is its turn, so that a path that changes twice in a batch has two versions.
 * Gives how many were written; the others stood there already.
 */
export async function writeBatch(
	engine: Engine,
	records: readonly HashedRecord[],
): Promise<number> {
	let written = 0;
	for (const run of distinctRuns(records)) {
		const held = await heldHashes(
			engine,
			run.map(({ hash }) => hash),
		);
		const changed = run.filter(({ hash }) => !held.has(hash));
		if (changed.length === 0) continue;
		const rows = flatten(changed);
		for (const table of STAGED) await engine.stage(table, rows.get(table) ?? []);
		for (const sql of MERGE) await engine.execute(sql);
		written += changed.length;
	}
	return written;
}
