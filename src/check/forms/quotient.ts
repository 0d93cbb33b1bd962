import { divide, type Interval, multiply } from "../interval.ts";
import type { Equation } from "../relation.ts";
import type { Term } from "../term.ts";
import { judgeResult, undecidable, unreadable } from "../verdict.ts";

/** 总额＝单价×数量, with the total as the result. */
export function priced(total: Term, count: Term, each: Term): Equation {
	const product = count.range && each.range && multiply(count.range, each.range);
	return {
		form: "result",
		terms: [total, count, each],
		verdict:
			unreadable([total, count, each]) ??
			judgeResult(total, product ?? { lo: null, hi: null }, [count, each]),
		calculation: () => `${count.raw}×${each.raw}`,
		required: (term) =>
			term.id === total.id ? product : quotientOf(total, term.id === each.id ? count : each),
	};
}

/** 均值＝总额÷数量, with the mean as the result. */
export function mean(each: Term, total: Term, count: Term): Equation {
	const quotient = quotientOf(total, count);
	return {
		form: "result",
		terms: [each, total, count],
		verdict:
			unreadable([each, total, count]) ??
			(quotient ? judgeResult(each, quotient, [total, count]) : undecidable("分母为零")),
		calculation: () => `${total.raw}÷${count.raw}`,
		required(term) {
			if (term.id === each.id) return quotient;
			if (term.id === count.id) return quotientOf(total, each);
			return count.range && each.range && multiply(count.range, each.range);
		},
	};
}

const quotientOf = (a: Term, b: Term): Interval | null =>
	a.range && b.range && divide(a.range, b.range);
