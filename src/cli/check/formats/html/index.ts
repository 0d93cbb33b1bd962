import type { CheckedReport, CheckResult } from "../../../../model/check-result.ts";
import type { RuleInfo } from "../../../../model/rule.ts";
import { SEVERITIES } from "../../../show/names.ts";
import type { CheckFormat, Shown } from "../../format.ts";
import { reasonsOf } from "../../reasons.ts";
import { escapeHtml } from "./escape.ts";
import { findingHtml } from "./finding.ts";
import { STYLE } from "./style.ts";

/** One file that needs nothing else: no script, no picture, no font, no address. */
export const html: CheckFormat = {
	id: "html",
	binary: false,
	render: (shown) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>绩效自评报告核对结果</title>
<style>${STYLE}</style>
</head>
<body>
<h1>绩效自评报告核对结果</h1>
${totalsHtml(shown.result)}
${shown.result.reports.map((report, index) => reportHtml(report, index, shown)).join("\n")}
${errorsHtml(shown.result)}
${rulesHtml(shown)}
</body>
</html>
`,
};

function totalsHtml({ reports, totals }: CheckResult): string {
	const { findings } = totals;
	const rows = reports.map((report, index) => {
		const count = (severity: string) =>
			report.findings.filter((finding) => finding.severity === severity).length;
		const { relations, consistent, truncated, inconsistent, undecidable } = report.coverage;
		const numbers = [
			...[count("error"), count("warning"), count("info"), report.known],
			...[relations, consistent, truncated, inconsistent, undecidable],
		];
		return `<tr><td><a href="#r${index + 1}">${escapeHtml(report.title ?? report.file)}</a></td>${numbers.map((n) => `<td class="n">${n}</td>`).join("")}</tr>`;
	});
	const heads = "报告 错误 警告 提示 已知 关系 一致 截断 不一致 无法判断".split(" ");
	return `<p>共 ${totals.reports} 份报告：错误 ${findings.error}、警告 ${findings.warning}、提示 ${findings.info}、已知 ${totals.known}；未能读取 ${totals.failed}。</p>
<div class="wide"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>`;
}

function reportHtml(report: CheckedReport, index: number, { passages }: Shown): string {
	const findings = report.findings.map((f) => findingHtml(f, passages.get(f) ?? []));
	const { coverage } = report;
	const reasons = reasonsOf(report).map(
		([reason, count]) => `<li>${escapeHtml(reason)}：${count} 处</li>`,
	);
	return `<section>
<h2 id="r${index + 1}">${escapeHtml(report.title ?? "（无标题）")}</h2>
<p class="file">${escapeHtml(report.file)}</p>
${findings.length > 0 ? findings.join("\n") : "<p>没有发现问题。</p>"}
${report.known > 0 ? `<p>另有 ${report.known} 个已知问题，见基线文件。</p>` : ""}
<p>核对范围：数字间关系 ${coverage.relations} 个，一致 ${coverage.consistent}、截断 ${coverage.truncated}、不一致 ${coverage.inconsistent}、无法判断 ${coverage.undecidable}；未认领的数字 ${coverage.unclaimed} 个。</p>
${reasons.length > 0 ? `<p>无法判断的原因：</p><ul>${reasons.join("")}</ul>` : ""}
</section>`;
}

function errorsHtml({ errors }: CheckResult): string {
	if (errors.length === 0) return "";
	const items = errors.map(
		({ path, code, message }) =>
			`<li>${escapeHtml(path)}：${escapeHtml(message)} <code>${escapeHtml(code)}</code></li>`,
	);
	return `<h2>未能读取</h2><ul>${items.join("")}</ul>`;
}

/** The rules that speak on this page, so that a printed copy can be understood by itself. */
function rulesHtml({ result, rules }: Shown): string {
	const fired = new Set(result.reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
	const rows = rules.filter(({ id }) => fired.has(id)).map(ruleRow);
	if (rows.length === 0) return "";
	return `<h2>规则及依据</h2>
<div class="wide"><table><thead><tr><th scope="col">规则</th><th scope="col">级别</th><th scope="col">说明</th><th scope="col">算法</th><th scope="col">依据</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>`;
}

const ruleRow = ({ id, severity, summary, formula, source }: RuleInfo): string =>
	`<tr><td><code>${id}</code></td><td>${SEVERITIES[severity]}</td>${[summary, formula, source].map((text) => `<td>${escapeHtml(text)}</td>`).join("")}</tr>`;
