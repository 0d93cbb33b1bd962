import type { Block } from "../../model/document.ts";
import { organisationAtStart } from "./organisation.ts";
import { plain } from "./title.ts";

/** A printed label and what stands beside it. */
export type Pair = readonly [label: string, value: string];

/** 实施单位 on a line and 某县某局 on the next: a form that was copied a cell a line. */
export function pairsOverLines(
	blocks: readonly Block[],
	isLabel: (words: string) => boolean,
): readonly Pair[] {
	const cells = blocks.map(({ text }) => plain(text).replace(/[|｜]+$/u, ""));
	return cells.flatMap((label, i) => {
		const value = cells[i + 1];
		if (value === undefined || !isLabel(label) || !isValue(value)) return [];
		return isLabel(value) ? [] : [[label, value] as const];
	});
}

/** A name is short, no sentence, and no other cell of the head (项目资金（万元）, 年初预算数). */
const isValue = (words: string): boolean =>
	words.length >= 2 &&
	words.length <= 40 &&
	!/[。；;：:|｜]/u.test(words) &&
	!/^(?:主管|实施|项目(?:名称|单位|属性|期|负责人|资金|类[别型])|单位名称|联系|填报|年度?(?:初|资金|总体|绩效))|[（(](?:盖章|公章|签章)[）)]$|预算数|执行数|资金总额/u.test(
		words,
	);

/** 项目名称…主管部门…实施单位…项目资金: the head of a 自评表 (财预〔2020〕10号) that was copied into one line. */
const HEAD =
	/项目名称(?<project>[^：:。；]{2,40}?)(?:项目)?主管部门(?:及代码)?(?<superior>[^：:。；]{0,60}?)(?:项目)?实施单位(?:[（(]?盖?章?[）)]?)(?<agency>[^：:。；]{4,40}?)(?=项目资金|项目(?:属性|期|基本|类)|预算执行|全年预算|年[初度]|资金)/u;

export function pairsInLine(blocks: readonly Block[]): readonly Pair[] {
	return blocks.flatMap(({ text }) => {
		const { project, superior, agency } = HEAD.exec(plain(text))?.groups ?? {};
		return [
			...(project === undefined ? [] : [["项目名称", project] as const]),
			...named("主管部门", superior),
			...named("实施单位", agency),
		];
	});
}

/** What runs on behind the name of an organisation is another cell. */
function named(label: string, printed: string | undefined): readonly Pair[] {
	const words = (printed ?? "").replace(/^\d{3,}[-—_]?/u, "");
	const found = organisationAtStart(words);
	return found === null ? [] : [[label, found.name]];
}
