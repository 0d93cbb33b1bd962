import type { Figure } from "../../model/figure.ts";
import type { NonEmpty } from "../../model/span.ts";
import type { Facts } from "../facts.ts";
import type { Trust } from "../forms/sum.ts";
import { compare, equal, half, minus, plus, type Rational, rational, ZERO } from "../rational.ts";
import type { Equation, Finder } from "../relation.ts";
import { isPointSlip } from "../slip.ts";
import type { Term } from "../term.ts";
import { sumOfScores } from "./scores.ts";
import { closedSums } from "./stated-sums.ts";

/** A total score and the components that its own paragraph names. */
export const scoreParts: Finder = {
	id: "score-parts",
	rules: ["score-sum-mismatch"],
	formula: "自评总分＝各部分得分之和",
	source: "财预〔2020〕10号 项目支出绩效自评表：总分",
	*find(facts) {
		const stated = new Set(closedSums(facts));
		const scores = facts.measuring("score").filter((figure) => isInProse(facts, figure));
		for (const whole of scores) {
			if (whole.item !== "total" || stated.has(whole.id)) continue;
			const parts = partsOf(facts, scores, whole);
			if (parts.length < 2 || areMaxima(facts, whole, parts)) continue;
			const equation = reading(facts, whole, parts);
			if (equation) yield { ...equation, rule: "score-sum-mismatch" };
		}
	},
};

/** The components in the paragraph of a total; where it has none, those that the next one opens with 其中. */
function partsOf(facts: Facts, scores: readonly Figure[], whole: Figure): readonly Figure[] {
	const components = scores.filter((part) => part.item !== "total");
	const beside = components.filter((part) => belongs(facts, part, whole));
	const { paragraph } = facts.locate(whole.evidence);
	const next = components.find(({ evidence }) => evidence.start > whole.evidence.start);
	if (beside.length > 0 || paragraph === null || !next || next.entity !== whole.entity)
		return beside;
	const isNext = facts.locate(next.evidence).paragraph === paragraph + 1;
	if (!isNext || !/^其中/u.test(next.label)) return [];
	return components.filter((part) => belongs(facts, part, { ...whole, evidence: next.evidence }));
}

const isInProse = (facts: Facts, { evidence }: Figure): boolean =>
	facts.locate(evidence).table === null;

/** Parts of 100 together, of a total that is less: they are what could be scored, not what was. */
function areMaxima(facts: Facts, whole: Figure, parts: readonly Figure[]): boolean {
	const all = parts.flatMap((part) => facts.term(part).value ?? []).reduce(plus, ZERO);
	const total = facts.term(whole).value;
	return total !== null && equal(all, FULL_MARKS) && compare(total, FULL_MARKS) < 0;
}

const FULL_MARKS = rational(100n);

const belongs = (facts: Facts, part: Figure, whole: Figure): boolean =>
	part.entity === whole.entity &&
	// 总得分97.4分，比上年的95.8分提高1.6分: this year's components make up this year's total.
	part.period === whole.period &&
	facts.apart(part.evidence, whole.evidence) === 0;

/** Components may have components of their own beside them: any run that adds up is the right reading. */
function reading(facts: Facts, whole: Figure, parts: readonly Figure[]): Equation | null {
	const term = facts.term(whole);
	const terms = parts.map(facts.term);
	const runs = [terms, ...runsOf(terms)].flatMap(([first, ...rest]): NonEmpty<Term>[] =>
		first && rest.length > 0 ? [[first, ...rest]] : [],
	);
	for (const run of runs) {
		const equation = sumOfScores(term, run, "complete");
		if (equation.verdict.kind === "consistent") return equation;
	}
	const [all] = runs;
	return all ? sumOfScores(term, all, trust(term, all)) : null;
}

function runsOf(terms: readonly Term[]): readonly (readonly Term[])[] {
	const runs: (readonly Term[])[] = [];
	for (let from = 0; from < terms.length; from++) {
		for (let to = from + 2; to <= terms.length; to++) runs.push(terms.slice(from, to));
	}
	return runs;
}

/** What is missing may be a component that is not printed, unless it is less than half of every printed one. */
function trust(whole: Term, parts: NonEmpty<Term>): Trust {
	const [first, ...rest] = parts.flatMap((part) => part.value ?? []);
	if (!whole.value || !first) return "open";
	const least = rest.reduce((low, value) => (compare(value, low) < 0 ? value : low), first);
	const short = missing(whole.value, [first, ...rest]);
	if (compare(short, half(least)) < 0 || hasSlippedPoint(whole, parts)) return "complete";
	return "open";
}

/** 3.62分 beside a total that asks for 36.2: no component is missing, a point has slipped. */
const hasSlippedPoint = (whole: Term, parts: NonEmpty<Term>): boolean => {
	const { required } = sumOfScores(whole, parts, "complete");
	return [whole, ...parts].some((term) => isPointSlip(term, required(term)));
};

const missing = (whole: Rational, parts: readonly Rational[]): Rational =>
	parts.reduce(minus, whole);
