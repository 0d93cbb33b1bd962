/** An exact number, for judging what the project computes by other means. */
export interface Fraction {
	readonly n: bigint;
	/** Positive. */
	readonly d: bigint;
}

export const fraction = (n: bigint, d = 1n): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });
export const add = (a: Fraction, b: Fraction): Fraction =>
	fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const negative = (a: Fraction): Fraction => fraction(-a.n, a.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const equal = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d;
export const tenTo = (power: number): Fraction =>
	power >= 0 ? fraction(10n ** BigInt(power)) : fraction(1n, 10n ** BigInt(-power));
