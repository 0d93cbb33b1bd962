import type { RuleId } from "../model/finding.ts";
import type { Fault } from "./fault.ts";
import { type Interval, meets } from "./interval.ts";
import type { Relation } from "./relation.ts";
import { isTransposed } from "./slip.ts";
import { bySuspicion, lostUnit, type Suspect, suspectOf } from "./suspects.ts";
import type { Term } from "./term.ts";

/**
 * The fewest wrong numbers that explain all broken relations. A number explains relations together
 * only if one and the same value would mend them all.
 */
export function explain(relations: readonly Relation[], stands: Stands): readonly Fault[] {
	const broken = relations.filter((r) => r.verdict.kind === "inconsistent").map(worksOutOnce);
	if (broken.length === 0) return [];
	const doubtful = new Set(broken.flatMap((r) => r.terms.map((term) => term.id)));
	const sound = relations
		.filter((r) => r.verdict.kind === "consistent" || r.verdict.kind === "truncated")
		.filter((r) => r.terms.some((term) => doubtful.has(term.id)))
		.map(worksOutOnce);
	const soundOf = byTerm(sound);
	const faults: Fault[] = [];
	let open = withoutFollowing(
		broken.filter((r) => r.form !== "limit"),
		sound,
	);
	const known: Suspects = new Map();
	const exceeded = broken.filter((r) => r.form === "limit");
	const overWeight = exceeded.filter((r) => r.rule === "score-exceeds-weight");
	while (open.length > 0) {
		const next = nextFault(open, soundOf, stands, known);
		if (!next) break;
		const fault = beyondLimit(next, overWeight);
		faults.push(fault);
		const explained = new Set([fault.primary, ...fault.others]);
		const settled = (relation: Relation) =>
			explained.has(relation) || accusedIn(relation, faults).length > 1;
		for (const { terms } of open.filter(settled)) for (const { id } of terms) known.delete(id);
		open = open.filter((relation) => !settled(relation));
	}
	const limits = exceeded.filter((r) => !isMended(r, faults));
	return [...faults, ...limits.map(limitFault)];
}

/** The relations that hold a number, by its id. */
type ByTerm = ReadonlyMap<string, readonly Relation[]>;

function byTerm(relations: readonly Relation[]): ByTerm {
	const found = new Map<string, Relation[]>();
	for (const relation of relations) {
		for (const id of new Set(relation.terms.map((term) => term.id))) {
			const others = found.get(id);
			if (others) others.push(relation);
			else found.set(id, [relation]);
		}
	}
	return found;
}

const holding = ({ id }: Term, relations: readonly Relation[]): readonly Relation[] =>
	relations.filter(({ terms }) => terms.some((term) => term.id === id));

/** The same relation; what a number would have to be is asked of it again and again. */
function worksOutOnce(relation: Relation): Relation {
	const answers = new Map<string, Interval | null>();
	const required = (term: Term): Interval | null => {
		const known = answers.get(term.id);
		if (known !== undefined) return known;
		const answer = relation.required(term);
		answers.set(term.id, answer);
		return answer;
	};
	return { ...relation, required };
}

/** The wrong numbers that a relation holds. With two of them it cannot but fail. */
const accusedIn = (relation: Relation, faults: readonly Fault[]): readonly Fault[] =>
	faults.filter(({ culprit }) => relation.terms.some((term) => term.id === culprit.id));

/** Whether the right value of a number that is wrong anyway keeps within the limit. */
const isMended = (limit: Relation, faults: readonly Fault[]): boolean =>
	accusedIn(limit, faults).some(({ culprit, required }) => {
		const allowed = limit.required(culprit);
		return required !== null && allowed !== null && meets(required, allowed);
	});

/**
 * A part above its own limit is what makes a sum fail, if the sum asks for a value within the limit: the
 * limit names the finding, for it tells which number is wrong.
 */
function beyondLimit(fault: Fault, exceeded: readonly Relation[]): Fault {
	if (fault.others.length > 0 || fault.primary.form !== "result") return fault;
	for (const limit of exceeded) {
		const [term] = limit.terms;
		if (!fault.primary.terms.slice(1).some(({ id }) => id === term.id)) continue;
		const required = fault.primary.required(term);
		const allowed = limit.required(term);
		if (required === null || allowed === null || !meets(required, allowed)) continue;
		return { ...fault, culprit: term, primary: limit, others: [fault.primary], required };
	}
	return fault;
}

/** Whether all terms of a relation stand in one paragraph or table. */
export type Stands = (relation: Relation) => boolean;

const limitFault = (primary: Relation): Fault => ({
	culprit: primary.terms[0],
	primary,
	others: [],
	support: 0,
	required: primary.required(primary.terms[0]),
});

