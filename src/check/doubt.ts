import type { Figure } from "../model/figure.ts";
import type { Facts } from "./facts.ts";
import { contains, type Interval, isBounded } from "./interval.ts";
import { compare, HUNDRED, rational, times, ZERO } from "./rational.ts";
import type { Relation } from "./relation.ts";
import { digitsOf, isSlipOf, misprinted } from "./slip.ts";
import type { Term } from "./term.ts";
import { undecidable } from "./verdict.ts";

/** A relation that another number of the report would make true was read with the wrong one. */
export function doubted(facts: Facts, relations: readonly Relation[]): readonly Relation[] {
	if (!relations.some(({ verdict }) => verdict.kind === "inconsistent")) return relations;
	const amounts = facts.report.figures.filter((f) => f.kind === "money" && f.direction === null);
	const read = new Set(amounts.flatMap((f) => (f.measure === null ? [] : (f.value ?? []))));
	const unread = amounts.filter(
		({ measure, value }) => measure === null && value !== null && !read.has(value),
	);
	return relations.map((relation) => {
		if (relation.verdict.kind !== "inconsistent" || relation.form !== "result") return relation;
		if (inOneTable(facts, relation)) return relation;
		if (isGross(relation) || isBeyondWhole(relation))
			return { ...relation, verdict: undecidable("相差过大而无笔误可解释，取数口径未定") };
		if (WORDED.has(relation.finder)) return relation;
		const other = relation.terms.some((term) => isMisread(facts, unread, relation, term));
		return other
			? { ...relation, verdict: undecidable("报告中另有数字能使其成立，取数口径未定") }
			: relation;
	});
}

const idOf = (term: Term): string => term.id;

/** Relations that no sentence states: the names of the numbers imply them. */
const IMPLIED: ReadonlySet<string> = new Set(["item-parts", "fund-parts", "listed-sums"]);

/** A list and its shares are read where they hold or but for one slip would. */
const WORDED: ReadonlySet<string> = new Set(["listed-sums", "listed-shares"]);

/** Who adds up what he prints is seldom wrong by half: without a slip the numbers are not those of one relation. */
function isGross(relation: Relation): boolean {
	if (!IMPLIED.has(relation.finder)) return false;
	const [result] = relation.terms;
	const required = relation.required(result);
	if (!isBounded(required) || !result.value || compare(required.lo.at, ZERO) <= 0) return false;
	const [low, high] =
		compare(result.value, required.lo.at) < 0
			? [result.value, required.lo.at]
			: [required.hi.at, result.value];
	const apart = compare(times(low, MOST), high) < 0;
	return apart && !relation.terms.some((term) => isPrintedWrong(term, relation.required(term)));
}

const MOST = rational(3n, 2n);

/** Half as much again as the whole, beside a rate below 100%: the sentence names another whole. */
function isBeyondWhole(relation: Relation): boolean {
	if (relation.finder !== "stated-rates") return false;
	const [rate, part, whole] = relation.terms;
	if (!rate.value || !part?.value || !whole?.value || compare(rate.value, HUNDRED) > 0)
		return false;
	if (compare(times(whole.value, MOST), part.value) >= 0) return false;
	return !relation.terms.some((term) => isPrintedWrong(term, relation.required(term)));
}

const isPrintedWrong = (term: Term, required: Interval | null): boolean =>
	required !== null && (isSlipOf(term, { range: required }) || misprinted(term, required) !== null);

/** Fewer digits than these agree by accident. */
const TELLING = 4;

/** Whether an amount of which the report does not say what it is would stand there, and is no misprint of the term. */
function isMisread(
	facts: Facts,
	unread: readonly Figure[],
	relation: Relation,
	term: Term,
): boolean {
	if (term.kind !== "money") return false;
	const required = relation.required(term);
	if (!isBounded(required)) return false;
	const own = new Set(relation.terms.map(idOf));
	return unread.some((figure) => {
		const other = facts.term(figure);
		if (own.has(other.id) || !other.value || !contains(required, other.value)) return false;
		return (digitsOf(other)?.length ?? 0) >= TELLING && !isSlipOf(term, other);
	});
}

/** The cells of one table are bound by its head. */
function inOneTable(facts: Facts, { terms: [first, ...rest] }: Relation): boolean {
	const { table } = facts.locate(first.evidence);
	return table !== null && rest.every((term) => facts.locate(term.evidence).table === table);
}
