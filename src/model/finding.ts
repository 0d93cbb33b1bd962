import * as z from "zod";
import { evidence } from "./evidence.ts";

export const severity = z.enum(["error", "warning", "info"]);

export const ruleId = z.enum([
	"rate-mismatch",
	"change-mismatch",
	"sum-mismatch",
	"score-sum-mismatch",
	"weight-sum-mismatch",
	"score-exceeds-weight",
	"execution-score-mismatch",
	"grade-mismatch",
	"value-conflict",
	"unit-slip",
	"rate-out-of-range",
	"year-mismatch",
	"agency-mismatch",
	"target-missed-full-score",
	"target-missed-unexplained",
	"indicator-score-mismatch",
	"subset-exceeds-whole",
	"impossible-percent",
	"target-actual-incomparable",
	"target-overshot",
	"headcount-over-authorized",
	"three-public-scope",
	"placeholder-left",
	"ordinal-gap",
	"section-missing",
	"stale-as-of-date",
	"prior-year-mismatch",
	"copied-from-prior-year",
	"style",
	"duplicate-report",
]);

export const finding = z.strictObject({
	rule: ruleId.describe("The rule that fired"),
	severity: severity.describe("error: the numbers cannot all be true; warning; info"),
	message: z.string().min(1).describe("What is printed, what it should be and why, in Chinese"),
	expected: z.string().nullable().describe("What the other numbers give"),
	actual: z.string().nullable().describe("What is printed"),
	tolerance: z.string().nullable().describe("What the printed precision allows"),
	cause: z.string().nullable().describe("The one edit that would explain it"),
	evidence: z.tuple([evidence], evidence).describe("Where it shows; the first is where to look"),
});

export type Severity = z.infer<typeof severity>;
export type RuleId = z.infer<typeof ruleId>;
export type Finding = Readonly<z.infer<typeof finding>>;
