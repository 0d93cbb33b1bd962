import type { Figure } from "../../model/figure.ts";
import type { StatementOf } from "../../model/statement.ts";
import type { Facts } from "../facts.ts";
import { ratio } from "../forms/ratio.ts";
import type { Equation, Finder } from "../relation.ts";
import { digitsOf, isTransposed, misprinted } from "../slip.ts";
import type { Term } from "../term.ts";
import { undecidable } from "../verdict.ts";

/** Shares of one whole that the sentence leaves unnamed: the number of which most of them are shares. */
export const listedShares: Finder = {
	id: "listed-shares",
	rules: ["rate-mismatch"],
	formula: "占比＝部分÷总额×100%",
	source: "部门决算公开说明：各项支出、收入占比",
	*find(facts) {
		for (const statement of facts.statements("shares"))
			for (const equation of reading(facts, statement))
				yield { rule: "rate-mismatch", ...equation };
	},
};

/** So many numbers back a whole is looked for. */
const REACH = 40;
const MOST_OTHERS = 1;
/** A share of fewer digits fits one of so many numbers by accident. */
const TELLING = 3;
const SURE = 5;
const NEAR = 3;
const SURE_ALONE = 4;

function reading(facts: Facts, { shares }: StatementOf<"shares">): readonly Equation[] {
	const pairs = shares.flatMap(({ part, share }) => {
		const [of, rate] = [facts.figure(part), facts.figure(share)];
		return of && rate ? [{ of, rate }] : [];
	});
	const [first] = pairs;
	if (!first || pairs.length !== shares.length) return [];
	const wholes = wholesFor(
		facts,
		pairs.map(({ of }) => of),
	);
	const readings = wholes.map((whole) =>
		pairs.map(({ of, rate }) => ratio(facts.term(rate), facts.term(of), facts.term(whole))),
	);
	if (pairs.length === 1) return single(readings.flat());
	const fitting = (equations: readonly Equation[]) => equations.filter(holds);
	const [best] = readings.toSorted((a, b) => fitting(b).length - fitting(a).length);
	if (!best) return [];
	const sure = fitting(best);
	const misfits = best.length - sure.length;
	const digits = sure.reduce((count, { terms: [rate] }) => count + digitCount(rate), 0);
	if (digits < TELLING || misfits > MOST_OTHERS) return [];
	// Few digits show the whole only where a slip explains why the other share does not fit it.
	if (misfits > 0 && (sure.length < 2 || digits < SURE))
		return best.filter((own) => holds(own) || isSlipped(own));
	return best.map((own, i) => {
		const elsewhere = readings.some((other) => other[i] && holds(other[i]));
		return holds(own) || !elsewhere || isSlipped(own)
			? own
			: { ...own, verdict: undecidable("所占的总额不明") };
	});
}

/** 农户12,860户，其中脱贫户2,145户，占16.68%: of the number before, or but for a slip would be. */
function single(readings: readonly Equation[]): readonly Equation[] {
	const near = readings.slice(0, NEAR);
	const [nearest] = near;
	const found = near.find(holds) ?? (nearest && isSlipped(nearest) ? nearest : undefined);
	return found && digitCount(found.terms[0]) >= SURE_ALONE ? [found] : [];
}

const holds = ({ verdict }: Equation): boolean =>
	verdict.kind === "consistent" || verdict.kind === "truncated";

const digitCount = (term: Term): number => digitsOf(term)?.length ?? 0;

const isSlipped = (own: Equation): boolean =>
	own.terms.some((term, i) => {
		const required = own.required(term);
		if (isTransposed(term, required, TELLING)) return true;
		return i === 0 && required !== null && isLong(term) && misprinted(term, required) !== null;
	});

const isLong = (term: Term): boolean => digitCount(term) >= TELLING;

/** Numbers of the same kind before the last part, the nearest first, each value once. */
function wholesFor(facts: Facts, parts: readonly Figure[]): readonly Figure[] {
	const { figures } = facts.report;
	const [first] = parts;
	const last = figures.findIndex(({ id }) => id === parts.at(-1)?.id);
	const own = new Set(parts.map(({ id }) => id));
	return figures
		.slice(Math.max(0, last - REACH), Math.max(0, last))
		.filter(
			(figure) =>
				figure.kind === first?.kind &&
				figure.unit === first.unit &&
				figure.direction === null &&
				!own.has(figure.id),
		)
		.toReversed();
}
