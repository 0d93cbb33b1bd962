import type { ReadBlock } from "../context.ts";
import { type Amount, beforeOf, opensList, rateBefore } from "./around.ts";
import type { Before } from "./before.ts";
import type { Dimensions, Setting, Subject } from "./dimensions.ts";
import { abbreviates, collect } from "./found.ts";
import { type Mention, mentions } from "./mention.ts";
import { namesOther, readMoney } from "./money.ts";
import { namesAPart } from "./named.ts";
import { readRate } from "./rate.ts";
import { readScore } from "./score.ts";
import { readStaff } from "./staff.ts";
import { isByPiece } from "./whole.ts";

/** The quantities of one block with their meanings; null where the text gives none. */
export interface BlockReading {
	readonly mentions: readonly Mention[];
	/** One for each quantity of the block. */
	readonly dimensions: readonly (Dimensions | null)[];
}

/** Reads a block from left to right; what an amount was about holds for the words that lead back to it. */
export function readBlock(block: ReadBlock, setting: Setting): BlockReading {
	const found = mentions(block).map((mention) => ofItself(mention, setting));
	const amounts: Amount[] = [];
	/** The latest amount of something without a name in the record; what names a subject again ends it. */
	let other: Mention | null = null;
	/** Index of the latest whole of a list that was read as nothing: its parts are parts of nothing else. */
	let unreadWhole = -1;
	/** The latest amount that was read as nothing. */
	let unread: Mention | null = null;
	const ofClass = FUNCTIONAL_CLASS.test(block.text);
	const earlier: (Dimensions | null)[] = [];
	const dimensions = found.map((mention): Dimensions | null => {
		const afterOther = other !== null && other.sentence === mention.sentence;
		const afterUnread =
			unread !== null &&
			(unread.part === mention.part ||
				(mention.sentence - unread.sentence === 1 && leadsBack(mention)));
		const last = found[mention.index - 1];
		if (opensList(mention) && last?.quantity.kind === "money" && earlier.at(-1) === null)
			unreadWhole = last.index;
		const before = beforeOf(mention, amounts, setting, found, earlier, {
			afterOther,
			afterUnread,
			afterNamed:
				afterUnread && unread !== null && (isNamed(unread, setting) || isOfOneFund(unread)),
			afterPiece: afterUnread && unread !== null && isByPiece(unread.label),
			afterCount: last?.part === mention.part && last.quantity.kind === "count",
			change: changeBefore(last, earlier.at(-1), mention),
			unreadAt: Math.max(other?.index ?? -1, unreadWhole),
		});
		const read =
			ofClass ||
			isRateOf(mention, afterUnread ? unread : null, found, earlier, setting) ||
			isRateBehind(mention, unread, setting)
				? null
				: ofAllLevels(
						readMention({ mention, before, setting, amounts, earlier, all: found }),
						mention,
						found[mention.index + 1],
					);
		earlier.push(read);
		if (mention.quantity.kind === "money" && mention.bracket < 0) {
			const sumsUp = /^(?:合计|共计|总计)/u.test(mention.label);
			if (read === null && (!afterUnread || sumsUp || namesAnother(mention))) unread = mention;
			else if (read !== null && read.measure !== null) unread = null;
		}
		if (
			mention.quantity.kind === "money" &&
			(read !== null || (mention.bracket < 0 && namesOther(mention, setting)))
		)
			other = read === null ? mention : null;
		if (read !== null && mention.quantity.kind === "money" && read.measure !== null)
			amounts.push({
				subject: { ...read, item: read.item as Subject["item"] },
				mention,
				base: /^budget/u.test(read.measure) && /^(?:完成|为|占|[比较与])/u.test(mention.label),
			});
		return read;
	});
	return { mentions: found, dimensions };
}

/** 某市某局2022年项目资金共下达…: the reporting agency's own name, also with its province before it, names no part. */
function ofItself(mention: Mention, setting: Setting): Mention {
	const { agency } = setting;
	const at = agency === "" ? -1 : mention.label.indexOf(agency);
	const year = OWN_PLACE.exec(mention.label.slice(0, Math.max(0, at)));
	const rest = mention.label.slice(at + agency.length);
	if (at < 0 || rest === "" || year === null || mention.quantity.kind === "count") return mention;
	const label = (year[1] ?? "") + rest;
	return namesAPart(collect(label), setting) ? mention : { ...mention, label };
}

const OWN_PLACE = /^((?:19|20)\d\d年度?)?(?:[一-龥]{1,8}[省市县区州盟])?$/u;

const LEVELS: readonly string[] = ["central", "provincial", "municipal", "county"];

/**
 * 省级统筹安排资金756万元，其中，中央资金533万元、省级资金223万元: who hands it out is not whose it is. Money of a
 * higher level is no part of that of a lower one.
 */
