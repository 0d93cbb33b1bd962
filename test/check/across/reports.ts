import { checkAcross, importReport, type ReportRecord } from "../../../src/index.ts";

/** What a small report says; each part may be replaced. */
export interface Told {
	readonly title?: string;
	readonly work?: string;
	readonly money?: string;
	readonly overview?: string;
	readonly goals?: string;
	readonly more?: string;
}

const MONEY: Readonly<Record<number, string>> = {
	2021: "全年预算数3,126.40万元，全年支出2,970.08万元，预算执行率95.00%。",
	2022: "全年预算数3,248.20万元，全年支出3,085.79万元，预算执行率95.00%。",
};

const AGENCY = "桐岭县水利局";

/** A report of one agency, written as text. */
export function text(year: number, told: Told = {}): string {
	const { title = `${AGENCY}${year}年度部门整体支出绩效自评报告` } = told;
	return `${title}

一、部门基本情况
（一）部门概况
${told.overview ?? "桐岭县水利局是县人民政府工作部门，内设办公室、规划建设股等7个股室，核定编制68名，管理水库36座，总库容1.28亿立方米。"}
（二）年度总体工作和重点工作任务
${told.work ?? `${year}年，县水利局围绕水安全保障开展工作。`}
（三）部门整体绩效目标
${told.goals ?? "全年完成水库除险加固12座以上，群众满意度90%以上。"}
（四）部门整体收支情况
${told.money ?? MONEY[year] ?? ""}
二、存在的主要问题
（一）基层力量不足。乡镇水利站人员老化。
三、下一步改进措施
（一）加强队伍建设。组织业务培训4期。
${told.more ?? ""}
`;
}

/** `[path, text]` of each report; gives the records with their findings across reports. */
export async function across(
	...reports: readonly (readonly [path: string, text: string])[]
): Promise<readonly ReportRecord[]> {
	return checkAcross(await records(...reports));
}

export const records = (
	...reports: readonly (readonly [path: string, text: string])[]
): Promise<readonly ReportRecord[]> =>
	Promise.all(reports.map(([path, words]) => importReport({ path, bytes: Buffer.from(words) })));

const RULES = ["prior-year-mismatch", "copied-from-prior-year", "duplicate-report"];

/** `path rule quote` of every finding across reports. */
export const told = (all: readonly ReportRecord[]): readonly string[] =>
	all.flatMap(({ source, findings }) =>
		findings
			.filter(({ rule, message }) => RULES.includes(rule) || message.startsWith("上下级报告对照"))
			.map(({ rule, evidence: [first] }) => `${source.path} ${rule} ${first.quote}`),
	);
