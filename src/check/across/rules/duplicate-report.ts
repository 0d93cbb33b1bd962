import { groupBy } from "../../facts.ts";
import { distinct } from "../../fault.ts";
import { figureTerm } from "../../terms.ts";
import { named } from "../../wording.ts";
import type { ReportDigest } from "../digest.ts";
import { type AcrossRule, nameOfReport } from "../rule.ts";
import type { Stated } from "../stated.ts";
import { contradict } from "../terms.ts";

/** Differences that a message quotes. */
const QUOTED = 3;

export const duplicateReport: AcrossRule = {
	id: "duplicate-report",
	summary: "同一单位、同一项目、同一年度有两份报告，数字不同",
	severity: "error",
	source: "绩效自评结果公开要求：同一部门同一年度自评结果唯一",
	*find({ report, twins }) {
		const compared = twins.map((twin) => [twin, differences(report, twin)] as const);
		// The same figures once more are a report published again.
		if (compared.some(([, found]) => found.length === 0)) return;
		const [twin, found] = compared.at(-1) ?? [];
		const [first, ...rest] = found ?? [];
		if (!twin || !first) return;
		const [here, there] = first;
		const shown = [first, ...rest]
			.slice(0, QUOTED)
			.map(([a, b]) => `${print(a)}，另一份为“${print(b)}”`);
		yield {
			message: `${report.agency}${report.year}年度报告有两份，数字不同，另一份是${nameOfReport(twin)}：${shown.join("；")}${rest.length >= QUOTED ? `；共${rest.length + 1}处不同` : ""}。`,
			expected: there.figure.raw,
			actual: here.figure.raw,
			evidence: distinct([here.figure.evidence, ...rest.map(([{ figure }]) => figure.evidence)]),
		};
	},
};

const print = ({ figure }: Stated): string => named(figureTerm(figure, null));

/** Facts of the year that both state and no value of which is the same. */
function differences(
	report: ReportDigest,
	twin: ReportDigest,
): readonly (readonly [here: Stated, there: Stated])[] {
	const ofYear = ({ stated, year }: ReportDigest) =>
		groupBy(
			stated.filter((s) => s.year === year),
			({ fact }) => fact,
		);
	const others = ofYear(twin);
	return [...ofYear(report)].flatMap(([fact, here]) => {
		const there = others.get(fact) ?? [];
		const apart = here.every((a) => there.every((b) => contradict(a.figure, b.figure)));
		const [a] = here;
		const [b] = there;
		return apart && a && b ? [[a, b] as const] : [];
	});
}
