import type { Before } from "./before.ts";
import { isAgainstBudget } from "./compare.ts";
import type { Dimensions, Setting, Subject } from "./dimensions.ts";
import { collect } from "./found.ts";
import type { Mention } from "./mention.ts";
import { namesAPart, periodNamed } from "./named.ts";
import { lastYearIn } from "./period.ts";
import { readLabel } from "./vocabulary.ts";

/** 执行率 and its local names (NUMBERS section 6: 支出率, 完成率, 预算完成率, 支出进度 name one number). */
const EXECUTION =
	/(?:预算|资金|支出|总体|整体|全年|经费)*(?:执行|支出|支付|使用)(?:率|进度)(?:总计|合计)?|预算完成率|资金拨付(?:率|进度)/u;
const COMPLETION = /(?<!任务|目标|指标|工作|整改|建设|工程|项目)完成率/u;
const OF_BUDGET =
	/^(?:支出数?|决算数?|执行数?)?(?:占|为|完成|达到?)?(?:了)?(?:全年|年初|年度|调整后?|当年|年中)?(?:部门)?预算(?:安排)?(?:数|总额|资金|金额)?的?$/u;
const SATISFACTION = /满意(?:度|率)/u;
/** Rates of change are read only where the sentence compares with another year. */
const CHANGE = /(增加|增长|上升|提高|上涨|减少|下降|降低|压减|降幅|增幅|升高)(?:了|为|达)?$/u;
const OF_RATE = /[率度比](?:同?比|较|与)/u;
const RISE = /增|升|提高|上涨/u;
const COMPARES = /上年|去年|上一?年|同比|相比|20\d\d年/u;

/** Meaning of a rate, or null where it belongs to no part of the budget. */
export function readRate(mention: Mention, before: Before, setting: Setting): Dimensions | null {
	const { label } = mention;
	const change = CHANGE.exec(label)?.[1];
	if (change !== undefined) {
		// 执行率比上年提高2.1个百分点 is a difference of two rates.
		// 结转率较上年下降28.19%: so is the change of any rate.
		if (OF_RATE.test(label)) return null;
		if (/百分点/u.test(mention.quantity.raw) || isAgainstBudget(mention) || before.afterCount)
			return null;
		const direction = RISE.test(change) ? ("increase" as const) : ("decrease" as const);
		if (before.change !== null)
			return { ...before.change, label, measure: "change_rate", direction };
		if (before.compared === null || !COMPARES.test(mention.lead + label)) return null;
		return {
			...about(mention, before, setting, before.compared),
			measure: "change_rate",
			direction,
		};
	}
	if (SATISFACTION.test(label))
		return { ...none(mention, before, setting), measure: "satisfaction_rate" };
	if (isExecution(mention, before) && !isOfAnother(label, setting)) {
		const found = about(mention, before, setting, before.amount);
		const period = lastYearIn(label, setting.year) ?? found.period;
		return { ...found, period, measure: "execution_rate" };
	}
	return null;
}

/** 救助资金支出率 is of what it names; 公共支出进度 and 资金执行率 name nothing. */
function isOfAnother(label: string, setting: Setting): boolean {
	if (!EXECUTION.test(label)) return false;
	const found = collect(label.replace(/(?:执行|支出|支付|使用|拨付)(?:率|进度).*$/u, ""));
	const isName =
		found.name.length >= 4 ||
		/.{2}(?:[资基]?金|经费|补助|补贴|专项|项目|工程|[县区市镇乡])$/u.test(found.name);
	return isName && namesAPart(found, setting);
}

function isExecution(mention: Mention, before: Before): boolean {
	const { label } = mention;
	// 预算执行率低于90%扣2分 is a rule, 平均执行率 no quotient of two sums.
	if (/^(?:lt|le|gt)$/u.test(mention.quantity.qualifier) || /平均/u.test(label)) return false;
	// A支出…，B支出…，执行率分别为98%、100%: a list of rates, one for each amount before it.
	if (/分别|依次/u.test(label)) return false;
	// 市县支出进度: of those below the one that reports, whom no fund is named after.
	if (/^(?:其中)?(?:市县|县[市区]|区县|市州|州市|地方|镇街|乡镇)/u.test(label)) return false;
	// 床位使用率, 场馆使用率: of things, not of money.
	if (/[一-龥]{2}使用(?:率|进度)/u.test(label) && !USE.test(label)) return false;
	// 产出指标 数量指标 预算执行率 100%: a row of a form.
	if (before.afterOther || /指标/u.test(label)) return false;
	const spent = before.amount?.measure === "expenditure";
	if (EXECUTION.test(label)) return before.amount !== null || !/任务|工作|政策|制度/u.test(label);
	if (COMPLETION.test(label)) return spent;
	if (OF_BUDGET.test(label)) return spent;
	// 完成年初预算30.00万元的78.23%: the base stands right before it.
	return /^的$/u.test(label) && isBudget(before.amount) && before.sameSentence;
}

const USE = /(?:资金|预算|经费|[补资]助|专款|总体|整体|实际|全年|累计)使用(?:率|进度)/u;

const isBudget = (subject: Subject | null): boolean =>
	subject?.measure === "budget" ||
	subject?.measure === "budget_initial" ||
	subject?.measure === "budget_allocated";

/** A rate is about what its own label names, else about the amount before it. */
function about(
	mention: Mention,
	before: Before,
	setting: Setting,
	subject: Subject | null,
): Omit<Dimensions, "measure"> {
	const { tokens } = readLabel(mention.label);
	const item = tokens.findLast((token) => token.sort === "item")?.item ?? null;
	const fund = tokens.findLast((token) => token.sort === "fund")?.fund ?? null;
	// 总体执行率 behind the rates of the parts is of the whole.
	const inherits = subject !== null && before.sameSentence && !/总体|整体/u.test(mention.label);
	return {
		label: mention.label,
		item: item ?? (inherits ? subject.item : null) ?? setting.item ?? "total",
		fund: fund ?? (inherits && item === null ? subject.fund : null) ?? setting.fund ?? "all",
		entity: (inherits ? subject.entity : null) ?? setting.entity,
		period: periodNamed(mention.label, before, setting),
		direction: null,
	};
}

function none(mention: Mention, before: Before, setting: Setting): Omit<Dimensions, "measure"> {
	const period = before.period ?? (setting.year === null ? null : String(setting.year));
	return {
		label: mention.label,
		item: null,
		fund: null,
		entity: setting.entity,
		period,
		direction: null,
	};
}
