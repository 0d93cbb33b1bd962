import type { Origin, Provenance } from "../../model/provenance.ts";
import type { ReadBlock } from "../context.ts";
import { opensList } from "./around.ts";
import type { BlockReading } from "./block.ts";
import type { Dimensions, Setting } from "./dimensions.ts";
import { collect, type Found } from "./found.ts";
import { headIn, headOf } from "./head.ts";
import type { Mention } from "./mention.ts";
import { isEarlierYear, periodIn } from "./period.ts";
import { isTitleMaximum } from "./score.ts";
import { runsIntoItem } from "./vocabulary.ts";
import { isStrange, namesWhole, narrows, speaksOfOther } from "./whole.ts";

/** How the dimensions of each quantity of a block are known; null where it has none. */
export function originsOf(
	block: ReadBlock,
	reading: BlockReading,
	setting: Setting,
): readonly (Provenance | null)[] {
	const origins: (Provenance | null)[] = [];
	for (const [index, mention] of reading.mentions.entries()) {
		const dimensions = reading.dimensions[index] ?? null;
		origins.push(dimensions && originOf({ block, reading, setting, mention, dimensions, origins }));
	}
	return origins;
}

interface Place {
	readonly block: ReadBlock;
	readonly reading: BlockReading;
	readonly setting: Setting;
	readonly mention: Mention;
	readonly dimensions: Dimensions;
	/** Those of the mentions before. */
	readonly origins: readonly (Provenance | null)[];
}

function originOf(place: Place): Provenance {
	const { mention, dimensions } = place;
	const found = collect(mention.label);
	const whole = wholeOf(place, found);
	const isLinked =
		dimensions.direction !== null ||
		found.lastYear ||
		found.compared ||
		mention.quantity.kind === "rate";
	const unnamed = isLinked && found.item === null && found.fund === null;
	const isUnclear =
		mention.quantity.kind === "rate" && dimensions.direction === null
			? isRateBehindList(place)
			: isAmbiguous(place);
	const linked = unnamed && isUnclear ? "open" : null;
	return {
		measure: measureOf(place, found),
		item: linked ?? itemOf(place, found, whole),
		fund: linked ?? fundOf(place, found, whole),
		entity: linked ?? entityOf(place, whole),
		period: periodOf(place),
	};
}

/** What a number without words for a part of the budget is of. */
function wholeOf(place: Place, found: Found): Origin {
	const { block, reading, setting, mention, dimensions } = place;
	if (dimensions.direction !== null) return "inherited";
	if (mention.quantity.kind === "count") return isOneOfPosts(reading, mention) ? "open" : "default";
	if (found.name !== "" && found.name === dimensions.entity) return "explicit";
	if (narrows(mention.label, setting)) return "open";
	if (mention.quantity.kind === "score") return "default";
	if (dimensions.entity !== null) return "inherited";
	if (namesWhole(mention.label, found)) return "explicit";
	const head = headOf(mention, setting) ?? headIn(block.text, setting);
	if (head !== null || setting.particular || isStrange(mention) || followsPart(reading, mention))
		return "open";
	if (speaksOfOther(reading, mention, dimensions) || followsOpen(place)) return "open";
	return RATE_OF_WHOLE.test(mention.label) ? "explicit" : "default";
}

/** 预算执行率 is what 财预〔2020〕10号 calls that of the whole. */
const RATE_OF_WHOLE = /预算(?:执行|完成)率/u;

/** What follows an amount in the same part without a name of its own is of the same thing, known or not. */
function followsOpen({ mention, reading, origins }: Place): boolean {
	const last = reading.mentions.findLast(
		({ index, part, bracket }) =>
			index < mention.index && part === mention.part && bracket < 0 && origins[index] !== null,
	);
	return last !== undefined && origins[last.index]?.item === "open";
}

