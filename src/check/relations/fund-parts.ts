import type { Figure, Fund } from "../../model/figure.ts";
import type { NonEmpty } from "../../model/span.ts";
import { type Dimensions, keyOf } from "../dimensions.ts";
import type { Facts } from "../facts.ts";
import { sum, type Trust } from "../forms/sum.ts";
import type { Finder, Relation } from "../relation.ts";
import { closedSums } from "./stated-sums.ts";

/** Sources of funds that do not overlap, and the whole that they are parts of. */
interface Partition {
	readonly whole: Fund;
	readonly parts: readonly Fund[];
	/** Where all of these are printed nothing is left out. */
	readonly all?: readonly Fund[];
	/** What was carried over may be a source of its own or be part of the others: a set only where it adds up. */
	readonly mayOverlap?: boolean;
}

/** The sources of a year's money. */
const SOURCES: readonly Fund[] = [
	"general_public",
	"government_fund",
	"state_capital",
	"special_account",
	"business_income",
	"unit_own",
];

const PARTITIONS: readonly Partition[] = [
	{ whole: "fiscal", parts: ["general_public", "government_fund", "state_capital"] },
	{
		whole: "all",
		parts: SOURCES,
	},
	{
		whole: "all",
		parts: [...SOURCES, "carryover"],
		mayOverlap: true,
	},
	{
		whole: "all",
		parts: ["fiscal", "special_account", "business_income", "unit_own", "carryover"],
	},
	{
		whole: "all",
		parts: ["central", "provincial", "municipal", "county", "unit_own"],
		all: ["central", "provincial", "municipal", "county"],
	},
];

/** A total over funds and the funds that are printed for it. */
interface FundSet {
	readonly whole: Figure;
	readonly parts: NonEmpty<Figure>;
	readonly closed: boolean;
	/** The sum, taken that no part is left out. */
	readonly sum: Found;
}

type Found = Omit<Relation, "finder">;

/** The sources of funds add up to the whole, for each of budget, allocation and expenditure apart. */
export const fundParts: Finder = {
	id: "fund-parts",
	rules: ["sum-mismatch"],
	formula: "资金总额＝一般公共预算＋政府性基金预算＋国有资本经营预算＋其他资金",
	source: "财预〔2020〕10号 项目支出绩效自评表：年度资金总额及其中各项",
	*find(facts) {
		const stated = new Set(closedSums(facts));
		const wholes = facts.report.figures.filter((f) => f.kind === "money" && !stated.has(f.id));
		const partitions = printedIn(facts);
		const beside = wholes.flatMap((whole) => setsOf(facts, partitions, whole, 0));
		const settled = new Set(beside.map(({ whole }) => nameOf(facts, whole)));
		const afar = wholes
			.filter((figure) => !settled.has(nameOf(facts, figure)))
			.flatMap((whole) => setsOf(facts, partitions, whole, 2));
		const holds = ({ sum }: FundSet) => isConsistent(sum);
		const confirmed = new Set([...beside, ...afar].filter(holds).map((set) => fundsOf(facts, set)));
		for (const set of beside) {
			const complete = set.closed || holds(set) || confirmed.has(fundsOf(facts, set));
			yield complete ? set.sum : relation(facts, set, "open");
		}
		// A set that stands in one place is surer than one gathered from the whole report.
		for (const set of afar) {
			const complete =
				holds(set) || (confirmed.has(fundsOf(facts, set)) && isUnambiguous(facts, set));
			yield complete ? set.sum : relation(facts, set, "likely");
		}
	},
};

/** The partitions of which the report prints more than one part, with these parts. */
function printedIn({ report }: Facts): readonly Partition[] {
	const funds = new Set(report.figures.map(({ fund }) => fund));
	const printed = PARTITIONS.map((partition) => ({
		...partition,
		parts: partition.parts.filter((fund) => funds.has(fund)),
	}));
	return printed.filter(({ parts }) => parts.length > 1);
}

/** Each part is printed with one value: gathered from afar, another value may be the one that is meant. */
const isUnambiguous = (facts: Facts, { whole, parts }: FundSet): boolean =>
	[whole, ...parts].every((figure) => {
		const dimensions = facts.dimensions(figure);
		const prints = dimensions ? facts.stating(dimensions) : [];
		return new Set(prints.map((print) => facts.term(print).id)).size === 1;
	});

