import {
	add,
	equal,
	type Fraction,
	fraction,
	less,
	negative,
	over,
	tenTo,
	times,
} from "./fraction.ts";
import type { Mark, MarkedText, RelationLine } from "./marked-text.ts";
import { type Printed, printed } from "./printed-number.ts";

/**
 * What a mutant does to a relation. `cut`: it holds only if the printed result was cut off instead of rounded;
 * `vague`: a number is printed with 约.
 */
export type Judgement = "holds" | "cut" | "vague" | "broken";

interface Range {
	readonly low: Fraction;
	readonly high: Fraction;
}

type Lookup = (name: string) => Printed;

/**
 * Judges a relation from the prints alone.
 * `a = b + c`: the rounding interval of `a` meets what the intervals of the others give; with one part that is
 * not zero it is that part printed again.
 * `a == b`: two prints of one fact, so one of them is the other rounded.
 * `a <= b`: some values within the intervals fit. `a >= b`, `a > b`: as printed, as a target is met.
 */
export function judge({ left, op, right }: RelationLine, lookup: Lookup): Judgement {
	const used = namesIn(`${left} ${right}`).map(lookup);
	if (used.some(({ vague }) => vague)) return "vague";
	if (op === "==") return sameFact(lookup(left), lookup(right));
	if (op === ">=")
		return less(asPrinted(left, lookup), asPrinted(right, lookup)) ? "broken" : "holds";
	if (op === ">")
		return less(asPrinted(right, lookup), asPrinted(left, lookup)) ? "holds" : "broken";
	const [only, ...more] = namesIn(right).filter((name) => lookup(name).value.n !== 0n);
	if (only && more.length === 0 && SUM.test(right)) return sameFact(lookup(left), lookup(only));
	const [result, computed] = [evaluate(left, lookup), evaluate(right, lookup)];
	if (op === "<=") return less(computed.high, result.low) ? "broken" : "holds";
	if (meets(roundedTo(left, result, right, lookup), computed)) return "holds";
	if (!/^[a-z]\w*$/u.test(left)) return "broken";
	const { value, last } = lookup(left);
	const end = add(value, last);
	return less(computed.low, end) && !less(computed.high, value) ? "cut" : "broken";
}

const SUM = /^\w+(?: \+ \w+)+$/u;

/** A whole total of points is rounded where its parts have decimals. */
function roundedTo(left: string, result: Range, right: string, lookup: Lookup): Range {
	if (!/^[a-z]\w*$/u.test(left)) return result;
	const { value, last, unit } = lookup(left);
	const finer = namesIn(right).some((name) => less(lookup(name).last, last));
	if (unit !== "分" || !finer) return result;
	const half = times(last, fraction(1n, 2n));
	return { low: add(value, negative(half)), high: add(value, half) };
}

function sameFact(a: Printed, b: Printed): Judgement {
	const coarse = less(a.last, b.last) ? b : a;
	const fine = coarse === a ? b : a;
	if (equal(a.last, b.last)) {
		if (equal(a.value, b.value)) return "holds";
		const apart = less(a.value, b.value)
			? add(b.value, negative(a.value))
			: add(a.value, negative(b.value));
		return a.unit.startsWith("%") && equal(apart, a.last) ? "cut" : "broken";
	}
	if (less(fine.low, coarse.high) && less(coarse.low, fine.high)) return "holds";
	const end = add(coarse.value, coarse.last);
	return less(fine.low, end) && !less(fine.high, coarse.value) ? "cut" : "broken";
}

/** A mark's number or a number of the formula, not its rounding interval. */
const asPrinted = (side: string, lookup: Lookup): Fraction =>
	namesIn(side).length > 0 ? lookup(side).value : evaluate(side, lookup).low;

const meets = (a: Range, b: Range): boolean => !less(a.high, b.low) && !less(b.high, a.low);

export const namesIn = (formula: string): string[] => formula.match(/[a-z]\w*/gu) ?? [];

/** Sums, differences, products and quotients, by interval arithmetic over numbers that are not negative. */
function evaluate(formula: string, lookup: Lookup): Range {
	const tokens = formula.match(/[a-z]\w*|[\d.]+|[-+*/()]/gu) ?? [];
	let at = 0;
	const take = (...wanted: string[]): string | null => {
		const token = tokens[at];
		if (token === undefined || !wanted.includes(token)) return null;
		at++;
		return token;
	};
	const atom = (): Range => {
		if (take("(")) {
			const inner = sum();
			take(")");
			return inner;
		}
		const token = tokens[at++] ?? "";
		if (/^[a-z]/u.test(token)) return lookup(token);
		const [whole = "", decimals = ""] = token.split(".");
		const value = times(fraction(BigInt(whole + decimals)), tenTo(-decimals.length));
		return { low: value, high: value };
	};
	const product = (): Range => {
		let left = atom();
		for (let sign = take("*", "/"); sign; sign = take("*", "/")) {
			const right = atom();
			left =
				sign === "*"
					? { low: times(left.low, right.low), high: times(left.high, right.high) }
					: quotient(left, right);
		}
		return left;
	};
	const sum = (): Range => {
		let left = product();
		for (let sign = take("+", "-"); sign; sign = take("+", "-")) {
			const right = product();
			left =
				sign === "+"
					? { low: add(left.low, right.low), high: add(left.high, right.high) }
					: { low: add(left.low, negative(right.high)), high: add(left.high, negative(right.low)) };
		}
		return left;
	};
	return sum();
}

/** A divisor of zero gives nothing that a print could meet. */
function quotient(a: Range, b: Range): Range {
	if (b.low.n <= 0n) return { low: fraction(-1n), high: fraction(-1n) };
	return { low: over(a.low, b.high), high: over(a.high, b.low) };
}

/** The prints of a text, some of them changed. */
export function lookupIn(text: MarkedText, changed: ReadonlyMap<string, string>): Lookup {
	const printOf = (mark: Mark) => changed.get(mark.name) ?? mark.print;
	return (name) => {
		const mark = text.marks.get(name);
		if (!mark) throw new Error(`${text.name}: no mark ${name}`);
		const unit = mark.unit === null ? null : text.marks.get(mark.unit);
		return printed(printOf(mark), unit ? printOf(unit) : mark.unit);
	};
}
