import type { Indicator } from "../../model/indicator.ts";
import { printable } from "../terminal/printable.ts";
import { formatTable } from "../terminal/table.ts";
import { place } from "./place.ts";

const COLUMNS = [
	{ title: "指标", max: 36 },
	{ title: "目标", max: 24 },
	{ title: "实际", max: 24 },
	{ title: "达成" },
	{ title: "分值", align: "right" },
	{ title: "得分", align: "right" },
	{ title: "位置" },
] as const;

function achieved(indicator: Indicator): string {
	if (indicator.achieved === null) return "无法比较";
	return indicator.achieved ? "是" : "否";
}

const row = (indicator: Indicator): string[] => [
	indicator.name,
	indicator.target?.raw ?? "—",
	indicator.actual?.raw ?? "—",
	achieved(indicator),
	indicator.weight ?? "—",
	indicator.score ?? "—",
	place(indicator.evidence),
];

/** The indicators, a table for each project or task. */
export function formatIndicators(indicators: readonly Indicator[]): string[] {
	if (indicators.length === 0) return [];
	const projects = [...new Set(indicators.map((indicator) => indicator.project))];
	const lines = [`绩效指标 Indicators（${indicators.length}）`];
	for (const project of projects) {
		if (project !== null) lines.push(`  ${printable(project)}`);
		const own = indicators.filter((indicator) => indicator.project === project);
		lines.push(...formatTable(COLUMNS, own.map(row), project === null ? "  " : "    "));
	}
	return lines;
}
