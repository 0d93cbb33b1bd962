import type { FigureKind } from "../model/figure.ts";
import { type Counter, counterAt } from "./counters.ts";
import type { Numeral } from "./numeral.ts";

/** The unit that follows a number, and what it makes of it. */
export interface Unit {
	readonly kind: FigureKind;
	/** 元 for money, % for rates, 分 for scores, the printed counter for counts. */
	readonly name: string;
	readonly end: number;
	/** The value is the number × 10^`power`: 1 for 成, -1 for ‰. */
	readonly power: number;
	readonly counter: Counter | null;
}

const unit = (kind: FigureKind, name: string, end: number, power = 0): Unit => ({
	kind,
	name,
	end,
	power,
	counter: null,
});

const YUAN_CLOSED = "旦宵素首件老月气器";
const FEN_CLOSED = "钟类别批期布配析解公支局部会段担享歧项步级红之贝米母子行管值工流散发";
const CHENG_CLOSED = "新立员为功果效本长就绩品交熟型都分份人年语熟因套千百";
const CALENDAR = /年(?![级期度制行规计])|日|周|岁/y;
/** Per-unit prices and rates (300元/亩, 1659吨/年) are counts of their own unit, never amounts of money. */
const PER = /[/·]/;
/** 次/10万公顷, 例/千人: what an incidence is per. */
const BASE = /^(?:[1-9]\d{0,3}[万千百]?|[万千百])(?!\d)/u;
/** What a rate may be per, beside the counters: 次/月, 元/生·年. */
const PER_WORDS = "年月日周季岁元生师时晚";

/** `元/亩`, `吨/年`, `元/人·天`: the end of what follows the first unit, or `end` itself. */
function perEnd(text: string, end: number, own = ""): number {
	let at = end;
	for (let parts = 0; parts < 2; parts++) {
		const sign = text.charAt(at);
		if (!(PER.test(sign) || (parts > 0 && sign === "、"))) break;
		const next = perUnitEnd(text, at + 1, own);
		if (next < 0) break;
		at = next;
	}
	return at;
}

function perUnitEnd(text: string, start: number, own: string): number {
	const at = start + (BASE.exec(text.slice(start, start + 6))?.[0].length ?? 0);
	const counter = counterAt(text, at);
	// 10公里/12公里 are a target and what was reached.
	if (at > start && counter?.name === own) return -1;
	if (counter) return at + counter.name.length;
	return at < text.length && PER_WORDS.includes(text.charAt(at)) ? at + 1 : -1;
}

function counted(text: string, at: number, counter: Counter): Unit {
	const end = perEnd(text, at + counter.name.length, counter.name);
	return { kind: "count", name: text.slice(at, end), end, power: 0, counter };
}

function money(text: string, at: number): Unit | null {
	const next = text.charAt(at + 1);
	if (next !== "" && YUAN_CLOSED.includes(next)) return null;
	const end = perEnd(text, at + 1);
	if (end > at + 1) return unit("count", text.slice(at, end), end);
	return unit("money", "元", end);
}

/** 年, 日, 周, 岁 name dates and ages oftener than they measure; 5个工作日内 and 不少于3年 measure. */
function calendar(text: string, at: number, bounded: boolean): Unit | null {
	CALENDAR.lastIndex = at;
	const name = CALENDAR.exec(text)?.[0];
	if (!name) return null;
	const end = at + name.length;
	const inside = /^(?:以内|之内|内)/u.test(text.slice(end, end + 2));
	return bounded || inside ? unit("count", name, end) : null;
}

/** The unit at `at` after `number`; `bounded` says that a comparator or a label of a value stands before it. */
export function unitAt(text: string, at: number, number: Numeral, bounded: boolean): Unit | null {
	const char = text.charAt(at);
	if (char === "") return null;
	if (char === "%") return unit("rate", "%", at + 1);
	if (char === "‰") return unit("rate", "%", at + 1, -1);
	if (char === "‱") return unit("rate", "%", at + 1, -2);
	if (text.startsWith("个百分点", at)) return unit("rate", "%", at + 4);
	if (text.startsWith("个千分点", at)) return unit("rate", "%", at + 4, -1);
	if (text.startsWith("百分点", at) || text.startsWith("百分比", at))
		return unit("rate", "%", at + 3);
	if (char === "元") return money(text, at);
	const counter = counterAt(text, at);
	if (counter) {
		// Things are counted whole: 2.3本项目 is a section number and a word.
		const found = counted(text, at, counter);
		const isRate = found.name !== counter.name;
		if (counter.whole && number.printed.includes(".") && !number.scaled && !isRate) return null;
		return found;
	}
	const next = text.charAt(at + 1);
	if (char === "分" && !number.scaled) {
		return next !== "" && FEN_CLOSED.includes(next) ? null : unit("score", "分", at + 1);
	}
	if (char === "成" && number.value.length === 1 && number.value !== "0") {
		return next !== "" && CHENG_CLOSED.includes(next) ? null : unit("rate", "%", at + 1, 1);
	}
	return calendar(text, at, bounded);
}
