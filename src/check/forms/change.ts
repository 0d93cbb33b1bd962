import type { Direction } from "../../model/figure.ts";
import {
	add,
	divide,
	type Interval,
	isPoint,
	magnitude,
	meets,
	multiply,
	nonNegative,
	point,
	scale,
	subtract,
} from "../interval.ts";
import { compare, HUNDRED, ONE, over } from "../rational.ts";
import type { Equation } from "../relation.ts";
import type { Term } from "../term.ts";
import {
	CONSISTENT,
	INCONSISTENT,
	judgeResult,
	undecidable,
	unreadable,
	type Verdict,
} from "../verdict.ts";

type Moves = "increase" | "decrease";

/** The larger number first. */
const differenceText = (current: Term, previous: Term, moves: Moves): string =>
	moves === "increase" ? `${current.raw}－${previous.raw}` : `${previous.raw}－${current.raw}`;

/** 增减额＝｜本年－上年｜. Whether the word fits the sign is `order`'s question. */
export function changeAmount(amount: Term, current: Term, previous: Term, moves: Moves): Equation {
	const [now, then, by] = [current.range, previous.range, amount.range];
	const computed = now && then && magnitude(subtract(now, then));
	return {
		form: "result",
		terms: [amount, current, previous],
		verdict:
			unreadable([amount, current, previous]) ??
			judgeResult(amount, computed ?? point(ONE), [current, previous]),
		calculation: () => differenceText(current, previous, moves),
		required(term) {
			if (term.id === amount.id) return computed;
			if (!by) return null;
			if (term.id === current.id) return then && (moves === "increase" ? add : subtract)(then, by);
			return now && (moves === "increase" ? subtract : add)(now, by);
		},
	};
}

/** 增减率＝｜本年－上年｜÷上年×100%. */
export function changeRate(rate: Term, current: Term, previous: Term, moves: Moves): Equation {
	const [now, then] = [current.range, previous.range];
	const moved = now && then && divide(magnitude(subtract(now, then)), then);
	const computed = moved && scale(moved, HUNDRED);
	const share = rate.range && scale(rate.range, over(ONE, HUNDRED));
	const growth = share && nonNegative((moves === "increase" ? add : subtract)(point(ONE), share));
	return {
		form: "result",
		terms: [rate, current, previous],
		verdict:
			unreadable([current, previous, rate]) ??
			(computed ? judgeResult(rate, computed, [current, previous]) : undecidable("上年数为零")),
		calculation: () => `（${differenceText(current, previous, moves)}）÷${previous.raw}`,
		required(term) {
			if (term.id === rate.id) return computed;
			if (!growth) return null;
			if (term.id === current.id) return then && multiply(then, growth);
			return now && divide(now, growth);
		},
	};
}

/** 增减率＝增减额÷（本年∓增减额）×100%: the base that the year and its change imply, where it is not printed. */
export function shareOfBase(rate: Term, amount: Term, current: Term, moves: Moves): Equation {
	const [now, by] = [current.range, amount.range];
	const base = now && by && (moves === "increase" ? subtract : add)(now, by);
	const moved = base && by && divide(by, base);
	const computed = moved && scale(moved, HUNDRED);
	const share = rate.range && scale(rate.range, over(ONE, HUNDRED));
	const growth = share && nonNegative((moves === "increase" ? add : subtract)(point(ONE), share));
	return {
		form: "result",
		terms: [rate, amount, current],
		verdict:
			unreadable([amount, current, rate]) ??
			(computed ? judgeResult(rate, computed, [amount, current]) : undecidable("上年数为零")),
		calculation: () =>
			`${amount.raw}÷（${current.raw}${moves === "increase" ? "－" : "＋"}${amount.raw}）`,
		required(term) {
			if (term.id === rate.id) return computed;
			if (!share || !growth) return null;
			if (term.id === amount.id) {
				const before = now && divide(now, growth);
				return before && multiply(before, share);
			}
			const before = by && divide(by, share);
			return before && multiply(before, growth);
		},
	};
}

/** The word of change against the sign of 本年－上年. The word itself comes first: it is what is wrong most often. */
export function order(
	word: Term,
	amount: Term | null,
	current: Term,
	previous: Term,
	direction: Direction,
): Equation {
	return {
		form: "result",
		terms: [word, ...(amount ? [amount] : []), current, previous],
		verdict: unreadable([current, previous]) ?? judgeOrder(word, current, previous, direction),
		calculation: () => `本年${current.raw}，上年${previous.raw}`,
		required: (term) => requiredByOrder(term, current, previous, direction),
	};
}

function judgeOrder(word: Term, current: Term, previous: Term, direction: Direction): Verdict {
	const [now, then] = [current.range, previous.range];
	if (!now || !then) return CONSISTENT;
	if (meets(now, then)) {
		// Equal counts did not change; equal amounts may have, by less than is printed.
		const equal = direction !== "unchanged" && isPoint(now) && isPoint(then);
		return equal ? INCONSISTENT : CONSISTENT;
	}
	if (direction === "unchanged") {
		return /基本|大致|大体/u.test(word.evidence.quote)
			? undecidable("“基本持平”不是确数")
			: INCONSISTENT;
	}
	const [low, high] = direction === "increase" ? [then, now] : [now, then];
	return low.lo && high.lo && compare(low.lo.at, high.lo.at) > 0 ? INCONSISTENT : CONSISTENT;
}

function requiredByOrder(
	term: Term,
	current: Term,
	previous: Term,
	direction: Direction,
): Interval | null {
	const isCurrent = term.id === current.id;
	if (!isCurrent && term.id !== previous.id) return null;
	const other = isCurrent ? previous.range : current.range;
	if (direction === "unchanged" || !other) return other;
	const up = isCurrent === (direction === "increase");
	return up ? { lo: other.lo, hi: null } : { lo: null, hi: other.hi };
}
