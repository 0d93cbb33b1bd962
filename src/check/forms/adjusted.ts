import { add, type Interval, point, subtract } from "../interval.ts";
import { ZERO } from "../rational.ts";
import type { Equation } from "../relation.ts";
import type { Term } from "../term.ts";
import { judgeResult, unreadable } from "../verdict.ts";

/** 调整后预算＝年初预算＋追加－调减. */
export function adjusted(
	result: Term,
	initial: Term,
	added: readonly Term[],
	taken: readonly Term[],
): Equation {
	const operands = [initial, ...added, ...taken];
	const total = (terms: readonly Term[], without?: Term): Interval =>
		terms
			.filter(({ id }) => id !== without?.id)
			.map(({ range }) => range ?? point(ZERO))
			.reduce(add, point(ZERO));
	const computed = (without?: Term): Interval =>
		subtract(total([initial, ...added], without), total(taken, without));
	const required = (term: Term): Interval | null => {
		if (term.id === result.id) return computed();
		if (!result.range) return null;
		const isTaken = taken.some(({ id }) => id === term.id);
		return isTaken
			? subtract(computed(term), result.range)
			: subtract(result.range, computed(term));
	};
	return {
		form: "result",
		terms: [result, ...operands],
		verdict: unreadable([result, ...operands]) ?? judgeResult(result, computed(), operands),
		calculation: () =>
			[
				initial.raw,
				...added.map(({ raw }) => `＋${raw}`),
				...taken.map(({ raw }) => `－${raw}`),
			].join(""),
		required,
	};
}
