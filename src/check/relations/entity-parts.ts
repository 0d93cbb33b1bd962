import type { Figure } from "../../model/figure.ts";
import { keyOf } from "../dimensions.ts";
import { type Facts, groupBy } from "../facts.ts";
import { sum } from "../forms/sum.ts";
import type { Finder } from "../relation.ts";

/** A column of a table by project, county or unit, and its 合计. */
export const entityParts: Finder = {
	id: "entity-parts",
	rules: ["sum-mismatch"],
	formula: "合计＝各项目、各县区、各单位之和",
	source: "资金分配和执行情况表：合计栏",
	*find(facts) {
		for (const column of groupBy(facts.report.figures, (f) => columnOf(facts, f)).values()) {
			const [first, second, ...rest] = column.filter((figure) => figure.entity !== null);
			const wholes = column.filter((figure) => figure.entity === null);
			if (!first || !second) continue;
			const parts = [facts.term(first), facts.term(second), ...rest.map(facts.term)] as const;
			for (const whole of wholes) {
				yield { rule: "sum-mismatch", ...sum(facts.term(whole), parts, "likely") };
			}
		}
	},
};

/** What all numbers of a column share: the table and everything but the entity. */
function columnOf(facts: Facts, figure: Figure): string | null {
	const dimensions = figure.kind === "money" ? facts.dimensions(figure) : null;
	const { table } = facts.locate(figure.evidence);
	return dimensions && table ? `${table} ${keyOf({ ...dimensions, entity: null })}` : null;
}
