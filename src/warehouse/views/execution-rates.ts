import type { View } from "./view.ts";

const total = (measure: string) => `max(CASE WHEN t.measure = '${measure}' THEN t.value END)`;

/**
 * 预算执行率 = 全年执行数 ÷ 全年预算数 (the form of the 自评表 in 财预〔2020〕10号). 年初预算 stands beside it but is
 * no denominator: adjustments within the year are lawful and make more than 100 % of it.
 */
export const executionRates: View = {
	name: "execution_rates",
	label: "预算执行率",
	description: "Execution rate by agency and year: as printed, and as its own amounts give it",
	sql: `SELECT agency_key, agency, fiscal_year, kind, project, report_key,
	budget_initial, budget, expenditure, printed_rate,
	CAST(CASE WHEN budget > 0 THEN expenditure * 100 / budget END AS decimal(18,2))
		AS computed_rate
FROM (
	SELECT r.agency_key, r.agency, r.fiscal_year, r.kind, r.project, r.report_key,
		${total("budget_initial")} AS budget_initial,
		${total("budget")} AS budget,
		${total("expenditure")} AS expenditure,
		${total("execution_rate")} AS printed_rate
	FROM reports r LEFT JOIN budget_totals t ON t.report_key = r.report_key
	WHERE r.is_current
	GROUP BY r.agency_key, r.agency, r.fiscal_year, r.kind, r.project, r.report_key
) AS totals`,
	example: `SELECT agency, fiscal_year, budget, expenditure, printed_rate, computed_rate
FROM execution_rates ORDER BY agency, fiscal_year`,
};
