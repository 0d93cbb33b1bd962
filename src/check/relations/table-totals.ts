import type { NonEmpty } from "../../model/span.ts";
import { add, below, type Interval, point } from "../interval.ts";
import { fromDecimal, ZERO } from "../rational.ts";
import type { Equation, Finder } from "../relation.ts";
import type { Term } from "../term.ts";
import { assigned, prescribed } from "../terms.ts";
import { column, type ScoredTable, scoredTables } from "./scored-tables.ts";
import { sumOfScores } from "./scores.ts";

const FORM = "财预〔2020〕10号 项目支出绩效自评表：分值、得分和总分";

/** 分值合计＝各指标分值之和: the printed total, or 100. */
export const tableWeights: Finder = {
	id: "table-weights",
	formula: "分值合计＝预算执行率分值＋各指标分值＝100",
	source: FORM,
	*find(facts) {
		for (const table of scoredTables(facts)) {
			const parts = nonEmpty(column(table, "weight"));
			if (!parts || hasGaps(table, "weight")) continue;
			// The row of the execution rate, 10 points of the form, may not be one of the indicators.
			if (!table.executionWeight && adds(parts, "90")) continue;
			const whole = table.maximum ?? prescribed("100", parts[0].evidence);
			yield { rule: "weight-sum-mismatch", ...totalOf(table, whole, parts) };
		}
	},
};

/** 总分＝预算执行率得分＋各指标得分. */
export const tableScores: Finder = {
	id: "table-scores",
	formula: "总分＝预算执行率得分＋各指标得分",
	source: FORM,
	*find(facts) {
		for (const table of scoredTables(facts)) {
			const parts = nonEmpty(column(table, "score"));
			if (!table.total || !parts || hasGaps(table, "score")) continue;
			yield { rule: "score-sum-mismatch", ...totalOf(table, table.total, parts) };
		}
	},
};

function totalOf(table: ScoredTable, whole: Term, parts: NonEmpty<Term>): Equation {
	const trust = missesRow(table) ? "loose" : table.isTable ? "complete" : "open";
	return sumOfScores(whole, parts, trust);
}

/** Some indicators carry a number and others none: the column is not whole. */
const hasGaps = (table: ScoredTable, field: "weight" | "score"): boolean =>
	table.indicators.some((indicator) => indicator[field] === null);

/** Weights and scores both fall short, the weights by no less: a row of the table was not read. */
function missesRow(table: ScoredTable): boolean {
	const short = (whole: Term | null, field: "weight" | "score") => {
		const range = whole && assigned(whole).range;
		return range !== null && below(sumOf(column(table, field)), range);
	};
	const [first] = column(table, "weight");
	const maximum = table.maximum ?? (first ? prescribed("100", first.evidence) : null);
	return short(maximum, "weight") && short(table.total, "score");
}

const sumOf = (terms: readonly Term[]): Interval =>
	terms.map((term) => assigned(term).range ?? point(ZERO)).reduce(add, point(ZERO));

function adds(terms: readonly Term[], total: string): boolean {
	const sum = sumOf(terms);
	const wanted = point(fromDecimal(total));
	return !below(sum, wanted) && !below(wanted, sum);
}

function nonEmpty<T>(items: readonly T[]): NonEmpty<T> | null {
	const [first, ...rest] = items;
	return first === undefined ? null : [first, ...rest];
}
