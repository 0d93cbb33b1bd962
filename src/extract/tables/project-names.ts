import { type AmountHead, headsOver } from "./amount-columns.ts";
import type { DataRow } from "./amount-data-row.ts";
import { nameIn, withoutLead } from "./label.ts";

/** What classifies spending is no project: 津贴补贴, 办公费, 其他支出. */
const CLASSIFIES = /(?:费|费用|支出|收入|资金|成本|补贴|补助|工资|保险|公积金|其他.{0,6})$/u;
const FEWEST = 2;

/** Rows under 项目 none of which speaks of the budget are projects: 危房改造, 厕所革命, 合计. */
export function projectRows(head: AmountHead, rows: readonly DataRow[]): readonly DataRow[] {
	const parts = rows.filter(({ subject, label }) => label !== null && !subject?.total);
	const areProjects = parts.every(
		({ label, subject }) =>
			label !== null &&
			subject === null &&
			nameIn(headsOver(head, label.column)) === "项目" &&
			!CLASSIFIES.test(nameIn(label.label)),
	);
	if (!areProjects || parts.length < FEWEST) return rows;
	return rows.map((row) => {
		if (row.label === null || row.subject !== null) return row;
		const entity = withoutLead(row.label.text.replace(/\s+/gu, ""));
		return { ...row, subject: { ...NO_BUDGET, entity } };
	});
}

const NO_BUDGET = {
	total: false,
	measure: null,
	item: null,
	fund: null,
	period: null,
	unit: null,
} as const;
