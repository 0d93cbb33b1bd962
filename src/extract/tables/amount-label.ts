import type { Direction, Fund, Measure, MoneyItem } from "../../model/figure.ts";
import { periodIn } from "../figures/period.ts";
import { readLabel } from "../figures/vocabulary.ts";
import { nameIn, unitIn, withoutLead } from "./label.ts";

/** What a head or a label of a table says of the numbers under or beside it. */
export interface AmountLabel {
	readonly measure: Measure | null;
	readonly item: MoneyItem | null;
	readonly fund: Fund | null;
	readonly period: string | null;
	readonly unit: string | null;
	/** 合计, 年度资金总额. */
	readonly total: boolean;
	/** 小计 of some of the parts. */
	readonly subtotal: boolean;
	/** The number is a change; null direction where its sign tells. */
	readonly change: { readonly direction: Direction | null } | null;
	/** What is no budget language, for names of projects, places and units. */
	readonly unknown: string;
}

/** Names of the execution rate; 项目完成率 is of the works. */
const EXECUTION_RATE =
	/^(?!项目完成)(?:全年|年度|累计)?(?:年度|全年)?(?:资金|预算|项目|经费)?(?:资金|预算)?(?:执行|支出|完成|使用|支付)(?:完成)?(?:率|进度|比例)$/u;
const OTHER_RATE = /率$|比例$|占比|比重|百分比|进度$|%$|幅度$/u;
const TOTAL =
	/^(?:年度|全年|本年|当年|项目|预算|资金|支出|收入|经费|各项|金额|总)*(?:总额|总计|合计|总量|总数|共计)$/u;
const SUBTOTAL = /^小计$/u;
/** 基本支出小计 is 基本支出. */
const SUMMED_UP = /(?<=支出|经费|费)(?:小计|合计)$/u;
const SCORE = /^(?:自评|评价|执行率)?得分$/u;
const SCORE_MAX = /^(?:执行率)?(?:分值|权重|满分)$/u;
const THIS_YEAR = /^(?:本年|当年|今年|本年度)(?:实际|发生)?(?:数|金额)?$/u;
/** Carried over from last year: a source of this year's money. */
const CARRIED =
	/^(?:上年|年初|以前年度|往年)?(?:财政)?(?:拨款)?结[转余](?:和?结?[转余])?(?:资金|数)?$/u;
/** 按收入性质分, 按支出性质分: how a list is divided, no measure. */
const DIVIDED_BY = /^按.{1,10}分$/u;
/** A change of a budget is no budget. */
const ADJUSTMENT = /调整(?:数|额|金额|情况)$|调[增减](?:数|额|预算)?$|追[加减]/u;
/** 编制数 and 实际在职人数 of the 基础数据表 in 部门整体 forms. */
const POSTS = /^(?:人员)?编制(?:人员|总)?(?:人?数)?$/u;
const STAFF =
	/^(?:20\d\d年)?(?:年末)?(?:实有|实际|在职|实际在职)(?:在职)?(?:人员|职工)?(?:人?数)$/u;
/** 购置费 and 运行费 under 公务用车购置及运行费. */
const PURCHASE = /^购置/u;
const OPERATION = /^运行/u;
/** Short names in tables of what sentences name in full. */
const withFullNames = (name: string): string =>
	name
		.replace(/^出国(?:经费|费用?)?$/u, "因公出国费")
		.replace(/^公务接待$/u, "公务接待费")
		.replace(/^(公务用车|公车)购置[和及与、](?:运行)?维护(?:经费|费用?)$/u, "$1购置及运行维护费");
const NOTHING = {
	measure: null,
	item: null,
	fund: null,
	period: null,
	total: false,
	subtotal: false,
	change: null,
	unknown: "",
} as const;

