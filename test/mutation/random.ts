/** A fixed sequence of numbers in [0, 1) for a seed (mulberry32). */
export function randomFrom(seed: string): () => number {
	let state = [...seed].reduce(
		(hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619),
		2166136261,
	);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
