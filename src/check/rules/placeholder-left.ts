import { groupBy } from "../facts.ts";
import { distinct } from "../fault.ts";
import { where } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const placeholderLeft: Rule = {
	id: "placeholder-left",
	summary: "模板文字没有改掉（部门名称、XX、××、填写说明）",
	severity: "warning",
	formula: "报告不留模板的占位文字",
	source: "绩效自评报告参考模板：占位文字应替换或删除",
	remedy: "把模板文字换成实际内容，或删去",
	examples: {
		fails: ["2021年，XX局全面完成各项工作任务。"],
		passes: ["2021年，我局全面完成各项工作任务。"],
	},
	*find({ facts }) {
		const marks = facts.statements("placeholder");
		for (const same of groupBy(marks, (mark) => mark.evidence.quote).values()) {
			const [first, ...rest] = same.map((mark) => mark.evidence);
			if (!first) continue;
			const count = rest.length > 0 ? `，共${rest.length + 1}处` : "";
			yield {
				message: `${where(facts, first)}模板文字${quoted(first.quote)}没有改掉${count}。`,
				actual: first.quote,
				evidence: distinct([first, ...rest]),
			};
		}
	},
};
