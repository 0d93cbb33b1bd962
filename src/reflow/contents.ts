import { numberingOf } from "../text/numbering.ts";

/** 目录, set apart or not. */
export const CONTENTS_HEAD = /^目\s*录[：:]?$/u;
/** An entry is a heading: no sentence, and no longer than one. */
const LONGEST = 60;
/** Two headings in a row may also be a report without text. */
const FEWEST = 3;
/** Where no 目录 says so, a run of headings is as long as the outline of a report. */
const FEWEST_UNNAMED = 8;

/**
 * A table of contents that lost its leaders: the headings of the report one below the other, with or
 * without the number of a page, that are printed again where the text stands. Indices of its lines.
 */
export function listedContents(lines: readonly string[]): readonly number[] {
	const head = lines.findIndex((line) => CONTENTS_HEAD.test(line.trim()));
	if (head >= 0) {
		const entries = entriesFrom(lines, head + 1);
		return entries.length >= FEWEST && returns(lines, entries, 1) ? [head, ...entries] : [];
	}
	const first = lines.findIndex((line) => isEntry(line.trim()));
	if (first < 0) return [];
	const entries = entriesFrom(lines, first);
	return entries.length >= FEWEST_UNNAMED && returns(lines, entries, entries.length * 0.6)
		? entries
		: [];
}

/** The run of entries that begins at `from`, blank lines left out; it ends where its first entry comes again. */
function entriesFrom(lines: readonly string[], from: number): readonly number[] {
	const entries: number[] = [];
	let first: string | null = null;
	for (let at = from; at < lines.length; at++) {
		const line = (lines[at] ?? "").trim();
		if (line === "") continue;
		const words = wordsOf(line);
		if (!isEntry(line) || words === first) break;
		first ??= words;
		entries.push(at);
	}
	return entries;
}

/** Whether the first entry, and at least `least` of all, are printed again behind the last. */
function returns(lines: readonly string[], entries: readonly number[], least: number): boolean {
	const later = new Set(lines.slice((entries.at(-1) ?? 0) + 1).map(wordsOf));
	const again = entries.filter((at) => later.has(wordsOf(lines[at] ?? "")));
	return again[0] === entries[0] && again.length >= least;
}

/** The words of an entry, without white space, leaders, the number of its page and a closing stop. */
const wordsOf = (line: string): string =>
	line.replace(/[.．…·。•\s]*[(（]?\d{1,3}[)）]?\s*$/u, "").replace(/\s+|[。：:]\s*$/gu, "");

function isEntry(line: string): boolean {
	const numbering = numberingOf(line);
	const title = line.slice(numbering?.length ?? 0).replace(/[（(][^（）()]*[）)]/gu, "");
	if (line.length > LONGEST || /[，,。；;：:]/u.test(title)) return false;
	return numbering !== null || /^附[件表录]|\s\d{1,3}$/u.test(line);
}
