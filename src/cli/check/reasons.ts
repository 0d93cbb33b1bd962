import type { CheckedReport } from "../../model/check-result.ts";

/** Why relations could not be judged, the commonest reason first, with how many there are of each. */
export function reasonsOf({ undecided }: CheckedReport): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const { reason } of undecided ?? []) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a);
}

/** 分母为零（2）、“约3成”不是确数（1）. */
export const listReasons = (report: CheckedReport): string =>
	reasonsOf(report)
		.map(([reason, count]) => `${reason}（${count}）`)
		.join("、");