/** 4个项目预算合计1,618.50万元，支出合计…: of the projects, or of all. */
function followsPart({ mentions, dimensions }: BlockReading, mention: Mention): boolean {
	const last = mentions.findLast(
		({ index, part, bracket }) =>
			index < mention.index &&
			part === mention.part &&
			bracket < 0 &&
			dimensions[index]?.direction === null &&
			dimensions[index]?.measure !== null,
	);
	const item = last && dimensions[last.index]?.item;
	return mention.quantity.kind === "money" && item !== undefined && item !== "total";
}

/**
 * 机关编制9名，下属康复中心编制12名: the first of several posts need not be all of them. 编制14人，其中：行政编制14人:
 * what stands behind 其中 is a part of the posts before it.
 */
const isOneOfPosts = ({ mentions }: BlockReading, own: Mention): boolean =>
	!/总|共|合计/u.test(own.label) &&
	mentions.some(
		(other) =>
			other.index !== own.index &&
			other.bracket < 0 &&
			other.quantity.kind === "count" &&
			/编制(?!的|了|完成)/u.test(other.label) &&
			/编制/u.test(own.label) &&
			!isPartOf(own, other),
	);

const isPartOf = (whole: Mention, other: Mention): boolean => {
	if (other.index < whole.index || other.part !== whole.part) return false;
	const between = (other.lead + other.label).slice(whole.lead.length);
	return /其中|包括/u.test(between) && SORT_OF_POSTS.test(other.label);
};
/** 行政编制, 其中：参公事业编制. */
const SORT_OF_POSTS =
	/^(?:其中|包括)?[：:]?(?:机关|行政|事业|参公|工勤|政法|专项|管理|全额|差额)+编制/u;

const IMPLIED_MEASURES = /预算|安排|计划|标准|定额/u;

function measureOf({ mention, dimensions, reading }: Place, found: Found): Origin {
	if (mention.quantity.kind !== "money" || dimensions.measure === null) return "explicit";
	// 应到位资金500万元，实际到位470万元: what should have come is not what has come.
	if (/应(?:到位|下达)/u.test(mention.label)) return "open";
	if (found.measure !== null) return "explicit";
	const listed = reading.mentions.some(
		(other, at) =>
			at < mention.index &&
			mention.sentence - other.sentence <= 1 &&
			other.quantity.kind === "money" &&
			reading.dimensions[at]?.measure === dimensions.measure,
	);
	if (listed) return "inherited";
	if (/^budget/u.test(dimensions.measure)) return "default";
	return IMPLIED_MEASURES.test(mention.sentenceText) ? "open" : "default";
}

function itemOf(place: Place, found: Found, whole: Origin): Origin {
	const { setting, mention, dimensions } = place;
	if (dimensions.item === null || dimensions.item === "total") return whole;
	// 产出指标（50分） of one form need not be that of the next.
	if (mention.quantity.kind === "score") return isTitleMaximum(mention) ? "open" : "explicit";
	if (found.item === dimensions.item) return runsIntoItem(mention.label) ? "open" : "explicit";
	return setting.item === dimensions.item ? "inherited" : inheritedBy(place);
}

function fundOf({ dimensions }: Place, found: Found, whole: Origin): Origin {
	if (dimensions.fund === null) return "default";
	if (found.fund === dimensions.fund) return "explicit";
	if (dimensions.fund === "all") return dimensions.item === "total" ? whole : "default";
	return "inherited";
}

function entityOf({ mention, dimensions }: Place, whole: Origin): Origin {
	if (dimensions.entity === null) return dimensions.item === "total" ? whole : ofAgency(mention);
	return whole;
}

/** 区级资金260万元 after 该项目预算560万元: a part of whatever 该 leads back to. */
const ofAgency = ({ lead }: Mention): Origin => (/[该此]项目/u.test(lead) ? "open" : "default");

/** Behind a semicolon what stood before need no longer be meant. */
function inheritedBy({ reading, mention, dimensions }: Place): Origin {
	const beside = reading.mentions.some(
		({ index, part }) =>
			index < mention.index &&
			part === mention.part &&
			reading.dimensions[index]?.item === dimensions.item,
	);
	return beside || !/[；;]/u.test(mention.lead) ? "inherited" : "open";
}

