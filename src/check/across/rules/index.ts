import type { AcrossRule } from "../rule.ts";
import { copiedFromPriorYear } from "./copied-from-prior-year.ts";
import { duplicateReport } from "./duplicate-report.ts";
import { priorYearMismatch } from "./prior-year-mismatch.ts";

/** The rules that compare a report with others of its agency. Add a rule: its file, and its line here. */
export const ACROSS_RULES: readonly AcrossRule[] = [
	priorYearMismatch,
	copiedFromPriorYear,
	duplicateReport,
];
