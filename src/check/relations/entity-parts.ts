import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/table.ts";
import { keyOf } from "../dimensions.ts";
import { type Facts, groupBy } from "../facts.ts";
import { sum, type Trust } from "../forms/sum.ts";
import type { Equation, Finder } from "../relation.ts";

/** A column of a table by project, county or unit, and its 合计. */
export const entityParts: Finder = {
	id: "entity-parts",
	rules: ["sum-mismatch"],
	formula: "合计＝各项目、各县区、各单位之和",
	source: "资金分配和执行情况表：合计栏",
	*find(facts) {
		for (const column of groupBy(facts.report.figures, (f) => columnOf(facts, f)).values()) {
			const parts = column.filter((figure) => figure.entity !== null);
			for (const whole of column.filter((figure) => figure.entity === null)) {
				const trust = isFlat(facts, whole, parts) ? "complete" : "likely";
				const equation = total(facts, whole, parts, trust);
				if (equation) yield { rule: "sum-mismatch", ...equation };
			}
		}
	},
};

function total(
	facts: Facts,
	whole: Figure,
	parts: readonly Figure[],
	trust: Trust,
): Equation | null {
	const [first, second, ...rest] = parts.map(facts.term);
	return first && second ? sum(facts.term(whole), [first, second, ...rest], trust) : null;
}

/** What all numbers of a column share: the table and everything but the entity. */
function columnOf(facts: Facts, figure: Figure): string | null {
	const dimensions = figure.kind === "money" ? facts.dimensions(figure) : null;
	const { table } = facts.locate(figure.evidence);
	return dimensions && table ? `${table} ${keyOf({ ...dimensions, entity: null })}` : null;
}

/** Rows that sum or divide others: with one of them a column is no plain list. */
const NO_PLAIN_ROW =
	/计(?![划算生量])|其中|汇总|本级及|[^\d]类$|^(?:[（(]?[一二三四五六七八九十]+[）)、])/u;

/**
 * Every row from the first part down to the total has one part of this column, so none is left out, and no
 * part is the sum of those under it.
 */
function isFlat(facts: Facts, whole: Figure, parts: readonly Figure[]): boolean {
	const { table: id } = facts.locate(whole.evidence);
	const table = facts.report.tables.find((candidate) => candidate.id === id);
	if (
		!table ||
		parts.some(({ entity, label }) => NO_PLAIN_ROW.test(entity ?? "") || /其中/u.test(label))
	)
		return false;
	const rows = parts.map((part) => rowOf(table, part));
	const last = rowOf(table, whole);
	const [top = last] = rows;
	const isFull = rows.every((row, at) => row === top + at) && last === top + rows.length;
	return isFull && top >= 0 && !isNested(facts, parts);
}

const rowOf = (table: Table, { evidence }: Figure): number =>
	table.rows.findIndex((cells) =>
		cells.some(
			(cell) =>
				cell.evidence !== null &&
				cell.evidence.start <= evidence.start &&
				evidence.end <= cell.evidence.end,
		),
	);

/** A part with its own parts under it: 某局 1,200.00, then its projects 800.00 and 400.00. */
function isNested(facts: Facts, parts: readonly Figure[]): boolean {
	return parts.some((head, at) => {
		const under = parts.slice(at + 1);
		return under.some((_, last) => {
			const own = total(facts, head, under.slice(0, last + 1), "complete");
			return own?.verdict.kind === "consistent";
		});
	});
}
