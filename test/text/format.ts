import type { Decimal } from "../../src/model/decimal.ts";
import { shift, trimmed } from "../../src/text/decimal.ts";

/** The ways in which a report prints one number. */
export type NumeralForm = "arabic" | "grouped" | "fullwidth" | "han" | "mixed-wan";

const HAN_DIGITS = "零一二三四五六七八九";
const HAN_PLACES = ["", "十", "百", "千"];
/** Names of the sections of four digits, lowest first; the highest is 万 where 亿 follows it. */
const HAN_SECTIONS = ["", "万", "亿", "万亿"];
const FULL_WIDTH = "０１２３４５６７８９";

/**
 * `value` (not negative, and below 10¹⁶ for 汉字) as a report prints it: 3200000 is `3200000`, `3,200,000`,
 * `３２０００００`, 三百二十万, `320万`. Throws `RangeError` for a number that the form cannot print.
 */
export function formatNumeral(value: Decimal, form: NumeralForm): string {
	if (!/^\d+(?:\.\d+)?$/u.test(value)) throw new RangeError(`不能写成数字：${value}`);
	switch (form) {
		case "arabic":
			return value;
		case "grouped":
			return grouped(value);
		case "fullwidth":
			return [...value].map((char) => FULL_WIDTH[Number(char)] ?? "．").join("");
		case "han":
			return inHan(value);
		case "mixed-wan":
			return mixed(value);
	}
}

function grouped(value: Decimal): string {
	const [whole = "", fraction] = value.split(".");
	const groups = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ",");
	return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** 1.2亿, 260万, 300: the largest of 亿 and 万 that leaves a whole digit before the point. */
function mixed(value: Decimal): string {
	const digits = value.split(".")[0]?.length ?? 0;
	const scale = digits > 8 ? 8 : digits > 4 ? 4 : 0;
	if (scale === 0) return value;
	return `${trimmed(shift(value, -scale))}${scale === 8 ? "亿" : "万"}`;
}

function inHan(value: Decimal): string {
	const [whole = "0", fraction] = value.split(".");
	if (whole.length > 16) throw new RangeError(`汉字数字过长：${value}`);
	const digits = whole.padStart(16, "0");
	let print = "";
	let gap = false;
	for (let section = 3; section >= 0; section--) {
		const start = (3 - section) * 4;
		const four = digits.slice(start, start + 4);
		const name = HAN_SECTIONS[section] ?? "";
		if (four === "0000") {
			gap = print !== "";
			continue;
		}
		if (print !== "" && (gap || four.startsWith("0"))) print += "零";
		const unit = section === 3 && digits.slice(4, 8) !== "0000" ? "万" : name;
		print += sectionInHan(four) + unit;
		gap = false;
	}
	if (print === "") print = "零";
	if (print.startsWith("一十")) print = print.slice(1);
	if (fraction === undefined) return print;
	return `${print}点${[...fraction].map((char) => HAN_DIGITS[Number(char)]).join("")}`;
}

/** Four digits, leading zeros left out: 0320 is 三百二十, 1005 is 一千零五. */
function sectionInHan(four: string): string {
	let print = "";
	let gap = false;
	for (let i = 0; i < 4; i++) {
		const digit = Number(four[i]);
		if (digit === 0) {
			gap = print !== "";
			continue;
		}
		if (gap) print += "零";
		print += `${HAN_DIGITS[digit]}${HAN_PLACES[3 - i]}`;
		gap = false;
	}
	return print;
}
