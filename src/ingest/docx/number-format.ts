import { hanOrdinal } from "../../text/numbering.ts";

const ROMAN: readonly (readonly [number, string])[] = [
	[1000, "M"],
	[900, "CM"],
	[500, "D"],
	[400, "CD"],
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
const fullWidth = (number: number): string =>
	String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const digits = (number: number): string =>
	String(number).replace(/\d/gu, (digit) => "〇一二三四五六七八九".charAt(Number(digit)));

/** 一百零一: counted below 10,000. */
function counted(number: number): string {
	if (number < 100) return hanOrdinal(number);
	const places = ["", "十", "百", "千"];
	const figures = [...String(number)];
	return figures
		.map((digit, i) => {
			const place = places[figures.length - 1 - i] ?? "";
			if (digit !== "0") return digits(Number(digit)) + place;
			return figures[i - 1] !== "0" && figures.slice(i).some((later) => later !== "0") ? "零" : "";
		})
		.join("");
}

const PLAIN = "一二三四五六七八九十百千";
const LEGAL = "壹贰叁肆伍陆柒捌玖拾佰仟";
/** 壹拾贰, as on cheques. */
const legal = (number: number): string =>
	counted(number)
		.replace(/^十/u, "一十")
		.replace(/[一-龥]/gu, (char) => LEGAL[PLAIN.indexOf(char)] ?? char);

/** Characters that stand for 1, 2, 3 …; beyond them the number in decimal. */
const oneOf =
	(first: number, count: number) =>
	(number: number): string =>
		number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : String(number);
/** Signs in turn, from the first again after the last. */
const cycle =
	(signs: string) =>
	(number: number): string =>
		signs.charAt((number - 1) % signs.length);

/** ECMA-376 part 1, clause 17.18.59 (ST_NumberFormat), as far as Chinese documents use it. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
	chineseCounting: (number) => (number < 100 ? hanOrdinal(number) : digits(number)),
	taiwaneseCounting: (number) => (number < 100 ? hanOrdinal(number) : digits(number)),
	chineseCountingThousand: counted,
	taiwaneseCountingThousand: counted,
	japaneseCounting: counted,
	koreanCounting: counted,
	chineseLegalSimplified: legal,
	ideographLegalTraditional: legal,
	ideographDigital: digits,
	taiwaneseDigital: digits,
	japaneseDigitalTenThousand: digits,
	ideographTraditional: cycle("甲乙丙丁戊己庚辛壬癸"),
	ideographZodiac: cycle("子丑寅卯辰巳午未申酉戌亥"),
	ideographEnclosedCircle: oneOf(0x3280, 10),
	decimalZero: (number) => String(number).padStart(2, "0"),
	decimalFullWidth: fullWidth,
	decimalFullWidth2: fullWidth,
	decimalEnclosedCircle: oneOf(0x2460, 20),
	decimalEnclosedCircleChinese: oneOf(0x2460, 20),
	decimalEnclosedParen: oneOf(0x2474, 20),
	decimalEnclosedFullstop: oneOf(0x2488, 20),
	numberInDash: (number) => `- ${number} -`,
	upperLetter: letter,
	lowerLetter: (number) => letter(number).toLowerCase(),
	upperRoman: roman,
	lowerRoman: (number) => roman(number).toLowerCase(),
	bullet: () => "",
	none: () => "",
};

/** Forms other than digits end here. */
const GREATEST = 9_999;

/** A number as a list prints it; what is not known is printed in decimal, as Word does. */
export function formatNumber(format: string, number: number): string {
	const known = number >= 1 && number <= GREATEST ? FORMATS[format] : undefined;
	return (known ?? (format === "bullet" || format === "none" ? () => "" : String))(number);
}
