import { check } from "./check/index.ts";
import { extract } from "./extract/index.ts";
import { ingest } from "./ingest/index.ts";
import type { ImportOptions, ReportInput } from "./ingest/reader.ts";
import type { Undecided } from "./model/document.ts";
import { type ReportRecord, record } from "./model/record.ts";
import { reflow } from "./reflow/index.ts";
import { segment } from "./segment/index.ts";

/** A record, and what an auditor asks for beside it. */
export interface Audit {
	readonly record: ReportRecord;
	/** The relations that `record.coverage` counts as undecidable, with their reasons. */
	readonly undecided: readonly Undecided[];
}

/**
 * One report, from bytes to a validated record. The same bytes under the same path, read in the same
 * way, give the same record, byte for byte.
 * @throws ImportError where the bytes give no report at all
 */
export async function importReport(
	input: ReportInput,
	options?: ImportOptions,
): Promise<ReportRecord> {
	return (await auditReport(input, options)).record;
}

/** The same, with the relations that could not be judged. @throws ImportError as `importReport` does */
export async function auditReport(input: ReportInput, options?: ImportOptions): Promise<Audit> {
	const ingested = await ingest(input, options);
	input.progress?.();
	const extracted = extract(segment(reflow(ingested)));
	input.progress?.();
	const checked = check(extracted);
	const parsed = record.parse({
		schemaVersion: "1",
		source: checked.source,
		report: checked.report,
		text: checked.text,
		sections: checked.sections,
		tables: checked.tables,
		figures: checked.figures,
		indicators: checked.indicators,
		findings: checked.findings,
		coverage: checked.coverage,
		diagnostics: checked.diagnostics,
	});
	return { record: parsed, undecided: checked.undecided };
}
