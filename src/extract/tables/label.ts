import { foldWidth } from "../../text/han.ts";

/** Print to compare with vocabulary: widths folded, no white space. */
export const folded = (text: string): string =>
	foldWidth(text).replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, "");

/** (A), (B/A), (万元), (10分), (%): what a head prints in brackets is no part of its name. */
const BRACKETS = /[([【][^()[\]【】]{0,12}[)\]】]/gu;
const EDGES = /^[:、,.;*★]+|[:、,.;*★]+$/gu;

/** The name that a head or a label prints, without brackets and punctuation around it. */
export const nameIn = (label: string): string => label.replace(BRACKETS, "").replace(EDGES, "");

/** 1. 一、 （一） before a name of a list. */
const NUMBERING = /^(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.．]|[①-⑳])(?!\d)/u;
const AMONG = /^其中:?/u;

/** A label without its numbering and 其中. */
export const withoutLead = (label: string): string =>
	label.replace(NUMBERING, "").replace(AMONG, "").replace(NUMBERING, "").replace(EDGES, "");

const MONEY = "(?:亿|百万|十万|万|千)?元";
const DECLARED = new RegExp(`单位:?(${MONEY})`, "u");
const BRACKETED = new RegExp(
	`[([](?:金额)?(?:单位)?[:,]?(${MONEY}|%|[十百千]?[万亿]?[\\p{Script=Han}]{1,3}|km|㎡|m²)[)\\]]$`,
	"u",
);
/** Brackets at the end of a head that hold a word and no unit. */
const NO_UNIT =
	/^(?:含|不含|调整|合计|调整后|全年|年度|市|区|县|境|一|二|三|名称|个数|下同|选填|必填)/u;

/** 单位:万元 in a caption or a cell. */
export const declaredUnit = (label: string): string | null => DECLARED.exec(label)?.[1] ?? null;

/** 常住人口（万人）, 项目资金（万元）, 占比（%）, 支出数:万元. */
export function unitIn(label: string): string | null {
	const declared = declaredUnit(label);
	if (declared) return declared;
	const plain = label.replace(/[([][A-Z](?:[/÷][A-Z])?(?:\*100%)?[)\]]$/u, "");
	const unit = BRACKETED.exec(plain)?.[1] ?? null;
	return unit === null || NO_UNIT.test(unit) ? null : unit;
}

export const isMoneyUnit = (unit: string): boolean => new RegExp(`^${MONEY}$`, "u").test(unit);

/** — / \ － and the like: a cell that is meant to say nothing; 无 and 空 too. */
export const isMask = (label: string): boolean =>
	/^(?:[-—–―/\\*、.]{1,4}|无|空|不适用)?$/u.test(label);
