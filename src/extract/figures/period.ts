import { foldWidth } from "../../text/han.ts";
import type { Setting } from "./dimensions.ts";

/** Years in titles of documents and document numbers are not the year that a number is about. */
const TITLES = /《[^》]{0,60}》|[〔[【（(](?:19|20)\d\d[〕\]】）)]/gu;
/** Nor is the year of what brackets take in: 实施项目15个（含2023年结转项目5个）. */
const TAKEN_IN = /[（(](?:其中|不?含|包括|包含)[^（()）]{0,60}[）)]/gu;
/** Nor the year of an amount that brackets add: 支出2,287万元，同比（2021年2,105万元）增支…. */
const ADDED =
	/[（(](?:19|20)\d\d年度?[^（()）\d]{0,12}[\d,.]{1,16}(?:万|亿)?[^（()）\d]{1,3}[）)]/gu;
/** Nor is a year that another is compared with: 比2020年的…, 恢复至2019年同期. */
const COMPARED = /(?:比|较|与|同|(?<!截)至)(?:19|20)\d\d年/gu;
const PERIOD = /((?:19|20)\d\d)年(?:度)?(?:(\d{1,2})[-—–－~～至到](\d{1,2})月)?/gu;
const MONTHS = /(?<!\d)(\d{1,2})[-—–－~～至到](\d{1,2})月/u;

/**
 * The last period that `words` name: `2021`, or `2021-01/2021-09` for part of a year. Months without
 * a year belong to `year`. Null where no period is named.
 */
export function periodIn(words: string, year: number | null): string | null {
	if (!/[年月]|季度/u.test(words)) return null;
	const mask = (found: string): string => "\u0000".repeat(found.length);
	const plain = [TITLES, TAKEN_IN, ADDED, COMPARED].reduce(
		(kept, pattern) => kept.replace(pattern, mask),
		foldWidth(words),
	);
	const part = year === null ? null : partOfYear(plain, year);
	if (part !== null) return part;
	const last = [...plain.matchAll(PERIOD)].at(-1);
	if (last) {
		const [, named, from, to] = last;
		const rest = plain.slice((last.index ?? 0) + last[0].length);
		const months = from ? [from, to] : MONTHS.exec(rest)?.slice(1);
		return range(Number(named), months?.[0], months?.[1]);
	}
	const months = MONTHS.exec(plain);
	return months && year !== null ? range(year, months[1], months[2]) : null;
}

const PARTS: readonly (readonly [RegExp, string])[] = [
	[/上半年|前(?:两|二)个?季度/u, "6"],
	[/(?:第?一|前一|1)季度(?!.*(?:第?四|4)季度)/u, "3"],
	[/前三个?季度/u, "9"],
];

/** 截至2020年6月底支出…；9月底支出…: from January on. */
const MONTH_END = /(?<![\d至到])([1-9]|1[01])月[底末](?!前)/u;

/** 上半年, 前三季度, 9月底: so many months from January, of the year that stands before or of `year`. */
function partOfYear(plain: string, year: number): string | null {
	const clause = plain.split(/[，,；;。]/u).at(-1) ?? "";
	const to = PARTS.find(([words]) => words.test(clause))?.[1] ?? MONTH_END.exec(clause)?.[1];
	const named = /((?:19|20)\d\d)年/u.exec(clause)?.[1];
	return to === undefined ? null : range(Number(named ?? year), "1", to);
}

function range(year: number, from: string | undefined, to: string | undefined): string {
	if (!from || !to || (from === "1" && to === "12")) return String(year);
	return `${year}-${from.padStart(2, "0")}/${year}-${to.padStart(2, "0")}`;
}

const LAST_YEAR = /(?:上一?年|去年)(?!末|底|结)/u;

/** The year before `year` where the words that name a number say 上年; null else. */
export const lastYearIn = (label: string, year: number | null): string | null =>
	year !== null && LAST_YEAR.test(label) ? String(year - 1) : null;

/** Whether a period is a whole year before `year`. */
export const isEarlierYear = (period: string | null, year: number | null): boolean =>
	period !== null && year !== null && /^\d{4}$/.test(period) && Number(period) < year;

/** The year that a report without another word speaks of. */
export const yearOf = (setting: Setting): string | null =>
	setting.year === null ? null : String(setting.year);
export const previousYear = (setting: Setting): string | null =>
	setting.year === null ? null : String(setting.year - 1);
