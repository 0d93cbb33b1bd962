import { cannotBeginLine, endsSentence, textWidth } from "../text/han.ts";
import { type Numbering, numberingOf } from "../text/numbering.ts";
import type { FlowLine } from "./lines.ts";
import { fillsRoom, type Measure, measureOf, reachesMeasure } from "./measure.ts";
import { isBareNumbering } from "./ordinals.ts";

/** How one text sets its paragraphs. */
interface Setting {
	readonly measure: Measure;
	/** Paragraphs begin set in by two characters. */
	readonly indents: boolean;
	/** Paragraphs are set apart by blank lines. */
	readonly gaps: boolean;
	/** The indent was lost with the layout, but first lines still break two characters earlier. */
	readonly shortFirstLines: boolean;
}

function settingOf(lines: readonly FlowLine[]): Setting {
	const share = (count: number): number => count / Math.max(1, lines.length);
	const indented = lines.filter((line) => line.indented).length;
	const gaps = lines.filter((line) => line.gapBefore > 0).length;
	const measure = measureOf(lines.map((line) => line.text)) ?? measureOfRooms(lines);
	return {
		measure,
		shortFirstLines: measure !== null && breakEarly(lines, measure),
		indents: indented >= 3 && share(indented) > 0.04 && indented < lines.length,
		gaps: share(gaps) > 0.12,
	};
}

/** The measure where the page shows it: the usual width of the lines that leave no room. */
function measureOfRooms(lines: readonly FlowLine[]): Measure {
	const full = lines.filter((line) => line.room !== null && line.room < 1);
	const widths = full.map((line) => textWidth(line.text)).sort((a, b) => a - b);
	const width = widths[Math.floor(widths.length / 2)];
	return width === undefined ? null : { width, autospace: 0 };
}

/** Whether a line ended because nothing more fitted: by its place on the page, else by its length. */
function isFull(
	line: FlowLine,
	next: FlowLine,
	measure: NonNullable<Measure>,
	indent: number,
): boolean {
	return line.room === null
		? reachesMeasure(line.text, next.text, measure, indent)
		: fillsRoom(line.room, next.text);
}

/** GB/T 9704-2012 clause 7.3.3: every paragraph is set in by two characters. */
const FIRST_LINE_INDENT = 2;

/** Whether most numbered paragraphs that go on over their first line break it two characters early. */
function breakEarly(lines: readonly FlowLine[], measure: NonNullable<Measure>): boolean {
	const signs = lines.flatMap((line, i) => {
		const follower = lines[i + 1];
		if (!follower || numberingOf(line.text) === null || numberingOf(follower.text) !== null)
			return [];
		return endsSentence(line.text) ? [] : (isFirstLine(line, follower, measure) ?? []);
	});
	return signs.length >= 3 && signs.filter(Boolean).length * 10 >= signs.length * 6;
}

/** Whether a line is as wide as a first line (true), as a later one (false), or tells nothing (null). */
function isFirstLine(
	line: FlowLine,
	follower: FlowLine | undefined,
	measure: NonNullable<Measure>,
): boolean | null {
	if (!follower || numberingOf(follower.text) !== null) return null;
	if (reachesMeasure(line.text, follower.text, measure)) return false;
	return reachesMeasure(line.text, follower.text, measure, FIRST_LINE_INDENT) ? true : null;
}

/** Groups lines, in reading order, into paragraphs. */
export function paragraphs(lines: readonly FlowLine[]): FlowLine[][] {
	const setting = settingOf(lines);
	const grouped: FlowLine[][] = [];
	const openers = new Map<string, boolean>();
	for (const [i, line] of lines.entries()) {
		const current = grouped.at(-1);
		const joins =
			current !== undefined &&
			!begins(line, lines[i + 1], current, grouped.length, setting, openers);
		noteOpener(line, !joins, openers);
		if (joins) current.push(line);
		else grouped.push([line]);
	}
	return grouped;
}

/** Remembers whether the latest 一是, 第一 … began a paragraph: its followers do as it did. */
function noteOpener(line: FlowLine, beginsParagraph: boolean, openers: Map<string, boolean>): void {
	for (const [, style] of line.text.matchAll(/(?:^|[。；：:])[一二三四五六七八九十]{1,2}(是)/gu))
		openers.set(style ?? "", false);
	const own = numberingOf(line.text);
	if (own?.style === "is" || own?.style === "di") openers.set("是", beginsParagraph);
}

