import type { Provenance } from "../model/provenance.ts";
import { ownerOf } from "./dimensions.ts";
import type { Facts } from "./facts.ts";
import type { Interval } from "./interval.ts";
import type { Relation } from "./relation.ts";
import { isSlipOf, looksMisprinted } from "./slip.ts";
import type { Term } from "./term.ts";
import { undecidable } from "./verdict.ts";

type Dimension = keyof Provenance;

const ALL: readonly Dimension[] = ["measure", "item", "fund", "entity", "period"];
/** What a comparison compares is read from its sentence. */
const OF_CHANGE: readonly Dimension[] = ["item", "entity", "period"];

/**
 * The dimensions by which a finder takes numbers for those of one fact. A finder that is not named here has them
 * from one sentence, list or row, which says itself that they belong together.
 */
const DECIDING: Readonly<Record<string, readonly Dimension[]>> = {
	"same-facts": ALL,
	"execution-rates": ALL,
	"named-rates": ALL,
	"arrival-rates": ALL,
	"fund-parts": ALL,
	"item-parts": ALL,
	"project-totals": ALL,
	carryover: ALL,
	headcounts: ["item", "entity"],
	"execution-scores": ["item", "fund", "entity", "period"],
	"score-limits": ["item", "entity"],
	"score-parts": ["item", "entity"],
	"stated-changes": OF_CHANGE,
};

/**
 * No number is accused of contradicting another where it is open of what one of them is: only a slip of the pen
 * that leads from one to the other shows that they are of one fact all the same.
 */
export function identified(facts: Facts, relations: readonly Relation[]): readonly Relation[] {
	return relations.map((relation) => {
		if (relation.verdict.kind === "inconsistent" && isOfSeveralSheets(facts, relation.terms))
			return { ...relation, verdict: undecidable("分属不同工作表，未写明是同一事项") };
		const deciding = DECIDING[relation.finder];
		if (!deciding || relation.verdict.kind !== "inconsistent") return relation;
		const open = relation.terms.find((term) => isOpen(facts, term, deciding));
		if (!open && relation.form === "same") return ofNoName(facts, relation) ?? relation;
		if (!open || relation.terms.some((term) => isSlipped(term, relation.required(term))))
			return relation;
		return { ...relation, verdict: undecidable(`“${open.raw}”所指的范围或期间不明`) };
	});
}

/**
 * Two numbers of which nothing says that they are of the whole are of one fact only by the custom of the field:
 * they accuse each other only where one is the other with a slip.
 */
function ofNoName(facts: Facts, relation: Relation): Relation | null {
	const [later, earlier] = relation.terms;
	if (!earlier || (later.kind !== "money" && later.kind !== "rate")) return null;
	const nameless = [later, earlier].find((term) => isByCustom(facts, term));
	if (!nameless || looksMisprinted(later, earlier)) return null;
	return { ...relation, verdict: undecidable(`“${nameless.raw}”未写明是整体的数`) };
}

/** Sheets that do not say whose numbers they hold, or such a sheet and the report. */
function isOfSeveralSheets(facts: Facts, terms: readonly Term[]): boolean {
	const owners = terms.flatMap((term) => {
		const [print] = facts.prints(term);
		const of = print ? facts.dimensions(print) : null;
		return of && of.entity === null ? [ownerOf(of)] : [];
	});
	return new Set(owners).size > 1;
}

const isByCustom = (facts: Facts, term: Term): boolean =>
	facts.prints(term).every((figure) => facts.provenance(figure).item === "default");

/** A number that is printed several times is as sure as its surest print. */
function isOpen(facts: Facts, term: Term, deciding: readonly Dimension[]): boolean {
	const prints = facts.prints(term);
	return (
		prints.length > 0 &&
		prints.every((figure) => {
			const known = facts.provenance(figure);
			return deciding.some((dimension) => known[dimension] === "open");
		})
	);
}

const isSlipped = (term: Term, required: Interval | null): boolean =>
	required !== null && isSlipOf(term, { range: required });
