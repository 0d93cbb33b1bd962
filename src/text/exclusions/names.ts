import { HAN_NUMERAL_CHARS } from "../han-numeral.ts";
import { DIGITS, type Exclusion, HAN } from "./exclusion.ts";

const anyOf = (words: string): string => `(?:${words.split(" ").join("|")})`;

/** What a slogan counts: 四个意识, 两个维护, 五个一, 三个方面. */
const SLOGAN = anyOf(
	"意识 自信 维护 确立 全面 一(?!个) 服从 伟大 坚持 不(?!同) 务必 必须 到位 转变 面向 统筹 结合 革命 代表 离不开 区分开来 百年 一百年 文明 责任 机制 清单 方面 层面 维度 环节 阶段 样 别",
);

/**
 * Names and idioms that keep 汉字 numerals (GB/T 15835-2011 clause 4.2). Only those are listed in which a counter
 * follows the numeral: elsewhere there is nothing to read (一般, 三农, 两会).
 */
export const names: readonly Exclusion[] = [
	{
		name: "slogan",
		starts: "一二两三四五六七八九十",
		pattern: new RegExp(`[一二两三四五六七八九十]{1,2}个${SLOGAN}`, "y"),
		examples: ["四个意识", "两个维护", "五个一", "从三个方面"],
		counterExamples: { 三个不同项目: "三个" },
	},
	{
		name: "name with a counter",
		starts: "一二两三四五六七八九",
		pattern: new RegExp(
			[
				"两项补贴|三次(?:产业|分配|创业)|三支一扶|三支队伍|三项(?:制度|改革|费用)|一件事一次办",
				"一(?![点十百千万亿])[\\u4e00-\\u9fff]一[\\u4e00-\\u9fff]|[两三四五六七八九]位一体|[三四]类人员",
			].join("|"),
			"y",
		),
		examples: ["残疾人两项补贴", "三次产业", "三支一扶", "一人一档", "一件事一次办", "三位一体"],
	},
	{
		name: "word with 一",
		starts: "统进唯同逐万百",
		pattern: /[统唯同逐]一|进一步|万一|百千万/y,
		examples: ["统一个人账户", "进一步", "百千万人才"],
	},
	{
		name: "base of a rate, recurrence",
		starts: "每",
		pattern: new RegExp(
			[
				`每(?:\\d+(?:\\.\\d+)?[万千百]?|[${HAN_NUMERAL_CHARS}半]+)`,
				"(?:个月|[个名位户人亩季月年周天日次]度?)?(?:一次)?",
			].join(""),
			"y",
		),
		examples: ["每半年一次", "每万人", "每100人", "每3个月"],
		counterExamples: { 每10万人配备1名: "1名", 每亩300元: "300元" },
	},
	{
		name: "hours of service",
		starts: DIGITS,
		pattern: new RegExp(
			[
				`(?:7[×*x])?24小时(?=${anyOf("不间断 值班 值守 在线 热线 服务 全天 自助 开放 待命 监控 监测 应急 客服")})`,
				"\\d{1,2}分钟(?=[\\u4e00-\\u9fff]{1,6}圈)",
			].join("|"),
			"y",
		),
		examples: ["24小时值班", "7×24小时服务", "15分钟阅读圈"],
		counterExamples: { 响应时间24小时: "24小时" },
	},
	{
		name: "plan of years",
		starts: DIGITS + HAN,
		pattern: new RegExp(`(?:\\d{1,2}|[${HAN}]{1,2})年(?:行动|规划|计划|攻坚|期|级)`, "y"),
		examples: ["3年行动", "三年行动计划", "5年规划", "六年级"],
	},
	{
		name: "age bracket",
		starts: DIGITS,
		pattern: /\d{1,3}[-—~至到]\d{1,3}周?岁(?:以[上下])?|\d{1,3}周?岁(?:\(含\))?及?以[上下]/y,
		examples: ["0-6岁儿童", "65岁及以上老年人", "60周岁以上老人", "35岁以下"],
		counterExamples: { 平均年龄45岁: "45岁" },
	},
];
