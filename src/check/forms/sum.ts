import type { NonEmpty } from "../../model/span.ts";
import { add, below, type Interval, point, subtract } from "../interval.ts";
import { isZero, ZERO } from "../rational.ts";
import type { Equation } from "../relation.ts";
import { isSlip, isTransposed } from "../slip.ts";
import type { Term } from "../term.ts";
import { judgeResult, judgeSame, undecidable, unreadable, type Verdict } from "../verdict.ts";

/**
 * How sure it is that the parts are the parts of the whole.
 * `complete`: all are printed; `open`: some may not be; `likely`: they may overlap, or stand too far apart
 * for one basis; `loose`: not all could be read.
 */
export type Trust = "complete" | "open" | "likely" | "loose";

/** A printed total and its printed parts; ends add, so n parts leave (n+1)/2 of the last digit. */
export function sum(whole: Term, parts: NonEmpty<Term>, trust: Trust): Equation {
	const total = (without?: Term): Interval => {
		const [first, ...rest] = parts.filter((part) => part.id !== without?.id).map(addend);
		return first ? rest.reduce(add, first) : point(ZERO);
	};
	const required = (term: Term): Interval | null => {
		if (unreadable([whole, ...parts].filter((other) => other.id !== term.id))) return null;
		if (term.id === whole.id) return total();
		return whole.range && subtract(whole.range, total(term));
	};
	return {
		form: "result",
		terms: [whole, ...parts],
		verdict: unreadable([whole, ...parts]) ?? judge(whole, parts, total(), trust, required),
		calculation: () => parts.map((part) => part.raw).join("＋"),
		required,
	};
}

/** A printed 0 means that there is none, so it is not a rounding. */
const addend = (part: Term): Interval =>
	part.value && isZero(part.value) ? point(ZERO) : (part.range ?? point(ZERO));

function judge(
	whole: Term,
	parts: NonEmpty<Term>,
	total: Interval,
	trust: Trust,
	required: (term: Term) => Interval | null,
): Verdict {
	const [first, ...more] = parts.filter((part) => !part.value || !isZero(part.value));
	// A sum with one part that is not zero says the same fact twice.
	const verdict =
		first && more.length === 0 ? judgeSame(whole, first) : judgeResult(whole, total, parts);
	if (verdict.kind !== "inconsistent" || trust === "complete") return verdict;
	if (trust === "loose") return undecidable("各部分未能全部读出");
	const slips = trust === "open" ? isSlip : isTransposed;
	if ([whole, ...parts].some((term) => slips(term, required(term)))) return verdict;
	const short = whole.range !== null && below(total, whole.range);
	if (short) return undecidable("可能还有未列出的部分");
	return trust === "open" ? verdict : undecidable("各部分的口径未必与合计相同");
}
