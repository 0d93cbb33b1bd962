/** Most names that are worth suggesting. */
const MOST = 3;

/** Insertions, deletions and replacements of one character that lead from `a` to `b`. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (const [i, char] of [...a].entries()) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j++) {
			const replaced = (row[j] ?? 0) + (char === b[j] ? 0 : 1);
			next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** The names that a mistyped one may stand for, the nearest first; those that hold it count as near. */
export function nearestNames(mistyped: string, names: readonly string[]): readonly string[] {
	const typed = mistyped.toLowerCase().slice(0, 64);
	const rank = (name: string): number =>
		typed.length > 2 && name.includes(typed) ? 0 : distance(typed, name);
	return names
		.map((name) => ({ name, rank: rank(name) }))
		.filter(({ name, rank }) => rank <= Math.max(2, Math.floor(name.length / 3)))
		.sort((a, b) => a.rank - b.rank)
		.slice(0, MOST)
		.map(({ name }) => name);
}

/** ，是否想写“a”、“b”？; empty where nothing is near. */
export function suggestion(mistyped: string, names: readonly string[]): string {
	const found = nearestNames(mistyped, names);
	return found.length === 0 ? "" : `，是否想写 ${found.join("、")}？`;
}
