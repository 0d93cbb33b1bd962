import type { Mention } from "./mention.ts";

/** Counts in other counters may still be of one thing: 98件（…件，…30单）. */
export function sameSort(a: Mention, b: Mention): boolean {
	if (a.quantity.kind !== b.quantity.kind || !/money|count/u.test(a.quantity.kind)) return false;
	if (a.quantity.kind !== "count" || a.quantity.unit === b.quantity.unit) return true;
	return ALIKE.some((units) => units.has(a.quantity.unit) && units.has(b.quantity.unit));
}

/** Counters that printing varies for one thing. */
const ALIKE: readonly ReadonlySet<string>[] = [
	new Set(["人", "名", "位"]),
	new Set(["件", "单", "宗", "起"]),
];
