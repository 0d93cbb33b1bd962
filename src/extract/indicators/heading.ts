import { numberingOf } from "../../text/numbering.ts";
import type { ReadBlock } from "../context.ts";
import { namesProject } from "./words.ts";

/** Headings of parts of the report, or of levels of indicators, name no project. */
const PART =
	/指标|情况|目标|分析|概况|成效|问题|措施|结论|综述|管理|评价|绩效|任务|方面|基本|收支|执行|完成|总体|建议/u;

/** The project that the heading above a block names (1.优抚对象医疗补助金 alone on its line), else null. */
export function titleProject(block: ReadBlock, title: string | null): string | null {
	const own = block.kind === "heading" && block.body > 0 ? runInTitle(block) : title;
	if (own === null || PART.test(own) || !namesProject(own)) return null;
	return own;
}

/** The title of a heading that runs into its paragraph. */
function runInTitle(block: ReadBlock): string {
	const printed = block.text.slice(numberingOf(block.text)?.length ?? 0, block.body).trimEnd();
	const title = /^[。：:]$/u.test(printed.slice(-1)) ? printed.slice(0, -1) : printed;
	return title.replace(/\s+/gu, "");
}
