import { shift } from "../../text/decimal.ts";
import { quantities } from "../../text/quantities.ts";
import type { Quantity } from "../../text/quantity.ts";
import { folded } from "./label.ts";

const SIGN = "(?:≥|≧|⩾|>=?|≤|≦|⩽|<=?|=|≈|约|近|不[少低]于|不超过|不高于|大于|小于|超过)?";
const NUMBER = "[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
const BOUND = "(?:以上|以下|以内|左右|及以上)?";
const BARE = new RegExp(`^${SIGN}${NUMBER}${BOUND}$`, "u");

/** A number that prints no unit of its own. */
export const isBare = (label: string): boolean => BARE.test(label);

const BOUNDED = new RegExp(`${BOUND}$`, "u");
const SCALED = /^((?:[十百千]?万亿|[十百千]?[万亿])?)(.*)$/su;
const READ_BY_TEXT = /^(?:[亿万千]|百万|十万)?元$|^%$|^‰$|^分$/u;
/** Any measured unit: it lets decimals stand before it. */
const CARRIER = "吨";

/** A label and its value in one cell. */
export interface Labelled {
	readonly label: string;
	readonly value: string;
	/** Offset of the value in the text of the cell. */
	readonly start: number;
}

const LABELLED = /^([^:：]{2,24})[:：]\s*([^:：]{1,24})$/u;

/** 预算数：100, 其中：一般公共预算：1,234.56; null for other texts. */
export function labelledNumber(text: string): Labelled | null {
	const among = /^\s*其中[:：]/u.exec(text)?.[0].length ?? 0;
	const [, label, value] = LABELLED.exec(text.slice(among)) ?? [];
	if (label === undefined || value === undefined) return null;
	const start = text.lastIndexOf(value);
	return isBare(folded(value)) || quantities(value).length === 1 ? { label, value, start } : null;
}

/**
 * The quantities of a cell, at offsets of its text. A bare number, also one behind a label, takes `unit`, that of
 * its column, row or table; with the empty unit it is a count of nothing named.
 */
export function numbersIn(text: string, unit: string): readonly Quantity[] {
	if (isBare(folded(text))) return bareNumbers(text, unit, 0);
	if (unit === "年" && /^\d+年$/u.test(folded(text)))
		return bareNumbers(text.replace("年", ""), unit, 0);
	const labelled = unit === "" ? null : labelledNumber(text);
	if (labelled && isBare(folded(labelled.value)))
		return bareNumbers(labelled.value, unit, labelled.start);
	return quantities(text);
}

function bareNumbers(text: string, unit: string, offset: number): readonly Quantity[] {
	const number = unit === RATIO ? bareNumber(text, "%") : bareNumber(text, unit);
	if (!number) return [];
	const at = { start: number.at.start + offset, end: number.at.end + offset };
	return [{ ...(unit === RATIO ? percent(number) : number), at }];
}

function bareNumber(text: string, unit: string): Quantity | null {
	const print = text.trimEnd();
	const bound = BOUNDED.exec(folded(print))?.[0] ?? "";
	const digits = bound === "" ? print : print.slice(0, print.lastIndexOf(bound.charAt(0)));
	const [, scale = "", name = ""] = SCALED.exec(unit) ?? [];
	const known = READ_BY_TEXT.test(unit);
	const [found, ...others] = quantities(`${digits}${known ? unit : scale + CARRIER}${bound}`);
	if (!found || others.length > 0 || folded(print.slice(0, found.at.start)).replace("+", "") !== "")
		return null;
	const at = { start: found.at.start, end: print.length };
	return {
		...found,
		at,
		unit: known ? found.unit : name,
		raw: print.slice(at.start).replace(/\s+/gu, ""),
	};
}

/** Unit of a rate that is printed as a ratio: 0.95 for 95%. */
export const RATIO = "1";

function percent(ratio: Quantity): Quantity {
	const raised = (value: string | null): string | null => (value === null ? null : shift(value, 2));
	return {
		...ratio,
		value: raised(ratio.value),
		valueMax: raised(ratio.valueMax),
		min: raised(ratio.min),
		max: raised(ratio.max),
		precision: raised(ratio.precision),
	};
}

const POINTS = new RegExp(`^${NUMBER}(?:分|%)?$`, "u");

/** 分值 and 得分 as a decimal: 10, 10分, 9.50, 10%; null for anything else. */
export function pointsIn(label: string): string | null {
	if (!POINTS.test(label)) return null;
	return label.replace(/[,+分%]/gu, "").replace(/^(-?)0+(?=\d)/u, "$1");
}

/** 产出指标（50分）: the number in brackets, with the name before it. */
const WEIGHTED =
	/^(.{1,40}?)[（(【[]\s*(?:权重|分值|满分)?[:：]?\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:分|%)?\s*[）)】\]]$/u;

/** 产出指标50分. */
const WEIGHTED_LEVEL = /^(.{1,12}指标)(\d{1,3}(?:\.\d{1,2})?)分$/u;

export function weightedName(label: string): { name: string; weight: string } | null {
	if (!"）)】]分".includes(label.slice(-1))) return null;
	const [, name, weight] = WEIGHTED.exec(label) ?? WEIGHTED_LEVEL.exec(label) ?? [];
	return name !== undefined && weight !== undefined ? { name, weight } : null;
}
