import { nextStop, type View, within } from "./view.ts";
import { TARGET_STATED } from "./words.ts";

/** What follows target and actual in the clause of an indicator. */
export interface Tail {
	readonly end: number;
	readonly weight: string | null;
	readonly score: string | null;
	readonly deviation: string | null;
	readonly claims: readonly number[];
}

const POINTS =
	/^[，,；;、（(]*(?:该项|该指标)?(?:(?<weight>分值|权重|满分|标准分值?)|(?:自评|评价|实际|指标)?(?:得分|评分)|实得分?|得)(?:为|是|：|:)?(?<points>\d{1,3}(?:\.\d{1,4})?)分?(?=[，,；;。、（(）)]|$)[）)]*/u;
const COMPLETION_RATE =
	/^[，,；;（(]?(?:(?:占|为)[^，,；;。\d]{0,12}的|(?:目标|任务|指标|计划)?(?:完成|达成|完工)(?:率|比例)?(?:为|达到?)?)$/u;
const REMARK =
	/^[，,](?:已?(?:超额|全部|全面|按期|如期|按时|基本)?完成(?:了?(?:年度|全年|既定|预期))?(?:绩效)?(?:目标|任务|指标|计划)?(?:任务)?|已?(?:达到|达成|实现)(?:预期|年度|既定)?(?:绩效)?(?:目标|指标|效果)?|达标|未(?:完成|达到|达成)[^，,；;。]{0,8})(?=[，,；;。]|$)/u;
const REASON =
	/^[，,；;。（(]?(?:(?:存在)?偏差(?:原因)?(?:分析)?(?:及改进措施)?|未(?:完成|达标|达到?|实现)(?:预期|年初|年度|既定|绩效)*(?:目标|指标)?的?(?:主要)?原因|主要原因|原因)(?:为|是|：|:|在于)/u;
const CAUSE =
	/^[，,（(](?:主要)?(?=(?:因|由于)[^，,；;。]{2,60}|受[^，,；;。]{1,30}(?:影响|制约|限制))/u;

/** Reads completion rate, weight, score, remarks and reason from `from` on, in any order. */
export function tailAt(view: View, from: number): Tail {
	let tail: Tail = { end: from, weight: null, score: null, deviation: null, claims: [] };
	for (let round = 0; round < 8; round++) {
		const next = points(view, tail) ?? rate(view, tail) ?? remark(view, tail) ?? reason(view, tail);
		if (next === null) break;
		tail = next;
	}
	return tail;
}

function points(view: View, tail: Tail): Tail | null {
	const match = POINTS.exec(view.text.slice(tail.end));
	const printed = match?.groups?.["points"];
	if (!match || printed === undefined) return null;
	const end = tail.end + match[0].length;
	const claims = [...tail.claims, ...claimed(view, tail.end, end)];
	const isWeight = match.groups?.["weight"] !== undefined;
	return { ...tail, end, claims, ...(isWeight ? { weight: printed } : { score: printed }) };
}

function rate(view: View, tail: Tail): Tail | null {
	const next = view.quantities.find(({ at }) => at.start > tail.end);
	if (next?.quantity.kind !== "rate") return null;
	if (!COMPLETION_RATE.test(view.text.slice(tail.end, next.at.start))) return null;
	const closing = /^[）)]/u.exec(view.text.slice(next.at.end))?.[0].length ?? 0;
	return { ...tail, end: next.at.end + closing, claims: [...tail.claims, next.index] };
}

function remark(view: View, tail: Tail): Tail | null {
	const match = REMARK.exec(view.text.slice(tail.end));
	return match ? { ...tail, end: tail.end + match[0].length } : null;
}

/** 偏差原因分析及改进措施: to the end of the clause, without the word that introduces it. */
function reason(view: View, tail: Tail): Tail | null {
	const rest = view.text.slice(tail.end);
	const match = REASON.exec(rest) ?? CAUSE.exec(rest);
	if (!match || tail.deviation !== null) return null;
	const start = tail.end + match[0].length;
	const end = nextStop(view, start, /[；;。]/u);
	const deviation = view.text.slice(start, end);
	if (deviation.length < 2 || new RegExp(TARGET_STATED, "u").test(deviation)) return null;
	return { ...tail, end, deviation };
}

const claimed = (view: View, start: number, end: number): number[] =>
	within(view, { start, end }).map(({ index }) => index);
