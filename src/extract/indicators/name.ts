import { numberingOf } from "../../text/numbering.ts";
import { type View, within } from "./view.ts";
import { LEVEL, namesProject } from "./words.ts";

export interface Named {
	readonly name: string;
	/** Offset in the view at which the name begins. */
	readonly start: number;
	/** 分值 printed behind the name: 发放人数（10分）. */
	readonly weight: string | null;
}

const LONGEST = 60;
/** “群众满意度”指标. */
const QUOTED = /^[“"]([^“”"]{2,40})[”"]的?(?:指标)?的?$/u;
/** 成本指标户均补助标准: the level stands before the name without a colon. */
const UNDER_LEVEL = new RegExp(`^${LEVEL}指标(?!完成|达[标成到])(?=[^，,、]{4})`, "u");
const CONNECTIVE = /^(?:其中|此外|另外|同时|具体为|分别为|一方面|另一方面)[，,：:]?/u;
/** 根据上级要求，我市2022年…: on whose word, of whom and when is told before the name. */
const LEADING =
	/^(?:(?:根据|按照|依据)[^，,。；;：:]{2,30}(?:要求|安排|部署|规定|文件|精神|通知)[，,]|我[省市县区州旗镇乡局院校](?:(?:19|20)\d\d年度?)?(?=[一-龥]{4}))/u;
const WEIGHT = /[（(](?:分值|权重|满分)?[：:]?(\d{1,3}(?:\.\d+)?)分[）)]$/u;
/** Words that speak of indicators in general, or stop in mid-sentence. */
const NO_NAME =
	/^(?:各项|部分|个别|多数|所有|全部|主要|定量|定性|相关|其他|绩效|年度|的|之|均|未|已)*(?:(?:绩效|年度|产出|效益|满意度|数量|质量)?(?:指标|目标|任务|工作|情况)(?:完成率)?)?$|(?:[的为未已达超与和及等]|达到|超过|高于|低于|不低于|对照|根据|按照|围绕|结合|设置|设定)$/u;

/** Reads the name that ends at `end`; the words before it go back to the end of the previous indicator. */
export function nameBefore(view: View, from: number, end: number): Named | null {
	let start = afterSentences(view, from, end);
	start = afterColon(view, start, end);
	start = afterMarks(view, start, end);
	start = afterNumberAndComma(view, start, end);
	start = afterMarks(view, start, end);
	const printed = view.text.slice(start, end).replace(/[，,、：:（(“"]+$/u, "");
	const weight = WEIGHT.exec(printed);
	const name = printed
		.slice(0, weight?.index ?? printed.length)
		.replace(/(?:19|20)\d{2}年?$/u, "")
		.replace(UNDER_LEVEL, "")
		.replace(QUOTED, "$1");
	if (name === "" || name.length > LONGEST || NO_NAME.test(name)) return null;
	return { name, start, weight: weight?.[1] ?? null };
}

/** The project that the words between two indicators open (1.优抚对象医疗补助金：), else null. */
export function projectIn(view: View, from: number, end: number): string | null {
	let project: string | null = null;
	let at = from;
	for (const sentence of view.text.slice(from, end).split(/(?<=[。；;！？])/u)) {
		const stop = sentence.search(/[：:]/u);
		// A colon right before the target word closes the name itself (培训班期数：年度指标值≥10期).
		if (stop > 0 && at + stop + 1 < end) {
			const start = afterMarks(view, at, at + stop);
			const words = view.text
				.slice(start, at + stop)
				.replace(/[（(]\d{1,3}(?:\.\d+)?分[）)]$/u, "");
			if (namesProject(words)) project = words;
		}
		at += sentence.length;
	}
	return project;
}

/** Behind the last full stop or semicolon. */
function afterSentences(view: View, from: number, end: number): number {
	const stop = /[。；;！？](?=[^。；;！？]*$)/u.exec(view.text.slice(from, end));
	return stop ? from + stop.index + 1 : from;
}

/** Behind the last colon that has words after it. */
function afterColon(view: View, from: number, end: number): number {
	const stop = /[：:](?=[^：:]+$)/u.exec(view.text.slice(from, end));
	return stop ? from + stop.index + 1 : from;
}

/** Behind separators, numberings (1. （1） 一是 第一，) and connectives. */
function afterMarks(view: View, from: number, end: number): number {
	let start = from;
	for (let round = 0; round < 6; round++) {
		const rest = view.text.slice(start, end);
		const skipped =
			/^[，,、；;：:）)。]+/u.exec(rest)?.[0].length ??
			numberingOf(rest)?.length ??
			CONNECTIVE.exec(rest)?.[0].length ??
			LEADING.exec(rest)?.[0].length ??
			0;
		if (skipped === 0) return start;
		start += skipped;
	}
	return start;
}

/** A comma behind a number ends another statement (执行率100%，发放人数…); other commas are part of a name. */
function afterNumberAndComma(view: View, from: number, end: number): number {
	const closed = within(view, { start: from, end })
		.map(({ at }) => at.end)
		.filter((at) => /^[，,]/u.test(view.text.slice(at, at + 1)) && at + 1 < end);
	const last = closed.at(-1);
	return last === undefined ? from : last + 1;
}
