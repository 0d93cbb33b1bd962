import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A dictionary of Chinese words with their frequency. */
export interface Words {
	/** Natural logarithm of the word's share of running text; `undefined` for what is no word. */
	logShare(word: string): number | undefined;
}

/** Longest word that `logShare` need be asked for, in characters: longer ones are names and sayings. */
export const LONGEST_WORD = 5;

/**
 * The dictionary of the segmenter jieba. It is read at the first question, about 0.1 s and 60 MB;
 * loading the segmenter itself would take ten times that and is not needed to look words up.
 */
export function defaultWords(): Words {
	return { logShare: (word) => dictionary().get(word) };
}

let loaded: ReadonlyMap<string, number> | undefined;

function dictionary(): ReadonlyMap<string, number> {
	loaded ??= read();
	return loaded;
}

/** One word a line: `word frequency tag`. */
function read(): Map<string, number> {
	const { DEFAULT_DICT } = createRequire(import.meta.url)("nodejieba") as { DEFAULT_DICT: string };
	const text = readFileSync(DEFAULT_DICT, "utf8");
	const found = new Map<string, number>();
	let total = 0;
	for (let at = 0; at < text.length; ) {
		const gap = text.indexOf(" ", at);
		if (gap < 0) break;
		const end = text.indexOf("\n", gap);
		const frequency = Number.parseInt(text.slice(gap + 1, gap + 12), 10);
		found.set(text.slice(at, gap), frequency);
		total += frequency;
		at = end < 0 ? text.length : end + 1;
	}
	const logTotal = Math.log(total);
	for (const [word, frequency] of found) found.set(word, Math.log(frequency || 1) - logTotal);
	return found;
}
