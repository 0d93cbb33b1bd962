import type { Evidence } from "../model/evidence.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Interval } from "./interval.ts";
import type { Relation } from "./relation.ts";
import type { Term } from "./term.ts";

/** One wrong number and all that it breaks. One mistake is one finding. */
export interface Fault {
	/** The number that is most likely wrong. */
	readonly culprit: Term;
	/** The relation that names the finding. */
	readonly primary: Relation;
	/** The other relations that the same number breaks. */
	readonly others: readonly Relation[];
	/** Other relations that the other print of the same fact fulfils, and this one would not. */
	readonly support: number;
	/** What the culprit would have to be. */
	readonly required: Interval | null;
}

/** Where a fault shows: the wrong number, what it is compared with, then what else it breaks. */
export function evidenceOf(fault: Fault): NonEmpty<Evidence> {
	const terms = [fault.primary, ...fault.others].flatMap((relation) => relation.terms);
	return distinct([fault.culprit.evidence, ...terms.map((term) => term.evidence)]);
}

/** Without repeats, in order. */
export function distinct(evidence: NonEmpty<Evidence>): NonEmpty<Evidence> {
	const [first, ...rest] = evidence;
	const seen = new Set([spot(first)]);
	const more = rest.filter((e) => !seen.has(spot(e)) && seen.add(spot(e)));
	return [first, ...more];
}

const spot = (e: Evidence): string => `${e.start}-${e.end}`;
