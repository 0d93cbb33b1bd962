import { below, meets } from "../interval.ts";
import type { Equation } from "../relation.ts";
import type { Term } from "../term.ts";
import { CONSISTENT, INCONSISTENT, undecidable, unreadable, type Verdict } from "../verdict.ts";

/** A number that cannot be above another: 在职 and 编制, 办结 and 受理, 得分 and 分值. */
export function atMost(part: Term, limit: Term): Equation {
	return {
		form: "limit",
		terms: [part, limit],
		verdict: unreadable([part, limit]) ?? judge(part, limit),
		calculation: () => limit.raw,
		required: (term) =>
			term.id === part.id
				? { lo: null, hi: limit.range?.hi ?? null }
				: { lo: part.range?.lo ?? null, hi: null },
	};
}

function judge(part: Term, limit: Term): Verdict {
	if (!part.range || !limit.range) return CONSISTENT;
	if (below(limit.range, part.range)) return INCONSISTENT;
	const vague = [part, limit].find((term) => term.qualifier !== "eq");
	return vague && meets(part.range, limit.range)
		? undecidable(`“${vague.raw}”不是确数`)
		: CONSISTENT;
}
