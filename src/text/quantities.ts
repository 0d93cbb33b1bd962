import { exclusionEnd, mayStartExclusion } from "./exclusions/index.ts";
import { fold } from "./folded.ts";
import { HAN_NUMERAL_CHARS } from "./han-numeral.ts";
import { readNumeral } from "./numeral.ts";
import type { Quantity } from "./quantity.ts";
import { placeholderAt, quantityAt } from "./reading.ts";

const NUMBER = 1;
const PLACEHOLDER = 2;
/** What a figure may start with, by UTF-16 unit. */
const STARTS = new Uint8Array(0x1_0000);
for (const char of `0123456789${HAN_NUMERAL_CHARS}`) STARTS[char.charCodeAt(0)] = NUMBER;
for (const char of "-—–/") STARTS[char.charCodeAt(0)] = PLACEHOLDER;

/**
 * Every printed number of a Chinese text that is a figure, in order, without overlap. Dates, document numbers,
 * ordinals, hotlines, codes and names are no figures. Money comes in 元, rates in percent, counts in the printed unit.
 */
export function quantities(text: string): Quantity[] {
	const folded = fold(text);
	const print = folded.text;
	const found: Quantity[] = [];
	/** Nothing before it may be taken again, not even as a qualifier. */
	let floor = 0;
	for (let at = 0; at < print.length; ) {
		const code = print.charCodeAt(at);
		const start = STARTS[code];
		const excluded = mayStartExclusion(code) ? exclusionEnd(print, at) : -1;
		if (excluded > at) {
			at = excluded;
			floor = at;
			continue;
		}
		const read =
			start === NUMBER
				? quantityAt(folded, at, floor)
				: start === PLACEHOLDER
					? placeholderAt(folded, at)
					: null;
		if (read) {
			found.push(read.quantity);
			at = read.end;
			floor = at;
		} else {
			at = start === NUMBER ? endOfNumber(print, at) : at + 1;
		}
	}
	return found;
}

const HAN_RUN = new RegExp(`[${HAN_NUMERAL_CHARS}]+`, "y");

/** Where to go on after digits that are no figure. */
function endOfNumber(text: string, at: number): number {
	const number = readNumeral(text, at);
	if (number) return number.end;
	HAN_RUN.lastIndex = at;
	return HAN_RUN.test(text) ? HAN_RUN.lastIndex : at + 1;
}
