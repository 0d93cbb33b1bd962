import { counterAt } from "../../text/counters.ts";
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
/** 单位:万元, 金额单位:元; not 实施单位:元江县水利局. */
const DECLARED = new RegExp(`单位:(${MONEY})(?!\\p{Script=Han})`, "u");
const BRACKETED = /[([](?:金额|单位)?:?([^()[\]:]{1,5})[)\]]$/u;
/** (A), (B/A), (B/A*100%): the letters by which a form calculates. */
const FORMULA = /[([][A-Z](?:[/÷][A-Z])?(?:[*×]100%)?[)\]]$/u;
/** 预算执行情况(万元)(20分): the unit of the amounts before the points that they score. */
const BEFORE_POINTS = /([)\]])[([]\d{1,3}分[)\]]$/u;
const SCALE = /^(?:[十百千]?万亿|[十百千]?[万亿])/u;

/** 单位:万元 in a caption or a cell. */
export const declaredUnit = (label: string): string | null => DECLARED.exec(label)?.[1] ?? null;

/** 常住人口(万人), 项目资金(万元), 占比(%): the unit at the end of a head; null for other words in brackets. */
export function unitIn(label: string): string | null {
	const name = label.replace(FORMULA, "").replace(BEFORE_POINTS, "$1");
	const printed = BRACKETED.exec(name)?.[1];
	if (printed === undefined) return declaredUnit(label);
	return isUnit(printed) ? printed : declaredUnit(label);
}

function isUnit(word: string): boolean {
	if (word === "%" || word === "分" || isMoneyUnit(word)) return true;
	const name = word.replace(SCALE, "");
	return name !== "" && counterAt(name, 0)?.name === name;
}

export const isMoneyUnit = (unit: string): boolean => new RegExp(`^${MONEY}$`, "u").test(unit);

/** — / \ － and the like. */
export const isDash = (label: string): boolean => /^(?:[-—–―/\\*、.]{1,4})?$/u.test(label);

/** — / \ － and the like: a cell that is meant to say nothing; 无 and 空 too. */
export const isMask = (label: string): boolean =>
	/^(?:[-—–―/\\*、.]{1,4}|无|空|不适用)?$/u.test(label);

/** 序号, 行次, 栏次: the head of a column that numbers the rows. */
export const isOrdinalHead = (label: string): boolean =>
	/^(?:序号|行次|栏次|编号|.{0,6}(?:编码|代码))$/u.test(label);
