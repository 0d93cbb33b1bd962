import * as z from "zod";
import { evidence } from "./evidence.ts";
import { finding, ruleId, severity } from "./finding.ts";
import { coverage, format, reportKind } from "./record.ts";

const tally = z.int().nonnegative();
const tallies = z.strictObject({
	error: tally.describe("Findings of severity error"),
	warning: tally.describe("Findings of severity warning"),
	info: tally.describe("Findings of severity info"),
});

export const checkedFinding = z.strictObject({
	rule: finding.shape.rule,
	severity: severity.describe("As the settings say, else as the rule says"),
	message: finding.shape.message,
	expected: finding.shape.expected,
	actual: finding.shape.actual,
	tolerance: finding.shape.tolerance,
	cause: finding.shape.cause,
	remedy: z.string().describe("What the author of the report should do, in Chinese"),
	fingerprint: z
		.string()
		.regex(/^[0-9a-f]{32}$/)
		.describe("The same for the same finding in the same report, wherever it stands"),
	evidence: finding.shape.evidence,
});

export const undecidedRelation = z.strictObject({
	rule: ruleId.describe("The rule that would have fired"),
	result: z.string().describe("The printed result"),
	calculation: z.string().describe("What should give it"),
	reason: z.string().describe("Why it could not be judged, in Chinese"),
	evidence: evidence.describe("Where the printed result stands"),
});

export const checkedReport = z.strictObject({
	file: z.string().describe("The report, as reached from the working folder"),
	path: z.string().describe("`source.path` of its record"),
	format: format.describe("Format of the file"),
	title: z.string().nullable().describe("As in the record"),
	kind: reportKind.describe("As in the record"),
	agency: z.string().nullable().describe("As in the record"),
	project: z.string().nullable().describe("As in the record"),
	fiscalYear: z.int().nullable().describe("As in the record"),
	findings: z.array(checkedFinding).readonly().describe("In reading order, without known ones"),
	known: tally.describe("Findings that the baseline keeps quiet"),
	coverage: coverage.describe("How much was checked"),
	undecided: z
		.array(undecidedRelation)
		.readonly()
		.nullable()
		.describe(
			"Undecidable relations with their reasons; null for a record, which has them counted",
		),
});

export const checkResult = z.strictObject({
	schemaVersion: z.literal("1").describe("Version of this contract"),
	totals: z
		.strictObject({
			reports: tally.describe("Reports that were checked"),
			failed: tally.describe("Inputs that could not be read"),
			findings: tallies.describe("Findings that are shown"),
			known: tally.describe("Findings that the baseline keeps quiet"),
			coverage: coverage.describe("Sums over all reports"),
		})
		.describe("Sums over all reports"),
	reports: z.array(checkedReport).readonly().describe("In the order of the inputs"),
	errors: z
		.array(
			z.strictObject({
				path: z.string().describe("The input"),
				code: z.string().describe("Stable name, such as not-found"),
				message: z.string().describe("What happened and what to do, in Chinese"),
			}),
		)
		.readonly()
		.describe("Inputs that could not be read"),
});

export type CheckedFinding = Readonly<z.infer<typeof checkedFinding>>;
export type CheckedReport = Readonly<z.infer<typeof checkedReport>>;
export type CheckResult = Readonly<z.infer<typeof checkResult>>;
