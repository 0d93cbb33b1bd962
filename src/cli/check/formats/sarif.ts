import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { CheckedFinding, CheckedReport } from "../../../model/check-result.ts";
import type { Evidence } from "../../../model/evidence.ts";
import type { Severity } from "../../../model/finding.ts";
import { toJson } from "../../../model/record-json.ts";
import type { RuleInfo } from "../../../model/rule.ts";
import type { CheckFormat, Shown } from "../format.ts";

/** SARIF 2.1.0 (OASIS), which code hosts, editors and dashboards read. */
export const sarif: CheckFormat = {
	id: "sarif",
	binary: false,
	render: (shown) =>
		toJson({
			$schema:
				"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
			version: "2.1.0",
			runs: [runOf(shown)],
		}),
};

/** SARIF 3.27.10. */
const LEVELS: Readonly<Record<Severity, string>> = {
	error: "error",
	warning: "warning",
	info: "note",
};

function runOf({ result, rules, version }: Shown) {
	const indexes = new Map(rules.map(({ id }, index) => [id, index]));
	return {
		tool: { driver: { name: "ziping", version, language: "zh-CN", rules: rules.map(descriptor) } },
		columnKind: "utf16CodeUnits",
		invocations: [
			{
				executionSuccessful: result.errors.length === 0,
				toolExecutionNotifications: result.errors.map(({ path, code, message }) => ({
					level: "error",
					message: { text: `${path}：${message} [${code}]` },
				})),
			},
		],
		artifacts: result.reports.map((report) => ({
			location: { uri: uriOf(report.file) },
			...(report.title === null ? {} : { description: { text: report.title } }),
			properties: { coverage: report.coverage, known: report.known },
		})),
		results: result.reports.flatMap((report, artifact) =>
			report.findings.map((finding) => ({
				ruleId: finding.rule,
				ruleIndex: indexes.get(finding.rule) ?? -1,
				...resultOf(report, artifact, finding),
			})),
		),
	};
}

const descriptor = (rule: RuleInfo) => ({
	id: rule.id,
	shortDescription: { text: rule.summary },
	fullDescription: { text: `${rule.summary}。${rule.formula}。依据：${rule.source}` },
	help: { text: `怎样改：${rule.remedy}。\n依据：${rule.source}。` },
	defaultConfiguration: { level: LEVELS[rule.severity] },
	properties: { formula: rule.formula, source: rule.source },
});

function resultOf(report: CheckedReport, artifact: number, finding: CheckedFinding) {
	const [first, ...others] = finding.evidence;
	const { expected, actual, tolerance, cause, remedy } = finding;
	return {
		level: LEVELS[finding.severity],
		message: { text: finding.message },
		locations: [locationOf(report, artifact, first)],
		relatedLocations: others.map((at, id) => ({ id, ...locationOf(report, artifact, at) })),
		partialFingerprints: { "zipingFinding/v1": finding.fingerprint },
		properties: { expected, actual, tolerance, cause, remedy },
	};
}

const locationOf = (report: CheckedReport, index: number, at: Evidence) => ({
	physicalLocation: {
		artifactLocation: { uri: uriOf(report.file), index },
		region: regionOf(at),
	},
});

/**
 * Plain text has lines. Of other formats the offsets are those of the text that was read (`text` of the record),
 * and the page is given beside them.
 */
function regionOf({ start, end, quote, page, line }: Evidence) {
	const snippet = { text: quote };
	if (line !== null) return { startLine: line, snippet };
	return {
		charOffset: start,
		charLength: end - start,
		snippet,
		...(page === null ? {} : { properties: { page } }),
	};
}

/** A path as a URI (RFC 3986): other characters than letters, digits and a few signs are escaped. */
const uriOf = (file: string): string =>
	isAbsolute(file)
		? pathToFileURL(file).href
		: file
				.split("/")
				.map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "\uFFFD")))
				.join("/");
