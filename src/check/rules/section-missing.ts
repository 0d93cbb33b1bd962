import type { Evidence } from "../../model/evidence.ts";
import type { CanonicalSection, Section } from "../../model/section.ts";
import { lines, TITLE_2021 } from "../example-text.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

interface Part {
	readonly name: string;
	readonly canonical: readonly CanonicalSection[];
	/** A heading may name two parts at once: 存在问题及改进措施. */
	readonly words: RegExp;
}

const PARTS: readonly Part[] = [
	{
		name: "存在的主要问题",
		canonical: ["problems"],
		words: /问题|不足|困难|短板|薄弱|偏离|偏差|差距/u,
	},
	{
		name: "下一步改进措施",
		canonical: ["improvements", "suggestions"],
		words: /改进|整改|措施|对策|建议|下一步|下步|打算|努力方向|工作(?:思路|计划|安排)/u,
	},
];

/** Fewer top headings than this make a note to a table, not a report in prose. */
const FEWEST_PARTS = 3;

export const sectionMissing: Rule = {
	id: "section-missing",
	summary: "文字报告没有“存在的主要问题”，或没有“下一步改进措施”“有关建议”",
	severity: "warning",
	formula: "文字报告有“存在的主要问题”，有“下一步改进措施”或“有关建议”",
	source: "财预〔2020〕10号 绩效评价报告参考提纲：存在的问题及原因分析、有关建议",
	remedy: "补写缺少的部分；确实没有的，写明“无”",
	examples: {
		fails: [
			lines(
				TITLE_2021,
				"一、基本情况",
				"具体内容如下。",
				"二、综合评价分析",
				"具体内容如下。",
				"三、下一步改进措施",
				"具体内容如下。",
			),
		],
		passes: [
			lines(
				TITLE_2021,
				"一、基本情况",
				"具体内容如下。",
				"二、综合评价分析",
				"具体内容如下。",
				"三、存在的主要问题",
				"具体内容如下。",
				"四、下一步改进措施",
				"具体内容如下。",
			),
		],
	},
	*find({ facts }) {
		const { sections, report } = facts.report;
		// 部门决算 and the like are no self-evaluation, and owe none of its parts.
		if (report.kind === "other" && !/绩效|自评|自查/u.test(report.title ?? "")) return;
		const top = sections.filter((section) => section.depth === 1);
		const last = top.at(-1);
		if (!last || top.length < FEWEST_PARTS) return;
		for (const part of PARTS) {
			if (sections.some((section) => isPart(section, part))) continue;
			const named = facts.statements("part-named");
			if (named.some((statement) => part.canonical.includes(statement.part))) continue;
			yield {
				message: `报告缺少${quoted(part.name)}部分。`,
				expected: part.name,
				evidence: [besideIt(sections, part) ?? last.evidence],
			};
		}
	},
};

const isPart = (section: Section, part: Part): boolean =>
	(section.canonical !== null && part.canonical.includes(section.canonical)) ||
	part.words.test(section.title);

/** The heading of the other of the two parts: the missing one belongs before or after it. */
function besideIt(sections: readonly Section[], missing: Part): Evidence | null {
	const other = PARTS.find((part) => part !== missing);
	const found = other && sections.find((section) => isPart(section, other));
	return found?.evidence ?? null;
}
