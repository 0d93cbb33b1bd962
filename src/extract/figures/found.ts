import type { Fund, Measure, MoneyItem } from "../../model/figure.ts";
import { type Reading, readLabel } from "./vocabulary.ts";

/** What a label names. */
export interface Found {
	readonly measure: Measure | null;
	readonly item: MoneyItem | null;
	readonly fund: Fund | null;
	readonly change: "increase" | "decrease" | null;
	readonly lastYear: boolean;
	readonly compared: boolean;
	readonly list: boolean;
	readonly unknown: string;
	/** The stretch from the first unknown character to the last measure: the name of a project. */
	readonly name: string;
}

export function collect(printed: string): Found {
	const { label, opens } = partOf(printed.replace(DOCUMENT, ""));
	const { tokens, unknown } = readLabel(label);
	const last = <S extends string>(sort: S) =>
		tokens.findLast((token): token is Extract<typeof token, { sort: S }> => token.sort === sort);
	const change = changeIn(label, tokens);
	const item = last("item");
	return {
		measure: measureIn(tokens) ?? item?.implies ?? null,
		item: item?.item ?? null,
		fund: fundIn(label, tokens) ?? fundCarried(label, tokens),
		change,
		lastYear: tokens.some((token) => token.sort === "last-year"),
		compared: tokens.some((token) => token.sort === "compare"),
		list: opens || tokens.some((token) => token.sort === "list"),
		unknown,
		name: nameIn(label, tokens, unknown),
	};
}

/** 以《…的通知》（云财农〔2022〕18号）下达: the title of a document names nothing of the number. */
const DOCUMENT = /^[^，。《]{0,24}《[^》]{0,80}》(?:[（(][^（()）]{0,40}[）)])?(?:文件|通知)?/u;

/** 追加人员经费62万元: what the budget of the year is changed by, before what it is for. */
const WITHIN_YEAR = /^(?:追[加减]|调[增减]|核减)/u;

/** 上年结转 and 调增后预算 hold words of change that are none: a change stands last, or changes the budget. */
function changeIn(label: string, tokens: Reading["tokens"]): Found["change"] {
	const change = tokens.findLast((t) => t.sort === "change");
	if (change?.sort !== "change") return null;
	const behind = tokens.filter((t) => t.start >= change.end);
	const within = WITHIN_YEAR.test(label.slice(change.start));
	const ends = behind.every((t) => t.sort === "filler" || (within && t.sort === "item"));
	return ends ? change.direction : null;
}

/** The last measure that is named; 年初 goes with whatever budget it stands before. */
function measureIn(tokens: Reading["tokens"]): Measure | null {
	const named = tokens.flatMap((token) => (token.sort === "measure" ? [token.measure] : []));
	const last = named.at(-1) ?? null;
	const isBudget = last === "budget" || last === "budget_allocated";
	return isBudget && named.at(-2) === "budget_initial" ? "budget_initial" : last;
}

