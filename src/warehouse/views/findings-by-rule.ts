import type { View } from "./view.ts";

export const findingsByRule: View = {
	name: "findings_by_rule",
	label: "分规则问题",
	description: "Findings by rule, severity and year: how many, in how many reports and agencies",
	sql: `SELECT n.rule, n.severity, r.fiscal_year, count(*) AS findings,
	count(DISTINCT n.report_key) AS reports, count(DISTINCT r.agency_key) AS agencies
FROM findings n JOIN reports r ON r.report_key = n.report_key
WHERE r.is_current
GROUP BY n.rule, n.severity, r.fiscal_year`,
	example: `SELECT rule, severity, fiscal_year, findings, reports, agencies
FROM findings_by_rule ORDER BY findings DESC, rule, severity, fiscal_year`,
};
