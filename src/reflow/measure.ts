import { cannotBeginLine, endsSentence, textWidth } from "../text/han.ts";

/** How wide lines were set; null where every line is a paragraph of its own. */
export type Measure = {
	/** In em. */
	readonly width: number;
	/** Space between Han and Latin or digits, in em. */
	readonly autospace: number;
} | null;

const compact = (text: string): string => text.replace(/\s+/gu, "");

/** Lines shorter than this say nothing of the measure. */
const SHORTEST = 10;
/** No page of running text is set wider. */
const WIDEST = 60;
/** How far a full line may stay behind the widest: a number that did not fit, a stop that hangs out. */
const RAGGED = 3;
/** Word processors set Han and Latin or digits apart by a quarter of an em (中西间距), plain text does not. */
const AUTOSPACES = [0, 0.25];
const MIXED = /(?<=\p{Script=Han})(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=\p{Script=Han})/gu;

const setWidth = (text: string, autospace: number): number =>
	textWidth(text) + (autospace === 0 ? 0 : autospace * seams(text));

/** Places where Han and Latin or digits meet. */
const seams = (text: string): number => text.match(MIXED)?.length ?? 0;

interface Line {
	readonly text: string;
	/** In em, without space between Han and Latin or digits. */
	readonly width: number;
}

/**
 * Wrapped text shows in its widest lines: they reach about the same width, and most of them break
 * off in mid-sentence. Of the two ways of spacing, the one under which they agree better was used.
 */
export function measureOf(texts: readonly string[]): Measure {
	const lines = texts
		.map(compact)
		.map((text): Line => ({ text, width: textWidth(text) }))
		.filter(({ width }) => width >= SHORTEST);
	const fits = AUTOSPACES.flatMap((autospace) => settingUnder(lines, autospace) ?? []);
	return fits.sort((a, b) => a.spread - b.spread)[0]?.measure ?? null;
}

function settingUnder(lines: readonly Line[], autospace: number) {
	const sized = lines
		.map(({ text, width }): Line => {
			const space = autospace === 0 ? 0 : autospace * seams(text);
			return { text, width: width + space };
		})
		.sort((a, b) => a.width - b.width);
	const widest = sized[Math.floor(sized.length * 0.97)]?.width ?? 0;
	if (sized.length === 0 || widest > WIDEST) return null;
	const full = sized.filter(({ width }) => width >= widest - RAGGED && width <= widest + 1);
	const unfinished = full.filter(({ text }) => !endsSentence(text));
	if (full.length < 3 || unfinished.length * 2 < full.length) return null;
	const middle = unfinished[Math.floor(unfinished.length / 2)]?.width ?? widest;
	const spread =
		unfinished.reduce((sum, { width }) => sum + Math.abs(width - middle), 0) / unfinished.length;
	const width = unfinished[Math.floor(unfinished.length * 0.85)]?.width ?? widest;
	return { spread, measure: { width, autospace } };
}

/**
 * Whether `line` went on to `next` because nothing more fitted, rather than ending a paragraph:
 * the next unbreakable piece (a number with its unit, a character with its stop) would not have
 * fitted. A first line has `indent` em less.
 */
export function reachesMeasure(
	line: string,
	next: string,
	measure: NonNullable<Measure>,
	indent = 0,
): boolean {
	const both = compact(line) + firstPiece(compact(next));
	return setWidth(both, measure.autospace) > measure.width - indent - 0.25;
}

/** Whether `next` goes on because its first piece did not fit into the room (em) left at the end of a line. */
export const fillsRoom = (room: number, next: string): boolean =>
	room < textWidth(firstPiece(compact(next))) + 0.25;

function firstPiece(text: string): string {
	const run = /^[（《“‘(]*(?:[0-9A-Za-z.,%]+|.)/su.exec(text)?.[0] ?? "";
	let end = run.length;
	while (end < text.length && cannotBeginLine(text.charAt(end))) end++;
	return text.slice(0, end);
}
