import type { Facts } from "../facts.ts";
import { add, divide, type Interval, meets, multiply, point } from "../interval.ts";
import { ZERO } from "../rational.ts";
import type { Term } from "../term.ts";
import { assigned } from "../terms.ts";
import { column, type ScoredTable } from "./scored-tables.ts";

/** What the printed totals of a table count; null where the column has no sum to judge. */
export interface Counted {
	readonly weights: ScoredTable;
	readonly scores: ScoredTable | null;
}

/** 预算执行率10分为附加分，不计入总分: the form says itself that the execution counts extra. */
const EXTRA =
	/执行率[^。；;\n]{0,20}(?:附加分|加分项|另计|另行计[分算]|单独计[分算]|不计入)|(?:附加分|加分项)[^。；;\n]{0,12}执行率/u;

export const countsExecutionExtra = ({ report }: Facts): boolean => EXTRA.test(report.text);

/**
 * The form of 财预〔2020〕10号 counts 10 points for the execution rate among 100. Where the indicators alone have the
 * printed total of points, the execution stands apart, unless the printed score counts it: then the table mixes
 * two ways, which is one mistake, of the weights. A score converted to the printed total (109.5÷110×100) is none.
 */
export function counted(facts: Facts, table: ScoredTable): Counted {
	const { maximum, total } = table;
	const whole = { weights: table, scores: table };
	if (!maximum || !(table.executionWeight ?? table.executionScore)) return whole;
	const apart = { ...table, executionWeight: null, executionScore: null };
	const sums = (of: ScoredTable, field: "weight" | "score") => sumOf(column(of, field));
	if (agrees(sums(table, "weight"), maximum) || !agrees(sums(apart, "weight"), maximum))
		return whole;
	if (!total || agrees(sums(apart, "score"), total)) return { weights: apart, scores: apart };
	const share = maximum.range && divide(maximum.range, sums(table, "weight"));
	const converted = share && multiply(sums(table, "score"), share);
	if (converted && agrees(converted, total)) return { weights: apart, scores: null };
	if (!agrees(sums(table, "score"), total)) return { weights: apart, scores: apart };
	return countsExecutionExtra(facts) ? { weights: apart, scores: table } : whole;
}

const sumOf = (terms: readonly Term[]): Interval =>
	terms.map((term) => assigned(term).range ?? point(ZERO)).reduce(add, point(ZERO));

const agrees = (sum: Interval, { range }: Term): boolean => range !== null && meets(sum, range);
