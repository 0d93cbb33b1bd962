import { fits } from "./agency/place.ts";
import { levelOf } from "./agency/region.ts";
import type { ReportCard } from "./digest.ts";

/** What tells the place of a report. */
export type Placed = Pick<ReportCard, "id" | "path" | "identity">;

/** The places of an import at each level: the one, or that there are several. */
export type Places = ReadonlyMap<string, readonly string[] | "several">;

/** Adds the place of a report; holds no more than one place a level, however many reports there are. */
export function addPlace(
	places: Map<string, readonly string[] | "several">,
	{ identity }: Placed,
): void {
	const own = identity.places;
	const last = own.at(-1);
	if (last === undefined) return;
	const level = levelOf(last);
	const known = places.get(level);
	if (known === undefined) places.set(level, own);
	else if (known === "several" || known.join("") === own.join("")) return;
	else places.set(level, fuller(known, own) ?? "several");
}

/** The longer of two names of one place: 禾阳市潭溪区 of it and 潭溪区. Null for two places. */
function fuller(a: readonly string[], b: readonly string[]): readonly string[] | null {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	const tail = long.slice(long.length - short.length);
	return tail.join("") === short.join("") && short.length < long.length ? long : null;
}

/**
 * The digest with its agency's place. A name without a place (市文广旅体局) is the agency of the one
 * place that an import is about. In an import about several it may be that of any and stands for itself
 * alone; in one that names no place at all, reports of one folder are taken to be of one place.
 */
export function withPlace<T extends Placed>(digest: T, places: Places): T {
	const { identity } = digest;
	if (identity.places.length > 0) return digest;
	const level = identity.level;
	const known =
		level === null ? (places.size === 1 ? [...places.values()][0] : undefined) : places.get(level);
	if (known !== undefined && known !== "several" && fits(level, known)) {
		return { ...digest, identity: { ...identity, places: known, level: null } };
	}
	const stand = places.size === 0 ? folderOf(digest.path) : digest.id;
	return { ...digest, identity: { ...identity, places: [`（${stand}）`] } };
}

/** The folder of a report, whatever the year that it is named after. */
const folderOf = (path: string): string => path.replace(/[^/]*$/u, "").replace(/\d{4}年?/gu, "");
