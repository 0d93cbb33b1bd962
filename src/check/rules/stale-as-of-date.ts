import { lines } from "../example-text.ts";
import { groupBy } from "../facts.ts";
import { distinct } from "../fault.ts";
import type { Rule } from "../rule.ts";

export const staleAsOfDate: Rule = {
	id: "stale-as-of-date",
	summary: "全年报告的数字只统计到年中（截至10月28日）",
	severity: "warning",
	formula: "全年报告的数字统计到12月31日",
	source: "部门预算绩效自评：评价时段为整个预算年度",
	remedy: "把数字更新到年末，或说明为何只统计到该日",
	examples: {
		fails: [
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"截至2021年10月28日，共办理信访案件98件。",
			),
		],
		passes: [
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"截至2021年12月31日，共办理信访案件98件。",
			),
		],
	},
	*find({ facts }) {
		const marks = facts.statements("as-of-date").filter(({ date }) => isStale(date, facts.year));
		for (const same of groupBy(marks, (mark) => mark.date).values()) {
			const [first, ...rest] = same.map((mark) => mark.evidence);
			const date = same[0]?.date;
			if (!first || !date) continue;
			const count = rest.length > 0 ? `（共${rest.length + 1}处）` : "";
			yield {
				message: `报告全年情况，数字却只统计到${monthAndDay(date)}${count}，应更新到${facts.year}年12月31日。`,
				expected: `${facts.year}-12-31`,
				actual: date,
				evidence: distinct([first, ...rest]),
			};
		}
	},
};

/** Inside the fiscal year and before December, whose days count as the year's end. */
const isStale = (date: string, year: number | null): boolean =>
	year !== null && date.startsWith(`${year}-`) && date < `${year}-12`;

function monthAndDay(date: string): string {
	const [, month, day] = date.split("-").map(Number);
	return day ? `${month}月${day}日` : `${month}月`;
}
