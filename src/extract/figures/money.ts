import type { Before } from "./before.ts";
import { GRAND_TOTALS, isGrandTotal, readChange, readLastYear } from "./compare.ts";
import type { Dimensions, Setting } from "./dimensions.ts";
import { collect, type Found } from "./found.ts";
import type { Mention } from "./mention.ts";
import { namesAPart, readNamed } from "./named.ts";
import { readArrived, readPart } from "./part.ts";
import { periodIn, yearOf } from "./period.ts";
import { inFull } from "./short-names.ts";

/** Meaning of an amount of money, or null where the label names no part of the budget. */
export function readMoney(mention: Mention, before: Before, setting: Setting): Dimensions | null {
	const found = collect(inFull(mention, before));
	if (PER_HEAD.test(mention.label)) return null;
	if (NOT_DONE.test(mention.next) && !/^budget(?:_initial)?$/u.test(found.measure ?? ""))
		return null;
	if (isCarriedOn(mention, before)) return carriedOn(mention, before, setting);
	if (mention.restates)
		return before.bracketed && { ...before.bracketed, label: mention.label, direction: null };
	if (found.change !== null) return readChange(mention, found, before, setting);
	if (GRAND_TOTALS.test(mention.sentenceText) || isGrandTotal(mention)) return null;
	const comparing = found.lastYear || (found.compared && before.compared !== null);
	if (comparing) return readLastYear(mention, found, before, setting);
	const ofThree = readSumOfThreePublic(mention, before, setting);
	if (ofThree !== null) return ofThree;
	if (found.measure !== null) return readNamed(mention, found, before, setting);
	if (MONEY.test(mention.label) && ARRIVED.test(mention.next))
		return readNamed(mention, { ...found, measure: "budget_allocated" }, before, setting);
	if (MONEY.test(mention.label) && PAID_OUT.test(mention.next))
		return readNamed(mention, { ...found, measure: "expenditure" }, before, setting);
	if (PAID.test(mention.label) && isOfBudget(before))
		return readNamed(mention, { ...found, measure: "expenditure", name: "" }, before, setting);
	if (EARNED.test(mention.label) && isOfBudget(before) && isOfIncome(before))
		return readNamed(mention, { ...found, measure: "income", name: "" }, before, setting);
	if (
		setting.aboutMoney &&
		!setting.particular &&
		GRANTED.test(mention.label) &&
		!before.sameSentence
	)
		return arranged(mention, found, before, setting);
	if (found.item !== null || found.fund !== null) {
		const part = readPart(mention, found, before, setting);
		return part ?? readArranged(mention, found, setting);
	}
	if (setting.aboutMoney && !setting.particular && ARRANGED_ALL.test(mention.label))
		return arranged(mention, found, before, setting);
	if (SUMS_UP.test(mention.label))
		return readSumOfFunds(mention, before, setting) ?? readArrived(mention, found, setting);
	return readArranged(mention, found, setting);
}

/** 市级配套100万元尚未到位. */
const NOT_DONE = /^(?:尚|还|均|仍|暂)?未(?:能|予)?(?:到位|下达|拨付|支付|支出|执行|使用|配套)/u;

const CARRIED_ON = /^(?:全部|将|按规定|需|已)?结转(?:至|到)?(?:下年|次年|20\d\d年)/u;

/** 结余12万元，其中2万元上缴，10万元结转下年: of the whole, where nothing else was spoken of. */
function isCarriedOn({ label, next }: Mention, { amount, sameSentence }: Before): boolean {
	const isWhole = amount === null || (amount.item === "total" && amount.fund === "all");
	return CARRIED_ON.test(next) && /^(?:剩余|余额)?$/u.test(label) && (isWhole || !sameSentence);
}

function carriedOn({ label }: Mention, { period }: Before, setting: Setting): Dimensions {
	const whole = { measure: "carryover_out", item: "total", fund: setting.fund ?? "all" } as const;
	const { entity } = setting;
	return { label, ...whole, entity, period: period ?? yearOf(setting), direction: null };
}

/** 人均接待费79.5元, 车均运行费2.1万元: of one among many. */
const PER_HEAD = /(?:[人车户次亩辆批年月村校班生台]均|平均|单价)[^，。]{0,12}$/u;

