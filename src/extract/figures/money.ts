import type { Measure, MoneyItem } from "../../model/figure.ts";
import type { Dimensions, Setting, Subject } from "./dimensions.ts";
import { abbreviates, collect, type Found } from "./found.ts";
import type { Mention } from "./mention.ts";
import { isEarlierYear, periodIn } from "./period.ts";

/** The subjects that stand before a mention, nearest first. */
export interface Before {
	/** The amount before, in the same sentence or as the total that a list (其中) breaks down. */
	readonly amount: Subject | null;
	readonly sameSentence: boolean;
	/** No semicolon stands between. */
	readonly samePart: boolean;
	/** The amount that the brackets around the mention follow. */
	readonly bracketed: Subject | null;
	/** The nearest amount that is a total. */
	readonly total: Subject | null;
	/** The amount before, in the same sentence, is of something without a name in the record. */
	readonly afterOther: boolean;
	/** No meaning was found for the amount before, in the same part: what leads back leads to it. */
	readonly afterUnread: boolean;
	/** An amount of another name stands between the total and here. */
	readonly totalEnded: boolean;
	/** The amount of change right before, in the same part: its rate is of the same thing. */
	readonly change: Dimensions | null;
	/** What a comparison in this place compares. */
	readonly compared: Subject | null;
	/** That it stands in an earlier part of the text. */
	readonly comparedAfar: boolean;
	/** Year that the sentence named before. */
	readonly period: string | null;
}

/** Meaning of an amount of money, or null where the label names no part of the budget. */
export function readMoney(mention: Mention, before: Before, setting: Setting): Dimensions | null {
	const found = collect(mention.label);
	if (mention.restates)
		return before.bracketed && { ...before.bracketed, label: mention.label, direction: null };
	if (found.change !== null) return readChange(mention, found, before, setting);
	if (GRAND_TOTALS.test(mention.sentenceText)) return null;
	const comparing = found.lastYear || (found.compared && before.compared !== null);
	if (comparing) return readLastYear(mention, found, before, setting);
	if (found.measure !== null) return readNamed(mention, found, before, setting);
	if (found.item !== null || found.fund !== null) {
		const part = readPart(mention, found, before, setting);
		return part ?? readArranged(mention, setting);
	}
	if (/^(?:合计|共计|总计)$/u.test(mention.label)) return readArrived(mention, found, setting);
	return readArranged(mention, setting);
}

/** 收入总计 and 支出总计 of the final accounts hold the carry-overs: they are neither income nor spending of the year. */
const GRAND_TOTALS = /收入总计[^。]{0,80}支出总计|收、?支总计/u;

/** The label of a part of the budget that has no name in the record: 社会保障和就业支出年初预算. */
export function namesOther(mention: Mention, setting: Setting): boolean {
	const found = collect(mention.label);
	return found.measure !== null && namesAPart(found, setting);
}

/** 减少2.61万元 in a comparison with a year before. Its measure is null by contract. */
function readChange(mention: Mention, found: Found, before: Before, setting: Setting): Dimensions {
	const named = found.measure !== null && before.comparedAfar;
	if (leadsToUnread(found, before) || GRAND_TOTALS.test(mention.sentenceText))
		return {
			label: mention.label,
			...{ measure: null, item: null, fund: null, entity: null },
			period: before.period ?? yearOf(setting),
			direction: found.change,
		};
	const subject = subjectOf(found, named ? { ...before, compared: null } : before, setting);
	return {
		label: mention.label,
		measure: null,
		item: subject.item,
		fund: subject.fund,
		entity: subject.entity,
		period: before.period ?? yearOf(setting),
		direction: found.change,
	};
}

const leadsToUnread = (found: Found, before: Before): boolean =>
	before.afterUnread && found.item === null && found.fund === null;

