import { DIGITS, type Exclusion, HAN, YEAR } from "./exclusion.ts";

/** What joins two dates: 1-12月, 7至8月, 2021、2022年. */
const TO = "[-—–~至到、,，]";

/** Dates and periods (RECORD section 2: no figures), as printed and as broken by text extraction. */
export const dates: readonly Exclusion[] = [
	{
		name: "numeric date",
		starts: "12",
		pattern: /(?:19|20)\d\d([-./])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)/y,
		examples: ["2023.8.25", "2023-08-25", "2023/8/25"],
	},
	{
		name: "date glued by extraction",
		starts: "12",
		pattern: /(?:19|20)\d\d(?:1[0-2]|[1-9])(?:[-—–~至]\d{1,2})?月/y,
		examples: ["20219月15日", "20237-8月"],
	},
	{
		name: "year",
		starts: "12",
		pattern: new RegExp(
			`${YEAR}(?:年?[度末底]?${TO}(?:${YEAR}|\\d{2}(?!\\d))){0,9}(?:财年|年)`,
			"y",
		),
		examples: ["2021年", "2021年度", "2021-2023年", "2021、2022年", "20 17 年度", "2021年以来"],
		counterExamples: { "2021年、20人": "20人", "2021年5个": "5个" },
	},
	{
		name: "list mark before a year",
		starts: DIGITS,
		pattern: /\d{1,2}\.(?=(?:19|20)\d\d年)/y,
		examples: ["1.2021年", "4．2026年"],
	},
	{
		name: "month",
		starts: DIGITS,
		pattern: new RegExp(`(?<!\\d)\\d{1,2}(?:${TO}\\d{1,2}){0,11}月`, "y"),
		examples: [
			"10月",
			"1-12月",
			"1—12月",
			"7月至8月",
			"2021年1-9月",
			"6月以来",
			"截至 10\n月 28日",
		],
		counterExamples: { "12月3项": "3项", "3个月": "3个月" },
	},
	{
		name: "day after its month",
		starts: DIGITS,
		pattern: new RegExp(`(?<=月)\\d{1,2}(?:${TO}\\d{1,2}){0,9}[日号]`, "y"),
		examples: ["12月31日", "3月 15日", "5月20-25日", "3月15日至20日"],
	},
	{
		name: "time of day",
		starts: DIGITS,
		pattern: /\d{1,2}(?:时(?!间)(?:\d{1,2}分)?|点(?:\d{1,2}分|半|整)|:\d\d(?::\d\d)?(?!\d))/y,
		examples: ["8时30分", "18点30分", "9:30"],
	},
	{
		name: "汉字 date",
		starts: "一二三四五六七八九十",
		pattern:
			/[一二三四五六七八九][〇零一二三四五六七八九]{3}年|[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?/y,
		examples: ["二〇二一年", "十二月三十一日", "三月"],
	},
	{
		name: "quarter or half year",
		starts: "第前后上下半一二三四1234",
		pattern: /[第前后]?[一二三四1-4](?:[至-][一二三四1-4])?个?季度|[上下]?半年(?:一次)?/y,
		examples: ["第四季度", "前三季度", "半年", "上半年", "1-3季度"],
	},
	{
		name: "anniversary or recurrence",
		starts: DIGITS + HAN,
		pattern: new RegExp(`(?:\\d{1,3}|[${HAN}]{1,4})(?:周年|年一[遇次])`, "y"),
		examples: ["100周年", "10年一遇至20年一遇", "一百周年"],
	},
];
