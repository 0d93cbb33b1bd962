import { budgetTotals } from "./budget-totals.ts";
import { executionRates } from "./execution-rates.ts";
import { findingsByRule } from "./findings-by-rule.ts";
import { indicatorsByLevel } from "./indicators-by-level.ts";
import { reportVersions } from "./report-versions.ts";
import { selfScores } from "./self-scores.ts";
import { threePublic } from "./three-public.ts";
import type { View } from "./view.ts";

/** In the order of creation: `execution_rates` and `self_scores` stand on `budget_totals`. */
export const VIEWS: readonly View[] = [
	budgetTotals,
	executionRates,
	indicatorsByLevel,
	findingsByRule,
	threePublic,
	selfScores,
	reportVersions,
];
