import type { Reflowed } from "../model/document.ts";
import { numberingOf } from "../text/numbering.ts";
import { canonicalSection } from "./canonical.ts";
import { isName } from "./heading.ts";

/** What is set in the style of a heading without being one: the report's title, a mark of an annex, an office. */
const TITLE =
	/(?:报告|报告书|自评表|情况表|一览表|公开|说明|总结|方案|自评|绩效评价|年度?)$|^[（(]|年[0-9]{1,2}月|^附\s*[件表录]|[〔〕]|(?:局|委员会|办公室|中心|院|厅|政府)[：:]?$/u;
/** A heading of a report is no longer. */
const LONGEST = 32;

/** Levels of headings that the file gives its paragraphs, in their order; null where it gives none. */
export function ranksOf({ paragraphs, runs, lines }: Reflowed): (number | null)[] {
	const starting = new Map(runs.map((run) => [run.text.start, run]));
	const ending = new Map(runs.map((run) => [run.text.end, run]));
	return paragraphs.map(({ start, end }) => {
		const [first, last] = [starting.get(start), ending.get(end)].map(
			(run) => run && lines[run.line]?.heading,
		);
		return first !== undefined && first === last ? first : null;
	});
}

/**
 * Which paragraphs are headings without a number: set as headings, named as headings are, and with text
 * under them. One that is no known part of a report, nor stands under one, nor is one of several at its
 * level is set so for its looks.
 */
export function namedHeadings(report: Reflowed, ranks: readonly (number | null)[]): Set<number> {
	const texts = report.paragraphs.map(({ start, end }) => report.text.slice(start, end));
	const candidates = ranks.flatMap((rank, i) =>
		rank !== null && isNamed(texts[i] ?? "") && !isEmpty(report, ranks, i) ? [{ rank, i }] : [],
	);
	const isPart = (at: number): boolean => canonicalSection(texts[at] ?? "") !== null;
	const accepted = candidates.filter(
		({ rank, i }) =>
			isPart(i) ||
			candidates.some((other) => other.i !== i && other.rank === rank) ||
			candidates.some((other) => other.i < i && other.rank < rank && isPart(other.i)),
	);
	return new Set(accepted.map(({ i }) => i));
}

function isNamed(text: string): boolean {
	const name = text.replace(/[：:]$/u, "");
	return (
		numberingOf(text) === null &&
		name.length <= LONGEST &&
		/\p{Script=Han}/u.test(name) &&
		!/[。：:；;！？!?]/u.test(name) &&
		!TITLE.test(name) &&
		isName(name)
	);
}

/** Nothing stands under it but the next of its level: the lines of a title, of a cover. */
function isEmpty(report: Reflowed, ranks: readonly (number | null)[], at: number): boolean {
	const [own, next] = [ranks[at], ranks[at + 1]];
	const [here, after] = [report.paragraphs[at], report.paragraphs[at + 1]];
	if (here === undefined) return true;
	const until = after?.start ?? report.text.length;
	if (report.text.slice(here.end, until).trim() !== "") return false;
	return after === undefined || (next != null && own != null && next <= own);
}
