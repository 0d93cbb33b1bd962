import { HAN_NUMERAL_CHARS } from "../han-numeral.ts";
import { type Exclusion, HAN, YEAR } from "./exclusion.ts";

const ORDINAL = `(?:\\d+|[${HAN_NUMERAL_CHARS}]+)`;

/** Numbers that name a document or a place in one (GB/T 9704-2012 clauses 7.2.5 and 7.3.3). */
export const documents: readonly Exclusion[] = [
	{
		name: "document number",
		starts: "〔[【(<",
		pattern: new RegExp(
			[
				`[〔[【(<]${YEAR}(?:[-—–~至]${YEAR})?年?度?[〕\\]】)>]`,
				"(?:第?\\d{1,5}(?:[、,，]第?\\d{1,5}){0,20}号|\\d{1,5}(?=[)〕\\]】>，。；、]|$))?",
			].join(""),
			"y",
		),
		examples: [
			"财预〔2020〕10号",
			"鄂财绩发[2012]5号",
			"池政【2015】25号",
			"京政法发<2019>8号",
			"上会湘报字(2022)第0011号",
			"保财教[2021]41、181、193号",
			"皖财教〔2021〕1357）",
		],
		counterExamples: { "（2022）18人": "18人" },
	},
	{
		name: "document number that lost a bracket",
		starts: "〔[【",
		pattern: /[〔[【]20\d{3,8}号?/y,
		examples: ["〔201834号", "财社〔2020165号", "湘移函〔201729"],
	},
	{
		name: "quoted title",
		starts: "《",
		pattern: /《[^《》\n]{1,80}》/y,
		examples: ["《农村人居环境整治三年行动方案（10个重点任务）》"],
	},
	{
		name: "quoted name",
		starts: "“「『‘",
		pattern: new RegExp(
			[
				"(?<!值(?:为|是|:|：)?)[“「『‘](?![≥≧≤≦><=])(?![^“”「」『』‘’\\n]{0,24}\\d[^“”「」『』‘’\\n]{0,12}(?:%|万元|亿元))",
				"[^“”「」『』‘’\\n]{1,24}[”」』’]",
			].join(""),
			"y",
		),
		examples: ["“七一”", "“9.30”", "“光荣在党50年”", "“1+6+N”", "“三会一课”", "“百县千镇万村”"],
		counterExamples: {
			"满意度“90%以上”": "90%以上",
			"完成值为“12期”": "12期",
			"指标“≥60场”": "≥60场",
			"评为“优”的项目39个": "39个",
		},
	},
	{
		name: "ordinal",
		starts: "第",
		pattern: new RegExp(`第${ORDINAL}(?:[至到-]第?${ORDINAL})?`, "y"),
		examples: ["第一", "第三十一次", "第八届", "第12条", "第1至3期", "第五部分", "第一议题"],
		counterExamples: { 第三方机构2家: "2家" },
	},
	{
		name: "attachment",
		starts: "附",
		pattern: /附[件表录图]\d{1,3}(?:-\d{1,2})?(?![份个])/y,
		examples: ["附件2", "附件 2\n部门名称", "附表3"],
		counterExamples: { 附件3份: "3份" },
	},
	{
		name: "table or figure label",
		starts: "表图",
		pattern: /(?<![发代报列填地])[表图]\d{1,3}(?:[-.]\d{1,2})?(?![\d份张幅])/y,
		examples: ["表1", "图2-1", "见表3"],
		counterExamples: { 发表1篇: "1篇", 地图3张: "3张" },
	},
	{
		name: "label of a goal, indicator or task",
		starts: "目指任项",
		pattern: /(?:目标|指标|任务|项目)\d{1,2}(?=[:：、]|\.(?!\d))/y,
		examples: ["目标1：", "指标3:", "任务4、"],
		counterExamples: { "项目1.2亿元": "1.2亿元", 项目3个以上: "3个以上" },
	},
	{
		name: "session, congress or century",
		starts: HAN,
		pattern: new RegExp(`[${HAN}]{1,3}(?:届|中全会|世纪)`, "y"),
		examples: ["十九届六中全会", "二十一世纪"],
	},
];
