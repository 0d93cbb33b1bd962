import type { CheckedFinding, CheckedReport, CheckResult } from "../../../model/check-result.ts";
import type { Coverage } from "../../../model/record.ts";
import { SEVERITIES } from "../../show/names.ts";
import { place } from "../../show/place.ts";
import { printable } from "../../terminal/printable.ts";
import { clip } from "../../terminal/width.ts";
import type { CheckFormat } from "../format.ts";
import { listReasons } from "../reasons.ts";

const QUOTE_COLUMNS = 72;
/** A total with all its parts has a quote for each; these show where to look. */
const MOST_QUOTES = 5;
const REASON_COLUMNS = 200;

export const text: CheckFormat = {
	id: "text",
	binary: false,
	render: ({ result }) =>
		`${[...result.reports.map(reportLines), totalLines(result)].map((lines) => lines.join("\n")).join("\n\n")}\n`,
};

function reportLines(report: CheckedReport): readonly string[] {
	const title = report.title === null ? "" : `  ${printable(report.title)}`;
	return [
		printable(report.file) + title,
		...report.findings.flatMap(findingLines),
		...(report.findings.length === 0 ? ["  没有发现问题 no findings"] : []),
		...(report.known > 0 ? [`  已知问题 known：${report.known}（见基线文件，不再列出）`] : []),
		...coverageLines(report),
	];
}

function findingLines(finding: CheckedFinding): readonly string[] {
	const { severity, rule, message, evidence, remedy } = finding;
	const quotes = evidence.slice(0, MOST_QUOTES).map((at) => {
		const where = place(at);
		return `    ${where}${where && " "}「${clip(printable(at.quote), QUOTE_COLUMNS)}」`;
	});
	const rest = evidence.length - quotes.length;
	return [
		`  ${SEVERITIES[severity]}  ${printable(message)} [${rule}]`,
		...quotes,
		...(rest > 0 ? [`    另有 ${rest} 处引文`] : []),
		`    建议：${advice(finding, remedy)}`,
	];
}

function advice({ expected, tolerance }: CheckedFinding, remedy: string): string {
	if (expected === null) return remedy;
	const slack = tolerance === null || tolerance === "±0" ? "" : `，允许误差 ${tolerance}`;
	return printable(`应为 ${expected}${slack}。${remedy}`);
}

function coverageLines(report: CheckedReport): readonly string[] {
	const reasons = listReasons(report);
	return [
		`  核对范围 coverage：${coverageText(report.coverage)}`,
		...(reasons === "" ? [] : [`    无法判断的原因：${clip(printable(reasons), REASON_COLUMNS)}`]),
	];
}

const coverageText = (of: Coverage): string =>
	`数字间关系 ${of.relations}：一致 ${of.consistent}、截断 ${of.truncated}、` +
	`不一致 ${of.inconsistent}、无法判断 ${of.undecidable}；未认领的数字 ${of.unclaimed}`;

function totalLines({ totals }: CheckResult): readonly string[] {
	const { findings, known } = totals;
	return [
		`合计 total：报告 ${totals.reports}，错误 error ${findings.error}，警告 warning ${findings.warning}，提示 info ${findings.info}` +
			`${known > 0 ? `，已知 known ${known}` : ""}${totals.failed > 0 ? `，未能读取 failed ${totals.failed}` : ""}`,
		`核对范围 coverage：${coverageText(totals.coverage)}`,
	];
}
