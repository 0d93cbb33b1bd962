import { join } from "node:path";
import type { ImportError } from "../../errors.ts";
import { loadWarehouse } from "../../warehouse/load.ts";
import { WAREHOUSE_FILE } from "../../warehouse/target.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { type FoundFile, findReports } from "../files/find.ts";
import { groupSame, type SameFiles } from "../files/same.ts";
import { importFiles } from "../import-files.ts";
import { ResultFolder } from "../store/folder.ts";
import { toJson } from "../store/json.ts";
import { recordNames } from "../store/record-name.ts";
import { formatError, formatSummary } from "../summary/format.ts";
import {
	type ReportSummary,
	type Summary,
	summarize,
	summarizeReport,
} from "../summary/summary.ts";
import type { Output } from "../terminal/output.ts";
import { Progress } from "../terminal/progress.ts";
import { formatInvalid } from "./export.ts";

export interface ImportOptions {
	/** Folder of the results. */
	readonly out: string;
	/** Print nothing but failures. */
	readonly quiet?: boolean;
	/** Print the summary as JSON. */
	readonly json?: boolean;
	/** A finding of severity error is a failure of the run. */
	readonly strict?: boolean;
	/** Bring the records to the embedded warehouse; unless said otherwise. */
	readonly warehouse?: boolean;
}

/** A name for the record of each group. */
function nameGroups(groups: readonly SameFiles[]): Map<FoundFile, string> {
	const firsts = groups.map(([first]) => first);
	const names = recordNames(firsts);
	return new Map(firsts.map((first, i) => [first, names[i] ?? "_"]));
}

async function importAll(
	paths: readonly string[],
	out: string,
	step: (total: number, path: string, note: string) => void,
): Promise<Summary> {
	const { files, skipped, errors: notFound } = await findReports(paths, out);
	const groups = await groupSame(files);
	const names = nameGroups(groups);
	const results = await ResultFolder.open(out);
	const reports: ReportSummary[] = [];
	const failures = new Map<FoundFile, ImportError>();
	for await (const outcome of importFiles(groups)) {
		const [first] = outcome.files;
		if ("error" in outcome) failures.set(first, outcome.error);
		else {
			const file = await results.writeRecord(names.get(first) ?? "_", outcome.record);
			reports.push(summarizeReport(outcome.record, file));
		}
		step(groups.length, first.path, "error" in outcome ? `失败 [${outcome.error.code}]` : "");
	}
	const summary = summarize({
		files: files.length,
		duplicates: files.length - groups.length,
		reports,
		errors: [...notFound, ...groups.flatMap(([first]) => failures.get(first) ?? [])],
		skipped,
		stale: await results.staleRecords(),
	});
	await results.writeSummary(summary);
	return summary;
}

function exitCodeOf({ errors, totals }: Summary, strict: boolean): ExitCode {
	if (errors.length > 0) return EXIT.someInputsFailed;
	return strict && totals.findings.error > 0 ? EXIT.errorsFound : EXIT.clean;
}

/** `ziping import PATH… --out DIR`: a record per report, and a summary. */
export async function importCommand(
	paths: readonly string[],
	{ out, quiet = false, json = false, strict = false, warehouse = true }: ImportOptions,
	output: Output,
): Promise<ExitCode> {
	const progress = new Progress(output);
	const summary = await importAll(paths, out, (total, path, note) => {
		if (!quiet) progress.step(total, path, note);
	});
	if (!quiet) progress.end();
	if (warehouse)
		output.err(formatInvalid(await loadWarehouse(join(out, "records"), join(out, WAREHOUSE_FILE))));
	if (quiet || json) for (const error of summary.errors) output.err(`${formatError(error)}\n`);
	if (json) output.out(toJson(summary));
	else if (!quiet) output.out(formatSummary(summary, out));
	return exitCodeOf(summary, strict);
}