/** 项目支出包括委员活动经费36.3万元: the number is of what the list names, not of the whole before it. */
function partOf(label: string): { readonly label: string; readonly opens: boolean } {
	const found = /^(.*(?:其中|包括|包含)|[（(]?含)(.*)$/su.exec(label);
	return found ? { label: found[2] ?? "", opens: true } : { label, opens: false };
}

const LEVELS: readonly (Fund | null)[] = ["central", "provincial", "municipal", "county"];
const BUDGETS: readonly (Fund | null)[] = ["general_public", "government_fund", "state_capital"];

/**
 * 中央财政通过省财政下达: the first source is the source. 区本级一般公共预算: the level says whose budget it is.
 * 中央、市级转移支付资金: money of several levels at once is of none of them.
 */
function fundIn(label: string, tokens: Reading["tokens"]): Fund | null {
	const [first, second, ...more] = tokens.flatMap((t) =>
		t.sort === "fund" && !isInName(label, t) ? [t] : [],
	);
	if (!first || !second) return first?.fund ?? null;
	const between = label.slice(first.end, second.start);
	if (LEVELS.includes(first.fund) && LEVELS.includes(second.fund) && /^[、和及与]$/u.test(between))
		return [second, ...more].some(({ fund }) => fund === "transfer") ? "transfer" : "fiscal";
	return LEVELS.includes(first.fund) && BUDGETS.includes(second.fund) && between === ""
		? second.fund
		: first.fund;
}

/** 农村公路转移支付补助项目: the fund in the name of a project is not what the number is of. */
const isInName = (label: string, token: Reading["tokens"][number] & { sort: "fund" }): boolean =>
	token.fund === "transfer" &&
	/[一-龥]{2}$/u.test(label.slice(0, token.start)) &&
	/^(?:补助|奖补|专项|资金|建设|配套)*(?:项目|工程)/u.test(label.slice(token.end));

/** 上年结转资金执行90万元 is spent of what was carried over; 年末财政拨款结转和结余 is carried over of 财政拨款. */
function fundCarried(label: string, tokens: Reading["tokens"]): Fund | null {
	const measures = tokens.flatMap((t) => (t.sort === "measure" ? [t] : []));
	const carried = measures.find(({ measure }) => /^carryover/u.test(measure));
	const last = measures.at(-1);
	if (!carried || !last) return null;
	if (carried === last)
		return /财政(?:拨款|应返还额度)/u.test(label.slice(carried.start, carried.end))
			? "fiscal"
			: null;
	const joined = /[和及与、加]|本年|当年/u.test(label.slice(carried.end, last.start));
	const isOf = carried.measure === "carryover_in" && /^(?:budget|expend)/u.test(last.measure);
	return isOf && !joined ? "carryover" : null;
}

/** Items that are named for many bodies at once: 全市行政单位…安排“三公”经费预算. */
const OF_MANY: readonly (MoneyItem | null)[] = [
	"three_public",
	"abroad",
	"vehicle",
	"vehicle_purchase",
	"vehicle_operation",
	"reception",
];
const BODIES =
	/^.*(?:(?:单位|部门|机关|乡镇|街道|[局委办院部厅站所校])(?:使用|安排|所|的|当年|(?:财政)?(?:预算)?拨款)*|[的等中])$/u;

function nameIn(label: string, tokens: Reading["tokens"], unknown: string): string {
	if (unknown === "") return "";
	const names = range(0, label.length).filter((at) =>
		tokens.every((t) => at < t.start || at >= t.end),
	);
	const start = names[0] ?? 0;
	const measure = tokens.findLast((token) => token.sort === "measure" && token.start > start);
	// 下达我市基本公共卫生服务补助资金: the name is the object of the verb.
	const object = measure && !NAMELESS.test(behind(label, names, measure.end));
	const many = tokens.find((t) => t.sort === "item" && OF_MANY.includes(t.item) && t.start > start);
	const operating = tokens.find((t) => t.sort === "item" && t.item === "operating");
	const item = many ?? (operating && operating.start > start ? operating : undefined);
	const name = object
		? label.slice(names.find((at) => at >= measure.end))
		: label.slice(start, item?.start ?? endOfName(label, names, measure?.start));
	const own = name
		.replace(many ? BODIES : "", "")
		.replace(OWNER, "")
		.replace(/(?:实际|累计|已|共|合?计|[“”：:、，的\s])+$/u, "");
	return NAMELESS.test(own) ? "" : own;
}

/** 衔接资金共下达: 资金 is the end of the name and the beginning of the verb's words. */
function endOfName(label: string, names: readonly number[], measure = label.length): number {
	const runsOn = measure > 0 && names.includes(measure - 1) && label.startsWith("资金", measure);
	return runsOn ? measure + 2 : measure;
}

const behind = (label: string, at: readonly number[], end: number): string =>
	at.flatMap((i) => (i >= end ? label.charAt(i) : [])).join("");

/**
 * Who gives or gets, and when: 下达给我单位…, 由某市财政局…, 某县林业局…, 第十四师2019年度…, and the verb before a name; 及时将原12类….
 */
const OWNER =
	/^(?:[^，。；]{0,20}(?<!即)将原?(?=[\d一-龥]{4})|\d{1,3}[类项个](?=[一-龥]{4})|(?:给|由)?我(?:[省市县区州旗镇乡局委办院会校站所厅处]|单位|部门|中心)|[^，。]{0,8}财政[局厅]|[一-龥]{1,8}[省市县区州旗盟][一-龥]{2,10}(?:局|厅|委员会)(?=[一-龥]{6})|(?:第[一二三四五六七八九十]{1,3}师|[一-龥]{1,6}[省市县区旗州盟师])?(?:19|20)\d\d年度?(?=[一-龥]{3})|投入|上级|[“”：:、，\s])+/u;
/** Words for money in general. */
const NAMELESS = /^(?:项目|专项|补助|拨款|可用|可支配|资金|经费|全部|全年|总额|占)*$/u;

const range = (from: number, to: number): number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Words that reports add to a name or leave out of it. */
const LOOSE = /转移支付|[“”"]|(?:专项|补助|补贴|资金|经费|项目)+$/gu;
const SHORTEST = 4;

/** Whether a name is the whole by which the report calls itself, shortened: its characters in order. */
export function abbreviates(name: string, whole: string): boolean {
	// 某县2023年中央水利发展资金: without the place and the year.
	const bare = name.replace(/^[^，]{0,10}?[省市县区旗州盟](?:20\d\d年度?)?/u, "");
	return [name, name.replace(LOOSE, ""), bare, bare.replace(LOOSE, "")].some(
		(form) => (form === name || form.length >= SHORTEST) && isWithin(form, whole),
	);
}

function isWithin(name: string, whole: string): boolean {
	if (name.length > whole.length) return false;
	let at = 0;
	for (const char of name) {
		at = whole.indexOf(char, at) + 1;
		if (at === 0) return false;
	}
	return true;
}
