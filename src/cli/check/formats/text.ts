import type { CheckedFinding, CheckedReport, CheckResult } from "../../../model/check-result.ts";
import type { Coverage } from "../../../model/record.ts";
import { SEVERITIES } from "../../show/names.ts";
import { place } from "../../show/place.ts";
import { printable } from "../../terminal/printable.ts";
import { clip } from "../../terminal/width.ts";
import { adviceOf } from "../advice.ts";
import type { CheckFormat, Shown } from "../format.ts";
import type { Passage } from "../passages.ts";
import { listReasons } from "../reasons.ts";

/** Characters on each side of the quotes of a passage. */
const AROUND = 16;
const PASSAGE_COLUMNS = 240;
/** A total with all its parts has a passage for each row; these show where to look. */
const MOST_PASSAGES = 3;
const REASON_COLUMNS = 200;

export const text: CheckFormat = {
	id: "text",
	binary: false,
	render: ({ result, passages }) =>
		`${[...result.reports.map((report) => reportLines(report, passages)), totalLines(result)].map((lines) => lines.join("\n")).join("\n\n")}\n`,
};

function reportLines(report: CheckedReport, passages: Shown["passages"]): readonly string[] {
	const title = report.title === null ? "" : `  ${printable(report.title)}`;
	return [
		printable(report.file) + title,
		...report.findings.flatMap((found) => findingLines(found, passages.get(found) ?? [])),
		...(report.findings.length === 0 ? ["  没有发现问题 no findings"] : []),
		...(report.known > 0 ? [`  已知问题 known：${report.known}（见基线文件，不再列出）`] : []),
		...coverageLines(report),
	];
}

function findingLines(finding: CheckedFinding, passages: readonly Passage[]): readonly string[] {
	const { severity, rule, message } = finding;
	const rest = passages.length - MOST_PASSAGES;
	return [
		`  ${SEVERITIES[severity]}  ${printable(message)} [${rule}]`,
		...passages.slice(0, MOST_PASSAGES).map(passageLine),
		...(rest > 0 ? [`      另有 ${rest} 处引文`] : []),
		`      建议：${printable(adviceOf(finding))}`,
	];
}

/** 第2页 …基本支出【13,901,054.06元】，其中… */
function passageLine({ page, line, text, marks, cutBefore, cutAfter }: Passage): string {
	const [first, last] = [marks[0]?.start ?? 0, marks.at(-1)?.end ?? text.length];
	const from = Math.max(0, first - AROUND);
	const to = Math.min(text.length, last + AROUND);
	const pieces: string[] = [cutBefore || from > 0 ? "…" : ""];
	let at = from;
	for (const { start, end } of marks) {
		pieces.push(text.slice(at, start), "【", text.slice(start, end), "】");
		at = end;
	}
	pieces.push(text.slice(at, to), cutAfter || to < text.length ? "…" : "");
	const where = place({ page, line });
	return `      ${where}${where && " "}${clip(printable(pieces.join("")), PASSAGE_COLUMNS)}`;
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
