import type { Figure, Fund } from "../../model/figure.ts";
import type { NonEmpty } from "../../model/span.ts";
import { type Dimensions, keyOf } from "../dimensions.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../forms/sum.ts";
import type { Finder, Relation } from "../relation.ts";

/** Sources of funds that do not overlap, and the whole that they are parts of. */
interface Partition {
	readonly whole: Fund;
	readonly parts: readonly Fund[];
	/** Where all of these are printed nothing is left out: the rows of the form, the levels of government. */
	readonly all?: readonly Fund[];
}

const PARTITIONS: readonly Partition[] = [
	{ whole: "fiscal", parts: ["general_public", "government_fund", "state_capital"] },
	{
		whole: "all",
		parts: [
			"general_public",
			"government_fund",
			"state_capital",
			"special_account",
			"business_income",
			"unit_own",
		],
	},
	{
		whole: "all",
		parts: ["fiscal", "special_account", "business_income", "unit_own", "carryover"],
		all: ["fiscal", "unit_own", "carryover"],
	},
	{
		whole: "all",
		parts: ["central", "provincial", "municipal", "county", "unit_own"],
		all: ["central", "provincial", "municipal", "county"],
	},
];

/** The sources of funds add up to the whole, for each of budget, allocation and expenditure apart. */
export const fundParts: Finder = {
	id: "fund-parts",
	formula: "资金总额＝一般公共预算＋政府性基金预算＋国有资本经营预算＋其他资金",
	source: "财预〔2020〕10号 项目支出绩效自评表：年度资金总额及其中各项",
	*find(facts) {
		const stated = new Set(facts.statements("sum").map((statement) => statement.whole));
		const wholes = facts.report.figures.filter((f) => f.kind === "money" && !stated.has(f.id));
		const near = wholes.map((whole) => [...relationsOf(facts, whole, 0)]);
		yield* near.flat();
		// A set that stands in one place is surer than one gathered from the whole report.
		const settled = new Set(wholes.filter((_, i) => near[i]?.length).map((f) => nameOf(facts, f)));
		for (const whole of wholes) {
			if (!settled.has(nameOf(facts, whole))) yield* relationsOf(facts, whole, 2);
		}
	},
};

function nameOf(facts: Facts, figure: Figure): string {
	const dimensions = facts.dimensions(figure);
	return dimensions ? keyOf(dimensions) : figure.id;
}

function* relationsOf(
	facts: Facts,
	whole: Figure,
	reach: 0 | 2,
): Iterable<Omit<Relation, "finder">> {
	const dimensions = facts.dimensions(whole);
	if (!dimensions) return;
	const sets = PARTITIONS.filter((partition) => partition.whole === dimensions.fund).flatMap(
		(partition) => {
			const parts = partsOf(facts, whole, dimensions, partition.parts, reach);
			return parts ? [{ partition, parts }] : [];
		},
	);
	for (const { partition, parts } of sets) {
		const larger = sets.some(
			(other) => other.parts.length > parts.length && holdsAll(other.parts, parts),
		);
		if (larger) continue;
		const [first, ...rest] = parts;
		const terms = [facts.term(first), ...rest.map(facts.term)] as const;
		const whatIsPrinted = isClosed(partition, parts) ? "complete" : "open";
		yield {
			rule: "sum-mismatch",
			...sum(facts.term(whole), terms, reach === 0 ? whatIsPrinted : "loose"),
		};
	}
}

const holdsAll = (set: readonly Figure[], parts: readonly Figure[]): boolean =>
	parts.every((part) => set.includes(part));

const isClosed = ({ all }: Partition, parts: readonly Figure[]): boolean =>
	all?.every((fund) => parts.some((part) => part.fund === fund)) ?? false;

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
