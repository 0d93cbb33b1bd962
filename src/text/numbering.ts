/** The numberings of official documents (GB/T 9704-2012 clause 7.3.3: 一、 （一） 1. （1）) and their local forms. */
export type NumberingStyle =
	| "part" // 第一部分
	| "han" // 一、
	| "han-bracket" // （一）
	| "arabic" // 1. 1、 1．
	| "arabic-bracket" // （1） 1）
	| "decimal" // 1.1
	| "decimal-3" // 1.1.1
	| "circled" // ①
	| "is" // 一是
	| "di"; // 第一，

export interface Numbering {
	readonly style: NumberingStyle;
	readonly number: number;
	/** As a record prints it: 一, （一）, 1, （1）, ①, 一是, 第一. */
	readonly ordinal: string;
	/** Length of the printed mark with its stop, white space included. */
	readonly length: number;
}

const DIGITS = "〇一二三四五六七八九";

/** 一 to 九十九; null for anything else. */
export function smallHanNumber(text: string): number | null {
	const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
	if (!match || text === "") return null;
	const tens = match[2] ? (match[1] ? DIGITS.indexOf(match[1]) : 1) : 0;
	const ones = match[3] ? DIGITS.indexOf(match[3]) : 0;
	if (match[1] && !match[2]) return null;
	return tens * 10 + ones;
}

/** 1 to 99 as 一 … 九十九. */
export function hanOrdinal(number: number): string {
	const tens = Math.floor(number / 10);
	const ones = number % 10;
	const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`;
	return head + (ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? ""));
}

const HAN = "[一二三四五六七八九十]{1,3}";
const arabic = (text: string): number => Number(text.normalize("NFKC"));
const circled = (char: string): number => (char.codePointAt(0) ?? 0) - 0x2460 + 1;

type Form = readonly [
	NumberingStyle,
	RegExp,
	(body: string) => number | null,
	(body: string) => string,
];

const FORMS: readonly Form[] = [
	["part", new RegExp(`^第(${HAN})部分[、：: ]?`, "u"), smallHanNumber, (b) => `第${b}部分`],
	["han-bracket", new RegExp(`^[（(](${HAN})[）)][、.]?`, "u"), smallHanNumber, (b) => `（${b}）`],
	["is", new RegExp(`^(${HAN})(?:是|要)`, "u"), smallHanNumber, (b) => `${b}是`],
	["han", new RegExp(`^(${HAN})[、．.]`, "u"), smallHanNumber, (b) => b],
	["di", new RegExp(`^第(${HAN})[，,、]`, "u"), smallHanNumber, (b) => `第${b}`],
	[
		"arabic-bracket",
		/^[（(]?([0-9０-９]{1,2})[）)][、.]?/u,
		arabic,
		(b) => `（${b.normalize("NFKC")}）`,
	],
	[
		"arabic",
		/^([0-9０-９]{1,2})(?:[、．](?![0-9０-９])|\.(?![0-9０-９])|[、．.](?=(?:19|20)[0-9]{2}年|1[-—–~～至](?:1[0-2]|[2-9])月))/u,
		arabic,
		(b) => b.normalize("NFKC"),
	],
	["circled", /^([①-⑳])/u, circled, (b) => b],
];

/** 1. 3个行政村: white space keeps the number of a list apart from a number that it stands before. */
const APART = /^([1-9１-９][0-9０-９]?)[.．、]\s+(?=[0-9０-９])/u;

/** What any of them begins with: most paragraphs are told by their first character. */
const BEGINS = /^\s*[0-9０-９一二三四五六七八九十第（(①-⑳]/u;

/** The numbering that `text` starts with, or null. White space inside the mark is allowed. */
export function numberingOf(text: string): Numbering | null {
	if (!BEGINS.test(text)) return null;
	const head = text.slice(0, 24);
	const apart = APART.exec(head);
	if (apart?.[1]) {
		const ordinal = apart[1].normalize("NFKC");
		return { style: "arabic", number: Number(ordinal), ordinal, length: apart[0].length };
	}
	const compact = head.replace(/\s+/gu, "");
	for (const [style, form, read, print] of FORMS) {
		const match = form.exec(compact);
		if (!match?.[1]) continue;
		const number = read(match[1]);
		if (number === null || number < 1) continue;
		return { style, number, ordinal: print(match[1]), length: printedLength(head, match[0]) };
	}
	return null;
}

/** How much of `printed` spells `mark`, white space between its characters included. */
function printedLength(printed: string, mark: string): number {
	let matched = 0;
	for (let at = 0; at < printed.length; at++) {
		if (printed[at] !== mark[matched]) continue;
		matched++;
		if (matched === mark.length) return at + 1;
	}
	return printed.length;
}
