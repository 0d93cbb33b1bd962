import type { Limits } from "../config.ts";
import { ImportError } from "../errors.ts";
import type { Ingested } from "../model/document.ts";

/** The report, if its tables are of a size that a report can have. @throws ImportError `too-large` */
export function withinLimits(report: Ingested, { tableCells, cellSpan }: Limits): Ingested {
	const { path } = report.source;
	const cells = report.tables.reduce(
		(total, { rows }) => total + rows.reduce((sum, row) => sum + row.length, 0),
		0,
	);
	if (cells > tableCells)
		throw new ImportError(
			"too-large",
			path,
			`表格共有 ${cells} 个单元格，超过上限 ${tableCells}，不像一份报告。请确认文件来源。`,
		);
	const isTooWide = ({ rowSpan, colSpan }: { rowSpan: number; colSpan: number }): boolean =>
		Math.max(rowSpan, colSpan) > cellSpan;
	if (report.tables.some(({ rows }) => rows.some((row) => row.some(isTooWide))))
		throw new ImportError(
			"too-large",
			path,
			`有单元格合并了超过 ${cellSpan} 行或列，不像一份报告。请确认文件来源。`,
		);
	return report;
}
