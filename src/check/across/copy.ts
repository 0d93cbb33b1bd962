/** Share of character pairs that a sentence with a word or two changed still has in common. */
const NEARLY = 0.85;

/** Whether two sentences with the same numbers are one, but for a word or two. */
export function isCopy(a: string, b: string): boolean {
	if (a === b) return true;
	if (Math.min(a.length, b.length) < NEARLY * Math.max(a.length, b.length)) return false;
	const [left, right] = [pairsOf(a), pairsOf(b)];
	let shared = 0;
	for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
	return (2 * shared) / (a.length + b.length - 2) >= NEARLY;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
	const pairs = new Map<string, number>();
	for (let at = 0; at + 1 < text.length; at++) {
		const pair = text.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}
