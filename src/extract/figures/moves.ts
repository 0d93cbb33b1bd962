import type { BlockReading } from "./block.ts";
import type { ChangeDraft } from "./budget.ts";
import type { Dimensions } from "./dimensions.ts";
import type { Mention } from "./mention.ts";
import { sameSort } from "./sort.ts";

/** A change of something that the record does not name. */
export type Move = Omit<ChangeDraft, "about" | "measure">;

const YEAR = "(?:上一?年度?|去年|前年|20\\d\\d年度?)(?:同期|末|底|决算数?)?";
const UP = "增加|增长|提高|上升|上涨|新增|净增|增收|增支|增产|增|多";
const DOWN = "减少|下降|降低|减支|减产|压减|减|降|少";
/** 比上年增加, 同比净增, 较2021年减少了. */
const BY = new RegExp(
	`^(?:本年)?(?:同比|(?:[比较与]${YEAR}(?:相比)?))?净?(?:${UP}|${DOWN})(?:了|额为?)?$`,
	"u",
);
const RATE = new RegExp(
	`^(?:同比|(?:[比较]${YEAR}))?(?:增长|增加|增幅|提高|上升|上涨|下降|降低|降幅|减少)(?:率)?(?:了|为|达)?$`,
	"u",
);
/** 较2021年的1.08亿元, 由上年的18.6亿元. */
const BASE = new RegExp(`^(?:[比较与]|[^，。]{0,16}由)(?:${YEAR})?的?$`, "u");
const TO = new RegExp(`^(?:${UP}|${DOWN}|缩减|压缩)[到至为]$`, "u");
/** 较上年27.8万亩增长: the number that the words of change stand behind. */
const BEHIND = /^.{0,24}\d[万亿]?[一-龥]{1,3}?(?=增|提高|上升|上涨|下降|降|减)/u;
const COMPARES = new RegExp(`同比|[比较与由]${YEAR}`, "u");

const MOVED = new RegExp(`(?:${UP}|${DOWN})(?:了|额)?$`, "u");

/** Amount and rate of a change beside the number that changed: 58项，比上年增加9项，增长18.37%. */
export function* moves({ mentions, dimensions }: BlockReading): Iterable<Move> {
	for (const [i, current] of mentions.entries()) {
		if (current.quantity.kind === "rate" || current.quantity.kind === "score") continue;
		// 其中中央…、省级…、县级3,300万元，较上年增长9.98%: of the whole that the list is of.
		if (current.mark === "、" || /分别/u.test(current.label) || MOVED.test(current.label)) continue;
		const move =
			fromTo(mentions, i) ??
			fromBase(mentions, i) ??
			byAmount(mentions, i) ??
			withBase(mentions, i);
		if (!move) continue;
		const read = [move.current, move.previous].some((m) => m && isRead(dimensions[m.index]));
		if (read) continue;
		const words = [move.amount, move.rate].flatMap((m) => m ?? []);
		const [first] = words;
		const last = words.at(-1);
		const direction = first && directionOf(words);
		if (!first || !last || !direction) continue;
		yield {
			kind: "change",
			direction,
			current: move.current.index,
			previous: move.previous?.index ?? null,
			amount: move.amount?.index ?? null,
			rate: move.rate?.index ?? null,
			at: {
				start: Math.max(0, first.quantity.at.start - first.label.length),
				end: last.quantity.at.end,
			},
		};
	}
}

interface Found {
	readonly current: Mention;
	readonly previous: Mention | null;
	readonly amount: Mention | null;
	readonly rate: Mention | null;
}

const isRead = (found: Dimensions | null | undefined): boolean => (found?.measure ?? null) !== null;

/** 由上年的18.6亿元增加到21.4亿元，净增2.8亿元，增幅15.05%. */
function fromTo(all: readonly Mention[], i: number): Found | null {
	const [previous, current] = [all[i], all[i + 1]];
	if (!previous || !current || !TO.test(current.label) || !/由/u.test(previous.label)) return null;
	if (current.part !== previous.part || !sameSort(current, previous)) return null;
	const amount = amountAt(all[i + 2], current);
	const rate = rateAt(all[amount ? i + 3 : i + 2], current);
	return amount || rate ? { current, previous, amount, rate } : null;
}

/** 1.26亿元，较2021年的1.08亿元增加1800万元，增长16.67%. */
function fromBase(all: readonly Mention[], i: number): Found | null {
	const [current, previous] = [all[i], all[i + 1]];
	if (!current || !previous || !BASE.test(previous.label) || /由/u.test(previous.label))
		return null;
	if (current.part !== previous.part || !sameSort(current, previous)) return null;
	const amount = amountAt(all[i + 2], current);
	const rate = rateAt(all[amount ? i + 3 : i + 2], current);
	return amount || rate ? { current, previous, amount, rate } : null;
}

/** 58项，比上年增加9项，增长18.37%. */
function byAmount(all: readonly Mention[], i: number): Found | null {
	const current = all[i];
	const amount = current ? amountAt(all[i + 1], current) : null;
	const rate = current && amount ? rateAt(all[i + 2], current) : null;
	if (!current || !amount || !rate || !COMPARES.test(amount.label + rate.label)) return null;
	return { current, previous: null, amount, rate };
}

/** 936篇，较上年增长12.64%（上年831篇）. */
function withBase(all: readonly Mention[], i: number): Found | null {
	const [current, rate, previous] = [all[i], all[i + 1], all[i + 2]];
	if (!current || !previous || !rateAt(rate, current) || rate?.inBracketsOf === undefined)
		return null;
	const isBase =
		previous.inBracketsOf === rate.index && new RegExp(`^[（(]?${YEAR}`, "u").test(previous.label);
	return isBase && sameSort(current, previous) ? { current, previous, amount: null, rate } : null;
}

const amountAt = (m: Mention | undefined, current: Mention): Mention | null =>
	m &&
	m.part === current.part &&
	m.bracket === current.bracket &&
	sameSort(m, current) &&
	BY.test(m.label)
		? m
		: null;

const rateAt = (m: Mention | undefined, current: Mention): Mention | null =>
	m &&
	m.part === current.part &&
	m.bracket === current.bracket &&
	m.quantity.kind === "rate" &&
	!m.quantity.raw.includes("百分点") &&
	RATE.test(m.label.replace(BEHIND, ""))
		? m
		: null;

/** The one direction that all words of the change have. */
function directionOf(words: readonly Mention[]): "increase" | "decrease" | null {
	const found = new Set(
		words.map(({ label }) =>
			new RegExp(`(?:${UP}|增幅)`, "u").test(label) ? "increase" : "decrease",
		),
	);
	const [only] = found;
	return found.size === 1 && only !== undefined ? only : null;
}
