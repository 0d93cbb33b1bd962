import { numberingOf } from "../../text/numbering.ts";
import type { ReadBlock } from "../context.ts";
import { LEVEL, namesProject } from "./words.ts";

/** Headings of parts of the report, or of levels of indicators, name no project. */
const PART =
	/指标|效益|影响|产出|满意|数量|质量|时效|成本|情况|目标|分析|概况|成效|问题|措施|结论|综述|管理|评价|绩效|任务|方面|基本|收支|执行|完成|总体|建议/u;

/** The project that the heading above a block names (1.优抚对象医疗补助金 alone on its line), else null. */
export function titleProject(block: ReadBlock, title: string | null): string | null {
	const own = block.kind === "heading" && block.body > 0 ? runInTitle(block) : title;
	return projectOf(own) ?? projectOf(title);
}

/** The indicator that a heading names right before its values; null for a level or another part. */
export function nameInHeading(block: ReadBlock): string | null {
	if (block.kind !== "heading" || block.body <= 0) return null;
	const title = runInTitle(block);
	return LEVEL_ALONE.test(title) || /(?:情况|分析)$/u.test(title) ? null : title;
}

const LEVEL_ALONE = new RegExp(`^(?:项目)?${LEVEL}(?:指标)?$`, "u");

const projectOf = (title: string | null): string | null =>
	title === null || PART.test(title) || !namesProject(title) ? null : title;

/** The title of a heading that runs into its paragraph. */
function runInTitle(block: ReadBlock): string {
	const printed = block.text.slice(numberingOf(block.text)?.length ?? 0, block.body).trimEnd();
	const title = /^[。：:]$/u.test(printed.slice(-1)) ? printed.slice(0, -1) : printed;
	return title.replace(/\s+/gu, "");
}
