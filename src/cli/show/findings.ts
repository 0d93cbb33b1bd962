import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Evidence } from "../../model/evidence.ts";
import { type Finding, severity } from "../../model/finding.ts";
import { printable } from "../terminal/printable.ts";
import { clip } from "../terminal/width.ts";
import { SEVERITIES } from "./names.ts";
import { place } from "./place.ts";

const QUOTE_COLUMNS = 76;

const quote = (evidence: Evidence): string =>
	`      ${place(evidence)}「${clip(printable(evidence.quote), QUOTE_COLUMNS)}」`;

/** What the other numbers give, what is printed, how far they may be apart, and why they are. */
function comparison({ expected, actual, tolerance, cause }: Finding): string[] {
	const facts = [
		["应为", expected],
		["实为", actual],
		["允差", tolerance],
		["可能原因", cause],
	].flatMap(([label, value]) => (value ? [`${label} ${printable(value)}`] : []));
	return facts.length === 0 ? [] : [`      ${facts.join("；")}`];
}

const formatFinding = (finding: Finding): string[] => [
	`    ${printable(finding.message)} [${finding.rule}]`,
	...comparison(finding),
	...finding.evidence.map(quote),
];

/** The findings with their quotes, gravest first. */
export function formatFindings(findings: readonly Finding[]): string[] {
	const lines = severity.options.flatMap((level) => {
		const own = findings.filter((finding) => finding.severity === level);
		return own.length === 0
			? []
			: [`  ${SEVERITIES[level]}（${own.length}）`, ...own.flatMap(formatFinding)];
	});
	return [`问题 Findings（${findings.length}）`, ...lines];
}

/** What the importer did to the text, or could not read. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string[] {
	if (diagnostics.length === 0) return [];
	return [
		`读取说明 Diagnostics（${diagnostics.length}）`,
		...diagnostics.map(({ code, message }) => `  ${printable(message)} [${code}]`),
	];
}
