import type { Segmented } from "../../model/document.ts";
import type { ReportKind } from "../../model/record.ts";
import { partsOfTitle } from "./agency.ts";
import { labelled } from "./labels.ts";
import { frontLines } from "./title.ts";

/** 部门项目支出, 3个项目, 县级重点项目, 某县项目: projects in general. */
const GENERAL =
	/^(?:[一-龥]{1,5}[省市县区旗](?=(?:财政|部门|单位|本级|预算)?项目$)|[省市县区]级|部门|单位|本级|预算|年度|重点|部分|专项|财政|二级|一级|各|主要|所有|全部|\d+个|[一二三四五六七八九十]个|等)*(?:项目)?$|财政支出项目$/u;

/** The one project of a report about one project (项目支出): by its title, else by its 自评表. */
export function readProject(
	title: string | null,
	kind: ReportKind,
	report: Segmented,
): string | null {
	if (kind !== "project") return null;
	return inTitle(title) ?? labelled(report, "project") ?? belowTitle(title, report);
}

/** The line below the title: （木材检查站租金项目）, 2021年城乡临时救助备用金. */
function belowTitle(title: string | null, report: Segmented): string | null {
	if (title === null) return null;
	const lines = frontLines(report.blocks);
	const last = lines.findIndex((line) => line !== "" && title.endsWith(line));
	const below = last < 0 ? undefined : lines[last + 1];
	const named = below?.replace(/^[（(](.*)[）)]$/u, "$1").replace(/^(?:19|20)\d\d年度?/u, "");
	const is =
		named && /^[^，,。；;：:]{2,40}(?:项目|工程|经费|资金|金|补助|补贴|专项)$/u.test(named);
	return is && !GENERAL.test(named) ? named : null;
}

function inTitle(title: string | null): string | null {
	if (title === null) return null;
	const added = /[（(]([^（）()]{2,40}(?:项目|工程|经费|资金))[）)]$/u.exec(title)?.[1];
	if (added !== undefined && !GENERAL.test(added)) return added;
	const subject = partsOfTitle(title).subject.replace(/(?:绩效|自评|自我评价).*$/u, "");
	const project = subject.replace(/支出$/u, "").replace(/^[“"《](.*)[”"》]$/u, "$1");
	return /^.{2,40}(?:项目|工程|经费)$/u.test(project) && !GENERAL.test(project) ? project : null;
}
