import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/table.ts";
import { keyOf } from "../dimensions.ts";
import { type Facts, groupBy } from "../facts.ts";
import { sum, type Trust } from "../forms/sum.ts";
import type { Equation, Finder } from "../relation.ts";
import { groupNumber, hasNoPart, isDivider, rowOf } from "./listed-rows.ts";

/** A column of a table by project, county or unit, and its 合计. */
export const entityParts: Finder = {
	id: "entity-parts",
	rules: ["sum-mismatch"],
	formula: "合计＝各项目、各县区、各单位之和",
	source: "资金分配和执行情况表：合计栏",
	*find(facts) {
		for (const column of groupBy(facts.report.figures, (f) => columnOf(facts, f)).values()) {
			const parts = column.filter((figure) => figure.entity !== null);
			const groups = groupsOf(facts, parts);
			for (const whole of column.filter((figure) => figure.entity === null)) {
				if (groups) {
					const equation = total(facts, whole, groups, "complete");
					if (equation) yield { ...equation, rule: "sum-mismatch" };
					continue;
				}
				const trust = isFlat(facts, whole, parts) ? "complete" : "likely";
				const equation = total(facts, whole, parts, trust);
				if (equation) yield { ...equation, rule: "sum-mismatch" };
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
	const rows = parts.map((figure) => rowOf(table, figure));
	const total = rowOf(table, whole);
	const isOnTop =
		total < (rows[0] ?? 0) && table.rows.slice((rows.at(-1) ?? 0) + 1).every(hasNoPart);
	const printed = isOnTop ? [total, ...rows] : [...rows, total];
	return isUnbroken(table, printed) && !isNested(facts, parts);
}

/** The rows follow each other, the total last or first, but for names of groups (一、部门预算项目) and 小计 between them. */
function isUnbroken({ rows }: Table, printed: readonly number[]): boolean {
	return printed.every((row, at) => {
		const next = printed[at + 1] ?? row + 1;
		return row >= 0 && next > row && rows.slice(row + 1, next).every(isDivider);
	});
}

/**
 * 一、部门预算项目 150.00 over its projects, 二、专项资金项目 91.00 over its own: the amounts of the groups, which are
 * what the total adds up; null where the parts are not grouped so.
 */
function groupsOf(facts: Facts, parts: readonly Figure[]): readonly Figure[] | null {
	const [first] = parts;
	const id = first && facts.locate(first.evidence).table;
	const table = facts.report.tables.find((candidate) => candidate.id === id);
	const numbers = parts.map((part) => table && groupNumber(table.rows[rowOf(table, part)]));
	const groups = parts.filter((_, at) => numbers[at] != null);
	const areInOrder = numbers.filter((number) => number != null).every((n, at) => n === at + 1);
	const isGrouped = numbers[0] != null && groups.length > 1 && groups.length < parts.length;
	return isGrouped && areInOrder ? groups : null;
}

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
