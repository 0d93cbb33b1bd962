import { isNameOf, sameKind } from "../agency-names.ts";
import { lines } from "../example-text.ts";
import { groupBy } from "../facts.ts";
import { distinct } from "../fault.ts";
import { where } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

/** Shorter names are words of address, not names. */
const SHORTEST_NAME = 4;

export const agencyMismatch: Rule = {
	id: "agency-mismatch",
	summary: "标题的单位与正文自称的单位不同",
	severity: "warning",
	formula: "标题的单位＝正文自称的单位",
	source: "部门预算绩效自评：报告单位前后一致",
	remedy: "核对单位名称，改正沿用其他单位文本的内容",
	examples: {
		fails: [
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"一、部门整体绩效管理情况",
				"清河县商务局高度重视绩效自评工作，成立绩效自评工作小组。",
			),
		],
		passes: [
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"一、部门整体绩效管理情况",
				"清河县水务局高度重视绩效自评工作，成立绩效自评工作小组。",
			),
		],
	},
	*find({ facts }) {
		const { agency, superior } = facts.report.report;
		if (agency === null) return;
		const foreign = facts
			.statements("agency-named")
			.filter(({ name }) => name.length >= SHORTEST_NAME && sameKind(name, agency))
			.filter(({ name }) => !isNameOf(name, agency) && !(superior && isNameOf(name, superior)));
		for (const same of groupBy(foreign, (statement) => statement.name).values()) {
			const [first, ...rest] = same;
			if (!first) continue;
			yield {
				message: `${where(facts, first.evidence)}自称${quoted(first.name)}，报告单位却是${quoted(agency)}。`,
				expected: agency,
				actual: first.name,
				evidence: distinct([first.evidence, ...rest.map((statement) => statement.evidence)]),
			};
		}
	},
};
