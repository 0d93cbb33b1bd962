import { check } from "./check/index.ts";
import { extract } from "./extract/index.ts";
import { ingest } from "./ingest/index.ts";
import type { ReportInput } from "./ingest/reader.ts";
import { type ReportRecord, record } from "./model/record.ts";
import { reflow } from "./reflow/index.ts";
import { segment } from "./segment/index.ts";

/**
 * One report, from bytes to a validated record. The same bytes under the same path give the same
 * record, byte for byte.
 * @throws ImportError where the bytes give no report at all
 */
export async function importReport(input: ReportInput): Promise<ReportRecord> {
	const ingested = await ingest(input);
	input.progress?.();
	const extracted = extract(segment(reflow(ingested)));
	input.progress?.();
	const checked = check(extracted);
	return record.parse({
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
}
