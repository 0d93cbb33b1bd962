import type { View } from "./view.ts";

/**
 * The first print of each total in reading order: a report repeats its totals, and where two prints differ
 * that is a finding (value-conflict), not a choice to be made here.
 */
export const budgetTotals: View = {
	name: "budget_totals",
	label: "收支总额",
	description: "The printed totals of each current report for its own year, one row a measure",
	sql: `SELECT DISTINCT ON (f.report_key, f.measure)
	f.report_key, f.measure, f.value, f.unit, f.qualifier, f.raw, f.evidence_id
FROM figures f JOIN reports r ON r.report_key = f.report_key
WHERE r.is_current AND f.value IS NOT NULL AND f.direction IS NULL AND f.entity IS NULL
	AND f.item = 'total' AND (f.fund = 'all' OR f.kind = 'score')
	AND (f.period IS NULL OR f.period = CAST(r.fiscal_year AS text))
ORDER BY f.report_key, f.measure, f.position`,
	example: `SELECT r.agency, r.fiscal_year, t.measure, t.value, t.raw
FROM budget_totals t JOIN reports r ON r.report_key = t.report_key
ORDER BY r.agency, r.fiscal_year, t.measure`,
};
