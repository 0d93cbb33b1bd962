import * as z from "zod";
import { evidence } from "./evidence.ts";

export const canonicalSection = z.enum([
	"basic_info",
	"department_overview",
	"project_overview",
	"annual_work",
	"targets",
	"revenue_expenditure",
	"performance_management",
	"organization",
	"method",
	"evaluation",
	"conclusion",
	"target_completion",
	"achievements",
	"problems",
	"improvements",
	"experience",
	"suggestions",
	"result_use",
	"attachment",
]);

export const section = z.strictObject({
	id: z.string().describe("Stable within the record: s1, s2 … in reading order"),
	parent: z.string().nullable().describe("The section that holds it; null at the top"),
	depth: z.int().positive().describe("1 at the top"),
	ordinal: z.string().nullable().describe("一, （一）, 1, （1）, ① as printed; null if none"),
	title: z.string().min(1).describe("Without ordinal and closing stop"),
	canonical: canonicalSection.nullable().describe("The part of a report that it is"),
	evidence: evidence.describe("The heading itself"),
});

export type CanonicalSection = z.infer<typeof canonicalSection>;
export type Section = Readonly<z.infer<typeof section>>;
