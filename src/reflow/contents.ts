import { numberingOf } from "../text/numbering.ts";

/** 目录, set apart or not. */
export const CONTENTS_HEAD = /^目\s*录[：:]?$/u;
/** An entry is a heading: no sentence, and no longer than one. */
const LONGEST = 60;
/** Two headings in a row may also be a report without text. */
const FEWEST = 3;

/**
 * A table of contents that lost its leaders: under 目录 the headings of the report, with or without the
 * number of a page, the first of which is printed again where the text begins. Indices of its lines.
 */
export function listedContents(lines: readonly string[]): readonly number[] {
	const head = lines.findIndex((line) => CONTENTS_HEAD.test(line.trim()));
	if (head < 0) return [];
	const entries: number[] = [];
	let first: string | null = null;
	for (let at = head + 1; at < lines.length; at++) {
		const line = (lines[at] ?? "").trim();
		if (line === "") continue;
		const words = wordsOf(line);
		if (!isEntry(line) || words === first) break;
		first ??= words;
		entries.push(at);
	}
	const end = entries.at(-1) ?? head;
	const again = lines.some((line, at) => at > end && wordsOf(line) === first);
	return entries.length >= FEWEST && again ? [head, ...entries] : [];
}

/** The words of an entry, without white space, leaders and the number of its page. */
const wordsOf = (line: string): string =>
	line.replace(/[.．…·。•\s]*[(（]?\d{1,3}[)）]?\s*$/u, "").replace(/\s+/gu, "");

function isEntry(line: string): boolean {
	const numbering = numberingOf(line);
	const title = line.slice(numbering?.length ?? 0).replace(/[（(][^（）()]*[）)]/gu, "");
	if (line.length > LONGEST || /[，,。；;：:]/u.test(title)) return false;
	return numbering !== null || /^附[件表录]|\s\d{1,3}$/u.test(line);
}