const isConsistent = ({ verdict }: Found): boolean => verdict.kind === "consistent";

function relation(
	facts: Facts,
	{ whole, parts: [first, ...rest] }: Pick<FundSet, "whole" | "parts">,
	trust: Trust,
): Found {
	const terms = [facts.term(first), ...rest.map(facts.term)] as const;
	return { ...sum(facts.term(whole), terms, trust), rule: "sum-mismatch" };
}

function nameOf(facts: Facts, figure: Figure): string {
	const dimensions = facts.dimensions(figure);
	return dimensions ? keyOf(dimensions) : figure.id;
}

/** Which funds of whom: where they make up the budget they make up the expenditure too. */
const fundsOf = (facts: Facts, { whole, parts }: FundSet): string =>
	JSON.stringify([
		whole.fund,
		facts.dimensions(whole)?.entity,
		parts.map((part) => part.fund).sort(),
	]);

/** The sets of funds within reach of a total, without those that a larger one holds. */
function setsOf(
	facts: Facts,
	partitions: readonly Partition[],
	whole: Figure,
	reach: 0 | 2,
): readonly FundSet[] {
	const dimensions = facts.dimensions(whole);
	if (!dimensions) return [];
	const sets: FundSet[] = [];
	for (const partition of partitions) {
		if (partition.whole !== dimensions.fund) continue;
		const printed = partsOf(facts, whole, dimensions, partition.parts, reach);
		if (!printed) continue;
		const parts = handedDown(facts, whole, printed);
		const sum = relation(facts, { whole, parts }, "complete");
		if (partition.mayOverlap && !isConsistent(sum)) continue;
		const closed = isClosed(partition, parts) && !hasOthers(facts, whole, parts);
		sets.push({ whole, parts, closed, sum });
	}
	if (sets.length < 2) return sets;
	return sets.filter(
		({ parts }) =>
			!sets.some((other) => other.parts.length > parts.length && holdsAll(other.parts, parts)),
	);
}

/**
 * 上级下达4,263.60万元，其中中央…、省级…；县级配套612.35万元: what the place adds of its own is no part of
 * what was handed down to it, where the others make that up.
 */
function handedDown(facts: Facts, whole: Figure, parts: NonEmpty<Figure>): NonEmpty<Figure> {
	if (!/上级|下达|拨付|补助/u.test(whole.label) || /总额|合计|共计/u.test(whole.label))
		return parts;
	const [first, second, ...rest] = parts.filter(({ label }) => !/配套|自筹|匹配/u.test(label));
	if (!first || !second) return parts;
	const others: NonEmpty<Figure> = [first, second, ...rest];
	return isConsistent(relation(facts, { whole, parts: others }, "complete")) ? others : parts;
}

const holdsAll = (set: readonly Figure[], parts: readonly Figure[]): boolean =>
	parts.every((part) => set.includes(part));

/** 其他资金 in a list of three takes in all that is not named. */
function isClosed({ all }: Partition, parts: readonly Figure[]): boolean {
	const has = (fund: Fund) => parts.some((part) => part.fund === fund);
	return (parts.length > 2 && has("unit_own")) || (all?.every(has) ?? false);
}

/** Amounts between the total and its last part that are none of its parts: they may well be parts of it too. */
function hasOthers(facts: Facts, whole: Figure, parts: readonly Figure[]): boolean {
	const last = Math.max(...parts.map(({ evidence }) => evidence.start));
	return facts.report.figures.some(
		(figure) =>
			figure.kind === "money" &&
			figure.evidence.start > whole.evidence.start &&
			figure.evidence.start < last &&
			!parts.includes(figure) &&
			facts.locate(whole.evidence).table === null &&
			facts.apart(figure.evidence, whole.evidence) === 0,
	);
}

/** At least two parts within reach, each in the print that stands nearest to the whole. */
function partsOf(
	facts: Facts,
	whole: Figure,
	dimensions: Dimensions,
	funds: readonly Fund[],
	reach: 0 | 2,
): NonEmpty<Figure> | null {
	const [first, second, ...rest] = funds.flatMap((fund) => {
		const part = facts.nearest(facts.stating({ ...dimensions, fund }), whole.evidence);
		return part && facts.apart(part.evidence, whole.evidence) <= reach ? [part] : [];
	});
	return first && second ? [first, second, ...rest] : null;
}
