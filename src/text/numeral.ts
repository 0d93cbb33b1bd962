import type { Decimal } from "../model/decimal.ts";
import { add, lastPlace, powerOfTen, shift } from "./decimal.ts";
import { fold } from "./folded.ts";
import { HAN_NUMERAL_CHARS, parseHanNumeral, scalePower } from "./han-numeral.ts";

/** A printed number without its unit, read from folded text. */
export interface Numeral {
	readonly end: number;
	readonly value: Decimal;
	/** Exponent of the last printed place, scale included: 16,671.64万 is 2. */
	readonly place: number;
	/** 余, 多, 几: the number is above `value` and below `ceiling`. */
	readonly more: boolean;
	/** Upper bound that the print gives (20多: 30; 两三: 3), or null. */
	readonly ceiling: Decimal | null;
	/** Printed with a scale of 万 or 亿, which stands in for a unit in speech (260万). */
	readonly scaled: boolean;
	/** Exponent of the printed scale: 0 for 300, 4 for 300万. */
	readonly scale: number;
	/** The number as printed, before the scale. */
	readonly printed: Decimal;
	/** Written in 汉字. */
	readonly han: boolean;
}

const ARABIC =
	/\d{1,3}(?:(?:,\d{3}){1,8}|(?:，\d{3}){1,8}(?=\.\d|[万亿元])|(?: \d{3}){1,8}(?=(?:\.\d+)?[万亿元]))(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** 百 and 千 before 米, 克, 瓦 … belong to the unit: 5千米 is 5 km, not 5,000 m. */
const SCALE = /(?:[十百千]?万亿|[十百千]?[万亿]|[百千](?!米|克|瓦|卡|伏|帕|焦|分))/y;
const MORE = /余(?![额款])|多(?!元化|媒体)|几|来(?!信|访|电)/y;
const TAIL = /(\d{1,4}(?:\.\d+)?)([万千百])|(\d)(?=$|[，。；、,;）)左多余])/y;
const HAN_RUN = new RegExp(
	`[${HAN_NUMERAL_CHARS}]{1,36}(?:点[零〇一二三四五六七八九]{1,8}(?![十百千]))?`,
	"y",
);
const HAN_SCALE = /[十百千]?[万亿]/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
	pattern.lastIndex = at;
	return pattern.exec(text);
};
const lengthAt = (pattern: RegExp, text: string, at: number): number =>
	matchAt(pattern, text, at)?.[0].length ?? 0;

interface Scale {
	readonly end: number;
	readonly more: boolean;
	readonly power: number;
}

/** 余万, 万余, 万, 余: what may follow the digits of a number. */
function readScale(text: string, from: number, pattern: RegExp): Scale {
	const before = lengthAt(MORE, text, from);
	const scale = matchAt(pattern, text, from + before)?.[0] ?? "";
	const after = before === 0 && scale !== "" ? lengthAt(MORE, text, from + scale.length) : 0;
	return {
		end: from + before + scale.length + after,
		more: before + after > 0,
		power: scalePower(scale) ?? 0,
	};
}

/** N余 is at least N and below the next number of N's own grain: 4500余 stays below 4600 (DESIGN 4.2). */
function ceilingOf(value: Decimal): Decimal | null {
	const place = lastPlace(value);
	return place === null ? null : add(value, powerOfTen(place));
}

function scaled(value: Decimal, place: number, scale: Scale, han: boolean): Numeral {
	const whole = shift(value, scale.power);
	return {
		end: scale.end,
		value: whole,
		place: place + scale.power,
		more: scale.more,
		ceiling: scale.more ? shift(ceilingOf(value) ?? value, scale.power) : null,
		scaled: scale.power >= 4,
		scale: scale.power,
		printed: value,
		han,
	};
}

const stripped = (digits: string): Decimal => digits.replace(/^0+(?=\d)/u, "");

function readArabic(text: string, at: number): Numeral | null {
	const match = matchAt(ARABIC, text, at);
	if (!match) return null;
	const value = stripped(match[0].replace(/[,， ]/gu, ""));
	const point = value.indexOf(".");
	const decimals = point < 0 ? 0 : value.length - point - 1;
	const scale = readScale(text, at + match[0].length, SCALE);
	const head = scaled(value, -decimals, scale, false);
	return scale.power >= 4 && !scale.more ? withTail(text, head) : head;
}

/** 1亿2千万, 13万2: a lower part after the scale. */
function withTail(text: string, head: Numeral): Numeral {
	const match = matchAt(TAIL, text, head.end);
	if (!match) return head;
	const bare = match[3];
	const power = bare ? head.scale - 1 : (scalePower(match[2] ?? "") ?? 0);
	let end = head.end + match[0].length;
	let lift = power;
	if (!bare && head.scale === 8 && power < 4 && text.charAt(end) === "万") {
		lift += 4;
		end++;
	}
	if (lift >= head.scale) return head;
	const part = bare ?? match[1] ?? "0";
	const decimals = part.includes(".") ? part.length - part.indexOf(".") - 1 : 0;
	const value = add(head.value, shift(part, lift));
	return { ...head, end, value, place: lift - decimals, printed: value, scale: 0 };
}

function readHan(text: string, at: number): Numeral | null {
	const run = matchAt(HAN_RUN, text, at)?.[0];
	if (!run) return null;
	// 千米, 千克, 千瓦 keep their 千; the run ends before it.
	const body =
		/[百千]$/u.test(run) && /[米克瓦]/u.test(text.charAt(at + run.length)) ? run.slice(0, -1) : run;
	const parsed = parseHanNumeral(body);
	if (!parsed) return null;
	const scale = readScale(text, at + body.length, HAN_SCALE);
	const number = scaled(parsed.value, parsed.place, scale, true);
	const power = scale.power;
	if (parsed.upper !== null) return { ...number, more: true, ceiling: shift(parsed.upper, power) };
	if (!scale.more) return { ...number, scaled: number.scaled || parsed.place >= 4 };
	return number;
}

/**
 * The number that starts at `at` in folded text: Arabic (`16,671.64万`, `16 671.64万元`), 汉字 (三百二十万),
 * mixed (1亿2千万, 4500余万, 三十几万). Null if none starts there.
 */
export function readNumeral(text: string, at: number): Numeral | null {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57 ? readArabic(text, at) : readHan(text, at);
}

/**
 * The exact value of a text that is one numeral and nothing else: `16,671.64万`, `３，５１８．８５万`, 三百二十万, 1亿2千万.
 * Null for anything else, approximate numbers (4500余万, 两三) among it.
 */
export function parseNumeral(text: string): Decimal | null {
	const folded = fold(text).text;
	const numeral = readNumeral(folded, 0);
	if (!numeral || numeral.end !== folded.length || numeral.more) return null;
	return numeral.value;
}
