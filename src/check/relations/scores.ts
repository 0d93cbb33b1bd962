import type { NonEmpty } from "../../model/span.ts";
import { sum, type Trust } from "../forms/sum.ts";
import { compare, ONE } from "../rational.ts";
import type { Equation } from "../relation.ts";
import type { Term } from "../term.ts";
import { assigned } from "../terms.ts";

/**
 * A total score and its components. Whole points are given, not rounded; a total printed coarser than its
 * components is rounded.
 */
export function sumOfScores(whole: Term, parts: NonEmpty<Term>, trust: Trust): Equation {
	const [first, ...rest] = parts;
	const finer = parts.some((part) => part.ulp !== null && compare(part.ulp, ONE) < 0);
	return sum(finer ? whole : assigned(whole), [assigned(first), ...rest.map(assigned)], trust);
}
