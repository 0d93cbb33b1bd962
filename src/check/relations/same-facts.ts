import type { Figure } from "../../model/figure.ts";
import type { Dimensions } from "../dimensions.ts";
import { type Facts, groupBy } from "../facts.ts";
import { same } from "../forms/same.ts";
import type { Equation, Finder, Relation } from "../relation.ts";
import { fitsAtPower, UNIT_STEPS } from "../slip.ts";
import type { Term } from "../term.ts";
import { undecidable } from "../verdict.ts";

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
			yield* repeated(facts, group);
			yield* compared(distinctPrints(facts, group).map(facts.term));
		}
	},
};

type Found = Omit<Relation, "finder">;

/** The same print twice: nothing to find, but a number that is confirmed. */
function* repeated(facts: Facts, group: readonly Figure[]): Iterable<Found> {
	for (const prints of groupBy(group, (figure) => facts.term(figure).id).values()) {
		const [first, second] = prints.map(facts.term);
		if (first && second) yield { rule: "value-conflict", ...same(second, first) };
	}
}

function* compared(prints: readonly Term[]): Iterable<Found> {
	for (const [index, later] of prints.entries()) {
		for (const earlier of prints.slice(0, index)) {
			const equation = same(later, earlier);
			const crowded = prints.length > MOST_VALUES && equation.verdict.kind === "inconsistent";
			yield {
				rule: isUnitSlip(equation) ? "unit-slip" : "value-conflict",
				...equation,
				verdict: crowded ? undecidable("同一名目下数值过多，口径未必相同") : equation.verdict,
			};
		}
	}
}

/** The name under which two figures must agree; null where two values may both be true. */
export function factOf(figure: Figure, dimensions: Dimensions | null): string | null {
	// The satisfaction of several groups, and its target, are printed under one name.
	if (!dimensions || dimensions.measure === "satisfaction_rate") return null;
	if (figure.kind === "money" && dimensions.item === "total" && dimensions.entity === null) {
		if (dimensions.fund === null) return null;
	}
	return JSON.stringify([{ ...dimensions, measure: basisOf(figure) }]);
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

function distinctPrints(facts: Facts, figures: readonly Figure[]): readonly Figure[] {
	const first = new Map<string, Figure>();
	for (const figure of figures) {
		const { id } = facts.term(figure);
		const print = id.slice(id.lastIndexOf("=") + 1);
		if (!first.has(print)) first.set(print, figure);
	}
	return [...first.values()];
}

function isUnitSlip({ terms: [a, b], verdict }: Equation): boolean {
	if (verdict.kind !== "inconsistent" || a.kind !== "money" || !b) return false;
	const range = b.range;
	return range !== null && UNIT_STEPS.some((power) => fitsAtPower(a, range, power));
}
