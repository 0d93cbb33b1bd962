import type { RuleId, Severity } from "./finding.ts";
import type { NonEmpty } from "./span.ts";

/**
 * A short report, a paragraph a line; lines that begin with a bar are rows of a table. Two reports where
 * the later is judged beside the earlier.
 */
export type Example = string | readonly [earlier: string, later: string];

/** A formula and the document and clause that it rests on. */
export interface Formula {
	/** In the terms of the field: 执行率＝执行数÷全年预算数×100%. */
	readonly formula: string;
	/** Document and clause, in Chinese. */
	readonly source: string;
}

/** Where a rule reads otherwise than usual. */
export interface Variant extends Formula {
	/** Province, or the form that says so. */
	readonly region: string;
	/** From when or until when; null where it is not limited. */
	readonly years: string | null;
}

/** A consistency rule as data: all that a user needs to know to judge its findings. */
export interface RuleInfo extends Formula {
	readonly id: RuleId;
	/** Where it fires, in Chinese. */
	readonly summary: string;
	readonly severity: Severity;
	/** What the author of the report should do, in Chinese. */
	readonly remedy: string;
	/** The relations between printed numbers whose breach it reports; none for a rule that is about one thing. */
	readonly relations?: readonly Formula[];
	readonly variants?: readonly Variant[];
	/** They are the tests of the rule as well. */
	readonly examples: {
		readonly fails: NonEmpty<Example>;
		readonly passes: NonEmpty<Example>;
	};
}
