import {
	addPlace,
	blockOf,
	compareNext,
	digestOf,
	EMPTY_WINDOW,
	type ReportDigest,
	type Side,
	seriesOf,
	sidesFindings,
	sidesOf,
	withAcross,
	withPlace,
} from "./check/across/index.ts";
import type { Finding } from "./model/finding.ts";
import type { ReportRecord } from "./model/record.ts";

export * from "./check/across/index.ts";

/**
 * The records with what their reports contradict in each other: last year's figures, narrative carried
 * over, one report in two versions, both sides of a transfer. Findings across reports that they had
 * are replaced; the order of the records is kept and does not matter. Holds all records in memory:
 * for thousands of them use the command, which works on files.
 */
export async function checkAcross(
	records: AsyncIterable<ReportRecord> | Iterable<ReportRecord>,
): Promise<readonly ReportRecord[]> {
	const all: ReportRecord[] = [];
	for await (const record of records) all.push(record);
	const found = findingsAcross(all.flatMap((record, index) => digestOf(record, `${index}`) ?? []));
	return all.map((record, index) => withAcross(record, found.get(`${index}`) ?? []));
}

/** The findings across reports by the id of the digest of the report that they stand in. */
export function findingsAcross(
	digests: readonly ReportDigest[],
): ReadonlyMap<string, readonly Finding[]> {
	const places = new Map<string, readonly string[] | "several">();
	for (const digest of digests) addPlace(places, digest);
	const blocks = new Map<string, ReportDigest[]>();
	const transfers = new Map<string, Side[]>();
	for (const digest of digests.map((one) => withPlace(one, places))) {
		add(blocks, blockOf(digest.identity), digest);
		for (const side of sidesOf(digest)) add(transfers, side.transfer.key, side);
	}
	const found = new Map<string, Finding[]>();
	for (const series of [...blocks.values()].flatMap(seriesOf)) {
		let window = EMPTY_WINDOW;
		for (const report of series) {
			const next = compareNext(window, report);
			for (const finding of next.findings) add(found, report.id, finding);
			window = next.window;
		}
	}
	for (const sides of transfers.values())
		for (const [id, finding] of sidesFindings(sides)) add(found, id, finding);
	return found;
}

function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
	const group = groups.get(key);
	if (group) group.push(item);
	else groups.set(key, [item]);
}
