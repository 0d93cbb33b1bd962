import type { Finding } from "../../src/model/finding.ts";
import { loudFindings } from "./checked.ts";
import type { MarkedText } from "./marked-text.ts";
import { type Judgement, judge, lookupIn, namesIn } from "./oracle.ts";

/** What a change does to the relations of a text, and what the project finds. */
export interface Verdict {
	/** Rules of the relations that it breaks. */
	readonly broken: ReadonlySet<string>;
	readonly found: readonly Finding[];
}

export function verdictOn(text: MarkedText, changed: ReadonlyMap<string, string>): Verdict {
	const lookup = lookupIn(text, changed);
	const touched = (name: string): boolean =>
		changed.has(name) || changed.has(text.marks.get(name)?.unit ?? "");
	const broken = text.relations
		.filter((relation) => namesIn(`${relation.left} ${relation.right}`).some(touched))
		.filter((relation): boolean => judge(relation, lookup) === ("broken" satisfies Judgement))
		.map(({ rule }) => rule);
	return { broken: new Set(broken), found: loudFindings(text, changed) };
}

/** Two prints of one fact that are a power of ten apart are a slip of the unit, and a unit may slip in any relation. */
export function isRight(rule: string, broken: ReadonlySet<string>, unitChanged: boolean): boolean {
	if (broken.has(rule)) return true;
	return rule === "unit-slip" && (unitChanged || broken.has("value-conflict"));
}
