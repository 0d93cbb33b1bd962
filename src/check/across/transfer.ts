import type { Figure } from "../../model/figure.ts";
import type { ReportRecord } from "../../model/record.ts";
import { identityOf, spellingOf } from "./agency/identity.ts";
import { agencyOf } from "./agency/place.ts";
import { placeOf } from "./place-of.ts";
import { scopeOf } from "./scope.ts";

/** Money of one project and year on its way to one agency, as one side states it. */
export interface Transfer {
	readonly side: "given" | "received";
	/** The same for both sides: project, year, level of the money and the agency that receives it. */
	readonly key: string;
	readonly figure: Figure;
	readonly where: string;
}

/** The levels of government that money comes from; other funds do not say who gave. */
const LEVELS: ReadonlySet<Figure["fund"]> = new Set<Figure["fund"]>([
	"central",
	"provincial",
	"municipal",
	"county",
]);

/**
 * The allocations of a report about one project that name the level of the money and, on the giving
 * side, the receiving agency in full with its place. All else is uncertain and left out.
 */
export function transfersIn(record: ReportRecord): readonly Transfer[] {
	const { project, fiscalYear } = record.report;
	const self = agencyOf(record);
	const scope = scopeOf(record);
	if (project === null || fiscalYear === null || !self || !scope) return [];
	const found: Transfer[] = [];
	for (const figure of record.figures) {
		if (figure.measure !== "budget_allocated" || figure.qualifier !== "eq") continue;
		if (figure.value === null || figure.direction !== null || !LEVELS.has(figure.fund)) continue;
		if (figure.item !== null && figure.item !== "total") continue;
		if (figure.period !== null && figure.period !== String(fiscalYear)) continue;
		const receiver = figure.entity === null ? self : identityOf(figure.entity);
		if (receiver.kind === "" || receiver.places.length === 0) continue;
		const side = figure.entity === null ? "received" : "given";
		if (side === "given" && spellingOf(receiver) === spellingOf(self)) continue;
		const key = [scope.key, fiscalYear, figure.fund, spellingOf(receiver)].join("|");
		found.push({ side, key, figure, where: placeOf(record, figure.evidence) });
	}
	return found;
}