/** A rate printed twice is no mistake of its own where each print follows from one of two amounts in conflict. */
function withoutFollowing(
	broken: readonly Relation[],
	sound: readonly Relation[],
): readonly Relation[] {
	const conflicts = broken.filter((r) => r.form === "same" && r.terms[0].kind !== "rate");
	const operands = (rate: Term) =>
		sound
			.filter((r) => r.form === "result" && r.terms[0].id === rate.id)
			.flatMap((r) => r.terms.slice(1).map((term) => term.id));
	const follows = (relation: Relation): boolean => {
		const [later, earlier] = relation.terms;
		if (relation.form !== "same" || later.kind !== "rate" || !earlier) return false;
		const [a, b] = [operands(later), operands(earlier)];
		return conflicts.some(({ terms: [x, y] }) => {
			if (!y) return false;
			return (a.includes(x.id) && b.includes(y.id)) || (a.includes(y.id) && b.includes(x.id));
		});
	};
	return broken.filter((relation) => !follows(relation));
}

/** What is known of a number, by its id, for as long as its open relations stay the same. */
type Suspects = Map<string, Suspect>;

function nextFault(
	open: readonly Relation[],
	soundOf: ByTerm,
	stands: Stands,
	known: Suspects,
): Fault | null {
	const terms = new Map(open.flatMap((r) => r.terms).map((term) => [term.id, term]));
	const suspects = [...terms.values()].map((term) => {
		const asBefore = known.get(term.id);
		if (asBefore) return asBefore;
		const suspect = suspectOf(term, holding(term, open), soundOf.get(term.id) ?? []);
		known.set(term.id, suspect);
		return suspect;
	});
	const [first, ...rest] = suspects;
	if (!first) return null;
	const best = rest.reduce((a, b) => (bySuspicion(b, a) < 0 ? b : a), first);
	const primary = primaryOf(best, stands);
	if (!primary) return null;
	const culprit = best.mends.length > 1 ? best.term : loneCulprit(primary, suspects);
	const others = suspects.filter(({ term }) => primary.terms.some((t) => t.id === term.id));
	const rival = others.find(({ term }) => term.id !== culprit.id);
	return {
		// Of a number printed more than once, the print that the relation is about.
		culprit: primary.terms.find((term) => term.id === culprit.id) ?? culprit,
		primary,
		others: best.mends.filter((relation) => relation !== primary),
		support: primary.form === "same" ? (rival?.harms ?? 0) - harmsOf(culprit, others) : 0,
		required: best.mends.length > 1 ? best.required : primary.required(culprit),
	};
}

const harmsOf = (term: Term, suspects: readonly Suspect[]): number =>
	suspects.find((suspect) => suspect.term.id === term.id)?.harms ?? 0;

/**
 * With one broken relation alone nothing tells which of its numbers is wrong: of two prints the one that
 * fits worse elsewhere, of an equation its result, unless a slip shows in one operand alone.
 */
function loneCulprit(relation: Relation, suspects: readonly Suspect[]): Term {
	const own = suspects.filter((s) => relation.terms.some((term) => term.id === s.term.id));
	if (relation.form === "same") {
		const [worse] = [...own].sort(
			(a, b) => a.harms - b.harms || Number(b.slip) - Number(a.slip) || a.depth - b.depth,
		);
		return worse?.term ?? relation.terms[0];
	}
	const [result] = relation.terms;
	const lost = own.find((s) => s.harms === 0 && lostUnit(s.term, relation.required(s.term)));
	const swapped = own.filter((s) => isTransposed(s.term, relation.required(s.term), 3));
	const [only] = swapped.length === 1 && swapped[0]?.harms === 0 ? swapped : [];
	return (lost ?? only)?.term ?? result;
}

const FOR_AMOUNTS: readonly RuleId[] = [
	"unit-slip",
	"value-conflict",
	"sum-mismatch",
	"score-sum-mismatch",
	"weight-sum-mismatch",
	"execution-score-mismatch",
	"change-mismatch",
	"rate-mismatch",
];

/**
 * The relation that names the finding: two prints that contradict each other say most about an amount,
 * but a rate beside its own amounts is judged by them.
 */
function primaryOf(suspect: Suspect, stands: Stands): Relation | undefined {
	const beside = suspect.mends.find((r) => r.rule === "rate-mismatch" && stands(r));
	if (suspect.term.kind === "rate" && beside) return beside;
	const rank = (relation: Relation) => FOR_AMOUNTS.indexOf(relation.rule);
	return [...suspect.mends].sort((a, b) => rank(a) - rank(b))[0];
}
