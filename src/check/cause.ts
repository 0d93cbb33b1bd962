import type { Fault } from "./fault.ts";
import { contains, divide, type Interval, isBounded, meets, scale } from "./interval.ts";
import { equal, fromDecimal, HUNDRED, powerOfTen, rational, times, ZERO } from "./rational.ts";
import type { Relation } from "./relation.ts";
import { digitsOf, fittingPower, misprinted, POINT_STEPS, transposed, UNIT_STEPS } from "./slip.ts";
import type { Term } from "./term.ts";
import { inPrint, named, printed, printedUnit } from "./wording.ts";

const TWO = rational(2n);

/** The one edit that explains a wrong number, in Chinese; null where none does. */
export function causeOf({ culprit, required, primary }: Fault): string | null {
	if (!isBounded(required)) return null;
	return (
		slip(culprit, required) ??
		(primary.form === "result" ? (inverted(primary) ?? miscounted(primary)) : null) ??
		operandSlip(primary, culprit) ??
		oneDigit(culprit, required)
	);
}

function slip(term: Term, required: Interval): string | null {
	const unit = term.kind === "money" ? fittingPower(term, required, UNIT_STEPS) : null;
	if (unit !== null) return unitCause(term, unit);
	const digits = transposed(term, required);
	if (digits) return `相邻数字颠倒（${printed(term)}应为${spelled(term, digits)}）`;
	const point = fittingPower(term, required, POINT_STEPS);
	return point === null ? null : `小数点错位（相差10的${Math.abs(point)}次方）`;
}

/** The amount with the unit that it should have; null where no slip of the unit explains it. */
export function inRightUnit(term: Term, required: Interval | null): string | null {
	if (!isBounded(required) || term.kind !== "money" || !term.value || !term.ulp) return null;
	const power = fittingPower(term, required, UNIT_STEPS);
	const right = power === null ? undefined : rightUnit(term, power);
	if (power === null || !right) return null;
	const [scale, word] = right;
	const factor = powerOfTen(power);
	const unit = { ...printedUnit(term), scale, word };
	return inPrint({ ...term, ulp: times(term.ulp, factor) }, times(term.value, factor), unit);
}

function rightUnit(term: Term, power: number): (typeof MONEY_UNITS)[number] | undefined {
	const meant = times(printedUnit(term).scale, powerOfTen(power));
	return MONEY_UNITS.find(([scale]) => equal(scale, meant));
}

/** 128.65元 for 128.65万元. */
function unitCause(term: Term, power: number): string {
	const word = rightUnit(term, power)?.[1];
	return `单位错位（${word ? `应为${word}，` : ""}相差${Math.abs(power) === 4 ? "一万" : "一亿"}倍）`;
}

const MONEY_UNITS = [
	[powerOfTen(0), "元"],
	[powerOfTen(4), "万元"],
	[powerOfTen(8), "亿元"],
] as const;

/** The slip may as well stand in one of the parts of a sum, or in an amount of a rate. */
function operandSlip(relation: Relation, culprit: Term): string | null {
	if (relation.form !== "result") return null;
	for (const term of relation.terms) {
		const required = term.id === culprit.id ? null : relation.required(term);
		const digits = required && transposed(term, required);
		if (digits) return `相邻数字颠倒（${named(term)}应为${spelled(term, digits)}）`;
		const amount = inRightUnit(term, required);
		if (amount) return `单位错位（${named(term)}应为${amount}）`;
	}
	return null;
}

/** Numerator and denominator changed places. */
function inverted({ terms, rule }: Relation): string | null {
	const [rate, numerator, denominator] = terms;
	if (rule !== "rate-mismatch" || !rate.range || !numerator?.range || !denominator?.range)
		return null;
	const quotient = divide(denominator.range, numerator.range);
	return quotient && meets(scale(quotient, HUNDRED), rate.range) ? "分子与分母颠倒" : null;
}

/** A part that was left out of the total, or counted twice. */
function miscounted(relation: Relation): string | null {
	if (relation.rule !== "sum-mismatch" && relation.rule !== "score-sum-mismatch") return null;
	const [whole, ...parts] = relation.terms;
	const total = relation.required(whole);
	if (!total || !whole.range) return null;
	for (const part of parts) {
		const needed = relation.required(part);
		if (!needed || !part.range || !part.value || part.value.num === 0n) continue;
		if (contains(needed, ZERO)) return `合计漏计了${named(part)}`;
		if (meets(needed, scale(part.range, TWO))) return `合计重复计入了${named(part)}`;
	}
	return null;
}

function oneDigit(term: Term, required: Interval): string | null {
	const digits = misprinted(term, required);
	return digits && `一位数字不同（${printed(term)}应为${spelled(term, digits)}）`;
}

/** The digits as the report would print them. */
function spelled(term: Term, digits: string): string {
	return term.ulp && digitsOf(term) ? inPrint(term, times(fromDecimal(digits), term.ulp)) : digits;
}
