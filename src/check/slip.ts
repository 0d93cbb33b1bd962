import {
	type Bound,
	between,
	type Interval,
	isBounded,
	leastWhole,
	meets,
	middle,
	mostWhole,
	scale,
} from "./interval.ts";
import {
	absolute,
	compare,
	half,
	isZero,
	minus,
	ONE,
	over,
	plus,
	powerOfTen,
	rational,
	times,
	wholeOf,
	ZERO,
} from "./rational.ts";
import type { Term } from "./term.ts";

/** Powers of ten between 元, 万元 and 亿元, and the neighbouring ones of a slipped point. */
export const UNIT_STEPS = [4, 8, -4, -8] as const;
export const POINT_STEPS = [1, -1, 2, -2, 3, -3] as const;

const HALF = rational(1n, 2n);

/** The printed digits from the first that counts to the last printed; null for numbers that have none. */
export function digitsOf(term: Term): string | null {
	if (!term.value || !term.ulp || compare(term.ulp, ZERO) <= 0) return null;
	const steps = wholeOf(over(term.value, term.ulp));
	return steps !== null && steps > 0n ? steps.toString() : null;
}

/**
 * Whether digits in place of the printed ones would agree with what the others give: whether the numbers that
 * round to them meet it.
 */
function fitting({ ulp }: Term, required: Interval): (digits: string) => boolean {
	if (!ulp) return () => false;
	const inSteps = scale(required, over(ONE, ulp));
	const least = inSteps.lo && leastWhole({ ...inSteps.lo, at: minus(inSteps.lo.at, HALF) });
	const most = inSteps.hi && mostWhole({ ...inSteps.hi, at: plus(inSteps.hi.at, HALF) });
	return (digits) => {
		const steps = BigInt(digits);
		return (least === null || steps >= least) && (most === null || steps <= most);
	};
}

/** The first of `powers` for which the printed number fits once it is taken times 10^power; null if none does. */
export function fittingPower(
	{ value, ulp }: Term,
	required: Interval,
	powers: readonly number[],
): number | null {
	if (!value || !ulp || isZero(value)) return null;
	const margin = half(ulp);
	const print = between(minus(value, margin), plus(value, margin));
	return powers.find((power) => meets(scale(print, powerOfTen(power)), required)) ?? null;
}

/** The number with two neighbouring digits swapped that fits; null if none does. */
export function transposed(term: Term, required: Interval): string | null {
	const digits = digitsOf(term);
	return digits && swapped(digits, fitting(term, required));
}

function swapped(digits: string, fits: (digits: string) => boolean): string | null {
	for (let at = 0; at + 1 < digits.length; at++) {
		const [a, b] = [digits[at], digits[at + 1]];
		if (a === b || (at === 0 && b === "0")) continue;
		const print = `${digits.slice(0, at)}${b}${a}${digits.slice(at + 2)}`;
		if (fits(print)) return print;
	}
	return null;
}

/** Of several prints that fit, the one nearest to what the others give. */
function nearest(prints: readonly string[], { ulp }: Term, required: Interval): string | null {
	const [first, ...rest] = prints;
	const centre = rest.length > 0 ? middle(required) : null;
	if (first === undefined || !centre || !ulp) return first ?? null;
	const away = (print: string) => absolute(minus(times(rational(BigInt(print)), ulp), centre));
	return rest.reduce((a, b) => (compare(away(b), away(a)) < 0 ? b : a), first);
}

/** The number with one digit replaced that fits; null if none does. Short numbers always have one. */
export function misprinted(term: Term, required: Interval): string | null {
	const digits = digitsOf(term);
	if (!digits || digits.length < 3) return null;
	const fits = fitting(term, required);
	const found: string[] = [];
	for (let at = 0; at < digits.length; at++) {
		for (const digit of "0123456789") {
			if (digit === digits[at]) continue;
			const changed = `${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`;
			if (fits(changed)) found.push(changed);
		}
	}
	return nearest(found, term, required);
}

/** With five printed digits a remainder that is no slip fits a swap by accident too rarely to matter. */
const SURE = 5;
/** So does a slipped point with four digits, and another unit with three. */
const SURE_OF_POINT = 4;
const SURE_OF_UNIT = 3;
const SURE_OF_SCORE = 3;
/** Of a number of six digits the last two are too little for a part of their own. */
const SURE_OF_DIGIT = 6;
const LEAST_PART = rational(100n);

/** Whether one slip in the print explains the difference: swapped digits, a slipped point, another unit, a last digit. */
export function isSlip(term: Term, required: Interval | null): boolean {
	if (isTransposed(term, required)) return true;
	// Nothing is a slip of a number that should be nothing.
	if (!isBounded(required) || required.lo.at.num <= 0n) return false;
	const count = digitsOf(term)?.length ?? 0;
	const fitsAt = (powers: readonly number[]) => fittingPower(term, required, powers) !== null;
	if (term.kind === "money" && count >= SURE_OF_UNIT && fitsAt(UNIT_STEPS)) return true;
	if (count >= SURE_OF_POINT && fitsAt([1, -1])) return true;
	return count >= SURE_OF_DIGIT && isLastDigit(term, required);
}

/** Whether the point stands one place too far left or right in a score, which has three digits. */
export const isPointSlip = (term: Term, required: Interval | null): boolean =>
	isBounded(required) &&
	required.lo.at.num > 0n &&
	(digitsOf(term)?.length ?? 0) >= SURE_OF_SCORE &&
	fittingPower(term, required, [1, -1]) !== null;

/** Whether one of the last two digits alone is wrong. */
function isLastDigit(term: Term, required: { lo: Bound; hi: Bound }): boolean {
	if (!term.value || !term.ulp || misprinted(term, required) === null) return false;
	const most = times(term.ulp, LEAST_PART);
	const near = { lo: minus(term.value, most), hi: plus(term.value, most) };
	return compare(required.lo.at, near.lo) >= 0 && compare(required.hi.at, near.hi) <= 0;
}

/** Whether a swap of two digits explains the difference, in a number of at least so many digits. */
export function isTransposed(term: Term, required: Interval | null, least = SURE): boolean {
	const digits = isBounded(required) ? digitsOf(term) : null;
	if (!required || !digits || digits.length < least) return false;
	return swapped(digits, fitting(term, required)) !== null;
}

/** With so many printed digits a single other digit is no accident. */
const SURE_OF_PRINT = 4;

const TEN = rational(10n);
const isAsFine = (a: Pick<Term, "ulp">, b: Pick<Term, "ulp">): boolean =>
	a.ulp !== null && b.ulp !== null && compare(a.ulp, times(b.ulp, TEN)) <= 0;

/** Whether one of two prints is the other with a slip: swapped or single digits, the point, the unit. */
export const looksMisprinted = (a: Term, b: Term): boolean =>
	[
		[a, b],
		[b, a],
	].some(
		([print, meant]) => print !== undefined && meant !== undefined && slippedFrom(print, meant),
	);

/** Swapped digits, the point or the unit: what a single other digit may come to by accident. */
export const isSlipOf = (print: Term, { range }: Pick<Term, "range">): boolean =>
	isSlip(print, range) || isTransposed(print, range, SURE_OF_PRINT);

const slippedFrom = (print: Term, { range, ...other }: Term): boolean =>
	isSlipOf(print, { range }) ||
	(range !== null &&
		// Of what is printed coarser many a single digit is right.
		isAsFine(other, print) &&
		(digitsOf({ range, ...other })?.length ?? 0) >= SURE_OF_SCORE &&
		(digitsOf(print)?.length ?? 0) >= SURE_OF_PRINT &&
		misprinted(print, range) !== null);