/** 比2020年的26.08万元, 上年支出203,180.00元, 与2021年度支出5,210.36万元相比. */
function readLastYear(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions | null {
	if (leadsToUnread(found, before)) return null;
	// 与2021年度支出…相比 names what it compares; 比上年的… leads back to the subject.
	const named = found.measure !== null && before.comparedAfar;
	const subject = subjectOf(found, named ? { ...before, compared: null } : before, setting);
	const measure = found.measure ?? subject.measure ?? impliedMeasure(subject.item);
	if (measure === null || measure === "carryover_in")
		return readNamedCarryover(mention, found, before, setting);
	const year = /(?:19|20)\d\d(?=年)/u.exec(mention.label)?.[0] ?? null;
	const period = isEarlierYear(year, setting.year) ? year : previousYear(setting);
	return { ...subject, label: mention.label, measure, period, direction: null };
}

function readNamedCarryover(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions | null {
	return found.measure === null ? null : readNamed(mention, found, before, setting);
}

/** The label names the measure: 全年预算数, 一般公共预算支出, 年末结转. */
function readNamed(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions | null {
	const period = periodIn(mention.label, setting.year) ?? before.period ?? yearOf(setting);
	const own = { label: mention.label, measure: found.measure, period, direction: null };
	if (namesAPart(found, setting))
		return isEntity(found, setting)
			? { ...own, item: null, fund: found.fund ?? "all", entity: found.name }
			: null;
	const named = found.item ?? (isProjectBudget(mention, setting) ? "project" : null);
	if (named !== null || found.fund !== null)
		return {
			...own,
			measure: inBudget(found, before) ? (before.total?.measure ?? null) : found.measure,
			item: named ?? "total",
			fund: found.fund ?? setting.fund ?? "all",
			entity: entityOf(before, setting),
		};
	// After 社会保障和就业支出年初预算320.00万元 a bare 支出决算 is not the agency's.
	if (before.afterOther && isBare(mention.label)) return null;
	const linked = linkedTo(mention, found, before);
	if (linked !== null)
		return { ...own, item: linked.item, fund: linked.fund, entity: linked.entity };
	if (/占[^，。]{0,8}(?:总投资|概算)/u.test(mention.sentenceText)) return null;
	const item = reached(mention, before, setting);
	return item && { ...own, item, fund: setting.fund ?? "all", entity: setting.entity };
}

/** 国内公务接待32批次，286人次，共计支出2.95万元 under a heading 三公经费: the sentence says which of the three. */
function reached(mention: Mention, before: Before, setting: Setting): MoneyItem | null {
	if (setting.item !== "three_public") return setting.item ?? "total";
	const named = /接待|出国|用车|车辆/u.test(mention.lead);
	if (!named) return "three_public";
	return before.amount !== null && before.amount.item !== "three_public"
		? before.amount.item
		: null;
}

/** 预算收入1356万元，其中：一般公共预算拨款收入1336万元: the income that a budget expects is budget. */
const inBudget = (found: Found, before: Before): boolean =>
	found.measure === "income" && before.sameSentence && /^budget/u.test(before.total?.measure ?? "");

/** What is named is neither the report's own project or fund nor its agency. */
const namesAPart = ({ name }: Found, { whole, agency }: Setting): boolean =>
	name !== "" && !abbreviates(name, whole) && !abbreviates(name, agency);

/** 其中基本支出预算…，项目预算…: in a report on a whole agency the budget for projects is a part. */
const isProjectBudget = ({ label }: Mention, { whole }: Setting): boolean =>
	whole === "" && /(?<![本该此全各])项目预算/u.test(label);

const ARRANGED = /安排([^，,；;。安排]{3,30}(?:经费|资金|专项))$/u;

/** 安排乡村振兴专项工作经费三百二十万元: the budget of one line of expenditure. */
function readArranged(mention: Mention, setting: Setting): Dimensions | null {
	const entity = ARRANGED.exec(mention.label)?.[1];
	if (entity === undefined || !setting.aboutMoney) return null;
	const base = { label: mention.label, item: null, fund: "all", period: yearOf(setting) } as const;
	return { ...base, measure: "budget", entity, direction: null };
}

/** 省级科技项目验收工作经费: a line of expenditure that begins with the name of a fund. */
const LINE = /.{6}(?:经费|费)$/u;
/** 分配给市本级120万元: who gets, not who gives. */
const RECIPIENT = /(?:分配|下达|拨付|安排|分解|转移)(?:给|到|至)|^[给到至]/u;

/** Under 资金到位情况 what is named by its source alone, or by 合计, has arrived. */
function readArrived(mention: Mention, found: Found, setting: Setting): Dimensions | null {
	if (!setting.arrived || found.name !== "") return null;
	return {
		label: mention.label,
		measure: "budget_allocated",
		item: "total",
		fund: found.fund ?? "all",
		entity: setting.entity,
		period: periodIn(mention.label, setting.year) ?? yearOf(setting),
		direction: null,
	};
}

/** A part without a measure of its own: 其中一般公共预算10,846.92万元, 公务接待费3.54万元. */
function readPart(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions | null {
	// 一般公共预算…中“三公”经费…: parts of an unread budget are no spending.
	if (before.total === null && found.item !== null && OF_BUDGET.test(mention.lead)) return null;
	const measure =
		before.total?.measure ??
		impliedMeasure(found.item) ??
		(INCOME.test(mention.label) ? "income" : null);
	if (measure === null) return found.item === null ? readArrived(mention, found, setting) : null;
	// 市级资金3000万元，支出2900万元: an amount whose spending follows is no spending itself.
	if (found.item === null && measure === "expenditure" && mention.spendingFollows) return null;
	if (found.item === null && !INCOME.test(mention.label))
		if (before.total === null || before.totalEnded || !listsParts(mention, found, before))
			return readArrived(mention, found, setting);
	if (found.item === null && (found.unknown.length > 12 || LINE.test(found.unknown))) return null;
	if (found.item === null && RECIPIENT.test(mention.label)) return null;
	const implied = found.item === null ? measure : (impliedBy(found.item, before.total) ?? measure);
	return {
		label: mention.label,
		measure: implied,
		item: found.item ?? before.total?.item ?? "total",
		fund:
			found.fund ?? setting.fund ?? (found.item === null ? before.total?.fund : undefined) ?? "all",
		entity: entityOf(before, setting),
		period:
			periodIn(mention.label, setting.year) ??
			before.total?.period ??
			before.period ??
			yearOf(setting),
		direction: null,
	};
}

const OF_BUDGET = /预算(?:总额|总计|合计|安排|数)?(?:为|是)?[0-9][^。]{0,30}$/u;

/** 财政拨款收入, 事业收入: what comes in, whatever stands before. */
const INCOME = /收入(?:为|共|共计|[：:\s])*$/u;

/** A fund without a measure is a part only in a list of parts: after 其中, or after another part. */
const listsParts = (mention: Mention, found: Found, before: Before): boolean =>
	found.list ||
	/其中|来源/u.test(mention.lead.slice(-40)) ||
	mention.inBracketsOf !== null ||
	before.sameSentence;

/** 因公出国费, 接待费, 人员经费 without a total before them are spending. */
function impliedMeasure(item: MoneyItem | null): Measure | null {
	if (item === null) return null;
	if (item === "interest" || item === "nontax") return "income";
	return item === "total" ? null : "expenditure";
}

function impliedBy(item: MoneyItem, total: Subject | null): Measure | null {
	if (item === "interest" || item === "nontax") return "income";
	return total?.measure ?? "expenditure";
}

const entityOf = (before: Before, setting: Setting): string | null =>
	setting.entity ?? (before.sameSentence ? (before.amount?.entity ?? null) : null);

/**
 * What a measure without a subject of its own is about: 完成年初预算30.00万元的… and 实际拨付304万元 lead
 * back to the subject of the sentence, and so does a bare measure after an amount that is a part
 * (市级资金3000万元，支出2900万元).
 */
function linkedTo({ label }: Mention, found: Found, before: Before): Subject | null {
	const { amount } = before;
	if (amount === null || !before.sameSentence || found.name !== "") return null;
	if (/部门|单位|全局|项目|本[级年]/u.test(label)) return null;
	if (/^(?:完成|为|占|较|实际|已|其中实际|已实际)/u.test(label)) return amount;
	const isPart =
		(amount.item !== "total" && amount.item !== null) ||
		amount.fund !== "all" ||
		amount.entity !== null;
	return isPart && before.samePart && isBare(label) ? amount : null;
}

/** Names neither a whole nor a time. */
const isBare = (label: string): boolean =>
	!/部门|单位|全局|本[级年]|[合总共]计?|全|年度|\d年/u.test(label);

/** 支出经济分类 (政府收支分类科目): kinds of spending, no projects. */
const ECONOMIC =
	/工资福利|商品和服务|对个人和家庭|资本性|债务利息|办公费|差旅费|绩效工资|社会保[险障]缴费|公积金/u;

/** Columns of the 部门决算 forms beside 基本支出 and 项目支出. */
const NO_PROJECTS = /附属单位|上缴上级|经营支出|^市县/u;

function isEntity(found: Found, setting: Setting): boolean {
	if (found.name.length < 4 || found.name.length > 40) return false;
	if (/[，。；、]$|^[的了]/u.test(found.name) || ECONOMIC.test(found.name)) return false;
	if (NO_PROJECTS.test(found.name)) return false;
	const named = /(?:项目|工程|经费|资金|补助|补贴|专项|费|建设|改造|提升|保障|服务)$/u.test(
		found.name,
	);
	return setting.aboutMoney && named;
}

function subjectOf(found: Found, before: Before, setting: Setting) {
	const amount = before.compared;
	return {
		item: found.item ?? amount?.item ?? setting.item ?? ("total" as const),
		fund:
			found.fund ?? (found.item === null ? amount?.fund : null) ?? setting.fund ?? ("all" as const),
		entity: amount?.entity ?? setting.entity,
		measure: found.measure ?? amount?.measure ?? null,
	};
}

const yearOf = (setting: Setting): string | null =>
	setting.year === null ? null : String(setting.year);
const previousYear = (setting: Setting): string | null =>
	setting.year === null ? null : String(setting.year - 1);
