import type { Segmented } from "../../model/document.ts";
import { labelled } from "./labels.ts";
import { plain } from "./title.ts";

const PRINTED = /(?:19|20)\d{2}(?=年)|二[〇○零OＯ0]([〇○零OＯ0一二三四五六七八九]{2})(?=年)/gu;
const DIGITS = "〇一二三四五六七八九";

/** The years that words name, as 2021年度 or 二〇二一年, in text order. */
export function yearsIn(words: string): readonly number[] {
	return [...plain(words).normalize("NFKC").matchAll(PRINTED)].map((match) => {
		const han = match[1];
		if (han === undefined) return Number(match[0]);
		const digits = [...han].map((char) => Math.max(0, DIGITS.indexOf(char)));
		return 2000 + Number(digits.join(""));
	});
}

/** The fiscal year: the title's, else that of the front matter or of the project's name, else the year the text speaks of most. */
export function readFiscalYear(
	title: string | null,
	front: readonly string[],
	report: Segmented,
): number | null {
	const printed =
		yearsIn(title ?? "").at(-1) ??
		front.flatMap(frontYear).at(-1) ??
		yearFilledIn(labelled(report, "year")) ??
		yearsIn(labelled(report, "project") ?? "").at(-1);
	const named = report.blocks.flatMap(({ text }) => yearsIn(text.replace(COMPARED_WITH, "")));
	return printed ?? mostNamed(named) ?? yearOfHeads(report);
}

/** 较2020年度决算数减少…, 与2021年相比: the year that a change is told against is the one before. */
const COMPARED_WITH = /[较比与同]\s*(?:19|20)\d{2}(?=年)/gu;

const SPENT = /决算|执行|支出|完成/u;
const LONGEST_HEAD = 24;

/** 2021年决算数 over a column: of the years that heads of tables name the latest whose money is spent. */
function yearOfHeads({ tables }: Segmented): number | null {
	const heads = tables
		.flatMap(({ rows }) => rows.flat())
		.map(({ text }) => plain(text))
		.filter((text) => text.length <= LONGEST_HEAD && !/月/u.test(text));
	const latest = (texts: readonly string[]): number | null =>
		texts.flatMap(yearsIn).sort((a, b) => b - a)[0] ?? null;
	return latest(heads.filter((text) => SPENT.test(text))) ?? latest(heads);
}

/** 评价年度 | 2022 */
const yearFilledIn = (print: string | null): number | null =>
	print !== null && /^(?:19|20)\d{2}(?:年度?)?$/u.test(print) ? Number(print.slice(0, 4)) : null;

/** （2022年度）, 2022年度: a date of signing is no fiscal year. */
function frontYear(line: string): readonly number[] {
	return /年\d{1,2}月/u.test(line) || !/年度/u.test(line) || line.length > 40 ? [] : yearsIn(line);
}

/** The most frequent year, the later of two that are even. */
function mostNamed(years: readonly number[]): number | null {
	const counts = new Map<number, number>();
	for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
	const [most] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
	return most?.[0] ?? null;
}
