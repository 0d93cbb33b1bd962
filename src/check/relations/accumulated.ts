import type { Figure } from "../../model/figure.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../forms/sum.ts";
import type { Finder } from "../relation.ts";

/** 2019年到位1,500万元，2020年到位2,300万元，累计到位3,800万元: years in a row, and their total in the same words. */
export const accumulated: Finder = {
	id: "accumulated",
	rules: ["sum-mismatch"],
	formula: "累计数＝各年数之和",
	source: "项目支出绩效自评：跨年度项目历年资金到位和支出情况",
	*find({ report, term, apart, locate }: Facts) {
		const amounts = report.figures.filter(({ kind }) => kind === "money" || kind === "count");
		for (const [at, whole] of amounts.entries()) {
			const done = /累计(.{2,})$/u.exec(whole.label)?.[1];
			if (!done || whole.qualifier !== "eq" || locate(whole.evidence).table !== null) continue;
			const parts: Figure[] = [];
			for (const part of amounts.slice(0, at).toReversed()) {
				const year = yearOf(part, whole, done);
				const next = parts[0] ? yearOf(parts[0], whole, done) : null;
				if (year === null || (next !== null && year !== next - 1)) break;
				if (apart(part.evidence, whole.evidence) > 0) break;
				parts.unshift(part);
			}
			const [first, second, ...rest] = parts.map(term);
			// Work may have begun before the first year that is printed.
			if (first && second)
				yield { ...sum(term(whole), [first, second, ...rest], "open"), rule: "sum-mismatch" };
		}
	},
};

/** The year of an amount of the same thing as the total; null for any other. */
function yearOf(part: Figure, whole: Figure, done: string): number | null {
	const named = /(20\d\d)年度?(.{2,})$/u.exec(part.label);
	if (part.kind !== whole.kind || part.unit !== whole.unit) return null;
	return named && bare(named[2] ?? "") === bare(done) ? Number(named[1]) : null;
}

const bare = (words: string): string => words.replace(/实际|已|共|资金|为|[：:]/gu, "");
