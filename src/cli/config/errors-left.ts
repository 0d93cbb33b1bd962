import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Summary } from "../../batch/summary.ts";
import { record } from "../../model/record.ts";
import { severityBy } from "./apply.ts";
import type { RuleLevels } from "./schema.ts";

/**
 * Whether a report of the run has a finding that is an error by the settings. A summary counts severities as the
 * rules have them, so records are read again only where the settings change one; one of them is in memory at a time.
 */
export async function hasErrors(
	{ reports, totals }: Summary,
	out: string,
	levels: RuleLevels,
): Promise<boolean> {
	const changed = Object.values(levels);
	if (changed.length === 0) return totals.findings.error > 0;
	const raises = changed.includes("error");
	for (const { record: file, findings } of reports) {
		const all = findings.error + findings.warning + findings.info;
		if ((raises ? all : findings.error) > 0 && (await holdsError(join(out, file), levels))) {
			return true;
		}
	}
	return false;
}

async function holdsError(file: string, levels: RuleLevels): Promise<boolean> {
	const { findings } = record.parse(JSON.parse(await readFile(file, "utf8")));
	return findings.some((finding) => severityBy(levels, finding) === "error");
}
