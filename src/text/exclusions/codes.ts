import { LATIN_UNITS } from "../counters.ts";
import { DIGITS, type Exclusion, HAN, LETTERS } from "./exclusion.ts";

const LATIN_UNIT = `(?:${LATIN_UNITS.join("|")})(?![A-Za-z0-9])`;

/** Digits that identify or relate, and measure nothing. */
export const codes: readonly Exclusion[] = [
	{
		name: "telephone",
		starts: "01",
		pattern: /0\d{2,3}-\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d|\.\d|元|万|亿)/y,
		examples: ["0371-65919535", "13707306725"],
	},
	{
		name: "hotline",
		starts: "1",
		pattern: /12[13]\d\d(?=(?![件个户人次份])[\u4e00-\u9fff]{0,10}(?:热线|系统|平台|电话|工单))/y,
		examples: ["12345系统", "12317热线", "12316三农服务热线", "12318文化市场举报电话"],
		counterExamples: { "12345热线工单326件": "326件" },
	},
	{
		name: "long code",
		starts: DIGITS,
		pattern: /(?:\d{21,}|\d{13,20}(?!\d|\.\d|元|万|亿))(?:[A-Za-z]\w*)?|\d+\.\d{25,}/y,
		examples: ["115001027365571006件", "索引号115001027365571006"],
	},
	{
		name: "code with letters",
		starts: LETTERS,
		pattern: /[A-Za-z]+[-_.]?\d[\dA-Za-z._-]*|[A-Za-z]+/y,
		examples: ["PM2.5", "A4", "X123县道", "51000021R000000019951", "xxxx年", "XX.5万元"],
		counterExamples: { A4纸50张: "50张", "GDP 12.5亿元": "12.5亿元" },
	},
	{
		name: "digits before letters",
		starts: DIGITS,
		pattern: new RegExp(`\\d{1,24}(?:\\.\\d{1,9})?(?!${LATIN_UNIT})[A-Za-z*][\\dA-Za-z*]*级?`, "y"),
		examples: ["4A级", "5G", "3D", "20XX年", "2**万元"],
		counterExamples: { "100km": "100km", 国家4A级旅游景区1家: "1家" },
	},
	{
		name: "masked or factor",
		starts: "*×",
		pattern: /[*×Xx]+[\d.*×Xx]*%?/y,
		examples: ["**.5万元", "（B/A）×100%", "××项"],
	},
	{
		name: "section number",
		starts: `${DIGITS}.`,
		pattern: /\d+(?:\.\d+){2,}|\.\d+(?:\.\d+)*/y,
		examples: ["1.1.2个别", ".32.06.5件"],
	},
	{
		name: "ratio",
		starts: DIGITS,
		pattern: /\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?)+/y,
		examples: ["1:3", "6：2：2", "1：3个"],
		counterExamples: { "预算：100万元": "100万元" },
	},
	{
		name: "sum that is a name",
		starts: DIGITS,
		pattern: /\d{1,2}(?:\+(?:\d{1,2}|[A-Z]))+(?![\d.%])/y,
		examples: ["1+6+N", "3+2"],
	},
	{
		name: "fraction",
		starts: DIGITS + HAN,
		pattern: new RegExp(
			`(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})分之(?:\\d{1,3}|[${HAN}]{1,3})`,
			"y",
		),
		examples: ["三分之二以上", "十分之一"],
		counterExamples: { 百分之九十二: "百分之九十二" },
	},
	{
		name: "bound said twice",
		starts: "(",
		pattern: /\(含\d{1,9}(?:\.\d{1,9})?%\)/y,
		examples: ["（含95%）"],
		counterExamples: { "95%以上（含95%）": "95%以上" },
	},
	{
		name: "grade",
		starts: DIGITS,
		pattern: /\d{1,2}(?:[-—~至、]\d{1,2}){0,5}级/y,
		examples: ["1-4级", "3级以上"],
	},
];
