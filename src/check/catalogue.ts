import type { RuleInfo } from "../model/rule.ts";
import { ACROSS_RULES } from "./across/rules/index.ts";
import { FINDERS } from "./relations/index.ts";
import { RULES } from "./rules/index.ts";

/** All rules as data, in the order in which they are documented. */
export const CATALOGUE: readonly RuleInfo[] = [...RULES, ...ACROSS_RULES].map(
	({ id, summary, severity, formula, source, remedy, variants = [], examples }) => ({
		id,
		summary,
		severity,
		formula,
		source,
		relations: FINDERS.filter(({ rules }) => rules.includes(id)).map((finder) => ({
			formula: finder.formula,
			source: finder.source,
		})),
		remedy,
		variants,
		examples,
	}),
);
