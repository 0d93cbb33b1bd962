import type { View } from "./view.ts";

export const reportVersions: View = {
	name: "report_versions",
	label: "报告版本",
	description: "History: every content that a path ever held, the current one marked",
	sql: `SELECT i.path, i.version, i.is_current, r.title, r.agency, r.fiscal_year, r.format,
	i.report_key
FROM imports i JOIN reports r ON r.report_key = i.report_key`,
	example: `SELECT path, version, is_current, agency, fiscal_year
FROM report_versions ORDER BY path, version`,
};
