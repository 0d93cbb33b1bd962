import type { Block, Segmented } from "../../model/document.ts";
import { isOrganisation, organisationAtStart } from "./organisation.ts";
import { plain } from "./title.ts";

/** Words before a name that belong to the sentence, not to it. */
const NO_NAME = /^(?:受|接受|委托|报|经|按|依据|针对|请|向|现|以)/u;
const ABBREVIATED = /(?<name>[\p{Script=Han}·]{4,40})[（(]以下(?:统一)?简?称[^（）()]{1,20}[）)]/gu;
/** 现将2022年某县交通运输局衔接资金项目绩效自评情况报告如下. */
const OF_YEAR = /(?:19|20)\d{2}年度?(?<name>[\p{Script=Han}·]{4,60}?)绩效(?:自评|评价|自我)/gu;
/** 项目实施单位：更新乡人民政府 on a line of the text. */
const EXECUTING =
	/(?:^|[。；;])(?:(?:项目)?(?:具体)?(?:实施|承担|执行)(?:单位|主体)|预算单位|评价单位|项目(?:单位|业主))(?:为|是|：|:)(?<name>[\p{Script=Han}·]{4,40}?)(?=[，,。；;（(]|$)/gu;
/** How far a report without a title goes on introducing itself. */
const OPENING = 6;

/**
 * The agency where neither title nor cover, signature or overview name it: the one that a 实施单位 line gives,
 * that the opening abbreviates (某某局（以下简称“我局”）) or whose 整体支出 it speaks of.
 */
export function agencyInOpening(report: Segmented): string | null {
	const opening = report.blocks.slice(0, OPENING);
	const front = opening.filter(({ kind }) => kind === "front");
	return (
		partOf(report) ??
		onlyName(report.blocks, EXECUTING) ??
		onlyName(front, ABBREVIATED) ??
		onlyName(opening, OF_YEAR, (words) => organisationAtStart(words)?.name ?? "")
	);
}

/** 第一部分 某市某局概况: the first part of published accounts bears the agency's name. */
function partOf({ sections }: Segmented): string | null {
	const [first] = sections;
	const name =
		/^(.{4,40}?)(?:[（(](?:汇总|本级|本部|机关)[）)])?(?:部门|单位|基本)?概况$/u.exec(
			plain(first?.title ?? ""),
		)?.[1] ?? "";
	return first?.depth === 1 && isOrganisation(name) ? name : null;
}

/** The one organisation that a pattern names; null where there is none, or several. */
function onlyName(
	blocks: readonly Block[],
	pattern: RegExp,
	within: (words: string) => string = (words) => words,
): string | null {
	const names = blocks.flatMap(({ text }) =>
		[
			...plain(text)
				.replace(/《[^》]*》/gu, "，")
				.matchAll(pattern),
		].map(({ groups }) => within(groups?.["name"] ?? "")),
	);
	const found = new Set(names.filter((name) => isOrganisation(name) && !NO_NAME.test(name)));
	const [only] = found;
	return found.size === 1 ? (only ?? null) : null;
}
