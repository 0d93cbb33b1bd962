import type { Qualifier } from "../model/figure.ts";

/**
 * Words and signs that bound a number. 以上, 以下, 以内 include the number, 超过, 不满 exclude it
 * (民法典 第1259条).
 */
export interface Bound {
	readonly qualifier: Qualifier;
	readonly length: number;
	/** 约, 近, 左右: nothing is known about the distance. */
	readonly vague: boolean;
}

/** A word is no qualifier after one of its `not` characters: 节约, 签约, 附近, 最近. */
interface Word {
	readonly word: string;
	readonly qualifier: Qualifier;
	readonly not: string;
}

const NOT: Readonly<Record<string, string>> = {
	约: "节预签合条集公违履契邀简失制缔婉相",
	近: "附最临远邻靠亲就贴",
	超: "反赶",
	逾: "",
};

const BEFORE: ReadonlyArray<readonly [Qualifier, string]> = [
	[
		"ge",
		"≥ 不少于 不低于 不小于 不得少于 不得低于 不得小于 大于等于 大于或等于 大于或者等于 高于或等于 高于等于 至少 最少 ≮ >=",
	],
	[
		"le",
		"≤ 不超过 不高于 不大于 不多于 不得超过 不得高于 不得大于 未超过 小于等于 小于或等于 小于或者等于 低于或等于 低于等于 至多 最多 ≯ <= 不超",
	],
	["gt", "> 超过 超 大于 高于 多于 逾 突破"],
	["lt", "< 不足 小于 低于 少于 未满 不满 不到 未达到"],
	["approx", "约 约为 约有 约合 近 大约 大概 将近 接近 ≈"],
	["eq", "= 等于"],
];

const AFTER: ReadonlyArray<readonly [Qualifier, string]> = [
	["ge", "以上 及以上 (含)以上 (含)及以上 或以上"],
	["le", "以下 及以下 以内 之内 (含)以下 (含)以内 或以下 封顶"],
	["approx", "左右 上下"],
];

/** 以上 and 以下 also point into the text: 以上述, 以下简称. */
const POINTING = /^(?:以上述|以下简称|以下称|以下几|以下问题|以下方面|以下措施)/u;
const TIME_UNIT = /(?:天|小时|分钟|个月|工作日|日|年|月|周)$/u;

const index = (
	groups: ReadonlyArray<readonly [Qualifier, string]>,
	key: (word: string) => string,
): ReadonlyMap<string, readonly Word[]> => {
	const map = new Map<string, Word[]>();
	for (const [qualifier, words] of groups) {
		for (const word of words.split(" ")) {
			const list = map.get(key(word)) ?? [];
			list.push({ word, qualifier, not: NOT[word] ?? "" });
			map.set(key(word), list);
		}
	}
	for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
	return map;
};

const BY_LAST = index(BEFORE, (word) => word.charAt(word.length - 1));
const BY_FIRST = index(AFTER, (word) => word.charAt(0));

const bound = ({ qualifier, word }: Word): Bound => ({
	qualifier,
	length: word.length,
	vague: qualifier === "approx",
});

/** The qualifier that ends right before `at`, not reaching below `floor`. */
export function boundBefore(text: string, at: number, floor: number): Bound | null {
	const list = BY_LAST.get(text.charAt(at - 1));
	if (!list) return null;
	for (const word of list) {
		const start = at - word.word.length;
		if (start < floor || !text.startsWith(word.word, start)) continue;
		if (start > 0 && word.not.includes(text.charAt(start - 1))) continue;
		return bound(word);
	}
	return null;
}

/** The qualifier that starts at `at`, right after a unit. 内 bounds a time: 5个工作日内. */
export function boundAfter(text: string, at: number, unit: string): Bound | null {
	if (text.charAt(at) === "内" && TIME_UNIT.test(unit)) {
		return { qualifier: "le", length: 1, vague: false };
	}
	const list = BY_FIRST.get(text.charAt(at));
	if (!list) return null;
	for (const word of list) {
		if (!text.startsWith(word.word, at)) continue;
		if (POINTING.test(text.slice(at, at + 4))) return null;
		return bound(word);
	}
	return null;
}
