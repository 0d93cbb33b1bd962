import type { Figure } from "../../model/figure.ts";

/** What stands from year to year, or is set by a plan, a rule or a price: no result of the year. */
const STANDING =
	/内设|下设|下辖|所辖|所属|辖区|编制|核定|在职|在编|在册|退休|成立|建于|面积|总人口|户籍|常住|现有|共有|拥有|保有量|存量|标准|每[人户月年亩村天公]|\/[人户月年亩村天]|规定|办法|条例|按照|根据|依据|计划|目标|任务|力争|规划|累计|(?<![今本]年|年度)以来|连续|满分|权重|分值|历时|里程|总长|库容|装机|管护|公益林|天然林|耕地|林地|湿地|监管|覆盖/u;

/** 11个乡镇, 127个行政村: how a place is divided. */
const DIVISION = /^个?(?:乡|镇|街|村|行政村|自然村|社区|县|区|市|州|旗|苏木|单位|股室|科室|处室)/u;

/** Whether a number tells something that may well be the same every year. */
export function isStanding(figure: Figure, words: string, from: number, year: number): boolean {
	if (figure.measure === "staff_authorized" || figure.measure === "staff_actual") return true;
	if (figure.measure === "score_max" || figure.measure?.startsWith("budget")) return true;
	if (figure.period !== null && !figure.period.startsWith(String(year))) return true;
	const at = figure.evidence.start - from;
	if (DIVISION.test(words.slice(at + figure.evidence.quote.length))) return true;
	return STANDING.test(clauseAround(words, at, figure.evidence.quote.length));
}

/** The words between the commas around a number. */
function clauseAround(words: string, at: number, length: number): string {
	const before =
		words
			.slice(0, at)
			.split(/[，,、：:（）()]/u)
			.at(-1) ?? "";
	const after = words.slice(at + length).split(/[，,、：:（）()。；;]/u)[0] ?? "";
	return before + words.slice(at, at + length) + after;
}
