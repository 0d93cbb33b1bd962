import type { Span } from "../../model/span.ts";
import { smallHanNumber } from "../../text/numbering.ts";
import type { ReadBlock } from "../context.ts";

/** 一是, 一要 or 第一 in running text. */
export interface InlineItem {
	readonly word: "是" | "要" | "第";
	readonly number: number;
	readonly printed: string;
	readonly at: Span;
}

const HAN = "[一二三四五六七八九十]{1,3}";
/** Where an item of a list may begin: not inside a word (统一是) and not a number of things (第一产业). */
const BEGINS = "(?<=^|[。；;：:，,！？、”）)])\\s*";
const IS = new RegExp(`${BEGINS}(?<printed>(?<number>${HAN})(?<word>[是要]))`, "dgu");
const DI = new RegExp(`${BEGINS}(?<printed>(?<word>第)(?<number>${HAN}))(?=[，,：:])`, "dgu");

/** The items that a block numbers in running text, in text order. */
export function inlineItems({ text, kind, body }: ReadBlock): readonly InlineItem[] {
	const from = kind === "heading" ? body : 0;
	return [...text.matchAll(IS), ...text.matchAll(DI)]
		.flatMap((match): InlineItem[] => {
			const { printed, number, word } = match.groups ?? {};
			const [start, end] = match.indices?.groups?.["printed"] ?? [0, 0];
			const value = smallHanNumber(number ?? "");
			if (printed === undefined || value === null || value < 1 || start < from) return [];
			return [{ word: word as InlineItem["word"], number: value, printed, at: { start, end } }];
		})
		.sort((a, b) => a.at.start - b.at.start);
}
