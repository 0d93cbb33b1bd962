import type { Block, Segmented } from "../../model/document.ts";
import { organisationAtStart } from "./organisation.ts";

/** Words that a report's title ends with. */
const TITLE_END =
	/(?:自评|评价|自查|绩效|复核)(?:工作)?.{0,8}(?:报告|情况|总结|说明|材料|汇报|表)$|关于.{4,50}(?:使用|管理|执行|完成)情况的?(?:报告|汇报|说明)?$|(?:自评|绩效评价)$|(?:部门|单位|经费(?:支出)?|收支)[预决]算(?:公开)?(?:情况)?(?:说明|报告|公开)?$/u;
/** 报告 alone on the line below its title. */
const TITLE_REST = /^(?:工作)?(?:报告|情况|总结)(?:报告|表)?$/u;
const LONGEST = 90;
/** 附件2, a salutation, a date, （2022年度）, a document number, a label of the cover. */
const NOT_TITLE =
	/^附[件表录]|[：:]$|[。；;]|^[（(].*[）)]$|^(?:19|20)\d{2}年\d{1,2}月|〔\d{4}〕|^[^：:]{2,12}[：:]|^目录$/u;
/** What a line of a title that runs over several lines may hold. */
const TITLE_PART =
	/年度?|支出|项目|资金|绩效|部门|单位|转移支付|[局委厅院会所站心校处队馆]$|政府|办公室/u;
/** Front matter is never longer than a cover and a salutation. */
const FRONT = 15;

/** The title of the report, white space gone; null where none is printed before the first heading. */
export function readTitle(report: Segmented): string | null {
	const lines = frontLines(report.blocks);
	const last = lines.findIndex((line) => isTitleEnd(line));
	if (last < 0) return titleOverLines(lines);
	const end = goesOn(lines[last] ?? "", lines[last + 1] ?? "") ? last + 1 : last;
	return widened(lines, last, end);
}

/** …绩效自评 / 报告, …部门预算 / 执行情况绩效自评报告. */
const goesOn = (line: string, next: string): boolean =>
	TITLE_REST.test(next) ||
	(/[预决]算$/u.test(line) && /^(?:执行|管理|绩效)/u.test(next) && isTitleEnd(next));

export function frontLines(blocks: readonly Block[]): readonly string[] {
	const end = blocks.findIndex(({ kind }) => kind !== "front");
	return blocks
		.slice(0, Math.min(end < 0 ? FRONT : end, FRONT))
		.map(({ text }) => plain(text).replace(CELLS_BEHIND, ""));
}

/** …自评表（2021年度）项目名称…: what a form copied into one line holds behind its title; the mark of a lone cell. */
const CELLS_BEHIND = /(?<=自评表(?:[（(][^（）()]{4,12}[）)])?)项目名称.*$|(?<=.)[|｜]+$/u;

/** White space gone, and the number of the annex (附件2：) that a form's title stands behind. */
export const plain = (text: string): string =>
	text.replace(/\s+/gu, "").replace(/^附件?\d{0,2}[：:](?=.{4})/u, "");

const isTitleEnd = (line: string): boolean =>
	line.length <= LONGEST && TITLE_END.test(bare(line)) && !NOT_TITLE.test(bare(line));

/** Without the year or the document number in brackets that some print behind the title. */
const trimmed = (title: string): string =>
	title.replace(
		/[（(](?:[^（）()]{0,10}年度?|[^（）()]{2,12}[〔[【]\d{4}[〕\]】]第?\d{1,5}号)[）)]$/u,
		"",
	);

/** Without what brackets add behind the title: （本级）, the name of the one project. */
const bare = (title: string): string =>
	trimmed(title).replace(/(?<=.)[（(][^（）()]{2,40}[）)]$/u, "");

/** Whether `line` is the beginning of a title that goes on in `next`: …局 / 2022年度部门整体支出 / 绩效自评报告. */
function continues(line: string, next: string): boolean {
	if (line.length > 50 || NOT_TITLE.test(line)) return false;
	if (!TITLE_PART.test(line) && !isTornName(line, next)) return false;
	return !isTitleEnd(line) && !startsWithWhole(next, line);
}

/** Of what place an agency is: 某县…, 中共某市…. */
const PLACE = /^\p{Script=Han}{1,10}[省市区县州旗盟镇乡]/u;

/** 某县人民 / 政府2024年…: the break tears the agency's name, and what stands below is no whole name. */
function isTornName(line: string, next: string): boolean {
	if (!/^\p{Script=Han}{3,30}$/u.test(line) || !PLACE.test(line) || PLACE.test(next)) return false;
	const found = organisationAtStart(line + next.split(/(?:19|20)\d\d年|部门|单位/u)[0]);
	return found !== null && found.name.length > line.length;
}

/** A cover that prints the agency above a title that names it again. */
const startsWithWhole = (next: string, line: string): boolean => next.startsWith(line);

/** 绩效自评 / 报告: the last words alone on a line. */
function titleOverLines(lines: readonly string[]): string | null {
	for (let end = 1; end < lines.length; end++) {
		for (let start = end - 1; start >= Math.max(0, end - 3); start--) {
			const parts = lines.slice(start, end + 1);
			if (parts.some((line) => NOT_TITLE.test(line) || line.length > 50)) break;
			if (isTitleEnd(parts.join(""))) return widened(lines, start, end);
		}
	}
	return null;
}

function widened(lines: readonly string[], start: number, end: number): string {
	let first = start;
	while (first > 0 && continues(lines[first - 1] ?? "", lines[first] ?? "")) first--;
	return trimmed(lines.slice(first, end + 1).join(""));
}
