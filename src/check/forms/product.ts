import { divide, type Interval, intersect, multiply, scale } from "../interval.ts";
import { compare, HUNDRED, ONE, over, ZERO } from "../rational.ts";
import type { Equation } from "../relation.ts";
import type { Term } from "../term.ts";
import { judgeResult, unreadable } from "../verdict.ts";

/** 执行率得分＝分值×执行率, 不超过分值. */
export function executionScore(score: Term, weight: Term, rate: Term): Equation {
	const share = rate.range && scale(capped(rate.range), over(ONE, HUNDRED));
	const computed = share && weight.range && multiply(weight.range, share);
	return {
		form: "result",
		terms: [score, rate, weight],
		verdict:
			unreadable([score, weight, rate]) ??
			judgeResult(score, computed ?? { lo: null, hi: null }, [weight, rate]),
		calculation: () => `${weight.raw}×${rate.raw}`,
		required(term) {
			if (term.id === score.id) return computed;
			if (!score.range) return null;
			if (term.id === weight.id) return share && divide(score.range, share);
			const quotient = weight.range && divide(score.range, weight.range);
			return quotient && scale(quotient, HUNDRED);
		},
	};
}

/** A rate above 100% earns no more than the weight. */
function capped(rate: Interval): Interval {
	const ceiling = { lo: { at: ZERO, closed: true }, hi: { at: HUNDRED, closed: true } };
	const whole = { lo: { at: HUNDRED, closed: true }, hi: { at: HUNDRED, closed: true } };
	if (rate.lo && compare(rate.lo.at, HUNDRED) >= 0) return whole;
	return intersect(rate, ceiling) ?? whole;
}
