import { yearOf } from "./dimensions.ts";
import type { Facts } from "./facts.ts";
import type { Fault } from "./fault.ts";
import { equal } from "./rational.ts";
import { digitsOf } from "./slip.ts";
import { named } from "./wording.ts";

/** Shorter numbers are the same in two years by accident. */
const FEWEST_DIGITS = 3;

/** The wrong number is the one of the year before, which the report prints as well; null if it is not. */
export function staleCopy(facts: Facts, { culprit, required }: Fault): string | null {
	if (required === null || (digitsOf(culprit)?.length ?? 0) < FEWEST_DIGITS) return null;
	const figure = facts.prints(culprit).find(({ evidence }) => evidence === culprit.evidence);
	const dimensions = figure && facts.dimensions(figure);
	const year = dimensions ? yearOf(dimensions.period) : null;
	if (!dimensions || year === null || dimensions.period !== String(year)) return null;
	const before = facts
		.stating({ ...dimensions, period: String(year - 1) })
		.map(facts.term)
		.find(({ value }) => value && culprit.value && equal(value, culprit.value));
	return before ? `沿用了${year - 1}年的数字（${named(before)}）` : null;
}
