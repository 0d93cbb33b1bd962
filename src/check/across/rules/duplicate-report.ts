import { lines, TITLE_2021 } from "../../example-text.ts";
import { groupBy } from "../../facts.ts";
import { distinct } from "../../fault.ts";
import type { ReportDigest } from "../digest.ts";
import { type AcrossRule, nameOfReport, printed } from "../rule.ts";
import type { Stated } from "../stated.ts";
import { digitsThatTell } from "../telling.ts";
import { agree, contradict } from "../terms.ts";

/** Differences that a message quotes. */
const QUOTED = 3;

export const duplicateReport: AcrossRule = {
	id: "duplicate-report",
	summary: "同一单位、同一项目、同一年度有两份报告，数字不同",
	severity: "error",
	formula: "同一单位、同一项目、同一年度的各份报告数字一致",
	source: "部门预算绩效自评：同一事项各版本的数字一致",
	remedy: "确认以哪一份为准，撤下或更正另一份",
	examples: {
		fails: [
			[
				lines(TITLE_2021, "全年预算数3,126.40万元，全年支出2,970.08万元，预算执行率95.00%。"),
				lines(TITLE_2021, "全年预算数3,126.40万元，全年支出2,870.08万元，预算执行率91.80%。"),
			],
		],
		passes: [
			[
				lines(TITLE_2021, "全年预算数3,126.40万元，全年支出2,970.08万元，预算执行率95.00%。"),
				lines(TITLE_2021, "全年预算数3126.4万元，全年支出2970.08万元，执行率95%。"),
			],
		],
	},
	*find({ report, twins }) {
		const compared = twins
			.filter((twin) => isVersion(report, twin))
			.map((twin) => [twin, differences(report, twin)] as const);
		// The same figures once more are a report published again.
		if (compared.some(([, found]) => found.length === 0)) return;
		const [twin, found] = compared.at(-1) ?? [];
		const [first, ...rest] = found ?? [];
		if (!twin || !first) return;
		const [here, there] = first;
		const shown = [first, ...rest]
			.slice(0, QUOTED)
			.map(([a, b]) => `${printed(a.figure)}，另一份为“${printed(b.figure)}”`);
		yield {
			message: `${report.agency}${report.year}年度报告有两份，数字不同，另一份是${nameOfReport(twin)}：${shown.join("；")}${rest.length >= QUOTED ? `；共${rest.length + 1}处不同` : ""}。`,
			expected: there.figure.raw,
			actual: here.figure.raw,
			evidence: distinct([here.figure.evidence, ...rest.map(([{ figure }]) => figure.evidence)]),
		};
	},
};

/** Figures of the year by what they state. */
const ofYear = ({ stated, year }: ReportDigest) =>
	groupBy(
		stated.filter((s) => s.year === year),
		({ fact }) => fact,
	);

/**
 * Whether two reports are versions of one: they share an amount to at least two digits, or a sentence
 * that tells results. Reports without anything in common are of two units under one name.
 */
function isVersion(report: ReportDigest, twin: ReportDigest): boolean {
	const others = ofYear(twin);
	const shared = report.stated.some(
		({ fact, year, figure }) =>
			year === report.year &&
			figure.kind === "money" &&
			digitsThatTell(figure) > 1 &&
			others.get(fact)?.some((other) => agree(figure, other.figure)),
	);
	const sentences = new Set(twin.sentences.map(({ text }) => text));
	return shared || report.sentences.some(({ text }) => sentences.has(text));
}

/** A score given by another assessment under another title is another score. */
const isComparable = (fact: string, report: ReportDigest, twin: ReportDigest): boolean =>
	report.title === twin.title || !fact.includes('"measure":"score');

/** Facts of the year that both state and no value of which is the same. */
function differences(
	report: ReportDigest,
	twin: ReportDigest,
): readonly (readonly [here: Stated, there: Stated])[] {
	const others = ofYear(twin);
	return [...ofYear(report)].flatMap(([fact, here]) => {
		if (!isComparable(fact, report, twin)) return [];
		const there = others.get(fact) ?? [];
		const apart = here.every((a) => there.every((b) => contradict(a.figure, b.figure)));
		const [a] = here;
		const [b] = there;
		return apart && a && b ? [[a, b] as const] : [];
	});
}