/** Reads one head or label of a table as budget language. `year` is the report's. */
export function readAmountLabel(label: string, year: number | null): AmountLabel {
	const unit = unitIn(label);
	const name = withoutLead(
		nameIn(label.replace(/[([](?:境|调整|调整后)[)\]]/gu, (kept) => kept.slice(1, -1))),
	);
	const base = { ...NOTHING, unit };
	if (name === "" || DIVIDED_BY.test(name)) return { ...base, unknown: name };
	if (TOTAL.test(name)) return { ...base, total: true, measure: measureOf(name) };
	if (SUBTOTAL.test(name)) return { ...base, subtotal: true };
	if (EXECUTION_RATE.test(name)) return { ...base, measure: "execution_rate", unit: unit ?? "%" };
	if (SCORE.test(name)) return { ...base, measure: "score", unit: "分" };
	if (SCORE_MAX.test(name)) return { ...base, measure: "score_max", unit: "分" };
	if (CARRIED.test(name))
		return { ...base, fund: "carryover", measure: /年末/u.test(name) ? "carryover_out" : null };
	if (POSTS.test(name)) return { ...base, measure: "staff_authorized", unit: unit ?? "人" };
	if (STAFF.test(name)) return { ...base, measure: "staff_actual", unit: unit ?? "人" };
	const { tokens, unknown } = readLabel(withFullNames(name.replace(SUMMED_UP, "")));
	const change = tokens.find((token) => token.sort === "change");
	if (change || /增减|变动/u.test(name)) {
		const direction = change && !/增减|变动/u.test(name) ? change.direction : null;
		const rate = /[率幅%]|比例/u.test(name);
		return {
			...base,
			unit: unit ?? (rate ? "%" : null),
			measure: rate ? "change_rate" : null,
			change: { direction },
		};
	}
	if (OTHER_RATE.test(name)) return { ...base, unit: unit ?? "%", unknown: name };
	if (THIS_YEAR.test(name)) return { ...base, period: year === null ? null : String(year) };
	const lastYear = tokens.some((token) => token.sort === "last-year");
	const period = periodIn(name, year) ?? (lastYear && year !== null ? String(year - 1) : null);
	const funds = tokens.flatMap((token) => (token.sort === "fund" ? [token.fund] : []));
	const items = tokens.flatMap((token) => (token.sort === "item" ? [token.item] : []));
	// 会议费、培训费: the sum of two items is neither.
	if (new Set(items).size > 1 && /[、和及与]/u.test(name))
		return { ...base, period, unknown: name };
	const measures = tokens.flatMap((token) => (token.sort === "measure" ? [token.measure] : []));
	const spent = lastYear && /决算|执行|支出/u.test(name) ? ("expenditure" as const) : null;
	return {
		...base,
		measure: ADJUSTMENT.test(name) ? null : (measures.at(-1) ?? spent),
		item: items.at(-1) ?? null,
		fund: fundOf(funds.at(-1) ?? null, unknown),
		period,
		unknown,
	};
}

/**
 * 上级财政资金 is a transfer, no budget of one's own; 地方财政资金 is what province, city and county give together, for
 * which there is no one fund.
 */
function fundOf(fund: Fund | null, unknown: string): Fund | null {
	if (fund !== "fiscal") return fund;
	if (unknown.includes("地方")) return null;
	return unknown.includes("上级") ? "transfer" : fund;
}

/** A narrower head adds to the wider one above it. */
export function under(wide: AmountLabel, narrow: AmountLabel): AmountLabel {
	const part = wide.item === "vehicle" ? vehiclePart(narrow.unknown) : null;
	return {
		measure: narrow.measure ?? wide.measure,
		item: part ?? narrow.item ?? wide.item,
		fund: narrow.fund ?? wide.fund,
		period: narrow.period ?? wide.period,
		unit: narrow.unit ?? wide.unit,
		total: narrow.total,
		// 小计 under the head of an item is the item.
		subtotal: narrow.subtotal && wide.item === null && wide.fund === null,
		change: narrow.change ?? wide.change,
		unknown: narrow.unknown,
	};
}

function vehiclePart(name: string): MoneyItem | null {
	if (PURCHASE.test(name)) return "vehicle_purchase";
	return OPERATION.test(name) ? "vehicle_operation" : null;
}

function measureOf(total: string): Measure | null {
	if (/支出/u.test(total)) return "expenditure";
	return /收入/u.test(total) ? "income" : null;
}

/** Names of sentences are no heads. */
export const isHeadLike = (label: string): boolean =>
	label !== "" && label.length <= 30 && !/[。;,，；]/u.test(label.replace(/单位[:,].{1,4}/u, ""));

/** Says of what a number is: a measure, an item or a source of funds. */
export const saysAmount = (label: AmountLabel): boolean =>
	label.measure !== null || label.item !== null || label.fund !== null || label.change !== null;
