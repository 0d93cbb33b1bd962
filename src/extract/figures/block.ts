import type { ReadBlock } from "../context.ts";
import type { Dimensions, Setting, Subject } from "./dimensions.ts";
import { type Mention, mentions } from "./mention.ts";
import { type Before, readMoney } from "./money.ts";
import { isEarlierYear, periodIn } from "./period.ts";
import { readRate } from "./rate.ts";
import { readScore } from "./score.ts";
import { readStaff } from "./staff.ts";

/** The quantities of one block with their meanings; null where the text gives none. */
export interface BlockReading {
	readonly mentions: readonly Mention[];
	/** One for each quantity of the block. */
	readonly dimensions: readonly (Dimensions | null)[];
}

interface Amount {
	readonly subject: Subject;
	readonly mention: Mention;
}

/** Reads a block from left to right; what an amount was about holds for the words that lead back to it. */
export function readBlock(block: ReadBlock, setting: Setting): BlockReading {
	const found = mentions(block);
	const amounts: Amount[] = [];
	const dimensions = found.map((mention): Dimensions | null => {
		const before = beforeOf(mention, amounts, setting);
		const read = readMention(mention, before, setting, amounts);
		if (read !== null && mention.quantity.kind === "money" && read.measure !== null)
			amounts.push({ subject: { ...read, measure: read.measure, item: read.item as Subject["item"] }, mention });
		return read;
	});
	return { mentions: found, dimensions };
}

function readMention(
	mention: Mention,
	before: Before,
	setting: Setting,
	amounts: readonly Amount[],
): Dimensions | null {
	switch (mention.quantity.kind) {
		case "money":
			return readMoney(mention, before, setting);
		case "rate":
			return readRate(mention, rateBefore(mention, before, amounts), setting);
		case "score":
			return readScore(mention, setting, null);
		case "count":
			return readStaff(mention, setting);
	}
}

function beforeOf(mention: Mention, amounts: readonly Amount[], setting: Setting): Before {
	const own = amounts.filter((amount) => !isEarlierYear(amount.subject.period, setting.year) || setting.year === null);
	const last = own.at(-1) ?? amounts.at(-1) ?? null;
	const sameSentence = last !== null && last.mention.sentence === mention.sentence;
	const owner = mention.inBracketsOf;
	const bracketed = owner === null ? null : (amounts.find((amount) => amount.mention.index === owner) ?? null);
	const total = bracketed ?? totalBefore(mention, amounts);
	return {
		amount: bracketed?.subject ?? last?.subject ?? null,
		sameSentence: sameSentence || bracketed !== null,
		total: total?.subject ?? null,
		period: periodIn(mention.lead, setting.year),
	};
}

/** The total that a list breaks down: the last amount over all funds, in this sentence or the one before. */
function totalBefore(mention: Mention, amounts: readonly Amount[]): Amount | null {
	return (
		amounts.findLast(
			({ subject, mention: other }) =>
				mention.sentence - other.sentence <= 1 &&
				(subject.fund === "all" || subject.fund === "fiscal") &&
				(subject.item === "total" || subject.item === "three_public" || subject.item === "basic" || other.sentence === mention.sentence),
		) ??
		amounts.findLast((amount) => amount.mention.sentence === mention.sentence) ??
		null
	);
}

/** A rate with a base (完成年初预算30.00万元的78.23%) is about the subject of its sentence, with the base's kind. */
function rateBefore(mention: Mention, before: Before, amounts: readonly Amount[]): Before {
	const last = amounts.at(-1);
	if (!last || last.mention.sentence !== mention.sentence) {
		const previous = amounts.at(-1)?.subject ?? null;
		return { ...before, amount: previous, sameSentence: false };
	}
	return { ...before, amount: last.subject, sameSentence: true };
}
