import type { Equation } from "../relation.ts";
import type { Term } from "../term.ts";
import { judgeSame } from "../verdict.ts";

/** One fact printed twice. */
export function same(later: Term, earlier: Term): Equation {
	return {
		form: "same",
		terms: [later, earlier],
		verdict: judgeSame(later, earlier),
		calculation: () => earlier.raw,
		required: (term) => (term.id === later.id ? earlier.range : later.range),
	};
}
