import type { Figure } from "../../model/figure.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../forms/sum.ts";
import type { Finder } from "../relation.ts";

/** The printed total of a 三公经费 sentence and all that the sentence lists, in scope or not. */
export const threePublic: Finder = {
	id: "three-public",
	rules: ["sum-mismatch"],
	formula: "“三公”经费＝因公出国（境）费＋公务用车购置及运行费＋公务接待费",
	source: "部门决算报表“三公”经费口径说明",
	*find(facts) {
		for (const { whole, parts } of facts.statements("three-public")) {
			const total = whole === null ? null : facts.figure(whole);
			const [first, ...rest] = addends(facts, parts);
			if (!total || !first) continue;
			const trust = isComplete([first, ...rest]) ? "complete" : "open";
			const terms = [facts.term(first), ...rest.map(facts.term)] as const;
			yield { ...sum(facts.term(total), terms, trust), rule: "sum-mismatch" };
		}
	},
};

/** Purchase and operation are already in a printed 公务用车购置及运行费. */
function addends(facts: Facts, ids: readonly string[]): readonly Figure[] {
	const figures = ids.flatMap((id) => facts.figure(id) ?? []);
	const nested = figures.some((figure) => figure.item === "vehicle");
	return figures.filter((figure) => !nested || !figure.item?.startsWith("vehicle_"));
}

/** 出国（境） and a purchase are left out where there was none; running cars and reception are always printed. */
function isComplete(figures: readonly Figure[]): boolean {
	const items = figures.map((figure) => figure.item ?? "");
	return (
		items.includes("reception") &&
		(items.includes("vehicle") || items.includes("vehicle_operation"))
	);
}
