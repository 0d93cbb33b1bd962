import type { View } from "./view.ts";

/**
 * 三公经费: 因公出国（境）, 公务用车购置及运行, 公务接待. A year is told by its own report where there is one,
 * else by the report of a later year that compares with it.
 */
export const threePublic: View = {
	name: "three_public_spending",
	label: "三公经费",
	description: "三公经费 and its parts by agency and year, with the report that says so",
	sql: `SELECT DISTINCT ON (r.agency_key, f.period, f.item, f.measure)
	r.agency_key, r.agency, f.period AS fiscal_year, f.item, f.measure, f.value, f.raw,
	r.fiscal_year AS reported_in, f.report_key, f.evidence_id
FROM figures f JOIN reports r ON r.report_key = f.report_key
WHERE r.is_current AND r.agency_key IS NOT NULL AND f.kind = 'money' AND f.value IS NOT NULL
	AND f.direction IS NULL AND f.entity IS NULL AND f.measure IS NOT NULL
	AND f.item IN ('three_public', 'abroad', 'vehicle', 'vehicle_purchase',
		'vehicle_operation', 'reception')
ORDER BY r.agency_key, f.period, f.item, f.measure,
	CASE WHEN f.period = CAST(r.fiscal_year AS text) THEN 0 ELSE 1 END,
	r.fiscal_year DESC, f.report_key, f.position`,
	example: `SELECT agency, fiscal_year, item, measure, value, raw, reported_in
FROM three_public_spending ORDER BY agency, item, measure, fiscal_year`,
};
