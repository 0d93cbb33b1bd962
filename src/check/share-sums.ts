import type { Figure } from "../model/figure.ts";
import type { Facts } from "./facts.ts";
import { distinct, type Fault } from "./fault.ts";
import {
	add,
	below,
	type Interval,
	isBounded,
	meets,
	middle,
	point,
	subtract,
} from "./interval.ts";
import { where } from "./notes.ts";
import { absolute, fromDecimal, HUNDRED, minus, plus, times, toFixed, ZERO } from "./rational.ts";
import type { Draft } from "./rule.ts";
import { type ShareList, sharesInSentences, sharesInTables } from "./share-lists.ts";
import { misprinted, transposed } from "./slip.ts";
import type { Term } from "./term.ts";
import { decimalsOf, inPrint, printed, tolerancePrint } from "./wording.ts";

const ALL = point(HUNDRED);

/**
 * Shares of one whole that do not make 100%: under a printed total of 100%, or a list in a sentence that
 * comes to more and is right but for one slip. Shares of less than 100% may not be all.
 */
export function* shareSums(facts: Facts, faults: readonly Fault[]): Iterable<Draft> {
	const accused = new Set(faults.map(({ culprit }) => culprit.id));
	for (const list of [...sharesInTables(facts), ...sharesInSentences(facts)]) {
		const terms = list.parts.map(facts.term);
		if (terms.some((term) => accused.has(term.id)) || mayMakeAll(terms)) continue;
		const slips = terms.flatMap((term) => slipOf(term, requiredOf(term, terms)) ?? []);
		if (list.whole === null && (slips.length === 0 || !below(ALL, sumOf(terms)))) continue;
		yield draftOf(facts, list, terms, slips);
	}
}

const sumOf = (terms: readonly Term[]): Interval =>
	terms.reduce((sum, term) => add(sum, term.range ?? point(ZERO)), point(ZERO));

const requiredOf = (term: Term, terms: readonly Term[]): Interval =>
	subtract(ALL, sumOf(terms.filter((other) => other.id !== term.id)));

/** Rounded or cut off: n shares leave n half digits either way, or up to n whole ones below. */
function mayMakeAll(terms: readonly Term[]): boolean {
	if (meets(sumOf(terms), ALL)) return true;
	const low = terms.reduce((sum, { value }) => plus(sum, value ?? ZERO), ZERO);
	const high = terms.reduce((sum, { ulp }) => plus(sum, ulp ?? ZERO), low);
	return meets({ lo: { at: low, closed: true }, hi: { at: high, closed: false } }, ALL);
}

/** A share with the digits that it would need: two swapped, or one other. */
function slipOf(term: Term, required: Interval): string | null {
	if (!isBounded(required) || required.lo.at.num < 0n || !term.ulp) return null;
	const digits = transposed(term, required) ?? misprinted(term, required);
	return digits && `${printed(term)}应为${inPrint(term, times(fromDecimal(digits), term.ulp))}`;
}

function draftOf(
	facts: Facts,
	{ whole, parts }: ShareList,
	terms: readonly Term[],
	slips: readonly string[],
): Draft {
	const [first] = parts;
	const sum = middle(sumOf(terms)) ?? ZERO;
	const decimals = Math.max(...terms.map((term) => decimalsOf(term)));
	const total = `${toFixed(sum, decimals)}%`;
	const apart = toFixed(absolute(minus(sum, HUNDRED)), decimals);
	const tolerance = tolerancePrint({ ...facts.term(first), range: null }, sumOf(terms));
	const cause = slips.length === 1 ? `一个占比印错（${slips[0]}）` : null;
	const head = whole ? `合计${whole.raw}与各项占比之和不符` : "同一总额的各项占比相加超过100%";
	const notes = [
		`${where(facts, first.evidence)}${head}：${terms.map(printed).join("＋")}＝${total}，相差${apart}个百分点`,
		...(tolerance ? [`印出位数允许的误差为${tolerance}`] : []),
		...(cause ? [`可能是${cause}`] : []),
	];
	const evidence = [...parts, ...(whole ? [whole] : [])].map(evidenceOf);
	return {
		message: `${notes.join("；")}。`,
		expected: "100%",
		actual: total,
		tolerance,
		cause,
		evidence: distinct([first.evidence, ...evidence]),
	};
}

const evidenceOf = ({ evidence }: Figure) => evidence;
