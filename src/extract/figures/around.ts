import type { Measure } from "../../model/figure.ts";
import type { Before } from "./before.ts";
import type { Dimensions, Setting, Subject } from "./dimensions.ts";
import { collect } from "./found.ts";
import type { Mention } from "./mention.ts";
import { isEarlierYear, periodIn } from "./period.ts";

/** An amount that was read. */
export interface Amount {
	readonly subject: Subject;
	readonly mention: Mention;
	/** The base of a rate (完成年初预算30.00万元的…): not what the sentence is about. */
	readonly base: boolean;
}

/** 中央资金支出进度97.42%（支出3,020万元）: the brackets behind a rate are about what the rate is about. */
function ofRate(
	owner: number,
	all: readonly Mention[],
	earlier: readonly (Dimensions | null)[],
): Amount | null {
	const [mention, read] = [all[owner], earlier[owner]];
	if (!mention || read?.measure !== "execution_rate") return null;
	const subject = { ...read, measure: null, item: read.item as Subject["item"] };
	return { mention, subject, base: false };
}

/** What links a mention to the numbers right before it. */
type Links = Pick<
	Before,
	"afterCount" | "afterOther" | "afterUnread" | "afterNamed" | "afterPiece" | "change"
> & {
	/** Index of the latest quantity that ends a total before it, or -1. */
	readonly unreadAt: number;
};

/** The subjects that stand before a mention. */
export function beforeOf(
	mention: Mention,
	amounts: readonly Amount[],
	setting: Setting,
	all: readonly Mention[],
	earlier: readonly (Dimensions | null)[],
	links: Links,
): Before {
	const subjects = amounts.filter((amount) => !amount.base);
	const own = subjects.filter((amount) => !isEarlierYear(amount.subject.period, setting.year));
	// 到位2,400万元（市级1,700万元，自筹700万元），支出…: what brackets hold is told by the way.
	const open = (own.length > 0 ? own : subjects).filter(
		({ mention: other }) => other.bracket < 0 || other.bracket === mention.bracket,
	);
	const last = open.at(-1) ?? null;
	const owner = mention.inBracketsOf;
	const bracketed =
		owner === null
			? null
			: (amounts.find((amount) => amount.mention.index === owner) ?? ofRate(owner, all, earlier));
	const total = bracketed ?? totalBefore(mention, own.length > 0 ? own : subjects);
	const compared = comparedBy(mention, subjects, all);
	return {
		amount: bracketed?.subject ?? last?.subject ?? null,
		sameSentence: last?.mention.sentence === mention.sentence || bracketed !== null,
		samePart: last?.mention.part === mention.part || bracketed !== null,
		bracketed: bracketed?.subject ?? null,
		total: total?.subject ?? null,
		totalEnded: links.unreadAt > (total?.mention.index ?? -1),
		afterOther: links.afterOther,
		afterUnread: links.afterUnread,
		afterNamed: links.afterNamed,
		afterPiece: links.afterPiece,
		afterCount: links.afterCount,
		change: links.change,
		ofFunds: measureOfFunds(mention, own),
		ofThreePublic: ofThreePublic(mention, own),
		amountNamed: last !== null && collect(last.mention.label).measure !== null,
		compared: compared?.subject ?? null,
		comparedAfar: compared !== null && compared.mention.part !== mention.part,
		period: coordinated(mention, own, subjects, setting) ?? periodIn(mention.lead, setting.year),
	};
}

/** 上年总收入2,788.80万元、总支出…: the second is of last year too. */
function coordinated(
	{ mark, index }: Mention,
	own: readonly Amount[],
	subjects: readonly Amount[],
	setting: Setting,
): string | null {
	const last = subjects.at(-1);
	if (mark !== "、" || last?.mention.index !== index - 1 || own.at(-1) === last) return null;
	return isEarlierYear(last.subject.period, setting.year) ? last.subject.period : null;
}

/** 中央资金3,260万元，省级资金1,480万元，…: what they measure, where they all do. */
function measureOfFunds(mention: Mention, amounts: readonly Amount[]): Measure | null {
	const listed = amounts.filter(
		({ subject, mention: other }) =>
			other.sentence === mention.sentence &&
			(other.bracket < 0 || other.bracket === mention.bracket) &&
			subject.item === "total" &&
			subject.fund !== "all",
	);
	const measures = new Set(listed.flatMap(({ subject }) => subject.measure ?? []));
	const funds = new Set(listed.map(({ subject }) => subject.fund));
	const [measure] = measures;
	if (funds.size < 2 || funds.size < listed.length || measure === undefined) return null;
	if (measures.size === 1) return measure;
	const planned = [...measures].every((each) => /^budget/u.test(each));
	return planned ? "budget_allocated" : null;
}

const THREE_PUBLIC = new Set([
	"abroad",
	"vehicle",
	"vehicle_purchase",
	"vehicle_operation",
	"reception",
]);

/** 公务接待费3.2万元，公务用车运行维护费8.5万元，…: what they measure, where they all do. */
function ofThreePublic(mention: Mention, amounts: readonly Amount[]): Before["ofThreePublic"] {
	const listed = amounts.filter(
		({ mention: other }) => other.sentence === mention.sentence && other.bracket < 0,
	);
	const measures = new Set(listed.flatMap(({ subject }) => subject.measure ?? []));
	const items = new Set(listed.map(({ subject }) => subject.item ?? ""));
	const [measure] = measures;
	if (items.size < 2 || measures.size !== 1 || measure === undefined) return null;
	if (![...items].every((item) => THREE_PUBLIC.has(item))) return null;
	const ofVehicles = [...items].every((item) => /^vehicle_/u.test(item));
	return { measure, item: ofVehicles ? "vehicle" : "three_public" };
}

