import type { Numbering } from "../text/numbering.ts";
import { quantities } from "../text/quantities.ts";
import { canonicalSection } from "./canonical.ts";
import { headingNumbering } from "./local-numbering.ts";

/** A heading at the start of a paragraph. */
export interface Heading {
	/** Null for a heading that only its style or tag makes one. */
	readonly numbering: Numbering | null;
	readonly title: string;
	/** Offsets in the paragraph: end of the title, and where the running text begins. */
	readonly titleEnd: number;
	readonly body: number;
}

/** A heading that a numbering makes one. */
export interface NumberedHeading extends Heading {
	readonly numbering: Numbering;
}

/** No heading of the field is longer; a longer first sentence is a sentence. */
const LONGEST_ALONE = 60;
const LONGEST_RUN_IN = 32;
/** 一是 and 第一 number sentences, never parts of the report. */
const SENTENCE_STYLES = new Set(["is", "di"]);

/**
 * Reads the heading that a paragraph is or begins with (（一）部门概况。广州市…).
 * A numbered sentence that states figures is a paragraph, whatever its number looks like, and so is a
 * numbered item whose name is closed by a colon, unless the name is one of a report's known parts.
 */
export function headingOf(paragraph: string): NumberedHeading | null {
	const numbering = headingNumbering(paragraph);
	if (numbering === null || SENTENCE_STYLES.has(numbering.style)) return null;
	const rest = paragraph.slice(numbering.length);
	const stop = /[。：:；;！？!?]/u.exec(rest);
	const title = stop ? rest.slice(0, stop.index) : rest;
	const body = stop ? numbering.length + stop.index + 1 : paragraph.length;
	const alone = body >= paragraph.length;
	// 2.公务接待费 |: the cell of a table that was copied with its marks.
	if (/[|｜]\s*$/u.test(title)) return null;
	if (title.trim() === "" || !isTitle(title, alone, stop?.[0] ?? "")) return null;
	if (alone && rest.endsWith("。") && isDuty(title)) return null;
	if (ITEMS.has(numbering.style) && isItem(title, rest)) return null;
	// ① marks a note as often as a part: only a bare name is a heading.
	if (numbering.style === "circled" && (stop !== null || title.length > LONGEST_RUN_IN))
		return null;
	return { numbering, title: title.trim(), titleEnd: numbering.length + title.length, body };
}

function isTitle(title: string, alone: boolean, stop: string): boolean {
	if (title.length > (alone ? LONGEST_ALONE : LONGEST_RUN_IN)) return false;
	if (/[；;]/u.test(stop) || /[，,、]$/u.test(title)) return false;
	if (/[：:]/u.test(stop) && !alone && !PART.test(title)) return false;
	if (statesFigures(title)) return false;
	const commas = title.match(/[，,]/gu)?.length ?? 0;
	// A sentence closed by its stop and standing alone is a heading only if it is a name, not a statement.
	if (alone && stop === "。") return commas === 0 && title.length <= LONGEST_RUN_IN;
	return alone ? commas <= 3 : commas <= 1;
}

/** Whether words without a number read as the name of a part: no figures, no sentence. */
export const isName = (words: string): boolean => isTitle(words, true, "") && !/[，,]/u.test(words);

const ITEMS = new Set(["arabic", "arabic-bracket"]);
/** What an office does by its 三定方案; 组织实施情况 and 监督机制 are parts all the same. */
const DUTY =
	/^(?:承担|负责|组织|贯彻|拟订|拟定|指导|监督|协调|协助|研究|制定|执行|起草|参与|办理|会同|受理|统筹|完成|将|使|通过|确保|用于)/u;
const NAME_OF_PART =
	/(?:情况|分析|过程|制度|机制|保障|领导|管理|体系|方法|程序|措施|[指目]标|职[能责]|概况|概述|背景|内容|依据|任务|结论|成效|效益|产出|问题|建议|构成|编制|设置|人员|满意度)$/u;
/** 1.预算编制的准确性有待提高。 */
const FAULT = /有待|不[够足高强准精细严到及]|滞后|偏[低慢大高]|缺乏/u;
const TASK =
	/^(?:加[强快]|开展|推[进动]|做好|强化|抓好|落实|提[升高]|深化|维护|促进|完善|健全|建立|优化|严格|规范|实施|举办|支持)/u;
