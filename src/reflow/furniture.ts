import type { SourceLine } from "../model/document.ts";
import { CONTENTS_HEAD, listedContents } from "./contents.ts";

/** Why a line is not part of the text. */
export type Furniture = "page-number" | "running-head" | "contents";

/** Page numbers as they are set: - 3 -, — 3 —, 第3页 共8页, 3 / 8; those of two pages on one sheet: - 3 - - 4 -. */
const PAGE_NUMBER =
	/^(?:(?:[-—–－·~]{1,3}\s*\d{1,4}\s*[-—–－·~]{1,3}\s*){1,2}|第\s*\d{1,4}\s*页(?:\s*[，,、/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4})$/u;
/** No page number is longer. */
const LONGEST_NUMBER = 40;
const BARE_NUMBER = /^\d{1,4}$/;

/** An entry of a table of contents: a leader and a page number at the end of the line. */
const CONTENTS_ENTRY = /(?:[.．…·。•]{3}|-{4}|PAGEREF\s)[^\p{Script=Han}]{0,80}\d{1,4}\s*[)）]?$/u;
/** Longer lines are text. */
const LONGEST_ENTRY = 120;

/** How many lines from the edge of a page a running head may stand. */
const EDGE = 2;

/**
 * Marks page numbers, running heads and tables of contents by the index of their line.
 * A bare number counts only at the edge of a page, a running head only if it repeats on most pages
 * with its digits masked.
 */
export function furniture(
	all: readonly SourceLine[],
	inTables: { has(index: number): boolean } = new Set<number>(),
): ReadonlyMap<number, Furniture> {
	// A line of a table is none; an empty one keeps the indices.
	const lines = all.map((line, i) => (inTables.has(i) ? EMPTY : line));
	const pages = linesByPage(lines);
	const numbered = lines.flatMap((line, i) => (isPageNumber(line.text) ? i : []));
	const mark = (indices: readonly number[], kind: Furniture): [number, Furniture][] =>
		indices.map((index) => [index, kind]);
	// Of two marks for one line the later holds.
	return new Map([
		...mark(runningHeads(lines, pages, inTables), "running-head"),
		...mark(contents(lines), "contents"),
		...mark([...numbered, ...bareNumbersAtEdges(lines, pages)], "page-number"),
	]);
}

const EMPTY: SourceLine = { text: "", page: null, line: null, boxes: [] };

/** By far most lines begin with a Han character: none of a page number but 第. */
const isPageNumber = (text: string): boolean =>
	!/^[一-笫笭-鿿]/u.test(text) && PAGE_NUMBER.test(narrow(text));

/** Without spaces around it, and －３－ as -3-. */
function narrow(text: string): string {
	const trimmed = text.trim();
	return trimmed.length <= LONGEST_NUMBER ? trimmed.normalize("NFKC") : trimmed;
}

/** Where a line stands on its page: its upper edge in points, or its place in the file. */
function height(lines: readonly SourceLine[], index: number): number {
	return lines[index]?.boxes.at(-1)?.[1] ?? index;
}

/** Indices of the printed lines of each page from top to bottom; none where there are no pages. */
function linesByPage(lines: readonly SourceLine[]): number[][] {
	const pages = new Map<number, number[]>();
	lines.forEach((line, index) => {
		if (line.page === null || !/\S/u.test(line.text)) return;
		const known = pages.get(line.page);
		if (known) known.push(index);
		else pages.set(line.page, [index]);
	});
	// A table over several pages, or a note, is read before lines that stand above it.
	for (const indices of pages.values()) indices.sort((a, b) => height(lines, a) - height(lines, b));
	return [...pages.values()];
}

/** The first and the last lines of a page. */
const edges = (page: readonly number[], depth: number): readonly number[] =>
	page.length <= 2 * depth ? page : [...page.slice(0, depth), ...page.slice(-depth)];

function bareNumbersAtEdges(
	lines: readonly SourceLine[],
	pages: readonly (readonly number[])[],
): number[] {
	const found = pages.flatMap((page) => edges(page, 1));
	const numbers = found.filter((index) => BARE_NUMBER.test(narrow(lines[index]?.text ?? "")));
	return numbers.length >= 2 ? numbers : [];
}

function runningHeads(
	lines: readonly SourceLine[],
	pages: readonly (readonly number[])[],
	inTables: { has(index: number): boolean },
): number[] {
	if (pages.length < 3) return [];
	const byMask = new Map<string, number[]>();
	for (const index of pages.flatMap((page) => edges(page, EDGE))) {
		const mask = (lines[index]?.text ?? "").replace(/\s+/gu, "").replace(/\d+/gu, "#");
		byMask.set(mask, [...(byMask.get(mask) ?? []), index]);
	}
	// The first page often carries the title in place of the head, so one page may lack it.
	return [...byMask.values()]
		.filter((found) => found.length >= pages.length - 1)
		.filter((found) => !found.every((index) => isTitleOfForm(lines, index, inTables)))
		.flat();
}

/** 2023年度项目支出绩效自评表 on each page, right above the form of another project. */
const TITLE_OF_FORM = /表(?:[（(][^（()）]{1,12}[)）])?$/u;
/** 填报单位：…, 单位：万元 between a title and its table. */
const FILLED_IN = /^[^：:]{2,10}[：:]/u;
const MOST_FILLED_IN = 2;

function isTitleOfForm(
	lines: readonly SourceLine[],
	index: number,
	inTables: { has(index: number): boolean },
): boolean {
	if (!TITLE_OF_FORM.test((lines[index]?.text ?? "").replace(/\s+/gu, ""))) return false;
	let next = index + 1;
	while (next <= index + MOST_FILLED_IN && !inTables.has(next)) {
		if (!FILLED_IN.test((lines[next]?.text ?? "").trim())) return false;
		next++;
	}
	return inTables.has(next);
}

function contents(lines: readonly SourceLine[]): readonly number[] {
	const entries = lines.flatMap((line, i) => (isEntry(line.text.trim()) ? [i] : []));
	if (entries.length < 3) return listedContents(lines.map((line) => line.text));
	const first = entries[0] ?? 0;
	const head = lines.findLastIndex(
		(line, i) => i < first && i >= first - 6 && CONTENTS_HEAD.test(line.text.trim()),
	);
	return head >= 0 ? [head, ...entries] : entries;
}

const isEntry = (line: string): boolean =>
	line.length <= LONGEST_ENTRY && CONTENTS_ENTRY.test(line);
