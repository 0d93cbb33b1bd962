import { LATIN_UNITS } from "./counters.ts";
import { HAN_NUMERAL_CHARS } from "./han-numeral.ts";

/**
 * Printed numbers that are no figures. A pattern claims its span before any quantity is read there.
 * Patterns run on folded text (half-width digits and brackets, no white space inside phrases).
 */
export interface Exclusion {
	readonly name: string;
	/** Characters that a match can start with; the scanner tries the pattern only there. */
	readonly starts: string;
	/** Sticky. */
	readonly pattern: RegExp;
}

const DIGITS = "0123456789";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const HAN = "一二两三四五六七八九十百";
const YEAR = "(?:19|20) ?\\d ?\\d";
const TO = "[-—–~至到、,，]";

const DATES: readonly Exclusion[] = [
	{
		name: "numeric date: 2023.8.25, 2023-08-25, 2021.1-2021.9",
		starts: "12",
		pattern: /(?:19|20)\d\d([-./])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)/y,
	},
	{
		name: "glued date: 20219月15日, 20237-8月",
		starts: "12",
		pattern: /(?:19|20)\d\d(?:1[0-2]|[1-9])(?:[-—–~至]\d{1,2})?月/y,
	},
	{
		name: "year: 2021年, 2021-2023年, 2021、2022年度",
		starts: "12",
		pattern: new RegExp(
			`${YEAR}(?:年?(?:度|末|底)?${TO}(?:${YEAR}|\\d{2}(?!\\d))){0,9}(?:年|财年)`,
			"y",
		),
	},
	{
		name: "year list mark: 1.2021年, 4．2026年",
		starts: DIGITS,
		pattern: /\d{1,2}\.(?=(?:19|20)\d\d年)/y,
	},
	{
		name: "month: 12月, 1-12月, 7月至8月",
		starts: DIGITS,
		pattern: new RegExp(`(?<!\\d)\\d{1,2}(?:${TO}\\d{1,2}){0,11}月(?!饼)(?:份)?`, "y"),
	},
	{
		name: "day after its month: 15日, 20-25日, 28号",
		starts: DIGITS,
		pattern: new RegExp(`(?<=月)\\d{1,2}(?:${TO}\\d{1,2}){0,9}[日号]`, "y"),
	},
	{
		name: "hour: 8时, 18点30分, 9:30",
		starts: DIGITS,
		pattern: /\d{1,2}(?:时(?!间)(?:\d{1,2}分)?|点(?:\d{1,2}分|半|整)|:\d\d(?::\d\d)?(?!\d))/y,
	},
	{
		name: "汉字 date: 二〇二一年, 十二月, 三十一日",
		starts: "一二三四五六七八九十",
		pattern:
			/(?:[一二三四五六七八九][〇零一二三四五六七八九]{3}年|[一二三四五六七八九十]{1,2}月(?:份|[一二三四五六七八九十]{1,3}日)?)/y,
	},
	{
		name: "quarter and half year: 第四季度, 前三季度, 半年一次",
		starts: `第前后上下半一二三四1234`,
		pattern: /(?:第|前|后)?[一二三四1-4](?:[至-][一二三四1-4])?(?:个)?季度|[上下]?半年(?:一次)?/y,
	},
	{
		name: "anniversary and recurrence: 100周年, 10年一遇",
		starts: DIGITS + HAN,
		pattern: new RegExp(`(?:\\d{1,3}|[${HAN}]{1,4})(?:周年|年一[遇次])`, "y"),
	},
];

