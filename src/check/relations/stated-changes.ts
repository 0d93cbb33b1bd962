import type { Figure } from "../../model/figure.ts";
import type { StatementOf } from "../../model/statement.ts";
import { yearOf } from "../dimensions.ts";
import type { Facts } from "../facts.ts";
import { changeAmount, changeRate, order, shareOfBase } from "../forms/change.ts";
import { ratio } from "../forms/ratio.ts";
import type { Finder, Relation } from "../relation.ts";
import { changeWord, unsigned } from "../terms.ts";

/** A comparison with the year before: the word, the amount and the rate of change. */
export const statedChanges: Finder = {
	id: "stated-changes",
	rules: ["change-mismatch", "rate-mismatch"],
	formula: "增减额＝本年数－上年数；增减率＝增减额÷上年数×100%",
	source: "部门决算公开说明：与上年对比的增减额和增减率",
	*find(facts) {
		for (const statement of facts.statements("change")) yield* relationsOf(facts, statement);
	},
};

type Found = Omit<Relation, "finder">;

function* relationsOf(facts: Facts, statement: StatementOf<"change">): Iterable<Found> {
	const stated = (id: string | null) => (id === null ? null : facts.figure(id));
	const given = [stated(statement.amount), stated(statement.rate)];
	// A column 比上年增长 may hold either.
	const amount = given.find((figure) => figure && figure.kind !== "rate") ?? null;
	const rate = given.find((figure) => figure?.kind === "rate") ?? null;
	const current = stated(statement.current) ?? otherYear(facts, stated(statement.previous), 1);
	const previous = stated(statement.previous) ?? otherYear(facts, stated(statement.current), -1);
	const { direction } = statement;
	const by = amount && unsigned(facts.term(amount));
	const share = rate && unsigned(facts.term(rate));
	const then = previous && facts.term(previous);
	if (current && then) {
		const now = facts.term(current);
		yield { ...order(changeWord(statement), by, now, then, direction), rule: "change-mismatch" };
		if (direction !== "unchanged") {
			if (by) yield { ...changeAmount(by, now, then, direction), rule: "change-mismatch" };
			if (share) yield { ...changeRate(share, now, then, direction), rule: "rate-mismatch" };
		}
	}
	if (
		share &&
		by &&
		current &&
		amount &&
		!then &&
		isOf(facts, amount, current) &&
		direction !== "unchanged"
	)
		yield { ...shareOfBase(share, by, facts.term(current), direction), rule: "rate-mismatch" };
	if (share && by && then) yield { ...ratio(share, by, then), rule: "rate-mismatch" };
}

/** Whether a change is of that amount, as far as its words say, with no other amount between the two. */
const isOf = ({ report }: Facts, amount: Figure, current: Figure): boolean =>
	(amount.item ?? current.item) === current.item &&
	(amount.fund ?? current.fund) === current.fund &&
	!report.figures.some(
		({ kind, evidence: { start } }) =>
			kind === current.kind && start > current.evidence.start && start < amount.evidence.start,
	);

/** The same fact a year later or earlier, where the report prints one value for it. */
function otherYear(facts: Facts, figure: Figure | null, step: 1 | -1): Figure | null {
	const dimensions = figure && facts.dimensions(figure);
	const year = dimensions && yearOf(dimensions.period);
	if (!dimensions || !year || dimensions.period !== String(year)) return null;
	const figures = facts.stating({ ...dimensions, period: String(year + step) });
	const values = new Set(figures.map((other) => facts.term(other).id));
	return values.size === 1 ? facts.nearest(figures, figure.evidence) : null;
}
