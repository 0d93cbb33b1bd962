import type { Figure } from "../../model/figure.ts";
import type { ReportRecord } from "../../model/record.ts";
import { dimensionsOf, yearOf } from "../dimensions.ts";
import { factOf } from "../relations/same-facts.ts";
import { placeOf } from "./place-of.ts";

/** A figure with the name of the fact that it states, whatever the year. */
export interface Stated {
	/** Measure, item, fund and entity. */
	readonly fact: string;
	readonly year: number;
	readonly figure: Figure;
	/** The table or heading that it stands under, as the start of a message; empty for none. */
	readonly where: string;
	/** Whether a finding of the report by itself accuses it already. */
	readonly accused: boolean;
}

/** More values than this under one name show that the name is not that of one fact. */
const MOST_VALUES = 3;

/** The figures that state a fact of a whole year, without the repeats of one print. */
export function statedIn(
	record: ReportRecord,
	single: boolean,
	accused: ReadonlySet<number>,
): readonly Stated[] {
	const { fiscalYear } = record.report;
	if (fiscalYear === null) return [];
	const found = new Map<string, Map<string, Stated>>();
	for (const figure of record.figures) {
		if (figure.qualifier !== "eq" || figure.value === null) continue;
		const dimensions = dimensionsOf(figure, fiscalYear, false);
		// The budget of a year is told by full years; months of it have other figures.
		if (!dimensions || !/^\d{4}$/u.test(dimensions.period ?? "")) continue;
		if (!single && dimensions.entity === null) continue;
		const fact = factOf(figure, { ...dimensions, period: null });
		const year = yearOf(dimensions.period);
		if (fact === null || year === null) continue;
		const key = `${year} ${fact}`;
		const prints = found.get(key) ?? new Map<string, Stated>();
		found.set(key, prints);
		const print = `${figure.value} ${figure.precision ?? ""}`;
		if (!prints.has(print)) {
			const where = placeOf(record, figure.evidence);
			prints.set(print, { fact, year, figure, where, accused: accused.has(figure.evidence.start) });
		}
	}
	const certain = [...found.values()].filter((prints) => prints.size <= MOST_VALUES);
	return certain.flatMap((prints) => [...prints.values()]);
}
