import type { View } from "./view.ts";

const count = (condition: string) => `sum(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

export const indicatorsByLevel: View = {
	name: "indicators_by_level",
	label: "分级指标完成情况",
	description: "Indicators by year and level: how many, met, missed, weight and score",
	sql: `SELECT r.fiscal_year, i.level1, i.level2, count(*) AS indicators,
	CAST(${count("i.achieved")} AS integer) AS achieved,
	CAST(${count("NOT i.achieved")} AS integer) AS missed,
	CAST(${count("i.achieved IS NULL")} AS integer) AS not_comparable,
	sum(i.weight) AS weight, sum(i.score) AS score
FROM indicators i JOIN reports r ON r.report_key = i.report_key
WHERE r.is_current
GROUP BY r.fiscal_year, i.level1, i.level2`,
	example: `SELECT fiscal_year, level1, level2, indicators, achieved, missed, weight, score
FROM indicators_by_level ORDER BY fiscal_year, level1, level2`,
};
