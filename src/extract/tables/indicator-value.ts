import type { IndicatorValue } from "../../model/indicator.ts";
import { quantities } from "../../text/quantities.ts";
import type { ReadBlock } from "../context.ts";
import { numberValue, valueIn, wordValue } from "../indicators/value.ts";
import { viewOf } from "../indicators/view.ts";
import { isBare, numbersIn } from "./cell-number.ts";
import { folded, isDash } from "./label.ts";

/** 指标性质 of a column of its own, as a sign before the number. */
const OPERATORS: Readonly<Record<string, string>> = {
	"≥": "≥",
	">=": "≥",
	大于等于: "≥",
	不低于: "≥",
	不少于: "≥",
	"≤": "≤",
	"<=": "≤",
	小于等于: "≤",
	不高于: "≤",
	不超过: "≤",
	">": ">",
	大于: ">",
	"<": "<",
	小于: "<",
	"=": "",
	等于: "",
	定性: "",
};

export const signOf = (label: string): string => OPERATORS[label] ?? "";
export const isOperator = (label: string): boolean => label in OPERATORS;

/** 162/10万, a rate per hundred thousand: neither number is the value. */
const PER_MANY = /[\d.]\/\d+万(?!\p{Script=Han})/u;

/**
 * The value that a cell prints, number or words; null for an empty one. A bare number takes `sign` and `unit`
 * from their columns.
 */
export function cellValue(text: string, sign: string, unit: string): IndicatorValue | null {
	const print = text.trim();
	const label = folded(print);
	if (isDash(label)) return null;
	if (PER_MANY.test(label)) return wordValue(print.replace(/\s+/gu, ""));
	if (isBare(label)) {
		const [found] = numbersIn(/^[\d-]/u.test(label) ? `${sign}${print}` : print, unit);
		if (found) {
			const raw = `${found.raw}${unit}`;
			return { ...numberValue(found), unit: found.unit === "" ? null : found.unit, raw };
		}
	}
	const read = valueIn(viewOf(blockOf(print)), { start: 0, end: label.length });
	if (read === null || read.value.value === null) return wordValue(print.replace(/\s+/gu, ""));
	const signed =
		sign !== "" && read.value.op === "eq" ? numbersIn(`${sign}${print}`, unit)[0] : null;
	return signed ? numberValue(signed) : read.value;
}

const blockOf = (text: string): ReadBlock => ({
	kind: "paragraph",
	at: { start: 0, end: text.length },
	text,
	section: null,
	body: 0,
	quantities: quantities(text),
});
