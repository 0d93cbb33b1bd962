import { add, between, type Interval, intersect, isBounded } from "./interval.ts";
import { half, negative } from "./rational.ts";
import type { Relation } from "./relation.ts";
import { fittingPower, isTransposed, UNIT_STEPS } from "./slip.ts";
import type { Term } from "./term.ts";

/** Relations that one value of a number would mend. */
export interface Suspect {
	readonly term: Term;
	readonly mends: readonly Relation[];
	readonly required: Interval | null;
	/** Relations that hold now and would not hold with that value. */
	readonly harms: number;
	/** Whether a slip of the unit or of two digits explains it. */
	readonly slip: boolean;
	/** How far the number is from being a result: a rate or a total is derived, an amount is not. */
	readonly depth: number;
}

/** How well one wrong number would explain the relations that it is part of: those broken, and those that hold. */
export function suspectOf(
	term: Term,
	broken: readonly Relation[],
	sound: readonly Relation[],
): Suspect {
	const { mends, required } = largestAgreement(term, broken);
	const harms = sound.filter((r) => {
		const needed = required === null ? null : r.required(term);
		if (required === null || needed === null) return false;
		return intersect(widened(needed, term), required) === null;
	}).length;
	const slip = isTransposed(term, required) || lostUnit(term, required);
	const depth = Math.min(...mends.map((r) => r.terms.findIndex((t) => t.id === term.id)));
	return { term, mends, required, harms, slip, depth };
}

/**
 * The most relations whose demands on the term can be met by one print. A print stands for all values that
 * round to it, so each demand is widened by half of the last digit.
 */
function largestAgreement(
	term: Term,
	relations: readonly Relation[],
): { mends: readonly Relation[]; required: Interval | null } {
	let best: { mends: readonly Relation[]; required: Interval | null } = {
		mends: relations.slice(0, 1),
		required: relations[0]?.required(term) ?? null,
	};
	for (const seed of relations) {
		const wanted = seed.required(term);
		if (!wanted) continue;
		let required: Interval = wanted;
		let printable = widened(wanted, term);
		const mends = [seed];
		for (const relation of relations) {
			const demand = relation === seed ? null : relation.required(term);
			const shared = demand && intersect(printable, widened(demand, term));
			if (!shared) continue;
			printable = shared;
			required = intersect(required, demand) ?? required;
			mends.push(relation);
		}
		if (mends.length > best.mends.length) best = { mends, required };
	}
	return best;
}

function widened(range: Interval, { ulp }: Term): Interval {
	if (!ulp) return range;
	const margin = half(ulp);
	return add(range, between(negative(margin), margin));
}

/** The likeliest first. */
export function bySuspicion(a: Suspect, b: Suspect): number {
	return (
		b.mends.length - a.mends.length ||
		a.harms - b.harms ||
		Number(b.slip) - Number(a.slip) ||
		a.depth - b.depth ||
		b.term.evidence.start - a.term.evidence.start
	);
}

const LOST: readonly number[] = UNIT_STEPS.filter((power) => power > 0);

/** A 万 or 亿 that is missing: the number would fit if it were that much larger. */
export const lostUnit = (term: Term, required: Interval | null): boolean =>
	term.kind === "money" && isBounded(required) && fittingPower(term, required, LOST) !== null;
