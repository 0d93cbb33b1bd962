import type { Figure, Measure } from "../../model/figure.ts";
import type { Dimensions } from "../dimensions.ts";
import { yearOf } from "../dimensions.ts";
import type { Facts } from "../facts.ts";
import { ratio } from "../forms/ratio.ts";
import type { Equation, Finder } from "../relation.ts";
import { isSlip } from "../slip.ts";
import { undecidable } from "../verdict.ts";

/** An execution rate whose sentence does not give the amounts: they are the facts of the same name. */
export const executionRates: Finder = {
	id: "execution-rates",
	rules: ["rate-mismatch"],
	formula: "预算执行率＝全年执行数÷全年预算数×100%",
	source: "财预〔2020〕10号 项目支出绩效自评表：执行率（B/A）",
	*find(facts) {
		const distinct = distinctPrints(facts);
		const stated = new Set(facts.statements("rate").map((statement) => statement.rate));
		for (const rate of facts.measuring("execution_rate")) {
			if (stated.has(rate.id)) continue;
			const dimensions = facts.dimensions(rate);
			if (!dimensions) continue;
			const equation = equationOf(facts, distinct, rate, dimensions);
			if (equation) yield { ...equation, rule: "rate-mismatch" };
		}
	},
};

function equationOf(
	facts: Facts,
	distinct: DistinctOf,
	rate: Figure,
	of: Dimensions,
): Equation | undefined {
	const spent = amounts(facts, of, "expenditure");
	const judge = (amount: Figure, budget: Figure) =>
		ratio(facts.term(rate), facts.term(amount), facts.term(budget));
	const amountsByPlace = nearestFirst(facts, distinct, spent, rate);
	const budgets = budgetsOf(facts, rate, of).flatMap((figures) =>
		nearestFirst(facts, distinct, figures, rate),
	);
	const found = firstThatHolds(
		budgets.flatMap((each) => amountsByPlace.map((one) => judge(one, each))),
	);
	// The rate is of the adjusted budget unless it says 年初; that one may not be printed.
	const assumed = budgets[0]?.measure === "budget_initial" && !/年初/u.test(rate.label);
	if (!found) return found;
	if (assumed && isAdjusted(facts)) return unlessSlip(found, "调整后的预算数没有印出");
	return hasNamesakes(facts, rate, of) ? unlessSlip(found, "同段另有同名的执行率") : found;
}

/** Whether the report has a budget beside that of the beginning of the year. */
const isAdjusted = ({ report }: Facts): boolean =>
	report.figures.some(({ measure, direction, label }) =>
		direction === null ? measure === "budget" : /追加|调[增减整]|追减|核减/u.test(label),
	);

/** 直补资金…，执行率100%；项目资金…，执行率85%: rates side by side under one name are of parts without a name. */
function hasNamesakes(facts: Facts, rate: Figure, of: Dimensions): boolean {
	const { id } = facts.term(rate);
	return facts.stating(of).some(
		(other) =>
			facts.term(other).id !== id &&
			// 占年初预算的116.14% has another name.
			/年初/u.test(other.label) === /年初/u.test(rate.label) &&
			facts.locate(other.evidence).table === null &&
			facts.apart(other.evidence, rate.evidence) === 0,
	);
}

function unlessSlip(equation: Equation, reason: string): Equation {
	const slipped = equation.terms.some((term) => isSlip(term, equation.required(term)));
	if (equation.verdict.kind !== "inconsistent" || slipped) return equation;
	return { ...equation, verdict: undecidable(reason) };
}

/** Where an amount is printed with two values, or two budgets could be meant, any that fits will do. */
function firstThatHolds(equations: readonly Equation[]): Equation | undefined {
	for (const kind of ["consistent", "truncated"] as const) {
		const holds = equations.find((equation) => equation.verdict.kind === kind);
		if (holds) return holds;
	}
	return equations[0];
}

/** The budgets that the rate may be of, the usual one first: 全年预算数 is 年初预算数 after adjustments. */
function budgetsOf(facts: Facts, rate: Figure, of: Dimensions): readonly (readonly Figure[])[] {
	const year = yearOf(of.period);
	const whole = year === null ? of : { ...of, period: String(year) };
	const budget = amounts(facts, whole, "budget");
	const allocated = amounts(facts, whole, "budget_allocated");
	const initial = amounts(facts, whole, "budget_initial");
	// 完成年初预算的78.23% names its own denominator.
	if (/年初/u.test(rate.label) || budget.length + allocated.length === 0) return [initial];
	const beside = initial.filter((figure) => facts.apart(figure.evidence, rate.evidence) === 0);
	return [budget, allocated, beside];
}

/** Amounts with the rate's dimensions; a rate without a named source of funds is of all funds. */
function amounts(facts: Facts, of: Dimensions, measure: Measure): readonly Figure[] {
	const funds = of.fund === null ? ([null, "all"] as const) : [of.fund];
	const found = funds.map((fund) => facts.stating({ ...of, measure, fund }));
	return found.find((figures) => figures.length > 0) ?? ofOneFund(facts, of, measure);
}

/** 市级公益金预算2,460万元，实际支出2,338.17万元: a report on one fund says once which it is. */
function ofOneFund(facts: Facts, of: Dimensions, measure: Measure): readonly Figure[] {
	if (of.fund !== "all" || measure === "expenditure") return [];
	const { figures } = facts.report;
	const funds = new Set(figures.map(({ fund }) => fund).filter((fund) => fund && fund !== "all"));
	const [fund, ...others] = funds;
	return fund && others.length === 0 ? facts.stating({ ...of, measure, fund }) : [];
}

/** One figure of each value of a list. Prints of one value are one term, so one of them is enough. */
type DistinctOf = (figures: readonly Figure[]) => readonly Figure[];

/** Lists are those of `facts.stating`, the same for every rate of one fact: each is gone through once. */
function distinctPrints(facts: Facts): DistinctOf {
	const known = new Map<readonly Figure[], readonly Figure[]>();
	return (figures) => {
		const found = known.get(figures);
		if (found) return found;
		const byTerm = new Map<string, Figure>();
		for (const figure of figures) {
			const { id } = facts.term(figure);
			if (!byTerm.has(id)) byTerm.set(id, figure);
		}
		const prints = [...byTerm.values()];
		known.set(figures, prints);
		return prints;
	};
}

function nearestFirst(
	facts: Facts,
	distinct: DistinctOf,
	figures: readonly Figure[],
	to: Figure,
): readonly Figure[] {
	const nearest = facts.nearest(figures, to.evidence);
	if (!nearest) return [];
	const { id } = facts.term(nearest);
	return [nearest, ...distinct(figures).filter((figure) => facts.term(figure).id !== id)];
}
