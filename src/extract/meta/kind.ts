import type { Segmented } from "../../model/document.ts";
import type { ReportKind } from "../../model/record.ts";
import type { Section } from "../../model/section.ts";

/** What stands before 绩效自评 in a title, in the order in which it decides. */
const BY_TITLE: readonly (readonly [ReportKind, RegExp])[] = [
	["unit", /(?<!部门[（(]?)单位[）)]?(?:[（(]部门[）)])?整体/u],
	["department", /部门[）)]?(?:[（(]单位[）)])?整体|部门(?:预算(?:执行(?:情况)?)?)?$/u],
	["transfer", /转移支付/u],
	["policy", /政策$/u],
	["project", /项目(?:支出)?$|工程$/u],
	["special_fund", /(?:资金|基金|补助|补贴|专项|奖补)(?:经费)?(?:支出)?$/u],
	["project", /项目|经费(?:支出)?$/u],
	["special_fund", /专项|资金/u],
];

/** Bodies that report as a unit (事业单位) where the title says 整体支出 alone. */
const PUBLIC_INSTITUTION = /(?:中心|[医学福科研]院|福利院|学校|中学|小学|幼儿园|[馆所站]|大学)$/u;

const BY_HEADING: readonly (readonly [ReportKind, RegExp])[] = [
	["unit", /单位整体/u],
	["department", /部门整体|部门(?:（单位）)?(?:基本|概况)/u],
	["project", /项目(?:基本情况|概况|绩效目标)/u],
	// The outline of the self-evaluation of 中央对地方转移支付.
	["transfer", /绩效目标分解下达情况/u],
];

/** The kind of the report: by the words of its title, else by those of its headings or its opening. */
export function readKind(
	title: string | null,
	agency: string | null,
	report: Pick<Segmented, "sections" | "blocks" | "tables">,
): ReportKind {
	const said = byTitle(title, agency) ?? byHeadings(report.sections) ?? byOpening(report);
	if (said !== null || title !== null) return said ?? "other";
	return isFormOfProject(report) ? "project" : "other";
}

/** 项目名称 over a list of 三级指标: the 项目支出绩效自评表 (财预〔2020〕10号) without its title. */
const isFormOfProject = ({ tables }: Pick<Segmented, "tables">): boolean =>
	tables.some(({ rows }) => {
		const cells = rows.flat().map(({ text }) => text.replace(/[\s：:]+/gu, ""));
		return cells.includes("项目名称") && cells.includes("三级指标");
	});

function byTitle(title: string | null, agency: string | null): ReportKind | null {
	if (title === null) return null;
	// 部门决算公开 is no self-evaluation.
	if (/[预决]算(?:公开)?(?:情况)?(?:说明|报告|公开)?$/u.test(title) && !/绩效|自评/u.test(title))
		return "other";
	if (/[（(][^（）()]{0,12}转移支付[）)]/u.test(title)) return "transfer";
	const head = title
		.replace(agency ?? "", "")
		.replace(/(?:绩效|自评|自我评价).*$/u, "")
		.replace(/[（(][^（）()]*[）)]$/u, "");
	const named = BY_TITLE.find(([, words]) => words.test(head));
	if (named) return named[0];
	if (!/整体/u.test(head)) return null;
	return agency !== null && PUBLIC_INSTITUTION.test(agency) ? "unit" : "department";
}

function byHeadings(sections: readonly Section[]): ReportKind | null {
	const named = BY_HEADING.find(([, words]) => sections.some(({ title }) => words.test(title)));
	return named?.[0] ?? null;
}

/** 现将我院2023年度部门整体支出绩效自评情况报告如下: what a report without a title says that it reports. */
const REPORTED: readonly (readonly [ReportKind, RegExp])[] = [
	["unit", /单位整体(?:支出)?绩效/u],
	["department", /部门整体(?:支出)?绩效|整体支出绩效/u],
	["transfer", /转移支付(?:资金)?(?:预算执行情况)?绩效/u],
	["project", /项目(?:支出|资金)?绩效/u],
	["special_fund", /(?:资金|基金|补助)(?:项目)?(?:进行了?|开展了?)?绩效/u],
];

function byOpening({ blocks }: Pick<Segmented, "blocks">): ReportKind | null {
	const opening = blocks.filter(({ kind }) => kind === "front");
	const reporting = opening
		.map(({ text }) => text.replace(/\s+|《[^》]*》/gu, ""))
		.find((text) => /自(?:我评价|评)/u.test(text));
	if (reporting === undefined) return null;
	return REPORTED.find(([, words]) => words.test(reporting))?.[0] ?? null;
}