function begins(
	next: FlowLine,
	follower: FlowLine | undefined,
	paragraph: readonly FlowLine[],
	count: number,
	setting: Setting,
	openers: ReadonlyMap<string, boolean>,
): boolean {
	const prev = paragraph.at(-1);
	if (prev === undefined) return true;
	if (cannotBeginLine(next.text.charAt(0)) && !/^(?:——|……)/u.test(next.text)) return false;
	// 2. alone on its line is the number of what follows.
	if (paragraph.length === 1 && isBareNumbering(prev.text)) return numberingOf(next.text) !== null;
	const { measure } = setting;
	if (measure === null) return true;
	if (next.afterTable && !goesOnAfterTable(prev, next, paragraph, measure)) return true;
	if (count <= 4 && continuesTitle(paragraph, next, follower)) return false;
	const said = beginsAsSaid(prev, next, measure, paragraph.length === 1 ? FIRST_LINE_INDENT : 0);
	if (said !== null) return said;
	if (UNIT_LINE.test(next.text)) return true;
	if (prev.displayed || next.displayed) return beginsDisplayed(prev, next, measure.width);
	if (setting.indents && next.indented) return true;
	const ended = endsSentence(prev.text);
	// The first line of a paragraph is set in by two characters, whether or not the text still shows it.
	const indent = paragraph.length === 1 ? FIRST_LINE_INDENT : 0;
	const full = isFull(prev, next, measure, indent);
	if (count <= 4 && endsFront(paragraph)) return true;
	if (isCaption(paragraph) && !full) return true;
	const first =
		setting.shortFirstLines && !setting.indents ? isFirstLine(next, follower, measure) : null;
	const numbering = numberingOf(next.text);
	if (ended && isShortHeading(next, numbering, measure.width)) return true;
	if (numbering !== null)
		return beginsNumbered(numbering, ended, full, first, paragraph, setting, openers);
	if (setting.gaps && next.gapBefore > 0 && (ended || !full)) return true;
	if (full && ended) return first === true || isClosing(next.text) || CAPTION.test(next.text);
	if (full) return isHeadingSoFar(paragraph) && NAMES_PART.test(prev.text);
	if (ended || /[：:]$/u.test(prev.text)) return true;
	if (count <= 3 && isTitlePiece(prev, next, paragraph)) return false;
	return !isTorn(paragraph, next, measure.width);
}

/**
 * A title of several centred lines (GB/T 9704-2012 clause 7.3.1: set as a trapezium or a rhombus, so
 * that a line may be short) goes on until its last word.
 */
function continuesTitle(
	paragraph: readonly FlowLine[],
	next: FlowLine,
	follower: FlowLine | undefined,
): boolean {
	const text = paragraph.map((line) => line.text).join("");
	if (!paragraph.every((line) => line.displayed) || !next.displayed || next.gapBefore > 0)
		return false;
	if (TITLE_END.test(text) || ATTACHMENT.test(text) || /[，。；：:〕\]）)]|号$/u.test(text))
		return false;
	if (BESIDE_TITLE.test(next.text) || numberingOf(next.text) !== null) return false;
	return [next, follower].some((line) => line?.displayed && TITLE_END.test(line.text));
}

/**
 * What the file says of its paragraphs, where the print leaves it open: a line break inside a paragraph
 * (Shift+Enter) may begin an item all the same, and a paragraph mark may only end a line.
 */
function beginsAsSaid(
	prev: FlowLine,
	next: FlowLine,
	measure: NonNullable<Measure>,
	indent: number,
): boolean | null {
	if (prev.paragraph === null || next.paragraph === null) return null;
	const full = isFull(prev, next, measure, indent);
	const numbered = numberingOf(next.text) !== null;
	if (prev.paragraph === next.paragraph) {
		const apart = next.indented || numbered || /[。！？”：:；;]$/u.test(prev.text);
		return !full && apart ? null : false;
	}
	const inside = full && !endsSentence(prev.text) && !next.indented && !next.displayed;
	return inside && !numbered ? null : true;
}

