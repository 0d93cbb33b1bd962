import type { View } from "./view.ts";

const count = (severity: string) =>
	`CAST(COALESCE(n.${severity}, 0) AS integer) AS ${severity}_findings`;
const tally = (severity: string) =>
	`sum(CASE WHEN severity = '${severity}' THEN 1 ELSE 0 END) AS ${severity}`;

export const selfScores: View = {
	name: "self_scores",
	label: "自评得分与问题",
	description: "The self-score of each current report against what is wrong with the report",
	sql: `SELECT r.agency_key, r.agency, r.fiscal_year, r.kind, r.project, r.report_key,
	s.value AS self_score,
	${count("error")},
	${count("warning")},
	${count("info")}
FROM reports r
LEFT JOIN budget_totals s ON s.report_key = r.report_key AND s.measure = 'score'
LEFT JOIN (
	SELECT report_key, ${tally("error")},
		${tally("warning")},
		${tally("info")}
	FROM findings GROUP BY report_key
) AS n ON n.report_key = r.report_key
WHERE r.is_current`,
	example: `SELECT agency, fiscal_year, project, self_score, error_findings, warning_findings
FROM self_scores ORDER BY error_findings DESC, self_score DESC, agency, fiscal_year`,
};
