import { isShortOf } from "./core.ts";
import { type Identity, spellingOf } from "./identity.ts";

/**
 * Which identities are one agency: gives each a number, equal for the same agency. A name that says
 * less (a part of the places, a short form) joins the one agency that it fits; where it fits two it
 * stays apart, for two agencies must never be taken for one.
 */
export function cluster(identities: readonly Identity[]): readonly number[] {
	const spellings = [...new Map(identities.map((one) => [spellingOf(one), one])).entries()].sort(
		([a], [b]) => (a < b ? -1 : 1),
	);
	const joins = new Map<string, string>();
	for (const [spelling, one] of spellings) {
		const fuller = spellings.filter(([, other]) => saysLess(one, other));
		const outermost = fuller.filter(([, other]) => !fuller.some(([, yet]) => saysLess(other, yet)));
		const [only] = outermost;
		if (only && outermost.length === 1) joins.set(spelling, only[0]);
	}
	const end = (spelling: string): string => {
		const next = joins.get(spelling);
		return next === undefined ? spelling : end(next);
	};
	const ends = [...new Set(spellings.map(([spelling]) => end(spelling)))];
	return identities.map((one) => ends.indexOf(end(spellingOf(one))));
}

/** Whether `one` may be a name of `other` that leaves something out, and nothing contradicts it. */
function saysLess(one: Identity, other: Identity): boolean {
	if (one.kind !== other.kind || one.level !== other.level) return false;
	const places = isTail(one.places, other.places);
	const words = one.words === other.words;
	if (places === null) return false;
	if (words) return places === "shorter";
	return one.kind !== "" && isShortOf(one.words, other.words);
}

/** Whether the places are the last ones of others: 潭溪区 of 禾阳市潭溪区. */
function isTail(part: readonly string[], whole: readonly string[]): "same" | "shorter" | null {
	const from = whole.length - part.length;
	if (from < 0 || part.some((place, index) => place !== whole[from + index])) return null;
	if (part.length === 0 && whole.length > 0) return null;
	return from === 0 ? "same" : "shorter";
}
