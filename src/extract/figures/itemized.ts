import type { NonEmpty } from "../../model/span.ts";
import { leavesNothing } from "./complete.ts";
import type { Mention } from "./mention.ts";
import { sameSort } from "./sort.ts";

/** Parts that a sentence lists, and the numbers before them that may be their whole, the likeliest first. */
export interface ItemizedList {
	readonly kind: "list";
	readonly wholes: NonEmpty<number>;
	readonly parts: NonEmpty<number>;
	/** The words leave no part out. */
	readonly all: boolean;
}

/** What opens a list of parts, with the name of the whole before it: 医疗收入包括…, 支出构成为：…. */
const OPENS =
	/([一-龥（）()]{0,12}?)(?:主要)?(?:其中|包括|包含|分别[为是]|构成(?:情况)?为|具体[为是]|来源为?|由([二两三四五六七八九十])[个大]?部分(?:构成|组成)|由[一-龥]{1,4}构成|分为([二两三四五六七八九十])?[类项个][^，。；：]{0,3}|按[^，。；：]{2,8}分|用于)(?:主要)?[：:，,]?$/u;

/** 总支出5,151.90万元，其中工资福利支出3,678.45万元，商品和服务支出…: parts with commas between them. */
export function* itemized(mentions: readonly Mention[]): Iterable<ItemizedList> {
	for (const first of mentions) {
		const opening = openingOf(first, mentions);
		if (!opening || first.quantity.kind === "rate" || first.quantity.kind === "score") continue;
		const parts = partsFrom(first, mentions, opening.name);
		const wholes = wholesBefore(first, mentions, opening.head);
		const [whole, ...others] = wholes;
		const last = parts.at(-1);
		if (!whole || !last || parts.length < 2 || isOpen(last)) continue;
		const names = parts.map((part) => (part === first ? opening.name : part.label));
		const counted = opening.count !== null && opening.count === parts.length;
		yield {
			kind: "list",
			wholes: [whole.index, ...others.map((other) => other.index)],
			parts: [first.index, ...parts.slice(1).map((part) => part.index)],
			// Of a whole in the sentence before it is less sure that it is theirs.
			all: whole.sentence === first.sentence && (counted || leavesNothing(names, whole.label)),
		};
	}
}

interface Opening {
	readonly head: string;
	/** The first part's own name. */
	readonly name: string;
	readonly count: number | null;
}

const DIGITS = "零一二三四五六七八九十";

function openingOf(first: Mention, mentions: readonly Mention[]): Opening | null {
	const inLabel = /^(.*?(?:其中|包括|包含|用于|分别[为是]))[：:，,]?(.*)$/u.exec(first.label);
	const words = inLabel ? (inLabel[1] ?? "") : first.lead;
	const name = inLabel ? (inLabel[2] ?? "") : first.label;
	const found = OPENS.exec(words);
	if (found) {
		const digit = (found[2] ?? found[3])?.replace("两", "二");
		const count = digit === undefined ? null : DIGITS.indexOf(digit);
		return { head: headOf(found[1] ?? ""), name, count };
	}
	// 政府采购支出214.60万元：货物36.20万元、工程…: the colon behind the whole.
	const before = mentions[first.index - 1];
	const colon = /[：:]$/u.test(first.lead) && before?.sentence === first.sentence;
	return colon && /^[：:]/u.test(before.next) ? { head: "", name, count: null } : null;
}

const headOf = (words: string): string =>
	words
		.replace(/^[（()）]+/u, "")
		.replace(/(?:共|主要)$/u, "")
		.slice(-8);

/** What is no name of a part: comparisons, averages, and what begins another statement. */
const STATES =
	/^(?:[比较与占超为达共]|同比|实际|全年|本年|当年|累计|截[至止]|完成|预算|总|合计|年[末初]|平均|单价|每|另)|[上去]年(?!结[余转])|其中|增加|减少|增长|下降|(?<!上年)结[余转]|节约|[户人亩家项台车月日年]均|预算数?$|执行数?$|(?:发|受|惠)[及益]/u;

function partsFrom(first: Mention, mentions: readonly Mention[], name: string): Mention[] {
	if (STATES.test(name)) return [];
	const parts = [first];
	for (const next of mentions.slice(first.index + 1)) {
		if (next.sentence !== first.sentence) break;
		if (next.inBracketsOf !== null && first.bracket < 0) continue;
		if (next.bracket !== first.bracket) break;
		if (!sameSort(next, first)) continue;
		// 其中A…，B…；项目支出…: a semicolon ends a list of commas.
		if (next.part !== first.part && parts.at(-1)?.part === first.part && parts.length > 1) break;
		if (STATES.test(next.label) || (next.label === "" && !/^[、和及]$/u.test(next.mark))) break;
		parts.push(next);
	}
	return parts;
}

/** …等8个, …等支出: more than is named. */
const isOpen = ({ next, label }: Mention): boolean => /^等|^左右/u.test(next) || /等$/u.test(label);

const MOST_WHOLES = 4;

function wholesBefore(first: Mention, mentions: readonly Mention[], head: string): Mention[] {
	const near = mentions.filter(
		(m) =>
			m.index < first.index &&
			first.sentence - m.sentence <= 1 &&
			m.bracket === first.bracket &&
			sameSort(m, first) &&
			!CHANGES.test(m.label),
	);
	const named = head.length >= 2 ? near.filter(({ label }) => label.includes(head)) : near;
	const isBase = ({ label }: Mention) => /^(?:[为占较比与]|完成)/u.test(label);
	const latest = named.toReversed().slice(0, MOST_WHOLES);
	return [...latest.filter((m) => !isBase(m)), ...latest.filter(isBase)];
}

const CHANGES = /增加|减少|增长|下降|[上去]年|同比/u;
