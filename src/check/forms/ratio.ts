import { divide, type Interval, multiply, scale } from "../interval.ts";
import { HUNDRED, ONE, over } from "../rational.ts";
import type { Equation } from "../relation.ts";
import type { Term } from "../term.ts";
import { judgeResult, undecidable, unreadable, type Verdict } from "../verdict.ts";

const PER_CENT = over(ONE, HUNDRED);

/** 比率＝分子÷分母×100%: [lo(B)/hi(A), hi(B)/lo(A)] meets the printed interval. */
export function ratio(rate: Term, numerator: Term, denominator: Term): Equation {
	const [of, by] = [numerator.range, denominator.range];
	const computed = of && by && percent(of, by);
	return {
		form: "result",
		terms: [rate, numerator, denominator],
		verdict: judge(rate, numerator, denominator, computed),
		calculation: () => `${numerator.raw}÷${denominator.raw}`,
		required(term) {
			if (term.id === rate.id) return computed;
			if (!rate.range) return null;
			if (term.id === numerator.id) return by && scale(multiply(rate.range, by), PER_CENT);
			return of && percent(of, rate.range);
		},
	};
}

function percent(of: Interval, by: Interval): Interval | null {
	const quotient = divide(of, by);
	return quotient && scale(quotient, HUNDRED);
}

function judge(rate: Term, of: Term, by: Term, computed: Interval | null): Verdict {
	const vague = unreadable([of, by, rate]);
	if (vague) return vague;
	return computed ? judgeResult(rate, computed, [of, by]) : undecidable("分母为零");
}
