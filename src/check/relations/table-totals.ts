import type { NonEmpty } from "../../model/span.ts";
import { add, below, type Interval, middle, point } from "../interval.ts";
import { compare, fromDecimal, half, minus, type Rational, ZERO } from "../rational.ts";
import type { Equation, Finder } from "../relation.ts";
import type { Term } from "../term.ts";
import { assigned, prescribed } from "../terms.ts";
import { counted } from "./execution-apart.ts";
import { column, type ScoredTable, scoredTables } from "./scored-tables.ts";
import { sumOfScores } from "./scores.ts";

const FORM = "财预〔2020〕10号 项目支出绩效自评表：分值、得分和总分";

/** 分值合计＝各指标分值之和: the printed total, or 100. */
export const tableWeights: Finder = {
	id: "table-weights",
	rules: ["weight-sum-mismatch"],
	formula: "分值合计＝预算执行率分值＋各指标分值＝100",
	source: FORM,
	*find(facts) {
		for (const printed of scoredTables(facts)) {
			const table = counted(facts, printed).weights;
			const parts = nonEmpty(column(table, "weight"));
			if (!parts || hasGaps(table, "weight")) continue;
			// The row of the execution rate, 10 points of the form, may not be one of the indicators.
			if (!table.executionWeight && adds(parts, "90")) continue;
			const whole = table.maximum ?? prescribed("100", parts[0].evidence);
			yield { ...totalOf(table, whole, parts), rule: "weight-sum-mismatch" };
		}
	},
};

/** 总分＝预算执行率得分＋各指标得分. */
export const tableScores: Finder = {
	id: "table-scores",
	rules: ["score-sum-mismatch"],
	formula: "总分＝预算执行率得分＋各指标得分",
	source: FORM,
	*find(facts) {
		for (const printed of scoredTables(facts)) {
			const table = counted(facts, printed).scores;
			const parts = table && nonEmpty(column(table, "score"));
			if (!table?.total || !parts || hasGaps(table, "score")) continue;
			yield { ...totalOf(table, table.total, parts), rule: "score-sum-mismatch" };
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

/**
 * Weights and scores both fall short, the scores by most of what the weights lack and by no more:
 * a row of the table was not read.
 */
function missesRow(table: ScoredTable): boolean {
	const [first] = column(table, "weight");
	const maximum = table.maximum ?? (first ? prescribed("100", first.evidence) : null);
	const weight = shortage(maximum, column(table, "weight"));
	const score = shortage(table.total, column(table, "score"));
	if (!weight || !score || compare(score, ZERO) <= 0) return false;
	return compare(score, weight) <= 0 && compare(score, half(weight)) >= 0;
}

function shortage(whole: Term | null, parts: readonly Term[]): Rational | null {
	const sum = middle(sumOf(parts));
	return whole?.value && sum ? minus(whole.value, sum) : null;
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
