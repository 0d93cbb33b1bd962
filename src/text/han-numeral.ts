import type { Decimal } from "../model/decimal.ts";
import { add, shift } from "./decimal.ts";

/** A numeral written in 汉字 (GB/T 15835-2011 clause 3.2), read exactly. */
export interface HanNumeral {
	readonly value: Decimal;
	/** Exponent of the last place that the numeral prints: 三百二十 is 0, 三百二十万 is 4, 点六 is -1. */
	readonly place: number;
	/** The upper number of an approximate pair (两三 is 2 and 3, 十七八 is 17 and 18); else null. */
	readonly upper: Decimal | null;
}

const DIGITS: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	壹: 1,
	贰: 2,
	叁: 3,
	肆: 4,
	伍: 5,
	陆: 6,
	柒: 7,
	捌: 8,
	玖: 9,
};
const PLACES: Readonly<Record<string, number>> = {
	十: 1,
	拾: 1,
	百: 2,
	佰: 2,
	千: 3,
	仟: 3,
};

export const HAN_DIGITS = Object.keys(DIGITS).join("");
export const HAN_PLACES = Object.keys(PLACES).join("");
export const HAN_NUMERAL_CHARS = `${HAN_DIGITS}${HAN_PLACES}万亿`;

/** Longer runs are no numbers: the sections of 10¹⁶ with eight decimals need fewer. */
const LONGEST = 48;

interface Section {
	/** Below 10⁴. */
	readonly value: number;
	/** Exponent of the last place; 1 for 三百二 read as 320. */
	readonly place: number;
	/** How much the upper number of a pair adds. */
	readonly spread: number;
}

/** 万零三千 is 13,000, and 近万 ten thousand. */
const ONE: Section = { value: 1, place: 0, spread: 0 };

/** One section below 万: 三百二十, 一千零五, 二十, 十七八. Null if it is no well-formed number. */
function readSection(text: string): Section | null {
	let value = 0;
	let lowest = 4;
	let pending: number | null = null;
	let pair = 0;
	let zero = false;
	let shorthand: number | null = null;
	for (let i = 0; i < text.length; i++) {
		const char = text.charAt(i);
		const place = PLACES[char];
		if (place !== undefined) {
			if (place >= lowest) return null;
			const leading = value === 0 && pending === null;
			if (leading && !(place === 1 || text.length === 1)) return null;
			if (pending === null && !leading) return null;
			value += (pending ?? 1) * 10 ** place;
			pair *= 10 ** place;
			lowest = place;
			pending = null;
			zero = false;
			continue;
		}
		const digit = DIGITS[char];
		if (digit === undefined) return null;
		if (digit === 0) {
			if (pending !== null) return null;
			zero = true;
			if (text.length === 1) return { value: 0, place: 0, spread: 0 };
			continue;
		}
		if (pending !== null) {
			// An approximate number (概数): two neighbouring digits, or 三五.
			const near = digit === pending + 1 || (pending === 3 && digit === 5);
			if (!near || pair !== 0) return null;
			pair = digit - pending;
			continue;
		}
		pending = digit;
		if (!zero && i === text.length - 1 && lowest > 1 && lowest < 4) shorthand = lowest - 1;
	}
	if (pending !== null) value += pending * 10 ** (shorthand ?? 0);
	else if (zero) return null;
	return { value, place: shorthand ?? 0, spread: pair };
}

/** Sections of 万 below 亿: 三百二十万五千. */
function readWan(text: string): Section | null {
	const at = text.indexOf("万");
	if (at < 0) return readSection(text);
	const head = at === 0 ? ONE : readSection(text.slice(0, at));
	if (head?.place !== 0) return null;
	const rest = text.slice(at + 1);
	const whole = { value: head.value * 10_000, place: 4, spread: head.spread * 10_000 };
	if (rest === "") return whole;
	if (head.spread !== 0) return null;
	return joined(whole, rest, readSection(rest), 4);
}

/** 三万五 is 35,000: a single digit after a scale stands one place below it, unless 零 says otherwise. */
function joined(head: Section, rest: string, tail: Section | null, scale: number): Section | null {
	if (!tail) return null;
	if (rest.length === 1 && tail.value > 0 && tail.value < 10) {
		const place = scale - 1;
		return { value: head.value + tail.value * 10 ** place, place, spread: 0 };
	}
	return { value: head.value + tail.value, place: tail.place, spread: tail.spread };
}

function readInteger(text: string): HanNumeral | null {
	const at = text.lastIndexOf("亿");
	if (at < 0) {
		const section = readWan(text);
		return section && numeral(BigInt(section.value), section.place, BigInt(section.spread));
	}
	const head = at === 0 ? ONE : readWan(text.slice(0, at));
	if (!head) return null;
	const rest = text.slice(at + 1);
	const whole = BigInt(head.value) * 100_000_000n;
	const spread = BigInt(head.spread) * 100_000_000n;
	if (rest === "") return numeral(whole, 8, spread);
	if (head.spread !== 0) return null;
	const zero = { value: 0, place: 8, spread: 0 };
	const tail = joined(zero, rest, readWan(rest), 8);
	return tail && numeral(whole + BigInt(tail.value), tail.place, BigInt(tail.spread));
}

const numeral = (value: bigint, place: number, spread: bigint): HanNumeral => ({
	value: value.toString(),
	place,
	upper: spread === 0n ? null : (value + spread).toString(),
});

/** Reads 三百二十, 九十五点六, 万 (ten thousand), 两三. Null for digit strings (二〇二一) and malformed runs. */
export function parseHanNumeral(text: string): HanNumeral | null {
	if (text === "" || text.length > LONGEST) return null;
	const point = text.indexOf("点");
	if (point < 0) return readInteger(text);
	const whole = readInteger(text.slice(0, point));
	const decimals = [...text.slice(point + 1)].map((char) => DIGITS[char]);
	if (!whole || whole.upper !== null || decimals.length === 0) return null;
	if (decimals.includes(undefined)) return null;
	const fraction = shift(decimals.join(""), -decimals.length);
	return { value: add(whole.value, fraction), place: -decimals.length, upper: null };
}

/** 十, 百, 千, 万, 亿 alone as a power of ten, else null: the scale of 几十, 3百万 and 千万元. */
export function scalePower(text: string): number | null {
	let power = 0;
	for (const char of text) {
		const step = PLACES[char] ?? (char === "万" ? 4 : char === "亿" ? 8 : null);
		if (step === null) return null;
		power += step;
	}
	return text === "" ? null : power;
}
