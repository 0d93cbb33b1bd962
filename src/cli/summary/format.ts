import type { ManifestSummary } from "../../batch/inputs/manifest.ts";
import type { BySeverity, ReportSummary, Summary } from "../../batch/summary.ts";
import { printable } from "../terminal/printable.ts";
import { formatTable } from "../terminal/table.ts";
import { pad } from "../terminal/width.ts";

const LABEL_COLUMNS = 26;

/** One line of the totals. */
const line = (label: string, value: string | number, note = ""): string =>
	`  ${pad(label, LABEL_COLUMNS)}${value}${note && `（${note}）`}`;

const listCounts = (counts: Readonly<Record<string, number>>): string =>
	Object.entries(counts)
		.map(([name, count]) => `${name} ${count}`)
		.join("、");

const listSeverities = ({ error, warning, info }: BySeverity): string =>
	`错误 error ${error} · 警告 warning ${warning} · 提示 info ${info}`;

/** A share in percent with one decimal, exact; empty for a part of nothing. */
function share(part: number, whole: number): string {
	if (whole === 0) return "";
	const tenths = Math.round((part * 1000) / whole);
	return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

function formatInputs({ inputs, outcomes, formats, encodings, stale }: Summary): string[] {
	const lines = [
		"读取 Input",
		line("报告文件 report files", inputs.files),
		line("写出记录 records", inputs.imported, listCounts(formats)),
		line("文字编码 encodings", listCounts(encodings) || "—"),
	];
	if (inputs.duplicates > 0)
		lines.push(line("内容相同 duplicates", inputs.duplicates, "并入同一份记录"));
	const { partial = 0 } = outcomes;
	if (partial > 0) lines.push(line("读取不全 partial", partial, "见记录的 diagnostics"));
	if (inputs.skipped > 0) lines.push(line("略过 skipped", inputs.skipped, "按扩展名不是报告"));
	if (inputs.failed > 0) lines.push(line("失败 failed", inputs.failed));
	if (stale.length > 0)
		lines.push(line("旧记录 stale records", stale.length, "不属于本次输入，原样保留"));
	return lines;
}

const REPORT_COLUMNS = [
	{ title: "报告 report", max: 44 },
	{ title: "年度", align: "right" },
	{ title: "部分", align: "right" },
	{ title: "数字", align: "right" },
	{ title: "指标", align: "right" },
	{ title: "错误", align: "right" },
	{ title: "警告", align: "right" },
	{ title: "提示", align: "right" },
	{ title: "未认领", align: "right" },
	{ title: "关系", align: "right" },
] as const;

const reportRow = (report: ReportSummary): string[] => [
	report.path,
	String(report.fiscalYear ?? "—"),
	...[
		report.sections,
		report.figures,
		report.indicators,
		report.findings.error,
		report.findings.warning,
		report.findings.info,
		report.unclaimed,
		report.relations.found,
	].map(String),
];

function formatTotals({ totals, reports }: Summary): string[] {
	const { relations } = totals;
	const verdicts = `一致 ${relations.consistent}、截断 ${relations.truncated}、不一致 ${relations.inconsistent}`;
	return [
		"合计 Totals",
		line("报告 reports", reports.length),
		line("部分 sections", totals.sections),
		line("表格 tables", totals.tables),
		line("数字 figures", totals.figures),
		line("未认领 unclaimed", totals.unclaimed, share(totals.unclaimed, totals.figures)),
		line("绩效指标 indicators", totals.indicators),
		line("数字间关系 relations", relations.found),
		line("  可核对 checkable", relations.checkable, verdicts),
		line("  无法判断 undecidable", relations.undecidable),
		line("问题 findings", listSeverities(totals.findings)),
		line("读取说明 diagnostics", listSeverities(totals.diagnostics)),
	];
}

/** One failed input: which file, the code, what happened and what to do. */
export const formatError = ({
	path,
	code,
	message,
}: {
	readonly path: string;
	readonly code: string;
	readonly message: string;
}): string => `失败 ${printable(path)}：${printable(message)} [${code}]`;

/** How many differences with a manifest are shown; the summary file has all. */
const SHOWN = 20;

const FIELDS = { agency: "单位", fiscalYear: "年度" } as const;

function formatManifest({ listed, missing, supplied, contradicted }: ManifestSummary): string[] {
	const shown = contradicted
		.slice(0, SHOWN)
		.map(
			({ path, field, manifest, report }) =>
				`  ${FIELDS[field]}不符 ${printable(`${path}：清单 ${manifest}，报告 ${report}`)}`,
		);
	return [
		"清单 Manifest",
		line("列出 listed", listed),
		line("缺少文件 missing", missing.length),
		line("报告未写明 supplied", supplied.length, "见汇总文件"),
		line("与报告不符 contradicted", contradicted.length),
		...shown,
	];
}

/** The summary for people. `folder` is where the results stand, as the user named it. */
export function formatSummary(summary: Summary, folder: string): string {
	const parts = [formatInputs(summary)];
	if (summary.reports.length > 0)
		parts.push(formatTable(REPORT_COLUMNS, summary.reports.map(reportRow)), formatTotals(summary));
	if (summary.manifest) parts.push(formatManifest(summary.manifest));
	if (summary.errors.length > 0)
		parts.push(["未能读取 Failed", ...summary.errors.map((error) => `  ${formatError(error)}`)]);
	const place = printable(folder);
	parts.push([`记录 Records: ${place}/records/`, `汇总 Summary: ${place}/summary.json`]);
	return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
