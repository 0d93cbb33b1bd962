import type { BlockReading } from "./block.ts";
import type { Dimensions, Setting } from "./dimensions.ts";
import type { Found } from "./found.ts";
import type { Mention } from "./mention.ts";
import { readLabel } from "./vocabulary.ts";

/** 部门整体支出, 年度资金总额: words for the whole of who reports. */
export const WHOLE =
	/部门|单位|整体|总体|总[额计量数]|年度(?:预算|资金|支出)|全年(?:预算|支出|执行|实际|共)|20\d\d年(?:预算|支出|实际|决算|全年)|本年(?:预算|支出|度|实际)|[全本我](?:[局委办院会校站所厅处市县区省镇乡旗州]|街道|中心|部门|单位)/u;

export const namesWhole = (label: string, { unknown }: Found): boolean =>
	WHOLE.test(label) && unknown.replace(/执?行?率|进度/gu, "") === "";

/** 每个社区60万元, 单价: an amount of one of many; 第一批: one of several. */
const ONE_OF_MANY = /每|人均|户均|亩均|平均|单价|单个|第[一二三四五六]批|首批|[两三]年/u;
/** 该项目 in a report on more than one leads back to a name that stands before. */
const THIS_ONE = /[该此]项|[该此]类|其余|剩余|另|上述/u;

/** 人均补助282元: an amount by the piece. */
export const isByPiece = (label: string): boolean => ONE_OF_MANY.test(label) || /标准/u.test(label);

/** 6个市实际到位资金: of so many bodies, who may be all of them or not. */
const OF_BODIES = /\d个(?:[县市区州]|乡镇|镇街|街道)/u;

export const narrows = (label: string, { whole }: Setting): boolean =>
	ONE_OF_MANY.test(label) ||
	OF_BODIES.test(label) ||
	(whole === "" && /本项目/u.test(label)) ||
	THIS_ONE.test(label);

/** 重点项目3个，预算合计…: what is counted is what the amounts behind it are of. */
const COUNTED = /项目(?:共|有)?\d+个|\d+个[^，]{0,6}项目/u;

/** So many characters that are no budget language name something. */
const NAMES_SOMETHING = 4;
/** What leads up to a number without naming anything: when, by whom, in which manner, what for. */
const MANNER =
	/截[至止]|以来|严格|按照|根据|经|通过|为|认真|积极|由于|受|情况(?:如下)?|综上|具体|预算管理|统计|已全部|主要/u;

/**
 * 冷链项目进度滞后，执行率仅89.74%: the clause before a bare number names what it is of, unless a number stands
 * in it that the text goes on from.
 */
export function isStrange({ lead }: Mention): boolean {
	const clause = lead.split(/[，,；;：:]/u).findLast((words) => words.trim() !== "") ?? "";
	if (COUNTED.test(clause)) return true;
	if (/[元%％]/u.test(clause) || MANNER.test(clause)) return false;
	return readLabel(clause.replace(/[\d.,/／]+/gu, "")).unknown.length >= NAMES_SOMETHING;
}

/** 人口普查（含上年结转18万元）支出76.20万元: of what the brackets stand behind. */
export function isBehindBrackets({ label, lead }: Mention): boolean {
	const name = /([一-龥]{4,24})[（(][^（()）]{0,40}$/u.exec(lead)?.[1];
	if (!/^[）)]/u.test(label) || name === undefined) return false;
	return readLabel(name).unknown.length >= NAMES_SOMETHING;
}

/**
 * Whether an amount of something else stands between the latest total of the block and here: 发放生活补助255万元，
 * 支出…. Amounts in brackets and after 其中 are parts of what stands before them.
 */
export function speaksOfOther(
	{ mentions, dimensions }: BlockReading,
	mention: Mention,
	own: Dimensions,
): boolean {
	for (const other of mentions.slice(0, mention.index).toReversed()) {
		const read = dimensions[other.index] ?? null;
		if (other.quantity.kind !== "money" || other.bracket >= 0) continue;
		if (read !== null) {
			if (read.direction !== null || read.entity === own.entity) return false;
			return true;
		}
		if (!isListed(other)) return true;
	}
	return false;
}

const isListed = ({ lead, label, mark }: Mention): boolean =>
	/其中|包括|用于/u.test(lead + label) || mark === "、";
