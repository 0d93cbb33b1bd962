import type { Figure, Measure } from "../../model/figure.ts";
import type { Indicator } from "../../model/indicator.ts";
import { type Facts, groupBy } from "../facts.ts";
import type { Term } from "../term.ts";
import { indicatorTerm } from "../terms.ts";

/** The indicators of one 自评表, with the scores that stand beside them. */
export interface ScoredTable {
	/** False for indicators in prose, which need not be all. */
	readonly isTable: boolean;
	readonly indicators: readonly Indicator[];
	/** Printed totals of weights and of scores; null where none is printed. */
	readonly maximum: Term | null;
	readonly total: Term | null;
	/** Weight and score of the execution rate. */
	readonly executionWeight: Term | null;
	readonly executionScore: Term | null;
}

/** Indicators of one table, or of one project where the report has no table. */
export function scoredTables(facts: Facts): readonly ScoredTable[] {
	const scored = facts.report.indicators.filter((i) => i.weight !== null || i.score !== null);
	const groups = [...groupBy(scored, (indicator) => groupOf(facts, indicator)).values()];
	return groups.map((indicators) => {
		const score = (measure: Measure, item: string) =>
			scoreBeside(facts, indicators, measure, item, groups.length === 1);
		const [first] = indicators;
		return {
			isTable: first !== undefined && facts.locate(first.evidence).table !== null,
			indicators,
			maximum: score("score_max", "total"),
			total: score("score", "total"),
			executionWeight: score("score_max", "execution"),
			executionScore: score("score", "execution"),
		};
	});
}

const groupOf = (facts: Facts, indicator: Indicator): string => {
	const { table } = facts.locate(indicator.evidence);
	if (table === null) return JSON.stringify(["project", indicator.project]);
	return JSON.stringify(["table", table, holdsForms(facts, table) ? indicator.project : null]);
};

/** Several forms in one table, each with the total of a project of its own. */
function holdsForms(facts: Facts, table: string): boolean {
	const totals = facts
		.measuring("score")
		.filter(({ item, evidence }) => item === "total" && facts.locate(evidence).table === table);
	return new Set(totals.map(({ entity }) => entity)).size > 1;
}

/** In the same table, else of the same project, else the only one of the report. */
function scoreBeside(
	facts: Facts,
	indicators: readonly Indicator[],
	measure: Measure,
	item: string,
	only: boolean,
): Term | null {
	const [first] = indicators;
	if (!first) return null;
	const { table } = facts.locate(first.evidence);
	const found = facts.measuring(measure).filter((f) => f.item === item);
	const tests: readonly ((figure: Figure) => boolean)[] = [
		(f) => table !== null && facts.locate(f.evidence).table === table && f.entity === first.project,
		(f) => table !== null && facts.locate(f.evidence).table === table,
		(f) => f.entity !== null && f.entity === first.project,
		(f) => only && f.entity === null,
	];
	for (const test of tests) {
		const figure = facts.nearest(found.filter(test), first.evidence);
		if (figure) return facts.term(figure);
	}
	return null;
}

/** The printed numbers of one column, the row of the execution rate first unless it is an indicator like the others. */
export function column(table: ScoredTable, field: "weight" | "score"): readonly Term[] {
	const execution = field === "weight" ? table.executionWeight : table.executionScore;
	const listed = table.indicators.some(({ name }) => /^(?:预算|资金)?执行率$/u.test(name));
	const cells = table.indicators.flatMap((indicator) => indicatorTerm(indicator, field) ?? []);
	return execution && !listed ? [execution, ...cells] : cells;
}
