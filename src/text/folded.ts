import { counterAt, isCounterPair } from "./counters.ts";
import { HAN_NUMERAL_CHARS } from "./han-numeral.ts";

/**
 * Text made ready for number scanning: full-width forms folded, white space inside number phrases gone.
 * `starts[i]` is the offset in the original of the folded character `i`; `starts[text.length]` is the original length,
 * and what stands behind that says nothing.
 */
export interface Folded {
	readonly original: string;
	readonly text: string;
	readonly starts: Int32Array;
}

const WIDE = "０１２３４５６７８９％﹪．＋－−～＝═≧⩾≦⩽＞＜／（）［］＊×";
const NARROW = "0123456789%%.+--~==≥≥≤≤></()[]**";

const SPACE = 1;
const TAB = 2;
const BREAK = 3;

/** Folded code of every UTF-16 unit. */
const FOLD = Uint16Array.from({ length: 0x1_0000 }, (_, code) => code);
/** White space by kind; 0 for print. */
const BLANK = new Uint8Array(0x1_0000);
for (let i = 0; i < WIDE.length; i++) FOLD[WIDE.charCodeAt(i)] = NARROW.charCodeAt(i);
for (let i = 0; i < 26; i++) {
	FOLD[0xff21 + i] = 0x41 + i;
	FOLD[0xff41 + i] = 0x61 + i;
}
for (const char of " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff") {
	BLANK[char.charCodeAt(0)] = SPACE;
}
BLANK[0x09] = TAB;
for (const char of "\n\r\u000b\f\u0085\u2028\u2029") BLANK[char.charCodeAt(0)] = BREAK;
/** A no-break or thin space groups thousands just as a space does. */
for (const char of "\u00a0\u2007\u2009\u202f") FOLD[char.charCodeAt(0)] = 0x20;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAlphanumeric = (code: number): boolean =>
	isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isNumeric = (code: number): boolean =>
	isDigit(code) || HAN_NUMERAL_CHARS.includes(String.fromCharCode(code));

/** Digits of the longest number that may be all of its line (a page number, a telephone), and the break before it. */
const LONGEST_LONE_NUMBER = 16;
/** Words that begin a line of their own with a character that also counts or scales. */
const OPENING_WORD =
	/^(?:人员|人数|个人|户数|次数|件数|天数|年度|年初|年末|年底|月度|日常|分值|分管|元旦)/u;

/** Offsets of texts in which nothing is folded. */
const SAME = Int32Array.from({ length: 8192 }, (_, offset) => offset);

/** Whether folding would change nothing. */
function isFolded(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (BLANK[code] !== 0 || FOLD[code] !== code) return false;
	}
	return true;
}

export function fold(text: string): Folded {
	if (text.length < SAME.length && isFolded(text)) return { original: text, text, starts: SAME };
	const codes = new Uint16Array(text.length);
	const starts = new Int32Array(text.length + 1);
	let length = 0;
	let at = 0;
	while (at < text.length) {
		const code = text.charCodeAt(at);
		if (BLANK[code] === 0) {
			codes[length] = FOLD[code] ?? code;
			starts[length++] = at++;
			continue;
		}
		let end = at;
		let kind = 0;
		for (let b = BLANK[code] ?? 0; b !== 0; b = BLANK[text.charCodeAt(end)] ?? 0) {
			kind = Math.max(kind, b);
			end++;
		}
		const next = FOLD[text.charCodeAt(end)] ?? 0;
		if (kind === SPACE) {
			if (length > 0 && keepsSpace(codes[length - 1] ?? 0, next)) {
				for (let i = at; i < end; i++) {
					codes[length] = FOLD[text.charCodeAt(i)] ?? 0x20;
					starts[length++] = i;
				}
			}
		} else if (kind === TAB || !joins(codes, length, text, end)) {
			codes[length] = kind === TAB ? 0x09 : 0x0a;
			starts[length++] = at;
		}
		at = end;
	}
	starts[length] = text.length;
	return {
		original: text,
		text: decode(codes.subarray(0, length)),
		starts,
	};
}

/** Numbers and codes side by side stay apart: `87 73`, `GDP 1,234`. */
function keepsSpace(last: number, next: number): boolean {
	const edge = last === 0x2c || last === 0x2e || isAlphanumeric(last);
	return edge && (isDigit(next) || next === 0x2e);
}

/** A line break inside one number phrase: between number, scale, unit and bound, and after a comparator. */
function joins(codes: Uint16Array, length: number, text: string, next: number): boolean {
	if (length === 0 || next >= text.length) return false;
	const last = codes[length - 1] ?? 0;
	const opening = text.charAt(next);
	const nextCode = FOLD[text.charCodeAt(next)] ?? 0;
	if ("≥≤><".includes(String.fromCharCode(last))) return isDigit(nextCode);
	if (isDigit(nextCode)) return false;
	if (isNumeric(last) || "余多几".includes(String.fromCharCode(last))) {
		return continues(text, next) && !standsAlone(codes, length);
	}
	if (!isNumeric(codes[length - 2] ?? 0) && !"余多%".includes(String.fromCharCode(last)))
		return false;
	return (
		isCounterPair(String.fromCharCode(last) + opening) ||
		/^(?:以上|以下|以内|左右)/u.test(text.slice(next, next + 2))
	);
}

/** What stands at `at` can go on with a number: a scale, a unit, a date mark; not the mark of a heading (三、). */
function continues(text: string, at: number): boolean {
	const opening = text.charAt(at);
	if (OPENING_WORD.test(text.slice(at, at + 2))) return false;
	if (HAN_NUMERAL_CHARS.includes(opening)) {
		return "万亿千百".includes(opening) && !"、.．是，".includes(text.charAt(at + 1));
	}
	return "%％元余多年月日分成".includes(opening) || counterAt(text, at) !== null;
}

/** A whole number that is all of its line may be a page number or a cell: nothing is joined to it. */
function standsAlone(codes: Uint16Array, length: number): boolean {
	for (let i = length - 1; i >= length - LONGEST_LONE_NUMBER; i--) {
		const code = codes[i] ?? 0x0a;
		if (code === 0x0a || code === 0x09) return true;
		if (!isDigit(code)) return false;
	}
	return false;
}

const CHUNK = 8192;

function decode(codes: Uint16Array): string {
	if (codes.length <= CHUNK) return Reflect.apply(String.fromCharCode, null, codes);
	const parts: string[] = [];
	for (let i = 0; i < codes.length; i += CHUNK) {
		parts.push(Reflect.apply(String.fromCharCode, null, codes.subarray(i, i + CHUNK)));
	}
	return parts.join("");
}
