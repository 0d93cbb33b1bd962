import type { ReportRecord } from "../../../model/record.ts";
import { type Identity, identityOf } from "./identity.ts";
import { type Level, levelOf, splitRegion } from "./region.ts";

/** The agency of a report; where its name gives no place, the place that the report itself gives. */
export function agencyOf({ report, text }: ReportRecord): Identity | null {
	if (report.agency === null) return null;
	const identity = identityOf(report.agency);
	if (identity.places.length > 0) return identity;
	const superior = report.superior === null ? [] : splitRegion(report.superior).places;
	const places = placesBefore(report.agency, text) ?? superior;
	return fits(identity.level, places) ? { ...identity, places, level: null } : identity;
}

/** Words that are no part of a place's name. */
const NO_NAME = /[我本该全各由对在和与及为是的将向据按经被从到]/u;

/** The places that stand before the agency's name where a clause begins with both; null unless they are the same all over. */
function placesBefore(agency: string, text: string): readonly string[] | null {
	const { own } = splitRegion(agency);
	const found = new Map<string, readonly string[]>();
	for (let at = text.indexOf(agency); at >= 0; at = text.indexOf(agency, at + 1)) {
		const words = /(?:^|[\s，。；：、（(《“])(\p{Script=Han}{2,20})$/u.exec(
			text.slice(Math.max(0, at - 24), at),
		)?.[1];
		if (words === undefined || NO_NAME.test(words)) continue;
		const split = splitRegion(words + agency);
		if (split.own === own && split.places.length > 0)
			found.set(split.places.join(""), split.places);
	}
	return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

/** Whether places may stand for the level that a name gives. */
export function fits(level: Level | null, places: readonly string[]): boolean {
	const last = places.at(-1);
	return last !== undefined && (level === null || levelOf(last) === level);
}