/** 上半年, 前三季度, 截至9月底: a part of the year that the period does not say. */
const PART_OF_YEAR =
	/[上下]半年|[一二三四1-4]季度|(?:(?<!1[02]|\d)[1-9]|1[01])月(?:[底末份]|\d{1,2}日)|往年|历年|累计|多年|[两三四五]年/u;
/** 截至11月底，已执行1,902万元. */
const AS_OF = /截[至止][^，。；]{0,8}(?:(?<!1[02]|\d)[1-9]|1[01])月[^，。；]{0,6}[，,]$/u;
/** What the next year is to bring: 2023年计划治理28公里，预算2600万元. */
const PLANNED = /计划|拟|力争|预计|将(?!近)|明年|下一?年(?!使用)/u;

function isPlanned({ mention: { label, lead }, dimensions, setting: { year } }: Place): boolean {
	const period = periodIn(label, year) ?? dimensions.period;
	const later = year !== null && Number(period?.slice(0, 4) ?? year) > year;
	if (later && dimensions.direction !== null) return true;
	return PLANNED.test(later ? lead + label : label);
}

/** 上年总收入2,788.80万元、总支出…: still of the year before. */
const OF_LAST_YEAR = /(?<![比较与同占由从])(?:上年|去年)(?!结|同期相比)/u;

const partOf = (lead: string): string => lead.split(/[；;]/u).at(-1) ?? "";

function periodOf(place: Place): Origin {
	const { mention, dimensions, setting } = place;
	const named = periodIn(mention.label, setting.year);
	if (isPlanned(place)) return "open";
	if (named !== null && named === dimensions.period) return "explicit";
	if (isEarlierYear(dimensions.period, setting.year)) return "inherited";
	const ofLast = dimensions.direction === null && OF_LAST_YEAR.test(partOf(mention.lead));
	if (ofLast && !/本年|当年|20\d\d年/u.test(mention.label)) return "open";
	if (
		(PART_OF_YEAR.test(mention.label) || AS_OF.test(mention.lead)) &&
		!/^\d{4}-/u.test(dimensions.period ?? "")
	)
		return "open";
	return periodIn(mention.lead, setting.year) === dimensions.period ? "inherited" : "default";
}

/**
 * 比上年减少… after a list may compare its whole or its last part. After 其中 it is the whole; without a list it is
 * what stands right before.
 */
function isAmbiguous({ reading, mention, dimensions }: Place): boolean {
	const before = reading.mentions.filter(
		(other, at) =>
			other.sentence === mention.sentence &&
			other.index < mention.index &&
			other.quantity.kind === "money" &&
			reading.dimensions[at]?.direction === null &&
			reading.dimensions[at]?.measure !== null,
	);
	const here = before.filter(({ part }) => part === mention.part);
	const near = here.length > 0 ? here : before;
	const subject = (d: Dimensions | null | undefined) =>
		JSON.stringify([d?.item, d?.fund, d?.entity]);
	const subjects = near.map(({ index }) => subject(reading.dimensions[index]));
	if (new Set(subjects).size < 2) return false;
	const listed = near.findIndex(opensList);
	if (listed > 0) return subjects[listed - 1] !== subject(dimensions);
	return here.length === 0 || near.some(({ mark }) => mark === "、");
}

/** 其中：基本支出2,450万元，项目支出950万元，支付率97.14%: of the last part, or of the whole of the list. */
function isRateBehindList({ reading: { mentions, dimensions }, mention }: Place): boolean {
	const [other, last] = [mentions[mention.index - 2], mentions[mention.index - 1]];
	if (!other || last?.part !== mention.part || other.part !== mention.part) return false;
	const [a, b] = [dimensions[other.index], dimensions[last.index]];
	if (!/其中|包括/u.test(last.lead) || last.bracket >= 0 || !a || !b) return false;
	return a.measure === b.measure && (a.item !== b.item || a.fund !== b.fund);
}
