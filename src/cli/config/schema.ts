import * as z from "zod";
import { type RuleId, ruleId, severity } from "../../model/finding.ts";

/** What a rule may be set to. */
export const levels = ["off", "info", "warning", "error"] as const;

export const configSchema = z.strictObject({
	rules: z.partialRecord(ruleId, z.enum(levels)).optional(),
	minSeverity: severity.optional(),
	failOn: severity.optional(),
	/** Relative to the file of the settings. */
	baseline: z.string().min(1).optional(),
});

export type Level = (typeof levels)[number];
export type RuleLevels = Readonly<Partial<Record<RuleId, Level | undefined>>>;
export type Config = Readonly<z.infer<typeof configSchema>>;

export const SETTINGS = Object.keys(configSchema.shape);
export const RULE_IDS: readonly string[] = ruleId.options;
