import { resolve } from "node:path";

const open = new Set<string>();

/**
 * Takes a database file for this process; gives what lets go of it, or null where it is taken. DuckDB's
 * lock is one of processes (POSIX), and a second opening within a process would lose it without a word.
 */
export function takeFile(file: string): (() => void) | null {
	const path = resolve(file);
	if (open.has(path)) return null;
	open.add(path);
	return () => open.delete(path);
}
