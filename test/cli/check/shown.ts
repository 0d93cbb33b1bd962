import type { Shown } from "../../../src/cli/check/format.ts";
import { judge, resultOf } from "../../../src/cli/check/judge.ts";
import type { ImportError } from "../../../src/errors.ts";
import { rules as allRules, auditReport } from "../../../src/index.ts";

/** What the formats show of these reports, by the name of their files. */
export async function shownOf(
	reports: Readonly<Record<string, string | Uint8Array>>,
	errors: readonly ImportError[] = [],
): Promise<Shown> {
	const judged = [];
	for (const [path, content] of Object.entries(reports)) {
		const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
		const audit = await auditReport({ path, bytes });
		const settings = { levels: {}, minSeverity: "info" as const, known: new Set<string>() };
		judged.push(judge({ file: path, ...audit, digest: null }, settings));
	}
	const result = resultOf(
		judged.map(({ report }) => report),
		errors,
	);
	const passages = new Map(
		judged.flatMap(({ report, passages }) =>
			report.findings.map((finding, i) => [finding, passages[i] ?? []] as const),
		),
	);
	return { result, passages, rules: allRules, version: "1.2.3" };
}
