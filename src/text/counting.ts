import { takesHanDigit } from "./counters.ts";
import type { Numeral } from "./numeral.ts";
import type { Unit } from "./unit.ts";

/**
 * When a 汉字 numeral counts. GB/T 15835-2011 clause 4.2 keeps 汉字 for names, idioms and approximate numbers, so a
 * lone digit is a figure only where the sentence counts; longer numerals (十九个, 三百二十万元) always are.
 */

/** Verbs of having and doing, right before the number: 下属有一个, 新建三处, 完成两项. */
const COUNTING =
	/(?:[有设辖共计仅获增减缺配备购聘招建缴派]|完成|开展|举办|召开|发生|发现|受理|查处|办理|办结|培训|达到|实施|整改|评定|组建|成立|包含|包括|发放|制定|出台|印发|修订|审批|安排|新增|引进|查出)[了到出成过]?$/u;
/** Words that point back to things already counted, or make an ordinal. */
const POINTING = /[第前后上下这那该此述每各某任同初逢周星期其老]$/u;
/** What is said of things already counted: 三项合计, 四项相加. */
const SUMMING = /^(?:合计|相加|总计|之和|加总|共计|均|都|指标合计)/u;
/** A rule of recurrence, not an event: 每季度召开一次, 半年开展一次. */
const EACH = /(?:[每各]|半年|定期|至少)[^，。；、\n]{0,8}$/u;
/** 有一个良好的开端 counts nothing. */
const FIGURATIVE = /^(?:良|较|新的|更|很|全面|过程|完整|共同|好的|基本|清晰|明确|整体|重要)/u;
/** 一批, 一种, 一类 say some, not one. */
const SOME = /^一[批种类些]/u;
/** Counters that make names after a lone digit (五项制度, 三类人员, 三期工程) unless a verb counts them. */
const NAMING: ReadonlySet<string> = new Set([..."项条类种批期级轮支组本次"]);

/** A noun with its number behind it closes a clause: 开展检查两次， 获奖励一项。 */
const CLAUSE_END = /^(?:[，。；、,;）)\n]|$)/u;
/** 不漏一户, 最多跑一次, 一年一次 count nothing. */
const IDIOMATIC = /(?:[不无没跑少漏落是为像如年月周度天日]|^)$/u;

const BEFORE = 10;
const AFTER = 4;

/** True where the 汉字 numeral at `at` with its unit is a figure. */
export function countsInHan(text: string, at: number, number: Numeral, unit: Unit): boolean {
	const run = text.slice(at, number.end);
	if (/^[零〇](?!点)/u.test(run)) return false;
	if (unit.kind === "rate") return run !== "一";
	const before = text.slice(Math.max(0, at - BEFORE), at);
	if (unit.kind === "score") {
		return run !== "十" && (run.length > 1 || /(?:得|扣|加|计|满|值)$/u.test(before));
	}
	if (unit.kind !== "money" && POINTING.test(before)) return false;
	if (run.length > 1 || /[百千万亿]/u.test(run)) return true;
	if (unit.kind === "count" && !takesHanDigit(unit.name)) return false;
	const after = text.slice(unit.end, unit.end + AFTER);
	if (SUMMING.test(after) || FIGURATIVE.test(after) || EACH.test(before)) return false;
	if (SOME.test(text.slice(at, unit.end))) return false;
	if (COUNTING.test(before)) return true;
	if (CLAUSE_END.test(after)) return !IDIOMATIC.test(before);
	// 二元结构, 三元里: small sums of money are printed in digits.
	if (unit.kind === "money") return !/^[一二两三四]/u.test(run);
	return !/^[一二]/u.test(run) && !NAMING.has(unit.name);
}
