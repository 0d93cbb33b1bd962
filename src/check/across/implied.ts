import type { Figure } from "../../model/figure.ts";
import type { ReportRecord } from "../../model/record.ts";
import { dimensionsOf } from "../dimensions.ts";
import { factOf } from "../relations/same-facts.ts";
import { placeOf } from "./place-of.ts";

/** Last year's figure that a report gives by this year's and the change: 支出500万元，比上年增加20万元. */
export interface Implied {
	readonly fact: string;
	readonly current: Figure;
	readonly change: Figure;
	readonly where: string;
}

/** What a change is counted from. A change on the budget of the year is none on last year. */
const ON_LAST_YEAR = /^[^。；;\n预]{0,30}(?:上年|去年|上一年|同比)[^。；;\n预]{0,12}$/u;

/** Changes on last year that stand right behind the one figure that they can be of. */
export function impliedIn(record: ReportRecord, accused: ReadonlySet<number>): readonly Implied[] {
	const { report, figures, text } = record;
	const found: Implied[] = [];
	for (const [index, change] of figures.entries()) {
		const current = figures[index - 1];
		if (!current || change.kind !== "money" || !isExactChange(change)) continue;
		if (accused.has(change.evidence.start) || accused.has(current.evidence.start)) continue;
		const between = text.slice(current.evidence.end, change.evidence.start);
		if (!ON_LAST_YEAR.test(between) || current.qualifier !== "eq") continue;
		const dimensions = dimensionsOf(current, report.fiscalYear, false);
		const ofYear = dimensions?.period === String(report.fiscalYear);
		if (dimensions?.measure !== "expenditure" || !ofYear) continue;
		if (change.item !== current.item || change.fund !== current.fund) continue;
		if (change.entity !== current.entity) continue;
		const fact = factOf(current, { ...dimensions, period: null });
		if (fact === null) continue;
		found.push({ fact, current, change, where: placeOf(record, change.evidence) });
	}
	return found;
}

const isExactChange = ({ measure, direction, qualifier, value }: Figure): boolean =>
	measure === null &&
	(direction === "increase" || direction === "decrease") &&
	qualifier === "eq" &&
	value !== null &&
	!value.startsWith("-");