function ofAllLevels(
	read: Dimensions | null,
	mention: Mention,
	next: Mention | undefined,
): Dimensions | null {
	const own = LEVELS.indexOf(read?.fund ?? "");
	if (read === null || own < 1 || next?.sentence !== mention.sentence) return read;
	const listed = /^其中/u.test(next.label) || /其中[，,：:]?\s*$/u.test(next.lead);
	const part = LEVELS.indexOf(collect(next.label).fund ?? "");
	return listed && part >= 0 && part < own ? { ...read, fund: "all" } : read;
}

/** 较上年决算数减少…, as the first words of a sentence: of what the sentence before told. */
const leadsBack = ({ lead, label }: Mention): boolean =>
	lead.trim() === "" && /^(?:[较比与同](?!期)|相比)/u.test(label);

/**
 * 1.社会保障和就业（类）行政事业单位养老支出（款）…（项）：支出决算为67.64万元，完成预算89.53%: the numbers of one
 * class of 政府收支分类科目, which the record does not name.
 */
const FUNCTIONAL_CLASS = /^[^，。；]{0,80}[（(]项[）)]/u;

/** 天然林管护补助资金全年共745.40万元，当年未使用，预算执行率0%. */
const isNamed = ({ label }: Mention, { whole, agency }: Setting): boolean => {
	const { name } = collect(label);
	return name.length >= 3 && !abbreviates(name, whole) && !abbreviates(name, agency);
};

/** 中央资金420万元，支出400万元: of that fund, whatever its amount measures. */
function isOfOneFund({ label }: Mention): boolean {
	const { fund } = collect(label);
	return fund !== null && fund !== "fiscal";
}

/** 城东区使用842.50万元（使用率97.97%）, 城乡低保发放…，执行率99.58%: of an amount that has no meaning itself. */
function isRateOf(
	{ quantity, inBracketsOf, label, part }: Mention,
	unread: Mention | null,
	all: readonly Mention[],
	earlier: readonly (Dimensions | null)[],
	setting: Setting,
): boolean {
	if (quantity.kind !== "rate") return false;
	const owner = inBracketsOf === null ? undefined : all[inBracketsOf];
	if (owner?.quantity.kind === "money" && earlier[owner.index] === null) return true;
	if (unread === null || /总体|整体|部门|单位/u.test(label)) return false;
	// 上年专项资金2,350万元，支付2,265万元，执行率96.40%.
	const isOfLastYear = unread.part === part && /^(?:上一?年|去年)/u.test(unread.label);
	return isOfLastYear || namesAnother(unread) || isNamed(unread, setting);
}

/** 水利工程投资300万元；支出率98%: behind the semicolon still of what has no meaning itself, unless a list ends there. */
function isRateBehind(
	{ quantity, sentence, label, lead }: Mention,
	unread: Mention | null,
	setting: Setting,
): boolean {
	if (quantity.kind !== "rate" || unread?.sentence !== sentence) return false;
	if (/其中|包括|分别/u.test(lead) || !BARE_RATE.test(label)) return false;
	return isNamed(unread, setting);
}

const BARE_RATE = /^(?:资金|实际)?(?:执行|支出|支付|使用|拨付|完成)(?:率|进度)(?:为|达到?|是)?$/u;

function namesAnother(amount: Mention | null): boolean {
	if (amount === null) return false;
	const { name, fund } = collect(amount.label);
	if (fund !== null && fund !== "fiscal") return true;
	return /.{2}(?:资金|经费|补助|补贴|奖补|奖励|专项|项目|工程)(?:全年|当年|共|投入|总额)*$/u.test(
		name,
	);
}

/** 较上年减少0.58万元，减少4.68%: the amount of change right before a rate. */
function changeBefore(
	last: Mention | undefined,
	read: Dimensions | null | undefined,
	mention: Mention,
): Dimensions | null {
	const near = last?.part === mention.part && last.quantity.kind === "money";
	return near && read?.measure === null && read.direction !== null ? read : null;
}

interface Place {
	readonly mention: Mention;
	readonly before: Before;
	readonly setting: Setting;
	readonly amounts: readonly Amount[];
	/** What the mentions before were read as. */
	readonly earlier: readonly (Dimensions | null)[];
	readonly all: readonly Mention[];
}

function readMention({
	mention,
	before,
	setting,
	amounts,
	earlier,
	all,
}: Place): Dimensions | null {
	switch (mention.quantity.kind) {
		case "money":
			return readMoney(mention, before, setting);
		case "rate":
			return readRate(mention, rateBefore(mention, before, amounts), setting);
		case "score":
			return readScore(mention, earlier, setting);
		case "count": {
			const known = new Set(earlier.flatMap((read) => read?.measure ?? []));
			return readStaff(mention, all, known, setting);
		}
	}
}
