import type { Figure, MoneyItem } from "../../model/figure.ts";
import type { NonEmpty } from "../../model/span.ts";
import type { Dimensions } from "../dimensions.ts";
import type { Facts } from "../facts.ts";
import { sum } from "../forms/sum.ts";
import type { Finder, Relation } from "../relation.ts";

type Parts = NonEmpty<MoneyItem>;
type Found = Omit<Relation, "finder">;

/** Divisions of expenditure that leave nothing out, by definition. */
const DIVISIONS: readonly { readonly whole: MoneyItem; readonly parts: Parts }[] = [
	{ whole: "total", parts: ["basic", "project"] },
	{ whole: "basic", parts: ["personnel", "operating"] },
	{ whole: "vehicle", parts: ["vehicle_purchase", "vehicle_operation"] },
	{ whole: "three_public", parts: ["abroad", "vehicle", "reception"] },
	{
		whole: "three_public",
		parts: ["abroad", "vehicle_purchase", "vehicle_operation", "reception"],
	},
];

/** 总支出＝基本支出＋项目支出, 基本支出＝人员经费＋公用经费, and so on. */
export const itemParts: Finder = {
	id: "item-parts",
	rules: ["sum-mismatch"],
	formula: "支出合计＝基本支出＋项目支出；基本支出＝人员经费＋公用经费；“三公”经费＝三项之和",
	source: "政府收支分类科目；部门决算报表“三公”经费口径说明",
	*find(facts) {
		const scoped = new Set(facts.statements("three-public").map((statement) => statement.whole));
		const wholes = facts.report.figures.filter(
			(figure) => figure.kind === "money" && !scoped.has(figure.id),
		);
		// Of a total printed twice, the print beside its parts decides.
		const found = wholes.flatMap((whole) => relationsOf(facts, whole));
		for (const beside of [true, false]) {
			const alike = found.filter(({ near }) => near === beside);
			yield* fitting(alike.map(({ relation }) => relation));
		}
	},
};

/** Parts that add up to one print of a total are not the parts of another print (年初, 调整后). */
function fitting(found: readonly Found[]): readonly Found[] {
	const partsOf = ({ terms: [, ...parts] }: Found) => parts.map(({ id }) => id).join(" ");
	const fits = new Set(found.filter(({ verdict }) => verdict.kind === "consistent").map(partsOf));
	return found.filter(
		(relation) => relation.verdict.kind !== "inconsistent" || !fits.has(partsOf(relation)),
	);
}

/** What a sentence wrongly counts as 三公 is in its total all the same. */
function outOfScope(facts: Facts, whole: Figure, dimensions: Dimensions): readonly Figure[] {
	return ["meeting", "training"]
		.flatMap((item) => facts.stating({ ...dimensions, item }))
		.filter((part) => facts.apart(part.evidence, whole.evidence) === 0);
}

/** A division that the report prints; `near`: its parts stand in the paragraph, table or section of the whole. */
interface Divided {
	readonly relation: Found;
	readonly near: boolean;
}

function relationsOf(facts: Facts, whole: Figure): readonly Divided[] {
	const dimensions = facts.dimensions(whole);
	if (!dimensions) return [];
	const found: Divided[] = [];
	for (const division of DIVISIONS) {
		if (dimensions.item !== division.whole) continue;
		const parts = division.parts.flatMap((item) => {
			const part = facts.nearest(facts.stating({ ...dimensions, item }), whole.evidence);
			return part ? [part] : [];
		});
		const [first, ...rest] = parts;
		if (!first || parts.length < division.parts.length) continue;
		if (division.whole === "three_public") rest.push(...outOfScope(facts, whole, dimensions));
		const near = parts.every((part) => facts.apart(part.evidence, whole.evidence) <= 1);
		const terms = [facts.term(first), ...rest.map(facts.term)] as const;
		const equation = sum(facts.term(whole), terms, near ? "complete" : "likely");
		found.push({ near, relation: { ...equation, rule: "sum-mismatch" } });
	}
	return found;
}
