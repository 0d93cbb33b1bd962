import type { Figure } from "../../model/figure.ts";
import { yearOf } from "../dimensions.ts";
import { lines } from "../example-text.ts";
import type { Facts } from "../facts.ts";
import { distinct } from "../fault.ts";
import { where } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { named } from "../wording.ts";

const MAIN = new Set(["budget_initial", "budget", "budget_allocated", "expenditure"]);

export const yearMismatch: Rule = {
	id: "year-mismatch",
	summary: "标题的年度与所报预算、支出的年度不同",
	severity: "warning",
	formula: "报告年度＝所报预算、支出的年度",
	source: "部门预算绩效自评：报告年度与数字年度一致",
	remedy: "核对标题与正文的年度，改正没有更新的一处",
	examples: {
		fails: [
			lines(
				"清河县水务局2022年度部门整体支出绩效自评报告",
				"2021年全年预算数500.00万元，全年支出480.00万元。",
			),
		],
		passes: [
			lines(
				"清河县水务局2022年度部门整体支出绩效自评报告",
				"2022年全年预算数500.00万元，全年支出480.00万元，2021年全年支出460.00万元。",
			),
		],
	},
	*find({ facts }) {
		const { year } = facts;
		if (year === null) return;
		const main = mainFigures(facts);
		const foreign = main.filter((figure) => (yearOf(figure.period) ?? year) !== year);
		const [first, ...rest] = foreign;
		if (!first || hasOwnYear(facts, main, foreign, year)) return;
		const printed = yearOf(first.period);
		yield {
			message: `${where(facts, first.evidence)}标题为${year}年度，${foreign.map((f) => named(facts.term(f))).join("、")}却写作${printed}年度。`,
			expected: `${year}年度`,
			actual: `${printed}年度`,
			evidence: distinct([first.evidence, ...rest.map((figure) => figure.evidence)]),
		};
	},
};

/** Budget and expenditure of the whole agency, without those that a comparison starts from. */
function mainFigures(facts: Facts): readonly Figure[] {
	const previous = new Set(facts.statements("change").map((statement) => statement.previous));
	return facts.report.figures.filter(
		(figure) =>
			figure.measure !== null &&
			MAIN.has(figure.measure) &&
			figure.item === "total" &&
			figure.entity === null &&
			figure.direction === null &&
			// What is planned for the next year is not what is reported.
			facts.provenance(figure).period !== "open" &&
			(figure.fund === null || figure.fund === "all") &&
			!previous.has(figure.id),
	);
}

/**
 * Whether the report also gives its own year: a main figure that names it, or another value under the same
 * name, so that the figure of the other year is a comparison.
 */
function hasOwnYear(
	facts: Facts,
	main: readonly Figure[],
	foreign: readonly Figure[],
	year: number,
): boolean {
	const values = new Set(foreign.map((figure) => `${figure.measure}=${figure.value}`));
	const own = main.filter((figure) => !foreign.includes(figure));
	const names = own.some((figure) => {
		const repeats = values.has(`${figure.measure}=${figure.value}`);
		return yearOf(figure.period) === year && !repeats;
	});
	const compares = foreign.some((figure) =>
		own.some((other) => {
			const same = other.measure === figure.measure;
			return same && facts.term(other).kind === "money" && other.value !== figure.value;
		}),
	);
	return names || compares;
}
