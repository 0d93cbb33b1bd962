import { hanOrdinal } from "../../text/numbering.ts";

const ROMAN: readonly (readonly [number, string])[] = [
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

function roman(number: number): string {
	let rest = number;
	let text = "";
	for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
	return text;
}

const letter = (number: number): string =>
	String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
const circled = (number: number): string =>
	number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
const fullWidth = (number: number): string =>
	String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const digits = (number: number): string =>
	String(number).replace(/\d/gu, (digit) => "〇一二三四五六七八九".charAt(Number(digit)));
const han = (number: number): string => (number < 100 ? hanOrdinal(number) : digits(number));

/** ECMA-376 part 1, clause 17.18.59 (ST_NumberFormat), as far as Chinese documents use it. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
	chineseCounting: han,
	chineseCountingThousand: han,
	chineseLegalSimplified: han,
	taiwaneseCounting: han,
	taiwaneseCountingThousand: han,
	japaneseCounting: han,
	ideographDigital: digits,
	taiwaneseDigital: digits,
	japaneseDigitalTenThousand: digits,
	decimalZero: (number) => String(number).padStart(2, "0"),
	decimalFullWidth: fullWidth,
	decimalFullWidth2: fullWidth,
	decimalEnclosedCircle: circled,
	decimalEnclosedCircleChinese: circled,
	upperLetter: letter,
	lowerLetter: (number) => letter(number).toLowerCase(),
	upperRoman: roman,
	lowerRoman: (number) => roman(number).toLowerCase(),
	bullet: () => "",
	none: () => "",
};

/** A number as a list prints it; what is not known is printed in decimal, as Word does. */
export const formatNumber = (format: string, number: number): string =>
	(FORMATS[format] ?? String)(number);
