import { causeOf } from "../../cause.ts";
import { lines, TITLE_2021, TITLE_2022 } from "../../example-text.ts";
import { add, meets, middle, subtract } from "../../interval.ts";
import type { Draft } from "../../rule.ts";
import { figureTerm } from "../../terms.ts";
import { inPrint } from "../../wording.ts";
import type { ReportDigest } from "../digest.ts";
import type { Implied } from "../implied.ts";
import { type AcrossCase, type AcrossRule, nameOfReport, printed } from "../rule.ts";
import type { Stated } from "../stated.ts";
import { contradict, faultOf, relationOf } from "../terms.ts";

export const priorYearMismatch: AcrossRule = {
	id: "prior-year-mismatch",
	summary: "引用的上年数与上年报告不一致",
	severity: "error",
	formula: "本报告引用的上年数＝上年报告的本年数",
	source: "部门决算报表审核：年初数、上年数与上年决算一致",
	remedy: "核对上年报告，改正引用的上年数；上年数有调整的，写明调整原因",
	examples: {
		fails: [
			[
				lines(TITLE_2021, "全年预算数3,126.40万元，全年支出2,970.08万元，预算执行率95.00%。"),
				lines(
					TITLE_2022,
					"全年预算数3,400.00万元，全年支出3,128.00万元，预算执行率92.00%。上年支出2,907.08万元。",
				),
			],
		],
		passes: [
			[
				lines(TITLE_2021, "全年预算数3,126.40万元，全年支出2,970.08万元，预算执行率95.00%。"),
				lines(
					TITLE_2022,
					"全年预算数3,400.00万元，全年支出3,128.00万元，预算执行率92.00%。上年支出2,970.08万元。",
				),
			],
		],
	},
	*find(given) {
		const facts = priorFacts(given.report);
		const wrong = facts.flatMap((fact) => mismatch(given, fact) ?? []);
		const compared = facts.filter(([fact]) =>
			given.priors.some((prior) => ofYear(prior, fact).length > 0),
		);
		if (isOtherBasis(compared.length, wrong.length)) return;
		const amounts = new Set(wrong.map(({ fact }) => fact));
		// A rate of last year follows from an amount that is wrong already.
		yield* wrong
			.filter(({ fact, accused }) => !accused && !(isRate(fact) && amounts.has(amountOf(fact))))
			.map(({ draft }) => draft);
		for (const implied of given.report.implied) {
			if (!amounts.has(implied.fact)) yield* impliedMismatch(given, implied);
		}
	},
};

/** Where none of several figures agrees, the two reports count by different rules or are of two units. */
const isOtherBasis = (compared: number, wrong: number): boolean =>
	compared >= 3 && wrong === compared;

/** All values under one name. */
type Fact = readonly [name: string, prints: readonly [Stated, ...Stated[]]];

/** A fact begins with its measure. */
const isRate = (fact: string): boolean => fact.startsWith("execution_rate");
const amountOf = (rate: string): string => rate.replace(/^execution_rate[^\t]*/u, "expenditure");

/** What was put to use of a carry-over in the year need not be all of it. */
const PART_OF_CARRYOVER = /因|年中|追加|调整|调增|使用|动用|安排|其中|支出/u;

/** Last year's figures as this report states them beside this year's. */
function priorFacts({ stated, year }: ReportDigest): readonly Fact[] {
	const current = new Set(stated.filter((s) => s.year === year).map(({ fact }) => fact));
	const told = stated.flatMap((s): Stated[] => {
		if (s.year === year - 1 && current.has(s.fact)) return [s];
		// 上年结转 of this year is 年末结转 of the last (部门决算报表: 年初结转和结余＝上年年末结转和结余).
		if (s.year !== year || !s.fact.startsWith("carryover_in\t")) return [];
		if (PART_OF_CARRYOVER.test(s.figure.label)) return [];
		return [{ ...s, fact: s.fact.replace("carryover_in", "carryover_out") }];
	});
	const facts = new Map<string, [Stated, ...Stated[]]>();
	for (const one of told) {
		const prints = facts.get(one.fact);
		if (prints) prints.push(one);
		else facts.set(one.fact, [one]);
	}
	return [...facts.entries()];
}

const ofYear = ({ stated, year }: ReportDigest, fact: string): readonly Stated[] =>
	stated.filter((s) => s.fact === fact && s.year === year);

/** Fires only where last year's reports are sure and none of them prints a number that agrees. */
function mismatch(
	{ priors }: AcrossCase,
	[fact, prints]: Fact,
): { readonly fact: string; readonly accused: boolean; readonly draft: Draft } | null {
	const stated = priors.map((prior) => ({ prior, there: ofYear(prior, fact) }));
	const telling = stated.filter(({ there }) => there.length > 0);
	const [first] = telling;
	if (!first) return null;
	const apart = (here: Stated) =>
		telling.every(({ there }) => there.every((s) => contradict(here.figure, s.figure)));
	// Two values, or one that last year's report itself contradicts, say nothing about this report.
	if (telling.some(({ there }) => there.length > 1 || there.some(({ accused }) => accused)))
		return null;
	if (!prints.every(apart)) return null;
	const [here] = prints;
	const [there] = first.there;
	if (!there) return null;
	const fault = faultOf(relationOf("prior-year-mismatch", here.figure, there.figure));
	const cause = causeOf(fault);
	const message = `${here.where}上年数${printed(here.figure)}与${first.prior.year}年度报告不一致：${nameOfReport(first.prior)}印的是“${printed(there.figure)}”${cause ? `；可能是${cause}` : ""}。`;
	return {
		fact,
		accused: prints.some(({ accused }) => accused),
		draft: {
			message,
			expected: there.figure.raw,
			actual: here.figure.raw,
			tolerance: "±0",
			cause,
			evidence: [here.figure.evidence],
		},
	};
}

/** This year's figure less the printed change, against last year's report. */
function* impliedMismatch({ priors }: AcrossCase, implied: Implied): Iterable<Draft> {
	const { fact, current, change, where } = implied;
	const there = priors.map((prior) => [prior, ofYear(prior, fact)] as const);
	const telling = there.filter(([, prints]) => prints.length > 0);
	const [first] = telling;
	const [now, moved] = [figureTerm(current), figureTerm(change)];
	if (!first || !now.range || !moved.range) return;
	const range =
		change.direction === "increase"
			? subtract(now.range, moved.range)
			: add(now.range, moved.range);
	const agrees = telling.some(
		([, prints]) =>
			prints.length > 1 ||
			prints.some(({ figure }) => {
				const term = figureTerm(figure);
				return !term.range || meets(term.range, range);
			}),
	);
	const [prior, [last]] = first;
	const centre = middle(range);
	if (agrees || !last || !centre) return;
	const stands = inPrint(now, centre);
	yield {
		message: `${where}${printed(current)}、${printed(change)}，推算上年数为${stands}，与${prior.year}年度报告不一致：${nameOfReport(prior)}印的是“${printed(last.figure)}”。`,
		expected: last.figure.raw,
		actual: stands,
		evidence: [change.evidence, current.evidence],
	};
}
