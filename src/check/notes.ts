import type { Evidence } from "../model/evidence.ts";
import { causeOf, inRightUnit } from "./cause.ts";
import type { Facts } from "./facts.ts";
import { evidenceOf, type Fault } from "./fault.ts";
import { middle } from "./interval.ts";
import { absolute, compare, equal, minus } from "./rational.ts";
import type { Relation } from "./relation.ts";
import type { Draft } from "./rule.ts";
import { staleCopy } from "./stale-copy.ts";
import type { Term } from "./term.ts";
import {
	decimalsOf,
	expectedPrint,
	inPrint,
	named,
	type PrintedUnit,
	printed,
	printedUnit,
	quoted,
	tolerancePrint,
} from "./wording.ts";

/** A calculation longer than this is cut in a message; the evidence holds all of it. */
const LONGEST_CALCULATION = 120;

/** Of the numbers that a mistake also breaks, no more are named in a message. */
const MOST_NAMES = 3;

/** The finding for one fault: `core` says what is printed and what it should be. */
export function note(facts: Facts, fault: Fault, core: string): Draft {
	const { culprit } = fault;
	const tolerance = toleranceOf(fault);
	const cause = staleCopy(facts, fault) ?? causeOf(fault);
	const parts = [
		where(facts, culprit.evidence) + core + settled(fault),
		...(tolerance && tolerance !== "±0" ? [`印出位数允许的误差为${tolerance}`] : []),
		...(cause ? [`可能是${cause}`] : []),
		...alsoBroken(fault),
	];
	return {
		message: `${parts.join("；")}。`,
		expected: expectedOf(fault),
		actual: culprit.raw,
		tolerance,
		cause,
		evidence: evidenceOf(fault),
	};
}

/** The number that should be printed; null where the others do not fix it. */
const expectedOf = ({ culprit, required }: Fault): string | null =>
	inRightUnit(culprit, required) ?? expectedPrint(culprit, required);

/** Two prints of one precision must be the same; a coarser one may be off by half its last digit. */
function toleranceOf({ culprit, primary, required }: Fault): string | null {
	const [a, b] = primary.terms;
	if (primary.rule === "unit-slip" || primary.form === "limit") return null;
	if (primary.form !== "same" || !a.ulp || !b?.ulp) return tolerancePrint(culprit, required);
	if (equal(a.ulp, b.ulp)) return "±0";
	return tolerancePrint({ ...culprit, range: null }, (compare(a.ulp, b.ulp) > 0 ? a : b).range);
}

/** The table or heading under which a place stands, as the start of a message. */
export function where(facts: Facts, at: Evidence): string {
	const { table } = facts.locate(at);
	if (table !== null) {
		const caption = facts.report.tables.find(({ id }) => id === table)?.caption;
		return caption ? `${quoted(caption)}表中，` : "表中，";
	}
	const section = facts.section(at);
	return section ? `${quoted(section.title)}中，` : "";
}

/** What the operands of a relation give, in the print of its result and with their digits. */
export function computed(relation: Relation): string | null {
	const [result, ...operands] = relation.terms;
	const range = relation.required(result);
	const centre = range && middle(range);
	if (!centre) return null;
	const unit = printedUnit(result);
	const alike = operands.filter((term) => term.kind === result.kind);
	const finest = result.kind === "rate" ? [result] : [result, ...alike];
	return inPrint(result, centre, unit, mostDecimals(finest, unit));
}

const mostDecimals = (terms: readonly Term[], unit: PrintedUnit): number =>
	Math.max(...terms.map((term) => decimalsOf(term, unit)));

/** How far the printed result is from the computed one. */
export function difference(relation: Relation): string | null {
	const [result] = relation.terms;
	const range = relation.required(result);
	const centre = range && middle(range);
	if (!centre || !result.value) return null;
	const unit = printedUnit(result);
	const apart = absolute(minus(result.value, centre));
	return inPrint(result, apart, unit, mostDecimals(relation.terms, unit));
}

export function calculation(relation: Relation): string {
	const text = relation.calculation();
	return text.length <= LONGEST_CALCULATION ? text : `${text.slice(0, LONGEST_CALCULATION)}…`;
}

/** Names the number at fault where it is not the result itself. */
export function blame(fault: Fault): string {
	const { culprit, primary } = fault;
	const expected = expectedOf(fault);
	if (culprit.id === primary.terms[0].id || !expected) return "";
	return `，问题应在${named(culprit)}，应为${expected}`;
}

/** Of two prints of one fact, which is wrong: the one that fits worse with the rest. */
const settled = ({ support, culprit }: Fault): string =>
	support > 0 ? `，另有${support}处勾稽只与后者相符，错的多半是${printed(culprit)}` : "";

function alsoBroken(fault: Fault): readonly string[] {
	const results = fault.others.map((relation) => relation.terms[0]);
	const telling = results.filter(({ kind, name }) => kind !== "word" && name !== "");
	const names = [...new Set(telling.map(named))].filter((name) => name !== named(fault.culprit));
	if (results.length === 0) return [];
	if (names.length === 0) return [`另有${results.length}处勾稽也因此对不上`];
	const isAll = names.length === results.length && names.length <= MOST_NAMES;
	return [`${names.slice(0, MOST_NAMES).join("、")}${isAll ? "" : "等"}也因此对不上`];
}

/** The faults that a rule names. */
export const faultsOf = (faults: readonly Fault[], rule: Relation["rule"]): readonly Fault[] =>
	faults.filter((fault) => fault.primary.rule === rule);