/** What stands below a title but is none of it: （2023年度）, 2023年3月1日, 3月1日. */
const BESIDE_TITLE =
	/^[（(]|^(?:[0-9０-９]{4}|二[〇○0零][^年]{1,2})\s*年(?!度)|^[0-9０-９]{1,2}\s*月/u;

/** A table ends a paragraph, unless it was only set between the lines of a sentence. */
function goesOnAfterTable(
	prev: FlowLine,
	next: FlowLine,
	paragraph: readonly FlowLine[],
	measure: NonNullable<Measure>,
): boolean {
	const indent = paragraph.length === 1 ? FIRST_LINE_INDENT : 0;
	if (endsSentence(prev.text) || /[：:]$/u.test(prev.text)) return false;
	if (next.indented || next.displayed || numberingOf(next.text) !== null) return false;
	return (
		paragraph.some((line) => /[，。；]/u.test(line.text)) && isFull(prev, next, measure, indent)
	);
}

/** A centred title may run over several lines; all else that is set apart stands alone. */
function beginsDisplayed(prev: FlowLine, next: FlowLine, measure: number): boolean {
	if (prev.displayed !== next.displayed) return true;
	const long = textWidth(prev.text) >= measure * 0.5;
	return !long || BESIDE_TITLE.test(next.text) || endsSentence(prev.text);
}

const OF_HEADINGS: ReadonlySet<string> = new Set(["part", "han", "han-bracket"]);

/**
 * 六、下一步改进措施 alone on a short line, without a stop, however it is set in: text laid out by a tool loses
 * its indents on a page that a wide table scales down.
 */
function isShortHeading(line: FlowLine, numbering: Numbering | null, measure: number): boolean {
	return (
		numbering !== null &&
		OF_HEADINGS.has(numbering.style) &&
		textWidth(line.text) < measure * 0.7 &&
		!/[，。；：、:;]/u.test(line.text.slice(numbering.length))
	);
}

function beginsNumbered(
	numbering: Numbering,
	ended: boolean,
	full: boolean,
	first: boolean | null,
	paragraph: readonly FlowLine[],
	setting: Setting,
	openers: ReadonlyMap<string, boolean>,
): boolean {
	const last = paragraph.at(-1)?.text ?? "";
	const inline = numbering.style === "is" || numbering.style === "di";
	if (setting.indents) return isHeadingSoFar(paragraph) || (ended && !full && !inline);
	if (!full) return true;
	if (inline && ended && first !== null) return first;
	if (inline && ended) return isHeadingSoFar(paragraph) || openers.get("是") === true;
	if (ended || /[：:；;]$/u.test(last)) return true;
	// A full line without a stop before a numbering is a heading, or a paragraph that lacks its stop;
	// 1. and 1、 there are rather a number torn from its sentence.
	if (numbering.style === "arabic") return isHeadingSoFar(paragraph);
	return (
		numbering.style === "han" || numbering.style === "han-bracket" || isHeadingSoFar(paragraph)
	);
}

/** A numbered paragraph of one line, or of two without a stop inside. */
function isHeadingSoFar(paragraph: readonly FlowLine[]): boolean {
	const text = paragraph.map((line) => line.text).join("");
	const sentence = /[。；;：:].|[，,].*[，,]|[，,、]$|\d[\d,.]*[%万亿元]/u;
	return paragraph.length <= 2 && numberingOf(text) !== null && !sentence.test(text);
}

const ATTACHMENT = /^附\s*[件表录]\s*[0-9一二三四五六七八九十]*\s*[：:]?$/u;
const TITLE_END = /(?:报告|自评表|情况|说明|总结|一览表|公开)$/u;

const UNIT_LINE = /^[（(]?(?:金额)?单位\s*[：:]\s*(?:人民币)?[万亿千百]*元/u;

/** A title that has reached its last word, or a salutation (省财政厅：). */
function endsFront(paragraph: readonly FlowLine[]): boolean {
	const text = paragraph.map((line) => line.text).join("");
	if (numberingOf(text) !== null || /[，。；]/u.test(text)) return false;
	return TITLE_END.test(text) || /[局厅委会院府室心处][：:]$/u.test(text);
}

const CAPTION = /^附?表\s*[0-9一二三四五六七八九十]+|^[^，。；]{2,40}表$/u;
/** The last word of headings that name a part of a report. */
const NAMES_PART = /(?:情况|概况|分析|目标|措施|问题|成效|结论|综述|建议|任务|设置|职[能责])$/u;

/** 表1 资金来源及支出情况表; …执行情况表. */
function isCaption(paragraph: readonly FlowLine[]): boolean {
	const text = paragraph.map((line) => line.text).join("");
	return !/[，。；]/u.test(text) && CAPTION.test(text);
}

/** Lines of a title before the text begins. */
function isTitlePiece(prev: FlowLine, next: FlowLine, paragraph: readonly FlowLine[]): boolean {
	if (numberingOf(paragraph[0]?.text ?? "") !== null) return false;
	if (ATTACHMENT.test(prev.text) || TITLE_END.test(prev.text)) return false;
	return !/^[（(]|[：:。]$/u.test(next.text);
}

/** A line that was broken off in mid-sentence although more would have fitted. */
function isTorn(paragraph: readonly FlowLine[], next: FlowLine, measure: number): boolean {
	const first = paragraph[0]?.text ?? "";
	const running =
		paragraph.length > 1 || /[。；，].{2}/u.test(first) || textWidth(first) > measure * 0.7;
	if (!running || isHeadingSoFar(paragraph)) return false;
	return !isClosing(next.text) && !ATTACHMENT.test(next.text);
}

/** Signature and date at the end of a report. */
function isClosing(text: string): boolean {
	const plain = text.replace(/\s+/gu, "");
	return (
		/^(?:二[〇○0零]|[12][09]\d\d年).{2,12}日$/u.test(plain) ||
		(/(?:局|委员会|委|办公室|中心|院|厅|处|站|会|政府)$/u.test(plain) && plain.length <= 24)
	);
}
