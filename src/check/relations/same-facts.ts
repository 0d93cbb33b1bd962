import type { Figure, Fund } from "../../model/figure.ts";
import { type Dimensions, keyOf } from "../dimensions.ts";
import { type Facts, groupBy } from "../facts.ts";
import { same } from "../forms/same.ts";
import { absolute, compare, equal, minus, plus } from "../rational.ts";
import type { Equation, Finder, Relation } from "../relation.ts";
import { digitsOf, fittingPower, looksMisprinted, UNIT_STEPS } from "../slip.ts";
import { printOf } from "../terms.ts";
import { undecidable, type Verdict } from "../verdict.ts";

/** More values than this for one name show that the name is not that of one fact. */
const MOST_VALUES = 3;

/** The same measure, item, fund, entity and period, printed more than once. */
export const sameFacts: Finder = {
	id: "same-facts",
	rules: ["value-conflict", "unit-slip"],
	formula: "同一口径的数字前后一致",
	source: "部门决算报表表间勾稽；文字与表格一致性审核要求",
	*find(facts) {
		const groups = groupBy(facts.report.figures, (figure) =>
			factOf(figure, facts.dimensions(figure)),
		);
		for (const group of groups.values()) {
			if (group.length < 2) continue;
			yield* repeated(facts, group);
			yield* conflicts(facts, distinctPrints(group));
		}
	},
};

type Found = Omit<Relation, "finder">;

/** The same print twice: nothing to find, but a number that is confirmed. */
function* repeated(facts: Facts, group: readonly Figure[]): Iterable<Found> {
	for (const prints of groupBy(group, (figure) => facts.term(figure).id).values()) {
		const [first, second] = prints.map(facts.term);
		if (first && second) yield { ...same(second, first), rule: "value-conflict" };
	}
}

function* conflicts(facts: Facts, prints: readonly Figure[]): Iterable<Found> {
	for (const [index, later] of prints.entries()) {
		for (const earlier of prints.slice(0, index)) {
			const equation = same(facts.term(later), facts.term(earlier));
			const crowded = prints.length > MOST_VALUES && equation.verdict.kind === "inconsistent";
			yield {
				rule: isUnitSlip(equation) ? "unit-slip" : "value-conflict",
				...equation,
				verdict: crowded
					? undecidable("同一名目下数值过多，口径未必相同")
					: (nameDoubt(facts, later, earlier, equation) ?? equation.verdict),
			};
		}
	}
}

/** Two prints are of one fact for sure where they are called the same; else only a slip tells of a mistake. */
function nameDoubt(
	facts: Facts,
	later: Figure,
	earlier: Figure,
	{ verdict }: Equation,
): Verdict | null {
	if (verdict.kind !== "inconsistent") return null;
	const [a, b] = [later, earlier];
	if (a.kind === "score") return scoreDoubt(facts, a, b);
	if (isBetween(facts, a, b)) return undecidable("两数之差另有印出，是调整前后的数");
	if ([a, b].every((figure) => namesFund(figure) && nameOf(figure).length <= SHORT)) return null;
	const serial = (isOneOfYears(facts, a) || isOneOfYears(facts, b)) && !inOneParagraph(facts, a, b);
	if (serial && !looksMisprinted(facts.term(a), facts.term(b)))
		return undecidable("其中一数是跨年度项目历年数之一");
	if (isRowOfProject(facts, a, b) || isRowOfProject(facts, b, a)) return null;
	const listed = totalsList(facts, a, b) || totalsList(facts, b, a);
	if (!listed && nameOf(a) === nameOf(b) && !inOneParagraph(facts, a, b)) return null;
	if (looksMisprinted(facts.term(a), facts.term(b))) return null;
	return undecidable(listed ? "表中合计只是所列各项之和" : "两数名称不同，口径未必相同");
}

/** 2022年支出410万元，2023年支出388万元: year by year is how a project of several years is told, seldom the whole. */
function isOneOfYears(facts: Facts, figure: Figure): boolean {
	const words = ofYear(figure);
	return (
		words !== null &&
		facts.report.figures.some(
			(other) =>
				other.period !== figure.period &&
				ofYear(other) === words &&
				facts.locate(other.evidence).table === null &&
				facts.apart(other.evidence, figure.evidence) === 0,
		)
	);
}

const ofYear = ({ label }: Figure): string | null =>
	/20\d\d年度?(.{2,6})$/u.exec(label)?.[1] ?? null;

/** 预算1200万元，年中追加300万元，全年预算1500万元: the change that leads from one to the other is printed. */
function isBetween(facts: Facts, a: Figure, b: Figure): boolean {
	const [one, other] = [facts.term(a).value, facts.term(b).value];
	if (!one || !other) return false;
	const by = absolute(minus(one, other));
	return facts.report.figures.some((figure) => {
		const change = figure.direction === null ? null : facts.term(figure).value;
		return figure.kind === a.kind && change !== null && equal(absolute(change), by);
	});
}

/** What is counted, without what every report adds to the name of a number. */
const nameOf = ({ label }: Figure): string => label.replace(COMMON, "");
const COMMON =
	/20\d\d年度?|1[—-]12月|截[至止]|[全本当]年度?|年[末度]|其中|实际|累计|共计?|合计|总[计额]?|预算|支出|执行|决算|下达|到位|支付|拨付|使用|部门|单位|整体|资金|数|额|为|是|的|约|[（(]万?元[)）]|[我全]?[市县区省][本级]*|[（(][A-Z][)）]|[，,：:、“”\s]/gu;

