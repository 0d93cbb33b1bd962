import type { Figure } from "../../model/figure.ts";

/** Numbers that come every year: twelve months, 365 days. */
const YEARLY: ReadonlySet<string> = new Set(["12", "24", "48", "52", "365"]);

/**
 * How many digits of a result say something: 3,680株 has three, 62万 two, 5 and 200 none. A result
 * that repeats by chance has few.
 */
export function digitsThatTell({ value, kind, qualifier }: Figure): number {
	if (value === null || (qualifier !== "eq" && qualifier !== "approx")) return 0;
	const significant = value.replace(/[-.]/gu, "").replace(/^0+|0+$/gu, "");
	if (significant.length < 2 || YEARLY.has(value)) return 0;
	// Scores are given in whole points: 95分 two years running is no wonder.
	if (kind === "score" && !/\.\d*[1-9]/u.test(value)) return 0;
	// Shares are often whole tens or fives: 95%.
	if (kind === "rate" && /^\d*(?:\.0+)?$/u.test(value) && /[05]$|^9/u.test(significant)) return 0;
	return significant.length;
}