/** 补助资金500万元，已全部到位: the verb stands behind the amount. */
const MONEY = /(?:资金|经费|补助|补贴)(?:共计?|合计)?$/u;
const ARRIVED = /^[，,]?(?:已经?|均已?|现已)?(?:全部|全额|足额|如期|及时)*(?:到位|下达)(?!率)/u;

/** 补助资金500万元全部执行到位. */
const PAID_OUT =
	/^[，,]?(?:已经?|均已?|现已)?(?:全部|全额|足额|按时|及时)+(?:执行|支付|拨付|使用|发放)(?:到位|完毕|完成)/u;

/** 预算500万元，支付480万元: behind a budget that was read, the bare verb says what was spent of it. */
const PAID = /^(?:支付|拨付|使用)了?$/u;
const isOfBudget = ({ amount, samePart, afterUnread, afterOther }: Before): boolean =>
	samePart && !afterUnread && !afterOther && /^budget/u.test(amount?.measure ?? "");

/** 事业收入预算800万元，实际完成862万元: what came in of it. */
const EARNED = /^(?:全年)?实际(?:完成|实现|取得)$/u;
const isOfIncome = ({ amount }: Before): boolean =>
	amount?.fund === "business_income" || amount?.item === "nontax";

/** 2021年财政安排320万元, 县财政安排资金300万元. */
const GRANTED =
	/^(?:20\d\d年度?|全年|本年度?|当年)?(?:[省市县区]?级?财政)?(?:预算)?(?:[合共]计|总?共|累计)?安排(?:资金)?$/u;

function arranged({ label }: Mention, found: Found, before: Before, setting: Setting): Dimensions {
	const whole = { measure: "budget", item: "total", fund: found.fund ?? "all" } as const;
	const period = periodIn(label, setting.year) ?? before.period ?? yearOf(setting);
	return { label, ...whole, entity: setting.entity, period, direction: null };
}

const SUMS_UP = /^(?:[、以上三四五各级\d]*(?:资金|[项批]|年)?)?(?:合计|共计|总计)$/u;

/** 中央…、省级…、市级…，合计5,505.50万元. */
function readSumOfFunds(mention: Mention, before: Before, setting: Setting): Dimensions | null {
	const { label } = mention;
	if (before.ofFunds === null) return null;
	const whole = { measure: before.ofFunds, item: "total", fund: "all" } as const;
	const { entity } = setting;
	return { label, ...whole, entity, period: before.period ?? yearOf(setting), direction: null };
}

const SUM_OF_THREE =
	/^(?:以上)?(?:[两二三四]项)?(?:[合共总]计|共|总)(?:为|是)?(?:实际)?(?:支出|预算|安排|使用)?$/u;

/** 公务接待费3.2万元，公务用车运行维护费8.5万元，合计支出11.7万元: of 三公经费 as far as it was spent. */
function readSumOfThreePublic(
	{ label }: Mention,
	{ ofThreePublic, period }: Before,
	setting: Setting,
): Dimensions | null {
	if (ofThreePublic === null || !SUM_OF_THREE.test(label)) return null;
	const whole = { ...ofThreePublic, fund: setting.fund ?? "all" } as const;
	const { entity } = setting;
	return { label, ...whole, entity, period: period ?? yearOf(setting), direction: null };
}

/** The label of a part of the budget that has no name in the record: 社会保障和就业支出年初预算. */
export function namesOther(mention: Mention, setting: Setting): boolean {
	const found = collect(mention.label);
	return found.measure !== null && namesAPart(found, setting);
}

/** 安排资金5241.6万元. */
const ARRANGED_ALL =
	/^(?:20\d\d年度?)?(?:应|总?共|[合共]计|累计|全年|全[市县区省]|计划)*安排(?:财政|项目|专项|补助)?资金(?:共计|共|合计)?$/u;

const ARRANGED = /安排(?:用于)?([^，,；;。安排]{3,30}(?:经费|资金|专项))(?:[共合]计|共)?$/u;

/** 安排乡村振兴专项工作经费三百二十万元: the budget of one line of expenditure. */
function readArranged(mention: Mention, found: Found, setting: Setting): Dimensions | null {
	const entity = ARRANGED.exec(mention.label)?.[1];
	if (entity === undefined || !setting.aboutMoney) return null;
	const base = { label: mention.label, item: null, period: yearOf(setting) } as const;
	const fund = found.fund ?? "all";
	return { ...base, fund, measure: "budget", entity, direction: null };
}