const NAME_OF_PROJECT = /(?:项目|工程|专项|经费|资金|补助|补贴)$/u;
/** 1.《中华人民共和国预算法》 cites a document. */
const DOCUMENT = /^《[^》]*》(?:[（(].*)?$/u;

/**
 * （一）绩效指标有待细化。 with its stop, and nothing under it but the next number: an item of a list of problems or
 * measures. Over a paragraph it is the heading of that paragraph.
 */
export function isStatementAlone(paragraph: string, next: string | undefined): boolean {
	const numbering = headingNumbering(paragraph);
	if (numbering?.style !== "han-bracket" || !paragraph.endsWith("。")) return false;
	const title = paragraph.slice(numbering.length, -1);
	if (/[。：:；;]/u.test(title) || /(?:情况|分析|措施|建议)$/u.test(title)) return false;
	// 存在的不足 is a part; no name of a part is as long as a statement.
	if (title.length <= SHORT && canonicalSection(title) !== null) return false;
	if (!FAULT.test(title) && !TASK.test(title)) return false;
	const isText = next !== undefined && headingNumbering(next) === null && /[。；：]/u.test(next);
	return !isText;
}

/**
 * （3）社会治安管理工作。 right above or below another such line of its list: what an office does, item for item. The
 * names of parts and of projects are headings all the same.
 */
export function isListedItem(
	paragraph: string,
	before: string | undefined,
	next: string | undefined,
): boolean {
	const own = closedItem(paragraph);
	if (own === null) return false;
	const beside = (other: string | undefined, step: number): boolean => {
		const found = other === undefined ? null : closedItem(other);
		return found?.style === own.style && found.number === own.number + step;
	};
	return beside(before, -1) || beside(next, 1);
}

/** The number of a line that is nothing but a short statement and its stop. */
function closedItem(paragraph: string): Numbering | null {
	const numbering = headingNumbering(paragraph);
	if (numbering === null || !ITEMS.has(numbering.style) || !paragraph.endsWith("。")) return null;
	const title = paragraph.slice(numbering.length, -1);
	if (/[。：:；;]/u.test(title) || NAME_OF_PART.test(title) || NAME_OF_PROJECT.test(title))
		return null;
	return canonicalSection(title) === null ? numbering : null;
}

/** 督查工作, 实施进度: as short as this even a sentence reads as a name. */
const SHORT = 10;

const isDuty = (title: string): boolean =>
	title.length >= 8 && DUTY.test(title) && !NAME_OF_PART.test(title);

/** An item of a list: a duty, a long statement with commas, or the first of several that run on (1.…。2.…。). */
function isItem(title: string, rest: string): boolean {
	const alone = rest.replace(/[。：:]$/u, "") === title;
	const part = NAME_OF_PART.test(title);
	const closed = !alone || rest.endsWith("。");
	if (DOCUMENT.test(title)) return true;
	if (closed && isDuty(title)) return true;
	// 2.加强场所安全管理。 in a list of tasks is one.
	if (alone && rest.endsWith("。") && FAULT.test(title)) return true;
	if (alone && rest.endsWith("。") && TASK.test(title) && !/(?:情况|分析)$/u.test(title))
		return true;
	// 2.资金按时发放到个人账户。 is a sentence.
	if (alone && rest.endsWith("。") && title.length > SHORT && !part && !NAME_OF_PROJECT.test(title))
		return canonicalSection(title) === null;
	if (/[。；;]\s*[2-9][.、．](?![0-9])/u.test(rest.slice(0, 200))) return true;
	return alone && title.length > 24 && /[，,]/u.test(title);
}

/** 项目概况：…, 主要职能：… are parts; 优抚对象医疗补助金：…, 年度整体绩效目标：… are items. */
const PART =
	/^(?:(?:项目|部门|单位|机构)(?:概况|简介|基本情况)|基本情况|(?:部门|单位|主要)*职[能责]|(?:组织)?机构(?:设置|人员|情况)(?:[及和与、](?:人员|编制)+(?:情况|构成)?)?|人员(?:编制|构成|情况)|(?:项目)?立项(?:背景|依据)|项目(?:实施)?主要内容|项目(?:决策|组织|实施|管理)情况|项目背景|(?:项目)?资金(?:投入|到位|使用|执行|管理|安排)情况|(?:存在的?)?(?:主要)?问题|(?:下一步)?改进(?:措施|意见)|(?:有关|相关)建议)$/u;

const statesFigures = (title: string): boolean =>
	quantities(title).some(
		(quantity) => quantity.kind !== "count" || /[0-9０-９]/u.test(quantity.raw),
	);
