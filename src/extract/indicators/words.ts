/**
 * Words that state a target or what was done about it: the columns 年度指标值 and 实际完成值 of the
 * 项目支出绩效自评表 (财预〔2020〕10号) and the forms in which reports carry them into prose.
 */

/** 本年, but not the 本 of 成本 or 样本. */
const YEAR = "(?:年度|年初|全年|当年|(?<![成资样基版文])本年度?|初)";
const PLANNED = "(?:绩效|预期|计划|设定)";

/** Words that can only introduce a target. */
export const TARGET_STATED = `(?:${YEAR}?${PLANNED}{0,2}(?:指标|目标)(?:设定|计划|预期|完成)?[值数]|年度标值|${YEAR}?(?:计划|预期|设定|任务)(?:完成)?[值数])`;

/** Words that introduce a target only where a number and its completion follow. */
export const TARGET_LOOSE = `(?:${YEAR}?${PLANNED}?目标(?:任务)?|${YEAR}任务|(?<=[：:，,（(])任务数?|预期(?:达到|完成|实现)?|${YEAR}?计划(?:任务|达到|完成|实现)?)`;

const DONE = "(?:完成|达到|达成|实现)";

/** Words that can only introduce what was done. */
export const ACTUAL_STATED = `(?:(?:年末|年底|${YEAR})?实际(?:${DONE}(?:指标|目标)?[值数]?|[值数])|(?:年末|年底|${YEAR})?${DONE}(?:指标|目标)?[值数](?!的)|(?:全年|年末|年底|已)${DONE})`;

/** Words that introduce what was done only right after the target. */
export const ACTUAL_LOOSE = `(?:(?:年末|年底|全年)?(?:(?:实际|现)?(?:已|共|累计)?${DONE}|实际))`;

/** 产出指标, 社会效益指标, 满意度指标: 一级 and 二级指标 of 财预〔2020〕10号, as a lead before a colon. */
export const LEVEL =
	"(?:产出|效益|满意度|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)";

/** 为, 是, ：, ＝ between a word and its value; 均 and 分别 spread it over several names. */
export const LINK = "(?:均|都|分别)?(?:为|是|达到?|：|:|＝|═)?";

export const SEPARATOR = /[，,；;。]/u;

/** Behind a separator or at the start: where a loose word begins a clause of its own. */
export const CLAUSE_START =
	"(?<=^|[，,；;。：:、（(]|^(?:\\d{1,2}[.．]|[（(]\\d{1,2}[）)]|[一二三四五六七八九十]是))";

/** 产出指标, 效益和满意度指标方面, 完成情况如下: words before a colon that lead on and name no project. */
const LEADS_ON =
	/(?:指标|方面|情况|如下|其中|完成|目标|分析|结果|包括|分别[是为]|主要[是有]|综述|效益|满意度|产出|来看|层面|\d个)$|^(?:产出|项目)?(?:数量|质量|时效|成本)$|^(?:预算数?|执行数|支出|资金|项目资金|金额|得分|项目名称|备注|注|指标\d{1,2})$|[，,。；;]/u;

/** Whether words before a colon, or a heading, name a project or task. */
export const namesProject = (words: string): boolean =>
	words.length >= 2 && words.length <= 45 && !LEADS_ON.test(words);
