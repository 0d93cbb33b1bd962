import { createHash } from "node:crypto";
import { checkAcrossRecords } from "./across/check-across.ts";
import type { Digests } from "./across/digests.ts";
import type { Done } from "./journal/entries.ts";
import type { Journal } from "./journal/journal.ts";
import type { ResultFolder } from "./store/folder.ts";
import type { Versions } from "./versions.ts";

/** A name for these reports and for the rules across reports, whatever the order. */
function nameOf(done: readonly Done[], versions: Versions): string {
	const reports = done.map(({ name, sha256 }) => `${name} ${sha256}`).sort();
	const hash = createHash("sha256").update(JSON.stringify([versions["across"] ?? "", reports]));
	return hash.digest("hex");
}

/**
 * Compares the reports of an import with each other and adds what that finds to their records. Where just these
 * were compared before and none was read since, it stands already.
 */
export async function compareReports(
	results: ResultFolder,
	journal: Journal,
	done: readonly Done[],
	versions: Versions,
	digests: Digests,
): Promise<void> {
	const reports = nameOf(done, versions);
	if (journal.state.compared === reports) return;
	await checkAcrossRecords(
		results.recordsFolder,
		done.map(({ name }) => `${name}.json`),
		digests,
	);
	await journal.append({ type: "compared", reports });
}