const DOCUMENTS: readonly Exclusion[] = [
	{
		name: "document number: 财预〔2020〕10号, [2012]5号, (2022)第0011号, <2019>8号, 〔2021〕41、181号",
		starts: "〔[【(<",
		pattern: new RegExp(
			`[〔[【(<]${YEAR}(?:[-—–~至]${YEAR})?年?度?[〕\\]】)>](?:第?\\d{1,5}(?:[、,，]第?\\d{1,5}){0,20}号|\\d{1,5}(?=[)〕\\]】>，。；、]|$))?`,
			"y",
		),
	},
	{
		name: "document number that lost its bracket: 〔201834号, 〔2020165号",
		starts: "〔[【",
		pattern: /[〔[【]20\d{3,8}号?/y,
	},
	{
		name: "quoted title: 《…三年行动计划（2021—2023年）》",
		starts: "《",
		pattern: /《[^《》\n]{1,80}》/y,
	},
	{
		name: "quoted name: “七一”, “9.30”, “光荣在党50年”",
		starts: "“「『‘",
		pattern:
			/[“「『‘](?![^“”「」『』‘’\n]{0,24}\d[^“”「」『』‘’\n]{0,12}(?:%|万元|亿元))[^“”「」『』‘’\n]{1,24}[”」』’]/y,
	},
	{
		name: "ordinal: 第一, 第三十一次, 第12条, 第1至3期",
		starts: "第",
		pattern: new RegExp(
			`第(?:\\d+|[${HAN_NUMERAL_CHARS}]+)(?:[至到-]第?(?:\\d+|[${HAN_NUMERAL_CHARS}]+))?`,
			"y",
		),
	},
	{
		name: "attachment: 附件2, 附表3",
		starts: "附",
		pattern: /附[件表录图]\d{1,3}(?:-\d{1,2})?(?![份个])/y,
	},
	{
		name: "numbered label: 表1, 图2, 目标1:, 指标3:",
		starts: "表图目指任项",
		pattern:
			/(?<![发代报列填地])[表图]\d{1,3}(?:[-.]\d{1,2})?(?![\d份张幅])|(?:目标|指标|任务|项目)\d{1,2}(?=[:：、]|\.(?!\d))/y,
	},
	{
		name: "article: 一至三款",
		starts: HAN,
		pattern: new RegExp(`[${HAN}]{1,3}(?:届|中全会|中一次|世纪|时代)`, "y"),
	},
];

const CODES: readonly Exclusion[] = [
	{
		name: "telephone: 0371-65919535, 13707306725",
		starts: "01",
		pattern: /0\d{2,3}-\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)/y,
	},
	{
		name: "hotline: 12345, 12317, 12316三农热线",
		starts: "1",
		pattern:
			/12[13]\d\d(?=(?:三农|政务|便民|市民|文化|消费|环保)?[\u4e00-\u9fff]{0,8}(?:热线|系统|平台|电话|工单))/y,
	},
	{ name: "long code", starts: DIGITS, pattern: /\d{13,}(?:[A-Za-z]\w*)?|\d+\.\d{25,}/y },
	{
		name: "code with letters: PM2.5, A4, e学院, 51000021R000000019951",
		starts: LETTERS,
		pattern: /[A-Za-z]+[-_.]?\d[\dA-Za-z._-]*|[A-Za-z]+/y,
	},
	{
		name: "digits in a code: 4A级, 5G, 3D, 20XX年",
		starts: DIGITS,
		pattern: new RegExp(
			`\\d{1,24}(?:\\.\\d{1,9})?(?!(?:${LATIN_UNITS.join("|")})(?![A-Za-z0-9]))[A-Za-z*][\\dA-Za-z*]*级?`,
			"y",
		),
	},
	{ name: "masked: **.5, ××100%", starts: "*×", pattern: /[*×Xx]+[\d.*×Xx]*%?/y },
	{
		name: "section number: 1.1.2, .32.06.5",
		starts: `${DIGITS}.`,
		pattern: /\d+(?:\.\d+){2,}|\.\d+(?:\.\d+)*/y,
	},
	{ name: "ratio: 1:3, 6:2:2", starts: DIGITS, pattern: /\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?)+/y },
	{
		name: "formula name: 1+6+N, 3+2",
		starts: DIGITS,
		pattern: /\d{1,2}(?:\+(?:\d{1,2}|[A-Z]))+(?![\d.%])/y,
	},
	{
		name: "fraction: 三分之二, 3/4以上",
		starts: DIGITS + HAN,
		pattern: new RegExp(
			`(?:\\d{1,3}|[一二三四五六七八九十两]{1,3})分之(?:\\d{1,3}|[${HAN}]{1,3})`,
			"y",
		),
	},
];

