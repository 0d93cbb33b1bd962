import { type Interval, intersect, meets, open, overlaps } from "./interval.ts";
import { compare, equal, minus, plus } from "./rational.ts";
import type { Term } from "./term.ts";

/**
 * What the printed numbers say about a relation. `truncated`: it holds only if the result was cut off
 * instead of rounded. `undecidable` is counted and shown, never folded into `consistent`.
 */
export type Verdict =
	| { readonly kind: "consistent" }
	| { readonly kind: "truncated" }
	| { readonly kind: "inconsistent" }
	| { readonly kind: "undecidable"; readonly reason: string };

export const CONSISTENT: Verdict = { kind: "consistent" };
export const TRUNCATED: Verdict = { kind: "truncated" };
export const INCONSISTENT: Verdict = { kind: "inconsistent" };
export const undecidable = (reason: string): Verdict => ({ kind: "undecidable", reason });

/** Why the terms cannot be compared at all; null where they can. */
export function unreadable(terms: readonly Term[]): Verdict | null {
	const vague = terms.find((term) => term.range === null);
	return vague ? undecidable(`“${vague.raw}”没有确切数值`) : null;
}

/** The term as if cut off after its last printed digit: [v, v + ulp). Null for anything but a plain number. */
function cutOff(term: Term): Interval | null {
	if (term.qualifier !== "eq" || !term.value || !term.ulp) return null;
	return { lo: { at: term.value, closed: true }, hi: open(plus(term.value, term.ulp)) };
}

/**
 * A printed result against what its operands give. Ends are closed: a tie at half an ulp is no error
 * (GB/T 8170-2008 rounds it to even, finance practice up).
 */
export function judgeResult(result: Term, computed: Interval, operands: readonly Term[]): Verdict {
	if (!result.range) return undecidable(`“${result.raw}”没有确切数值`);
	const vague = [result, ...operands].find((term) => term.qualifier !== "eq");
	if (meets(result.range, computed)) {
		return vague ? undecidable(`“${vague.raw}”不是确数`) : CONSISTENT;
	}
	const cut = cutOff(result);
	if (cut && meets(cut, computed)) return TRUNCATED;
	return INCONSISTENT;
}

/**
 * One fact printed twice. Both prints are roundings of one number, so at the same precision any
 * difference is a conflict, while a coarser print agrees if its interval covers the finer one.
 */
export function judgeSame(a: Term, b: Term): Verdict {
	const vague = [a, b].find((term) => term.qualifier !== "eq");
	if (vague) return undecidable(`“${vague.raw}”不是确数`);
	if (!a.range || !b.range || !a.value || !b.value) {
		return undecidable(`“${(a.range ? b : a).raw}”没有确切数值`);
	}
	if (overlaps(a.range, b.range)) return CONSISTENT;
	return cutPrint(a, b) || cutPrint(b, a) ? TRUNCATED : INCONSISTENT;
}

/** Whether `coarse` is `fine` cut off. At the same precision only a rate may be. */
function cutPrint(coarse: Term, fine: Term): boolean {
	if (!coarse.ulp || !fine.ulp || !coarse.value || !fine.value || !fine.range) return false;
	const order = compare(coarse.ulp, fine.ulp);
	if (order === 0) {
		return coarse.kind === "rate" && equal(minus(fine.value, coarse.value), coarse.ulp);
	}
	const cut = cutOff(coarse);
	return order > 0 && cut !== null && intersect(cut, fine.range) !== null;
}
