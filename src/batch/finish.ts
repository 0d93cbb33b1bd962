import { toJson } from "../model/record-json.ts";
import type { Digests } from "./across/digests.ts";
import { compareReports } from "./compare.ts";
import { type Failure, failureOf } from "./failure.ts";
import type { BatchOptions } from "./import-batch.ts";
import type { Found } from "./inputs/find.ts";
import { compareManifest, type Listed, type ManifestSummary } from "./inputs/manifest.ts";
import { placeOf } from "./inputs/root.ts";
import type { Grouped } from "./inputs/same.ts";
import type { Done } from "./journal/entries.ts";
import type { Journal } from "./journal/journal.ts";
import type { Ledger } from "./ledger.ts";
import { formatQuarantine, type Quarantined, quarantinedOf } from "./quarantine.ts";
import type { ResultFolder } from "./store/folder.ts";
import { type ReportSummary, type Summary, summarize, summarizeReport } from "./summary.ts";
import type { Versions } from "./versions.ts";

export interface Ended {
	readonly results: ResultFolder;
	readonly journal: Journal;
	readonly ledger: Ledger;
	readonly found: Found;
	readonly grouped: Grouped;
	readonly listed: readonly Listed[] | null;
	readonly versions: Versions;
	/** Of the records that were written by this run. */
	readonly digests: Digests;
	readonly options: BatchOptions;
}

/** All records stand: what is made of them together, and the account of the run. */
export async function finish(ended: Ended): Promise<Summary> {
	const { results, ledger, found, grouped, listed, options } = ended;
	const done = grouped.groups.flatMap(({ sha256 }) => ledger.reports.get(sha256) ?? []);
	await compareReports(results, ended.journal, done, ended.versions, ended.digests);
	await options.afterImport?.(
		results.recordsFolder,
		done.map(({ name }) => `${name}.json`),
	);
	const reports: ReportSummary[] = [];
	for (const one of done) reports.push(await summaryNow(results, one));
	const manifest =
		listed &&
		compareManifest(
			listed,
			reports,
			found.files.map(({ path }) => path),
		);
	const errors = [...errorsOf(ended), ...(manifest ? missingFiles(manifest) : [])];
	const mine = ledger.recordFiles();
	const summary = summarize({
		files: found.files.length,
		duplicates: found.files.length - grouped.groups.length - grouped.errors.size,
		reports,
		errors,
		skipped: found.skipped,
		stale: (await results.records()).filter((file) => !mine.has(file)),
		manifest,
	});
	await results.put("quarantine.jsonl", formatQuarantine(quarantined(ended)));
	await results.put("summary.json", toJson(summary));
	return summary;
}

/** What was written into a record after it was read counts too. */
async function summaryNow(results: ResultFolder, done: Done): Promise<ReportSummary> {
	const { report, recordBytes } = done;
	if ((await results.size(report.record)) === recordBytes) return report;
	return summarizeReport(await results.read(report.record), report.record);
}

/** In the order of the files; what was not found comes first. */
function errorsOf({ found, grouped, ledger }: Ended): Failure[] {
	const byFirst = new Map(grouped.groups.map((group) => [group.files[0], group.sha256]));
	return [
		...found.errors.map((error) => failureOf(error.path, error)),
		...found.files.flatMap((file) => {
			const error = grouped.errors.get(file);
			return error
				? failureOf(file.path, error)
				: (ledger.failures.get(byFirst.get(file) ?? "")?.failure ?? []);
		}),
	];
}

const missingFiles = ({ missing }: ManifestSummary): Failure[] =>
	missing.map((path) => ({
		path,
		code: "not-found",
		message: "清单中有这份报告，输入中却没有。请补齐文件，或更正清单。",
	}));

/** Failures of this run, and those of other inputs that were imported into the folder before. */
function quarantined({ found, grouped, ledger, journal, results }: Ended): Quarantined[] {
	const places = new Set(found.files.map((file) => placeOf(results.path, file)));
	const others = journal.state
		.failures()
		.filter(({ sha256 }) => !ledger.failures.has(sha256))
		.filter(({ locations }) => !locations.some((location) => places.has(location)))
		.map(quarantinedOf);
	const unread = [...grouped.errors].map(
		([file, error]): Quarantined => ({
			failure: failureOf(file.path, error),
			paths: [file.path],
			sha256: null,
			bytes: file.bytes,
			location: placeOf(results.path, file),
		}),
	);
	const notFound = found.errors.map(
		(error): Quarantined => ({
			failure: failureOf(error.path, error),
			paths: [error.path],
			sha256: null,
			bytes: null,
			location: null,
		}),
	);
	return [...notFound, ...unread, ...[...ledger.failures.values()].map(quarantinedOf), ...others];
}
