import type { Figure } from "../../model/figure.ts";
import type { ReportRecord } from "../../model/record.ts";
import type { CanonicalSection, Section } from "../../model/section.ts";
import { isStanding } from "./standing.ts";
import { digitsThatTell } from "./telling.ts";

/** A sentence that reports results in numbers. */
export interface Sentence {
	/** Index of its line in the text. */
	readonly paragraph: number;
	/** Title of the section that it stands in; null before the first. */
	readonly section: string | null;
	/** Without numbering and white space; the report's own year stands as 本年. */
	readonly text: string;
	/** All its numbers, one after another. */
	readonly numbers: string;
	/** The numbers that another year hardly repeats by chance. */
	readonly telling: readonly Figure[];
}

/** Parts that say what is wanted, what stands or how it was done, not what the year brought. */
const NO_RESULTS: ReadonlySet<CanonicalSection | null> = new Set<CanonicalSection | null>([
	"department_overview",
	"project_overview",
	"targets",
	"organization",
	"method",
	"improvements",
	"suggestions",
	"attachment",
]);

/** A sentence that names another year or speaks of a span of years may well say the same again. */
const OTHER_YEARS = /往年|历年|多年|近[几两三五十]?年|十[一二三四五]五|\d{4}年/u;

const LEADING =
	/^(?:[一二三四五六七八九十]{1,3}(?:是|、)|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[，、：]|\d{1,2}[.．、]|[①-⑳])+/u;

/** The sentences of a report that tell results, outside its tables. */
export function sentencesOf(record: ReportRecord): readonly Sentence[] {
	const { fiscalYear } = record.report;
	if (fiscalYear === null) return [];
	const ownYear = new RegExp(`${fiscalYear}年度?`, "gu");
	const section = sectionFinder(record.sections);
	const held = figureFinder(record.figures);
	const found: Sentence[] = [];
	let from = 0;
	for (const [paragraph, line] of record.text.split("\n").entries()) {
		for (const [words, offset] of sentences(line)) {
			const start = from + offset;
			const figures = held(start, start + words.length);
			const at = section(start);
			if (figures.length === 0 || isExcluded(at, record.sections) || isInTable(start, record))
				continue;
			const text = words.replace(/\s/gu, "").replace(LEADING, "").replace(ownYear, "本年");
			if (OTHER_YEARS.test(text)) continue;
			const telling = figures.filter(
				(figure) =>
					digitsThatTell(figure) > 0 &&
					!isSpentInFull(figure, figures) &&
					!isStanding(figure, words, start, fiscalYear) &&
					!isTarget(figure, record),
			);
			if (telling.length === 0) continue;
			const numbers = figures.map(({ value, unit }) => `${value}${unit ?? ""}`).join(" ");
			found.push({ paragraph, section: at?.title ?? null, text, numbers, telling });
		}
		from += line.length + 1;
	}
	return found;
}

function* sentences(line: string): Iterable<readonly [words: string, offset: number]> {
	for (const match of line.matchAll(/[^。；;！？]{1,2000}[。；;！？]?/gu))
		yield [match[0], match.index];
}

const isInTable = (start: number, { tables }: ReportRecord): boolean =>
	tables.some(({ evidence }) => evidence.start <= start && start < evidence.end);

/** A fixed budget that is spent to the last yuan is the same every year: 物业费86.40万元. */
const isSpentInFull = ({ measure, value }: Figure, beside: readonly Figure[]): boolean =>
	measure === "expenditure" &&
	beside.some((other) => other.measure?.startsWith("budget") && other.value === value);

function isTarget({ evidence }: Figure, { indicators }: ReportRecord): boolean {
	return indicators.some(
		(one) =>
			one.target !== null &&
			one.evidence.start <= evidence.start &&
			evidence.start < one.evidence.end,
	);
}

function isExcluded(section: Section | null, sections: readonly Section[]): boolean {
	if (section === null) return sections.length > 0;
	if (section.canonical !== null) return NO_RESULTS.has(section.canonical);
	const parent = sections.find(({ id }) => id === section.parent) ?? null;
	return parent !== null && isExcluded(parent, sections);
}

/** The innermost section that a place stands in, for places that come in text order. */
function sectionFinder(sections: readonly Section[]): (offset: number) => Section | null {
	let index = -1;
	return (offset) => {
		while ((sections[index + 1]?.evidence.start ?? Number.POSITIVE_INFINITY) <= offset) index++;
		return sections[index] ?? null;
	};
}

/** The figures of a stretch of text, for stretches that come in text order. */
function figureFinder(all: readonly Figure[]): (start: number, end: number) => readonly Figure[] {
	const figures = [...all].sort((a, b) => a.evidence.start - b.evidence.start);
	let next = 0;
	return (start, end) => {
		while ((figures[next]?.evidence.start ?? end) < start) next++;
		const first = next;
		while ((figures[next]?.evidence.start ?? end) < end) next++;
		return figures.slice(first, next);
	};
}
