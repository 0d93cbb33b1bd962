import { type NumberingStyle, numberingOf, smallHanNumber } from "../text/numbering.ts";

/** A numbering as it stands in a line. */
export interface Ordinal {
	readonly style: NumberingStyle;
	readonly number: number;
}

/** From the top of the ladder down: GB/T 9704-2012 clause 7.3.3, with 第一部分 above it. */
export const LADDER: readonly NumberingStyle[] = [
	"part",
	"han",
	"han-bracket",
	"arabic",
	"arabic-bracket",
	"circled",
];

/** Numberings inside a line, after a stop: 一是 第一 （1）, and a heading that was glued on: …。（三）… */
const INNER =
	/(?<=[。；：:;！？，,])(?:([一二三四五六七八九十]{1,3})是|第([一二三四五六七八九十]{1,3})[，,、]|[（(]([0-9]{1,2})[）)])|(?<=[。；])[（(]([一二三四五六七八九十]{1,3})[）)]/gu;

/** Numberings that the end of a line tears: …总体稳定。（三 | ）部门整体收支情况, …。二 | 是壮大… */
const TORN =
	/[。；：](?:([一二三四五六七八九十]{1,3})|第([一二三四五六七八九十]{1,3})|[（(]([0-9]{1,2})|[（(]([一二三四五六七八九十]{1,3}))$/u;

/** The numberings of a line from left to right. */
export function ordinalsOf(text: string): readonly Ordinal[] {
	const compact = text.replace(/\s+/gu, "");
	const found: Ordinal[] = [];
	const first = numberingOf(compact);
	// ① is as often the mark of a footnote.
	if (first && first.style !== "circled") found.push({ style: first.style, number: first.number });
	const torn = TORN.exec(compact);
	for (const [, is, di, arabic, bracket] of [...compact.matchAll(INNER), ...(torn ? [torn] : [])]) {
		add(found, "is", smallHanNumber(is ?? ""));
		add(found, "di", smallHanNumber(di ?? ""));
		add(found, "arabic-bracket", arabic ? Number(arabic) : null);
		add(found, "han-bracket", smallHanNumber(bracket ?? ""));
	}
	return found;
}

function add(found: Ordinal[], style: NumberingStyle, number: number | null): void {
	if (number !== null && number > 0) found.push({ style, number });
}

const BARE =
	/^\s*(?:[1-9]\d?[.、．]|[（(](?:[1-9]\d?|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、)\s*$/u;

/** A numbering alone on its line: its words are on the next. */
export const isBareNumbering = (line: string): boolean => BARE.test(line);
