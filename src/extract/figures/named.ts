import type { Measure, MoneyItem } from "../../model/figure.ts";
import type { Before } from "./before.ts";
import type { Dimensions, Setting, Subject } from "./dimensions.ts";
import { abbreviates, type Found } from "./found.ts";
import { headOf, numberedHead } from "./head.ts";
import type { Mention } from "./mention.ts";
import { periodIn, yearOf } from "./period.ts";
import { isBehindBrackets, isStrange, WHOLE } from "./whole.ts";

/** The label names the measure: 全年预算数, 一般公共预算支出, 年末结转. */
export function readNamed(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions | null {
	const period = periodNamed(mention.label, before, setting);
	const measure =
		budgetOrDone(mention) ??
		beforeChange(mention, found) ??
		givenWithin(mention, found, before) ??
		found.measure;
	const own = { label: mention.label, measure, period, direction: null };
	if (namesAPart(found, setting))
		return isEntity(found, setting)
			? { ...own, item: null, fund: found.fund ?? "all", entity: found.name }
			: null;
	const named = found.item ?? (isProjectBudget(mention, setting) ? "project" : null);
	if (named !== null || found.fund !== null)
		return {
			...own,
			measure: inBudget(found, before) ? (before.total?.measure ?? null) : measure,
			item: named ?? "total",
			fund: found.fund ?? setting.fund ?? "all",
			entity: entityOf(before, setting),
		};
	const numbered = setting.entity === null ? numberedHead(mention, setting) : null;
	if (numbered !== null)
		return { ...own, item: null, fund: setting.fund ?? "all", entity: numbered };
	// 平均1.62万元，共支出…: in all of what was counted by the piece.
	if (before.afterPiece && !WHOLE.test(mention.label)) return null;
	// After 社会保障和就业支出年初预算320.00万元 a bare 支出决算 is not the agency's.
	if ((before.afterOther || before.afterNamed) && isBare(mention.label)) return null;
	const linked = linkedTo(mention, found, before);
	if (linked !== null)
		return { ...own, item: linked.item, fund: linked.fund, entity: linked.entity };
	// 项目累计支付…，占总投资的…: the spending of all the years of a project.
	if (/累计/u.test(mention.label) && OF_INVESTMENT.test(mention.sentenceText)) return null;
	const head = headOf(mention, setting);
	if (head !== null && setting.entity === null)
		return { ...own, item: null, fund: setting.fund ?? "all", entity: head };
	if (isBehindBrackets(mention)) return null;
	// 数据库采购9个，支出246.20万元: what was bought is not the whole.
	if (PLAIN.test(mention.label) && (isStrange(mention) || COUNTED_SUM.test(mention.lead)))
		return null;
	const item = reached(mention, before, setting);
	return item && { ...own, item, fund: setting.fund ?? "all", entity: setting.entity };
}

/** 1—6月支出…；全年支出…: the whole year, whatever part of it the sentence named before. */
export function periodNamed(label: string, before: Before, setting: Setting): string | null {
	const named = periodIn(label, setting.year);
	const lead = before.period;
	if (named === null && lead !== null && /全年/u.test(label)) return lead.slice(0, 4);
	return named ?? lead ?? yearOf(setting);
}

/** 预算1200万元，年中追加300万元: a budget that changes within the year is that of its beginning. */
const beforeChange = ({ next }: Mention, { measure, change }: Found): Measure | null =>
	measure === "budget" && change === null && CHANGES.test(next) ? "budget_initial" : null;

const CHANGES = /^[，,；;]?(?:年中|年内|执行中|当年|后)?(?:预算)?(?:追加|调增|调减|追减|核减)/u;

/** 支出900万元，其中中央资金600万元，县级配套300万元: in a list of parts the source is named, not its handing down. */
function givenWithin({ label, lead }: Mention, found: Found, before: Before): Measure | null {
	const isSource = found.fund !== null && /配套(?:资金)?$/u.test(label);
	const listed = found.list || /(?:其中|包括)[^；;]*$/u.test(lead);
	return isSource && listed && before.sameSentence ? (before.total?.measure ?? null) : null;
}

const BOTH =
	/(部门|单位|年度|年初|全年|调整后的?|20\d\d年)预算(支出|收入)(?:数|总额|合计|总计)?(?:为|共|共计)?$/u;
const ACTUAL = /实际(?:完成)?(?:收入|支出|执行|使用|支付)|执行数/u;
const DONE = /截[至止]|(?:执行|支出|完成)(?:率|进度)|完成(?:年初|全年|预算)/u;

/**
 * 部门预算支出 is what the budget allows, or what was spent of it: a sentence that measures progress speaks of
 * what was spent. 年初预算支出 can only be the budget.
 */
function budgetOrDone({ label, sentenceText }: Mention): Measure | null {
	// 预算支出3500万元；实际支出3300万元: what was spent stands beside it.
	const planned = /(?<!公共|基金|经营)预算(?:支出|收入)(?:为|共|共计)?$/u.test(label);
	if (planned && ACTUAL.test(sentenceText)) return "budget";
	const found = BOTH.exec(label);
	if (!found) return null;
	if (found[1] === "年初") return "budget_initial";
	if (!DONE.test(sentenceText)) return "budget";
	return found[2] === "支出" ? "expenditure" : "income";
}

const OF_INVESTMENT = /占[^，。]{0,8}(?:总投资|概算)|合同(?:总?[金价]|总额)/u;

/** 国内公务接待32批次，286人次，共计支出2.95万元 under a heading 三公经费: the sentence says which of the three. */
function reached(mention: Mention, before: Before, setting: Setting): MoneyItem | null {
	// 国内公务接待16批次，800人次，共计支出…: so much was spent on the visits, under whatever heading.
	if (setting.item !== "three_public")
		return VISITS.test(mention.lead) ? "reception" : (setting.item ?? "total");
	const named = /接待|出国|用车|车辆/u.test(mention.lead);
	if (!named) return "three_public";
	return before.amount !== null && before.amount.item !== "three_public"
		? before.amount.item
		: null;
}

const VISITS = /公务接待(?:活动|共|累计|任务)?\d+(?:个|批|次|团)/u;

/** 预算收入1356万元，其中：一般公共预算拨款收入1336万元: the income that a budget expects is budget. */
const inBudget = (found: Found, before: Before): boolean =>
	found.measure === "income" && before.sameSentence && /^budget/u.test(before.total?.measure ?? "");

/** What is named is neither the report's own project or fund nor its agency. */
export const namesAPart = ({ name }: Found, { whole, agency }: Setting): boolean =>
	name !== "" && !abbreviates(name, whole) && !abbreviates(name, agency);

/** 其中基本支出预算…，项目预算…: in a report on a whole agency the budget for projects is a part. */
const isProjectBudget = ({ label }: Mention, { whole }: Setting): boolean =>
	whole === "" && /(?<![本该此全各])项目(?:经费)?预算|(?<![本该此全各])项目经费/u.test(label);

export const entityOf = (before: Before, setting: Setting): string | null =>
	setting.entity ?? (before.sameSentence ? (before.amount?.entity ?? null) : null);

/**
 * What a measure without a subject of its own is about: 完成年初预算30.00万元的… and 实际拨付304万元 lead
 * back to the subject of the sentence, and so does a bare measure after an amount that is a part
 * (市级资金3000万元，支出2900万元).
 */
function linkedTo({ label, lead }: Mention, found: Found, before: Before): Subject | null {
	const { amount } = before;
	if (amount === null || !before.sameSentence || found.name !== "") return null;
	// 财政拨款收入660.11万元，上年结转24.14万元: beside what came in, not of it.
	const carried =
		found.measure === "carryover_in" ||
		(found.measure === "carryover_out" && amount.measure === "income");
	if (carried && amount.entity === null && amount.measure !== "carryover_out") return null;
	if (/部门|单位|全局|项目|本[级年]/u.test(label)) return null;
	// 市财政下达500万元，县财政配套100万元，实际使用590万元: of both, unless a semicolon parts them.
	if (before.ofFunds !== null && amount.entity === null && !/[；;]/u.test(lead)) return null;
	// 其中：一般公共预算3000万元、政府性基金500万元；实际支出3400万元: the semicolon leads back to the whole.
	const ofFund = amount.item === "total" && amount.fund !== "all" && amount.entity === null;
	if (ofFund && !before.samePart && /其中/u.test(lead)) return null;
	// 中央1000万元、省级配套500万元，合计1500万元，实际支付1400万元: of the sum, though it was not read.
	if (ofFund && before.afterUnread) return null;
	if (/^(?:完成|为|占|较|实际|已|其中实际|已实际)/u.test(label)) return amount;
	if (isCounterpart(label, found, before)) return amount;
	const isPart =
		(amount.item !== "total" && amount.item !== null) ||
		amount.fund !== "all" ||
		amount.entity !== null;
	return isPart && before.samePart && isBare(label) ? amount : null;
}

const OF_SPENDING: ReadonlySet<MoneyItem | null> = new Set<MoneyItem | null>([
	"three_public",
	"abroad",
	"vehicle",
	"vehicle_purchase",
	"vehicle_operation",
	"reception",
	"meeting",
	"training",
]);
const YEARLY =
	/^(?:全年|当年|年度|年初|实际)*(?:预算|支出|执行|决算)(?:安排|支出)?(?:数|总额)?(?:为|是)?$/u;

/** “三公”经费支出12万元，全年预算15万元: beside what was spent of one sort of expenditure stands what was planned of it. */
function isCounterpart(label: string, { measure }: Found, before: Before): boolean {
	const { amount, samePart, amountNamed } = before;
	if (!samePart || !YEARLY.test(label)) return false;
	// 中央资金全年预算3,900万元，全年执行3,764万元, but not 其中中央资金3,900万元，全年执行4,800万元.
	const ofFund = amountNamed && amount?.item === "total" && amount.fund !== "all";
	if (!ofFund && !OF_SPENDING.has(amount?.item ?? null)) return false;
	const other = amount?.measure ?? "";
	return (
		(other === "expenditure" && /^budget/u.test(measure ?? "")) ||
		(measure === "expenditure" && /^budget/u.test(other))
	);
}

const PLAIN = /^(?:共|实际|预计)?(?:支出|预算|执行|使用|支付|拨付)(?:了|资金|数)?(?:[合共]计)?$/u;
/** 重点项目3个，预算合计4,780.00万元，支出合计…: of those projects. */
const COUNTED_SUM =
	/(?:项目(?:共|有)?\d+个，|\d+个[^，。；]{0,6}项目)[^，。；]{0,14}[合共]计[\d.,]+[万亿]?元，$/u;

/** Names neither a whole nor a time. */
const isBare = (label: string): boolean =>
	!/部门|单位|全局|本[级年]|[合总共]计?|全|年度|\d年/u.test(label);

/** 支出经济分类 (政府收支分类科目): kinds of spending, no projects. */
const ECONOMIC =
	/工资福利|商品和服务|对个人和家庭|资本性|债务利息|办公费|差旅费|绩效工资|社会保[险障]缴费|公积金/u;

/** Sources of money are no projects: 社会资金, 银行贷款, 地方资金. */
const SOURCES =
	/^(?:社会|企业|群众|村民|银行|信贷|债券|专项债券|地方|各级|[市县区镇乡]{1,2}|其他)(?:投入|配套|筹措|融资)?(?:资金|资本|贷款)$/u;

/** Columns of the 部门决算 forms beside 基本支出 and 项目支出. */
const NO_PROJECTS = /附属单位|上缴上级|经营支出|^市县|类项目$/u;

function isEntity(found: Found, setting: Setting): boolean {
	if (found.name.length < 4 || found.name.length > 40) return false;
	if (/[，。；、]$|^[的了]/u.test(found.name) || ECONOMIC.test(found.name)) return false;
	if (NO_PROJECTS.test(found.name) || SOURCES.test(found.name)) return false;
	if (/^第[一二三四五六七八九十]批|^[首本]批/u.test(found.name)) return false;
	const named = /(?:项目|工程|经费|资金|补助|补贴|专项|费|建设|改造|提升|保障|服务)$/u.test(
		found.name,
	);
	return setting.aboutMoney && named;
}
