import type { ReportRecord } from "../../model/record.ts";

/** What a report is about beside agency and year: reports of one scope tell of the same money. */
export interface Scope {
	readonly key: string;
	/** Whether the reporting agency's own figures are those of one thing: not where it tells of several projects. */
	readonly single: boolean;
}

/** Words that every title of such a report has; what else stands there names the thing reported on. */
const COMMON =
	/\p{Nd}{2,4}年度?|关于|部门|单位|整体|项目|支出|财政|专项|补助|转移支付|资金|预算|绩效|目标|自我|自评|评价|报告|情况|说明|总结|表|书|附件\p{Nd}*|[（(]?(?:公开|修订|重新报送|更正|终|初)?[版稿][）)]?|的|及|[\s：:、，《》“”（）()\-—_.·]/gu;

const HALF_YEAR =
	/上半年|下半年|中期|第?[一二三四1-4]季度|\p{Nd}{1,2}\s*[-—至～~]\s*\p{Nd}{1,2}月/u;

/** 本级 is the agency without its units, 汇总 is both. */
const BODY = /本级|汇总/u;

/** Null where the report does not say what it is about well enough to find its like. */
export function scopeOf({ report }: ReportRecord): Scope | null {
	const { kind, title, project, agency } = report;
	const part = [HALF_YEAR, BODY].map((words) => words.exec(title ?? "")?.[0] ?? "").join("");
	if (project !== null) return { key: `project ${part} ${bare(project)}`, single: true };
	if (kind === "department" || kind === "unit") return { key: `${kind} ${part}`, single: true };
	if (title === null || agency === null) return null;
	const named = bare(title.replace(agency, ""));
	return named.length < 2
		? { key: `${kind} ${part}`, single: false }
		: { key: `${kind} ${part} ${named}`, single: true };
}

const bare = (name: string): string => name.normalize("NFKC").replace(COMMON, "");
