import type { ReportRecord } from "../../model/record.ts";
import { printable } from "../terminal/printable.ts";
import { pad } from "../terminal/width.ts";
import { KINDS } from "./names.ts";

const LABEL_COLUMNS = 10;

/** Title, what the report is, and what was read and checked. */
export function formatHead({ report, source, figures, coverage }: ReportRecord): string[] {
	const facts: readonly (readonly [string, string | number | null])[] = [
		["单位", report.agency],
		["主管部门", report.superior],
		["项目", report.project],
		["年度", report.fiscalYear],
		["类型", KINDS[report.kind]],
		["文件", source.paths.join("、")],
		["格式", [source.format, source.encoding].filter((word) => word !== null).join("，")],
		["页数", source.pages],
		["数字", `${figures.length}，其中未认领 ${coverage.unclaimed}`],
		[
			"关系",
			`${coverage.relations}：一致 ${coverage.consistent}、截断 ${coverage.truncated}、` +
				`不一致 ${coverage.inconsistent}、无法判断 ${coverage.undecidable}`,
		],
	];
	return [
		printable(report.title ?? "（无标题）"),
		...facts
			.filter(([, value]) => value !== null)
			.map(([label, value]) => `  ${pad(label, LABEL_COLUMNS)}${printable(String(value))}`),
	];
}
