import type { Segmented } from "../../model/document.ts";
import type { ReportMeta } from "../../model/record.ts";
import type { MarkDraft, ReadBlock } from "../context.ts";

const N = "[0-9０-９]";
const UP_TO = "截[至止]到?\\s*";
const FORMS: readonly RegExp[] = [
	new RegExp(
		`${UP_TO}(?:(?<year>${N}{4})\\s*年|[今当本]年)?\\s*(?<month>${N}{1,2})\\s*月(?:份|底|末)?(?:\\s*(?<day>${N}{1,2})\\s*[日号])?`,
		"gu",
	),
	new RegExp(`${UP_TO}(?:(?<year>${N}{4})\\s*|[今当本])年[底末]`, "gu"),
];

/** The days up to which figures are counted (截至10月28日); a date without a year is of the fiscal year. */
export function asOfDates(
	blocks: readonly ReadBlock[],
	_report: Segmented,
	meta: ReportMeta,
): readonly MarkDraft[] {
	return blocks.flatMap(({ text }, block) =>
		FORMS.flatMap((form) => [...text.matchAll(form)]).flatMap((match): MarkDraft[] => {
			const date = isoDate(match.groups ?? {}, meta.fiscalYear);
			if (date === null || isStage(text.slice(match.index + match[0].length))) return [];
			const at = { start: match.index, end: match.index + match[0].length };
			return [{ kind: "as-of-date", date, block, at }];
		}),
	);
}

const YEAR_END = new RegExp(
	`(?:^|[，,；;。])(?:截[至止]到?|至|到)?\\s*(?:1\\s*2\\s*月(?:份)?(?:[底末]|\\s*31\\s*[日号])|年[底末])(?!前)[^，,；;。]{0,12}${N}`,
	"u",
);
const PLANNED = /力争|预计|计划|将于|争取/u;

/** 截至6月底支出9,484万元；12月底支出14,733万元: one of several stages, of which the last is the year's end. */
function isStage(behind: string): boolean {
	const end = YEAR_END.exec(behind)?.[0];
	return end !== undefined && !PLANNED.test(end);
}

/** A month without a day, or a year without a month, stands for its last day. */
function isoDate(
	{ year, month = "12", day }: Readonly<Record<string, string | undefined>>,
	fiscalYear: number | null,
): string | null {
	const y = year === undefined ? fiscalYear : number(year);
	const m = number(month);
	if (y === null || m < 1 || m > 12) return null;
	const last = daysIn(y, m);
	const d = day === undefined ? last : number(day);
	if (d < 1 || d > last) return null;
	return [String(y), String(m).padStart(2, "0"), String(d).padStart(2, "0")].join("-");
}

const number = (digits: string): number => Number(digits.normalize("NFKC"));

function daysIn(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