/** A fund and no more: what follows it names a line of its own. */
const SHORT = 8;

/** 自评得分102.964分, and 自评10分 of the first part: totals are near each other, maxima are of what they stand by. */
function scoreDoubt(facts: Facts, a: Figure, b: Figure): Verdict | null {
	const [one, other] = [facts.term(a).value, facts.term(b).value];
	if (!one || !other || a.item !== "total") return null;
	const [low, high] = compare(one, other) < 0 ? [one, other] : [other, one];
	const near = compare(plus(low, low), high) > 0;
	// 97.19分 and 971.9分: the point of one has slipped.
	const slipped = digitsOf(facts.term(a)) === digitsOf(facts.term(b));
	return a.measure === "score" && (near || slipped)
		? null
		: undecidable("两个分数未必是同一事项的");
}

/** Whether the number's own words say whose money it is; a heading above says it of less or of more. */
function namesFund({ fund, label }: Figure): boolean {
	const words = FUND_WORDS.find(([name]) => name === fund)?.[1];
	return words?.test(label) ?? false;
}

const FUND_WORDS: readonly (readonly [Fund, RegExp])[] = [
	["general_public", /公共/u],
	["government_fund", /基金/u],
	["state_capital", /国有资本/u],
	["special_account", /专户/u],
	["fiscal", /财政/u],
	["central", /中央/u],
	["provincial", /省|自治区/u],
	["municipal", /[市州盟]/u],
	["county", /[县区旗]/u],
];

/** Who prints two numbers side by side means two things: 直补资金…，执行率100%；项目资金…，执行率85%. */
const inOneParagraph = (facts: Facts, a: Figure, b: Figure): boolean =>
	facts.locate(a.evidence).table === null && facts.apart(a.evidence, b.evidence) === 0;

/** 渠道养护项目 | 125.00 in the list of all projects, and 年度资金总额 | 120.00 in the form of that project. */
function isRowOfProject(facts: Facts, row: Figure, total: Figure): boolean {
	const { entity } = row;
	const [list, form] = [row, total].map(({ evidence }) => facts.locate(evidence).table);
	if (entity === null || list === null || form === null || list === form) return false;
	const isWhole = [row, total].every(({ item, fund }) => item === "total" && fund === "all");
	const [words, rest] = [row.label.replace(/\s+/gu, ""), nameOf(total)];
	return isWhole && words.startsWith(entity) && rest === "" && nameAfter(words, entity) === "";
}

const nameAfter = (label: string, entity: string): string =>
	label.slice(entity.length).replace(COMMON, "");

/** The total of a table that lists projects or units is of what it lists, not of the whole report. */
function totalsList(facts: Facts, total: Figure, other: Figure): boolean {
	const { table } = facts.locate(total.evidence);
	if (table === null || table === facts.locate(other.evidence).table) return false;
	return facts.report.figures.some(
		(figure) =>
			figure.entity !== null &&
			figure.entity !== total.entity &&
			figure.measure === total.measure &&
			facts.locate(figure.evidence).table === table,
	);
}

/** The name under which two figures must agree; null where two values may both be true. */
export function factOf(figure: Figure, dimensions: Dimensions | null): string | null {
	// The satisfaction of several groups, and its target, are printed under one name.
	if (!dimensions || dimensions.measure === "satisfaction_rate") return null;
	if (figure.kind === "money" && dimensions.item === "total" && dimensions.entity === null) {
		if (dimensions.fund === null) return null;
	}
	return keyOf({ ...dimensions, measure: basisOf(figure) });
}

/** What a number is counted by, beyond its dimensions: numbers of two bases need not agree. */
function basisOf(figure: Figure): string {
	const { measure, label } = figure;
	// 全年预算下达 is the year's budget; 应到位, 到位 and 下达 are apart.
	if (measure === "budget_allocated" && /(?:全年|调整后?)预算/u.test(label)) return "budget";
	// 省级财政配套 of a programme is the province's share of what was 下达.
	if (measure === "budget_allocated" && /配套(?:资金)?$/u.test(label) && !/应/u.test(label))
		return `${measure} 下达`;
	const words = BASES.find(([measures]) => measures.includes(measure ?? ""))?.[1];
	return `${measure} ${words?.exec(label)?.[0] ?? ""}`.trim();
}

const BASES: readonly (readonly [measures: readonly string[], words: RegExp])[] = [
	[["budget_allocated"], /应到位|到位|下达|拨付|收到/u],
	// 部门预算支出 is as approved, before what the year added.
	[["budget"], /(?:部门|单位)预算(?:支出|收入)/u],
	[["execution_rate"], /年初|到位/u],
	[["staff_authorized", "staff_actual"], /行政|事业|参公|工勤|聘用|劳务|机关|下属/u],
];

function distinctPrints(figures: readonly Figure[]): readonly Figure[] {
	const first = new Map<string, Figure>();
	for (const figure of figures) {
		const print = printOf(figure);
		if (!first.has(print)) first.set(print, figure);
	}
	return [...first.values()];
}

function isUnitSlip({ terms: [a, b], verdict }: Equation): boolean {
	if (verdict.kind !== "inconsistent" || a.kind !== "money" || !b) return false;
	const range = b.range;
	return range !== null && fittingPower(a, range, UNIT_STEPS) !== null;
}
