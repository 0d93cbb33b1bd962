import { ImportError } from "./errors.ts";
import type { ImportOptions, ReportInput } from "./ingest/reader.ts";
import type { ReportRecord } from "./model/record.ts";
import { importReport } from "./pipeline.ts";

export { checkAcross } from "./across.ts";
export { CATALOGUE as rules } from "./check/catalogue.ts";
export { ImportError, type ImportErrorCode } from "./errors.ts";
export {
	type ImportOptions,
	PDF_ENGINES,
	type PdfEngineName,
	type ReportInput,
} from "./ingest/reader.ts";
export type { Diagnostic } from "./model/diagnostic.ts";
export type { Undecided } from "./model/document.ts";
export type { Evidence } from "./model/evidence.ts";
export type { Figure } from "./model/figure.ts";
export type { Finding } from "./model/finding.ts";
export type { Indicator } from "./model/indicator.ts";
export { type ReportRecord, record } from "./model/record.ts";
export type { RuleInfo } from "./model/rule.ts";
export type { Section } from "./model/section.ts";
export type { Table } from "./model/table.ts";
export { type Audit, auditReport, importReport } from "./pipeline.ts";
export { quantities } from "./text/quantities.ts";
export type { Quantity } from "./text/quantity.ts";

/** What became of one input. */
export type ImportOutcome =
	| { readonly path: string; readonly record: ReportRecord }
	| { readonly path: string; readonly error: ImportError };

/** Imports reports one after another, in order. A report that cannot be read is an outcome, never a throw. */
export async function* importReports(
	inputs: AsyncIterable<ReportInput> | Iterable<ReportInput>,
	options?: ImportOptions,
): AsyncGenerator<ImportOutcome> {
	for await (const input of inputs) yield await outcomeOf(input, options);
}

async function outcomeOf(input: ReportInput, options?: ImportOptions): Promise<ImportOutcome> {
	try {
		return { path: input.path, record: await importReport(input, options) };
	} catch (cause) {
		const error =
			cause instanceof ImportError
				? cause
				: new ImportError("internal", input.path, "程序内部错误，请把此文件和本信息报给开发者。", {
						cause,
					});
		return { path: input.path, error };
	}
}