/** The total that a list breaks down: the last amount over all funds, in this sentence or the one before. */
function totalBefore(mention: Mention, amounts: readonly Amount[]): Amount | null {
	const near = amounts.filter(
		(amount) =>
			mention.sentence - amount.mention.sentence <= 1 &&
			// 公务接待费3.02万元（预算5万元），公车运行费11.25万元: brackets hold no total of what stands outside.
			(amount.mention.bracket < 0 || amount.mention.bracket === mention.bracket) &&
			!/^carryover/u.test(amount.subject.measure ?? ""),
	);
	const whole = near.findLast(
		({ subject, mention: other }) =>
			(subject.fund === "all" || subject.fund === "fiscal") &&
			(other.sentence === mention.sentence || WHOLES.has(subject.item ?? "")),
	);
	return whole ?? near.findLast((amount) => amount.mention.sentence === mention.sentence) ?? null;
}

const TOTALS = new Set(["total", "three_public"]);
const WHOLES = new Set([...TOTALS, "basic"]);

/**
 * What a comparison (与2020年的…相比, 下降…) is about: the total of a list that was read through
 * (支出17.28万元，其中…，比上年…), else the amount before; a semicolon separates.
 */
function comparedBy(
	mention: Mention,
	subjects: readonly Amount[],
	all: readonly Mention[],
): Amount | null {
	const amounts = subjects.filter(
		({ mention: other }) => other.bracket < 0 || other.bracket === mention.bracket,
	);
	const part = amounts.filter((amount) => amount.mention.part === mention.part);
	// …，其中…、…；比上年的19.02万元减少: the semicolon leads back to the whole of the list.
	const here =
		part.length > 0 || !/^[比较与同]/u.test(mention.label)
			? part
			: amounts.filter((amount) => amount.mention.sentence === mention.sentence);
	const listed = here.findIndex((amount) => opensList(amount.mention));
	// 其中：购置费40万元，比上年增长7.5%；运行费…: the list goes on, so the change is of its first part.
	const ofPart = listed === here.length - 1 && goesOnAfter(mention, all);
	const isOfList = listed > 0 && !ofPart && !isOfOnePart(here.slice(listed));
	const whole = isOfList ? here[listed - 1] : undefined;
	const previous = amounts.filter((amount) => mention.sentence - amount.mention.sentence === 1);
	const total = previous.find(
		({ subject }) => subject.measure === "expenditure" && TOTALS.has(subject.item ?? ""),
	);
	return whole ?? here.at(-1) ?? total ?? amounts.at(-1) ?? null;
}

/** Another amount with its name stands behind the semicolon. */
function goesOnAfter(mention: Mention, all: readonly Mention[]): boolean {
	const next = all.find(({ index, part }) => index > mention.index && part > mention.part);
	const isNamed = next?.quantity.kind === "money" && !/^[较比与同]|^(?:增|减|下)/u.test(next.label);
	return isNamed && next.sentence === mention.sentence && next.part === mention.part + 1;
}

/** 其中公务接待费预算6万元，决算4.80万元，与上年…: what was planned and spent of one part lists no parts. */
function isOfOnePart(listed: readonly Amount[]): boolean {
	const items = new Set(listed.map(({ subject }) => `${subject.item} ${subject.fund}`));
	return listed.length > 1 && items.size === 1;
}

/**
 * The amount before, save one in brackets (支出1089万元（含政府性基金350万元），执行率100%); after a list the semicolon
 * leads back to its whole: 支出1512万元，其中：基本支出982万元；项目支出530万元；执行率96%.
 */
function subjectOfRate(mention: Mention, amounts: readonly Amount[]): Amount | null {
	const open = amounts.filter(
		(amount) => amount.mention.bracket < 0 || amount.mention.bracket === mention.bracket,
	);
	const last = open.at(-1) ?? null;
	const here = open.filter((amount) => amount.mention.sentence === mention.sentence);
	// 其中基本支出1,102万元、项目支出1,510万元，预算完成率97%: two amounts without rates, then the rate of the whole.
	const [other, nearest] = open.slice(-2);
	const apart =
		/(?:预算|总体|整体)(?:执行|完成|支出)/u.test(mention.label) &&
		nearest?.mention.mark === "、" &&
		other?.mention.index === nearest.mention.index - 1;
	if (last === null || (last.mention.part === mention.part && !apart)) return last;
	const listed = here.findIndex((amount) => opensList(amount.mention));
	return (listed > 0 ? here[listed - 1] : undefined) ?? last;
}

/** 其中：…, 包括…. */
export const opensList = ({ label, lead }: Mention): boolean =>
	/^(?:其中|包括)/u.test(label) || /(?:其中|包括)[：:]\s*$/u.test(lead);

/** A rate with a base (完成年初预算30.00万元的78.23%) is about the amount right before it. */
export function rateBefore(mention: Mention, before: Before, amounts: readonly Amount[]): Before {
	const last = subjectOfRate(mention, amounts);
	const sameSentence = last?.mention.sentence === mention.sentence;
	// 上年支出4,502.90万元，执行率96.05%: the rate is of last year too. What is compared with is told by the way.
	const isBeside =
		last !== null && last.mention.part === mention.part && !/^[比较与同]/u.test(last.mention.label);
	const period = (isBeside ? last.subject.period : null) ?? before.period;
	return { ...before, amount: last?.subject ?? null, sameSentence, period };
}
