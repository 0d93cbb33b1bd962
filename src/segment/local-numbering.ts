import { type Numbering, numberingOf, smallHanNumber } from "../text/numbering.ts";
import { quantities } from "../text/quantities.ts";
import { canonicalSection } from "./canonical.ts";

/** 1.1, 1.2.3: decimal numbering, as evaluation firms and courts set their reports (CY/T 35-2001). */
const DECIMAL = /^\s*([1-9]\d?(?:[.．][1-9]\d?){1,2})(?![\d.．%‰])[、\s]*(?=[\p{Script=Han}“])/u;
/** 二）绩效目标完成情况, （一绩效目标下达情况: one bracket lost. */
const CLOSED = /^\s*([一二三四五六七八九十]{1,3})[）)]\s*/u;
const OPENED = /^\s*[（(]([一二三四五六七八九十]{1,3})(?![）)、.])\s*/u;

/** The numbering of a heading: one of the official ladder, a decimal one, or one that lost a bracket. */
export const headingNumbering = (paragraph: string): Numbering | null =>
	numberingOf(paragraph) ?? decimal(paragraph) ?? halfBracketed(paragraph) ?? bare(paragraph);

function decimal(paragraph: string): Numbering | null {
	const match = DECIMAL.exec(paragraph);
	if (!match?.[1]) return null;
	// 1.5万元…, 2.4公里道路…: a number that begins a sentence.
	if (quantities(paragraph.slice(0, 60)).some(({ at }) => at.start < match[0].length)) return null;
	const ordinal = match[1].replaceAll("．", ".");
	const parts = ordinal.split(".");
	return {
		style: parts.length === 2 ? "decimal" : "decimal-3",
		number: Number(parts.at(-1)),
		ordinal,
		length: match[0].length,
	};
}

/** 3 绩效目标完成情况: a number without its stop, before the name of a known part alone on its line. */
function bare(paragraph: string): Numbering | null {
	const match = /^\s*([1-9])\s*(?=\p{Script=Han}{4,16}$)/u.exec(paragraph);
	if (!match?.[1] || quantities(paragraph).length > 0) return null;
	const title = paragraph.slice(match[0].length);
	if (canonicalSection(title) === null) return null;
	return {
		style: "arabic",
		number: Number(match[1]),
		ordinal: match[1],
		length: match[0].length,
	};
}

function halfBracketed(paragraph: string): Numbering | null {
	const match = CLOSED.exec(paragraph) ?? OPENED.exec(paragraph);
	const number = smallHanNumber(match?.[1] ?? "");
	if (!match || number === null || number < 1) return null;
	const title = paragraph.slice(match[0].length).replace(/。$/u, "");
	if (title.length > 32 || canonicalSection(title) === null) return null;
	return { style: "han-bracket", number, ordinal: `（${match[1]}）`, length: match[0].length };
}
