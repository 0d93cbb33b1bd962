import type { Segmented } from "../../model/document.ts";
import type { ReportMeta } from "../../model/record.ts";
import type { ReadBlock } from "../context.ts";
import type { Setting } from "./dimensions.ts";
import { abbreviates } from "./found.ts";
import { settingOf } from "./setting.ts";
import { readLabel } from "./vocabulary.ts";

/** 计划生育家庭特别扶助制度补助资金 on a line of its own. */
const BARE = /^[^0-9。，,；;：:、（(]{4,40}(?:补助|补贴|专项|资金|经费|项目)[：:]?$/u;
/** Such a line names what the lines below it count, not what paragraphs say. */
const LONGEST_LINE = 60;

/** What stands above each block: its headings, and a bare name that heads a list of amounts. */
export function settingsOf(
	blocks: readonly ReadBlock[],
	report: Pick<Segmented, "sections">,
	meta: ReportMeta,
): readonly (readonly [ReadBlock, Setting])[] {
	let above: string | null = null;
	return blocks.map((block) => {
		const setting = settingOf(block, report, meta);
		if (block.kind === "heading") above = null;
		else if (isBare(block.text, setting)) above = block.text.replace(/[：:]$/u, "");
		const listed = block.text.length <= LONGEST_LINE ? above : null;
		return [block, { ...setting, entity: setting.entity ?? listed }] as const;
	});
}

const isBare = (text: string, { whole, agency }: Setting): boolean =>
	BARE.test(text) &&
	readLabel(text).unknown.length >= 3 &&
	!abbreviates(text, whole) &&
	!abbreviates(text, agency);
