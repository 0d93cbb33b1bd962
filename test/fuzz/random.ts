/** A seeded generator of numbers in [0, 1). */
export type Random = () => number;

/** mulberry32. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A whole number in [0, end). */
export const below = (random: Random, end: number): number => Math.floor(random() * end);

export function pick<T>(random: Random, from: readonly T[]): T {
	const found = from[below(random, from.length)];
	if (found === undefined) throw new Error("nothing to pick from");
	return found;
}
