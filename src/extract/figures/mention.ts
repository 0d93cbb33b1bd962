import { numberingOf } from "../../text/numbering.ts";
import type { Quantity } from "../../text/quantity.ts";
import type { ReadBlock } from "../context.ts";

/** A quantity with the words around it. */
export interface Mention {
	/** Index of the quantity in its block. */
	readonly index: number;
	readonly quantity: Quantity;
	/** The sentence and, inside it, the part between semicolons. */
	readonly sentence: number;
	readonly part: number;
	/** The words that name it: from the last clause mark, or the last number of its sort, to the number. */
	readonly label: string;
	/** The mark right before the label, of full width, or empty. */
	readonly mark: string;
	/** The sentence up to the label. */
	readonly lead: string;
	/** The whole sentence. */
	readonly sentenceText: string;
	/** From the number to the next mark or number. */
	readonly after: string;
	/** The characters right behind the number. */
	readonly next: string;
	/** Offset of the bracket that is open around it, or -1. */
	readonly bracket: number;
	/** Inside brackets that follow another number: the index of that number. */
	readonly inBracketsOf: number | null;
	/** The next amount of the same part is 支出 without a name: 市级资金3000万元，支出2900万元. */
	readonly spendingFollows: boolean;
	/** The brackets say the same number again: （约1.26亿元）, (折合28,687,600.00元). */
	readonly restates: boolean;
}

const CLAUSE = "，,；;。！？!?";
const END = "。！？";
/** Words on the spending of an amount before it are found in so many characters after it. */
const SPENDING_REACH = 24;

export function mentions(block: ReadBlock): Mention[] {
	const { text, quantities } = block;
	let sentence = 0;
	let part = 0;
	let scanned = 0;
	let sentenceStart = 0;
	const found = quantities.map((quantity, index): Mention => {
		for (; scanned < quantity.at.start; scanned++) {
			const char = text.charAt(scanned);
			if (END.includes(char)) {
				sentence++;
				sentenceStart = scanned + 1;
			}
			if (END.includes(char) || char === "；" || char === ";") part++;
		}
		const start = labelStart(block, index, sentenceStart);
		const label = text.slice(start, quantity.at.start);
		const bracket = openBracket(text, sentenceStart, quantity.at.start);
		const owner = bracket < 0 ? -1 : ownerOf(block, bracket);
		return {
			index,
			quantity,
			sentence,
			part,
			label: trimLabel(label),
			mark: fullWidth(
				/[，,、；;：:和及]\s*$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0].trim() ??
					/^\s*([和及、])/u.exec(label)?.[1] ??
					"",
			),
			lead: text.slice(sentenceStart, start),
			sentenceText: text.slice(sentenceStart, sentenceEnd(text, quantity.at.end)),
			after: afterOf(block, index),
			next: text.slice(quantity.at.end, quantity.at.end + 12),
			bracket,
			inBracketsOf: owner >= 0 ? owner : null,
			spendingFollows:
				/^[，,]?(?:实际|已|累计)?(?:支出|支付|使用|拨付|执行)(?:数|资金)?[：:]?\d/u.test(
					text.slice(quantity.at.end, quantity.at.end + SPENDING_REACH).replace(/\s+/gu, ""),
				),
			restates: owner >= 0 && /^[（(]?(?:约|折合|合计?|即|相当于)*$/u.test(label.trim()),
		};
	});
	return found.map((mention, i) => ({ ...mention, label: nameInList(found, i) }));
}

/** Marks of web pages are often of half width. */
const fullWidth = (mark: string): string =>
	"，；："[",;:".indexOf(mark === "" ? " " : mark)] ?? mark;

/** What each of several numbers between slashes may be called. */
const NAMES =
	/^.{0,16}?(?:[预决]算数?|执行数|支出数?)(?:\s?[/／]\s?[一-龥]{0,4}(?:[预决]算数?|执行数|支出数?)){1,3}$/u;
const isSlash = (mention: Mention | undefined): boolean => /^[/／]$/u.test(mention?.label ?? "");

/** 预算数/决算数：120万元/118万元: the first number has the first name, the second the second. */
function nameInList(found: readonly Mention[], index: number): string {
	const own = found[index]?.label ?? "";
	let first = index;
	while (isSlash(found[first])) first--;
	const head = found[first]?.label ?? "";
	if (!NAMES.test(head)) return own;
	const name = head.split(/\s?[/／]\s?/u)[index - first];
	return name !== undefined && (index > first || isSlash(found[index + 1])) ? name : own;
}

function sentenceEnd(text: string, from: number): number {
	const end = text.indexOf("。", from);
	return end < 0 ? text.length : end;
}

/** Position of a bracket that is open at `end`, or -1. */
function openBracket(text: string, start: number, end: number): number {
	let depth = 0;
	for (let at = end - 1; at >= start; at--) {
		const char = text.charAt(at);
		if (char === "）" || char === ")") depth++;
		if ((char === "（" || char === "(") && depth-- === 0) return at;
	}
	return -1;
}

/** The number that a bracket belongs to: right before it, or in the same clause where it begins with 其中. */
function ownerOf({ text, quantities }: ReadBlock, bracket: number): number {
	const last = quantities.findLastIndex((q) => q.at.end <= bracket);
	const between = text.slice(quantities[last]?.at.end ?? 0, bracket);
	const near =
		between.length <= 1 ||
		(/^[（(]其中/u.test(text.slice(bracket)) && !/[，,；;。]/u.test(between));
	return near && between.length <= 40 ? last : -1;
}

function labelStart(block: ReadBlock, index: number, sentenceStart: number): number {
	const { text, quantities } = block;
	const own = quantities[index];
	if (!own) return sentenceStart;
	const end = own.at.start;
	// A count does not end the label of an amount: 分2批下达…资金4,862.00万元.
	const previous = quantities
		.slice(0, index)
		.findLast((q) => own.kind === "count" || q.kind !== "count");
	const from = Math.max(sentenceStart, previous?.at.end ?? 0);
	let at = end;
	let depth = 0;
	while (at > from) {
		const char = text.charAt(at - 1);
		if ("）)》”".includes(char)) depth++;
		else if ("（(《“".includes(char)) {
			if (depth === 0) break;
			depth--;
		} else if (depth === 0 && CLAUSE.includes(char)) break;
		else if (depth === 0 && (char === "：" || char === ":") && text.slice(at, end).trim() !== "")
			break;
		else if (depth === 0 && char === "、" && quantities.some((q) => q.at.end === at - 1)) break;
		at--;
	}
	return at;
}

function trimLabel(label: string): string {
	const numbering = numberingOf(label);
	return label
		.slice(numbering?.length ?? 0)
		.replace(/^(?:[\s和及、：:]|与(?![上去]年|20\d\d))+/u, "")
		.replace(/[\s：:]+$/u, "");
}

function afterOf(block: ReadBlock, index: number): string {
	const start = block.quantities[index]?.at.end ?? 0;
	const next = block.quantities[index + 1]?.at.start ?? block.text.length;
	return /^[^，,；;。！？（(]*/u.exec(block.text.slice(start, next))?.[0] ?? "";
}