/** Only names in which a 汉字 numeral stands before a counter; elsewhere there is nothing to read (一般, 三农, 两会). */
const NAMES: readonly Exclusion[] = [
	{
		name: "slogan counted in 个: 四个意识, 两个维护, 五个一, 三个方面",
		starts: "一二两三四五六七八九十",
		pattern:
			/[一二两三四五六七八九十]{1,2}个(?:意识|自信|维护|确立|全面|一(?!个)|服从|伟大|坚持|不|务必|必须|到位|转变|面向|统筹|结合|革命|代表|离不开|区分开来|百年|一百年|责任|机制|清单|方面|层面|维度|环节|阶段|样|别|中心)/y,
	},
	{
		name: "name with a counter: 两项补贴, 三次产业, 三支一扶, 一人一档, 一件事一次办",
		starts: "一二两三四五六七八九",
		pattern:
			/两项补贴|三次(?:产业|分配|创业)|三支一扶|三支队伍|三项(?:制度|改革|费用)|一件事一次办|一(.)一[\u4e00-\u9fff]|[两三四五六七八九]位一体|四类人员|三类人员/y,
	},
	{
		name: "统一, 进一步, 唯一, 同一",
		starts: "统进唯同逐万百",
		pattern: /[统唯同逐]一|进一步|万一|百千万/y,
	},
	{
		name: "rate of recurrence: 每100人, 每半年, 每万人",
		starts: "每",
		pattern: new RegExp(
			`每(?:\\d+(?:\\.\\d+)?[万千百]?|[${HAN_NUMERAL_CHARS}半]+)(?:个月|[个名位户人亩季月年周天日次]度?)?(?:一次)?`,
			"y",
		),
	},
	{
		name: "service hours: 24小时服务, 7×24小时, 15分钟阅读圈",
		starts: DIGITS,
		pattern:
			/(?:7[×*x])?24小时(?=不间断|值班|值守|在线|热线|服务|全天|自助|开放|待命|监[控测]|应急|响应机制|客服)|\d{1,2}分钟(?=[\u4e00-\u9fff]{1,6}圈)/y,
	},
	{
		name: "name of a plan or programme: 3年行动, 5年规划",
		starts: DIGITS + HAN,
		pattern: new RegExp(`(?:\\d{1,2}|[${HAN}]{1,2})年(?:行动|规划|计划|攻坚|期|级)`, "y"),
	},
	{
		name: "age bracket: 0-6岁儿童, 65岁及以上老年人",
		starts: DIGITS,
		pattern:
			/\d{1,3}(?:[-—~至到]\d{1,3})(?:周)?岁(?:以[上下])?|\d{1,3}(?:周)?岁(?:\(含\))?(?:及)?以[上下]/y,
	},
	{
		name: "grade: 1-4级, 3级, 三级",
		starts: DIGITS,
		pattern: /\d{1,2}(?:[-—~至、]\d{1,2}){0,5}级/y,
	},
];

export const exclusions: readonly Exclusion[] = [...DATES, ...DOCUMENTS, ...CODES, ...NAMES];

const BY_START: ReadonlyArray<readonly Exclusion[] | undefined> = byStart();

function byStart(): (readonly Exclusion[] | undefined)[] {
	const table: (Exclusion[] | undefined)[] = new Array(0x1_0000).fill(undefined);
	for (const exclusion of exclusions) {
		for (const char of new Set(exclusion.starts)) {
			const code = char.charCodeAt(0);
			const list = table[code] ?? [];
			table[code] = list;
			list.push(exclusion);
		}
	}
	return table;
}

/** False for most UTF-16 units: no exclusion starts with them. */
export const mayStartExclusion = (code: number): boolean => BY_START[code] !== undefined;

/** The end of the exclusion that starts at `at` in folded text, or -1. */
export function exclusionEnd(text: string, at: number): number {
	for (const { pattern } of BY_START[text.charCodeAt(at)] ?? []) {
		pattern.lastIndex = at;
		if (pattern.test(text)) return pattern.lastIndex;
	}
	return -1;
}
