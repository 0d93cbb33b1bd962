import * as z from "zod";
import { diagnostic } from "./diagnostic.ts";
import { figure } from "./figure.ts";
import { finding } from "./finding.ts";
import { indicator } from "./indicator.ts";
import { section } from "./section.ts";
import { table } from "./table.ts";

export const format = z.enum(["pdf", "docx", "doc", "txt", "xlsx", "image"]);
export const reportKind = z.enum([
	"department",
	"unit",
	"project",
	"special_fund",
	"transfer",
	"policy",
	"other",
]);

export const source = z.strictObject({
	path: z.string().describe("Relative to what was imported"),
	paths: z.array(z.string()).readonly().describe("All paths under which the same bytes were found"),
	sha256: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.describe("SHA-256 of the bytes, in hexadecimal"),
	bytes: z.int().nonnegative().describe("Size of the file"),
	format: format.describe("Format of the file, told by its content"),
	pages: z.int().positive().nullable().describe("Null where the format has no pages"),
	encoding: z.string().nullable().describe("Of plain text; null for other formats"),
	textLayer: z
		.enum(["native", "ocr", "mixed"])
		.describe("Whether the characters stood in the file or were recognised from images"),
});

export const reportMeta = z.strictObject({
	title: z.string().nullable().describe("As printed, without line breaks; null if none"),
	kind: reportKind.describe(
		"What is reported on: 部门整体, 单位整体, 项目, 专项资金, 转移支付 or 政策",
	),
	agency: z.string().nullable().describe("The reporting agency; 实施单位 of a 自评表"),
	superior: z.string().nullable().describe("主管部门"),
	project: z.string().nullable().describe("The one project of a report about one project"),
	fiscalYear: z.int().min(1990).max(2100).nullable().describe("The year that the report is about"),
});

const tally = z.int().nonnegative();
export const coverage = z.strictObject({
	relations: tally.describe("Relations between printed numbers that were found"),
	consistent: tally.describe("Hold within the printed precision"),
	truncated: tally.describe("Hold only if the result was cut off instead of rounded"),
	inconsistent: tally.describe("Hold for no values that the print can stand for"),
	undecidable: tally.describe("A qualifier, a missing unit, a zero divisor, a missing part"),
	unclaimed: tally.describe("Figures that no extractor gave a meaning"),
});

export const record = z.strictObject({
	schemaVersion: z.literal("1").describe("Version of this contract"),
	source: source.describe("The file"),
	report: reportMeta.describe("What the report is"),
	text: z.string().describe("The report in reading order, one paragraph a line"),
	sections: z.array(section).readonly().describe("The outline, in reading order"),
	tables: z.array(table).readonly().describe("The tables, in reading order"),
	figures: z.array(figure).readonly().describe("Every printed number that is a quantity"),
	indicators: z
		.array(indicator)
		.readonly()
		.describe("Performance indicators with target and actual value"),
	findings: z
		.array(finding)
		.readonly()
		.describe("What the report gets wrong, or should be looked at"),
	coverage: coverage.describe("How much was checked"),
	diagnostics: z
		.array(diagnostic)
		.readonly()
		.describe("What the importer repaired, left out or could not read"),
});

export type Format = z.infer<typeof format>;
export type ReportKind = z.infer<typeof reportKind>;
export type Source = Readonly<z.infer<typeof source>>;
export type ReportMeta = Readonly<z.infer<typeof reportMeta>>;
export type Coverage = Readonly<z.infer<typeof coverage>>;
export type ReportRecord = Readonly<z.infer<typeof record>>;
