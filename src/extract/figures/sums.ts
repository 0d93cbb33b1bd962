import { add, compare } from "../../text/decimal.ts";
import { areHalves, leavesNothing } from "./complete.ts";
import type { CountStatement } from "./counts.ts";
import { collect } from "./found.ts";
import type { Mention } from "./mention.ts";
import { sameSort } from "./sort.ts";
import { isByPiece } from "./whole.ts";

/**
 * A list in brackets after a number (98件（上级交办11件，…）) gives its parts; 其中 with one part, or
 * outside brackets, may leave parts out.
 */
export function* lists(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const whole of mentions) {
		// 总投资9,120万元，亩均1,900元，其中中央…: what falls to one has no parts.
		if (isByPiece(whole.label)) continue;
		const parts = mentions.filter(
			(part) => part.inBracketsOf === whole.index && !part.restates && sameSort(part, whole),
		);
		const [first, ...rest] = parts;
		if (first && rest.length === 0 && !OF_OTHER_BASIS.test(first.label))
			yield { kind: "subset", part: first.index, whole: whole.index };
		if (first && rest.length > 0 && !isNet(parts))
			yield sum(whole, [first, ...rest], TAKES_IN.test(first.label));
		if (!first) yield* listAfter(whole, mentions);
	}
}

/** 预算1250万元（含上年结转50万元、政府性基金200万元）: what is taken in is not all. */
const TAKES_IN = /^[（(]?含/u;

/**
 * 1.72万亩，其中人工造林0.96万亩、封山育林0.76万亩. The mark between the first two parts separates them all:
 * a comma ends the list, for it separates sentences as often as parts, unless the two names are a pair.
 */
function* listAfter(whole: Mention, mentions: readonly Mention[]): Iterable<CountStatement> {
	const next = mentions[whole.index + 1];
	// 累计支出2,763.90万元，预算执行率96.64%，其中…: the rate of the total stands between.
	const skips = next?.quantity.kind === "rate" && !/^其中/u.test(next.label);
	const first = skips ? mentions[whole.index + 2] : next;
	if (!first || first.sentence !== whole.sentence || first.part !== whole.part) return;
	// 其中：行政编制46个，事业编制168个；…: after a colon commas part the list, up to the semicolon.
	const opened = first.mark === "：" && /其中[：:]?$/u.test(first.lead.trimEnd());
	// 整合资金5,410.60万元：中央3,100万元，省级1,600万元，…: a colon opens a list of funds.
	const funds = first.mark === "：" && areFunds([first, mentions[first.index + 1]]);
	if ((!/^其中/u.test(first.label) && !opened && !funds) || !sameSort(first, whole)) return;
	const parts = [first];
	for (const next of mentions.slice(first.index + 1)) {
		if (next.part !== first.part || next.bracket !== first.bracket) break;
		if (!sameSort(next, whole) || COMPARES.test(next.label) || OF_ANOTHER.test(next.label)) break;
		const isAlike =
			(opened && endAlike(first, next)) ||
			areHalves([first.label, next.label]) ||
			areFunds([first, next]);
		const byComma = /^[，,]$/u.test(next.mark) && isAlike;
		if (next.mark !== "、" && !byComma) break;
		parts.push(next);
	}
	const [, second, ...rest] = parts;
	if (second)
		yield sum(
			whole,
			[first, second, ...rest],
			!leavesNothing(
				parts.map(({ label }) => label),
				whole.label,
			),
		);
	// 下达资金1.53万元，其中：抚育3.77万元，补偿资金调减2.66万元: what is taken away makes the total less than a part.
	else if (!skips && !/调减|核减|扣减|追减/u.test(whole.sentenceText))
		yield { kind: "subset", part: first.index, whole: whole.index };
}

/** 编制20人，其中：行政编制20人，下属单位事业编制35人: of another body than the whole. */
const OF_ANOTHER = /^(?:局属|下属|所属|另有?|另外|离?退休|离休)/u;

/** 行政编制 and 事业编制 divide one thing; 党员 and 研究生 are counted each for itself. */
const endAlike = (a: Mention, b: Mention): boolean =>
	/[一-龥]$/u.test(a.label) && a.label.at(-1) === b.label.at(-1);

/** Sources of money and nothing else: 一般公共预算…，政府性基金…，单位资金…. */
function areFunds(mentions: readonly (Mention | undefined)[]): boolean {
	const funds = mentions.map((mention) => mention && collect(mention.label));
	const pure = funds.every((found) => found?.fund && found.item === null && found.change === null);
	return pure && new Set(funds.map((found) => found?.fund)).size === funds.length;
}

/** 接待费4.75万元（预算6万元）: what was planned is no part of what was spent. */
const OF_OTHER_BASIS = /预算|计划|目标|年初|[上去]年|20\d\d年|标准|概算|合同|定额/u;

const SUMS_UP = /^(?:以上)?(?:[二两三四五六七八九十\d]{1,2}项)?(?:合计|共计|总计)/u;

/** 金牌5枚、银牌3枚、铜牌6枚，共计奖牌14枚; 三项合计7.02万元: a total that follows its list. */
export function* totalsAfter(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const whole of mentions) {
		if (!SUMS_UP.test(whole.label) || whole.inBracketsOf !== null) continue;
		const list = listBefore(whole.index, mentions);
		const [first, second, ...rest] = list;
		if (first && second && sameSort(first, whole) && isWholeList(list, whole.label, mentions))
			yield sum(whole, [first, second, ...rest], false);
	}
}

const CONFIRMED =
	/[，,；;](?:以上)?[二两三四五六七八九十\d]{1,2}项(?:合计|共计|之和|相加)[^，,。；]{0,4}与[^，,。；]{1,16}(?:一致|相符|相等)/u;

/** 累计支出…。主要用于…、…、…，四项合计与累计支出一致: the list is said to be all of the total before it. */
export function* confirmedLists(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const last of mentions) {
		const rest = last.sentenceText.slice(last.sentenceText.lastIndexOf(last.quantity.raw));
		if (last.sentence === mentions[last.index + 1]?.sentence || !CONFIRMED.test(rest)) continue;
		const list = listBefore(last.index + 1, mentions);
		const [first, second, ...more] = list;
		if (!isWholeList(list, rest, mentions)) continue;
		const whole =
			first &&
			mentions
				.slice(0, first.index)
				.findLast((m) => m.quantity.kind !== "rate" && first.sentence - m.sentence <= 1);
		if (first && second && whole && sameSort(whole, first))
			yield sum(whole, [first, second, ...more], false);
	}
}

const DIGITS = "零一二三四五六七八九十";

/** As many parts as are counted (三项合计), or where none are counted no number of their sort right before them. */
function isWholeList(
	list: readonly Mention[],
	words: string,
	mentions: readonly Mention[],
): boolean {
	const counted = /([一二两三四五六七八九十]|\d{1,2})项/u.exec(words)?.[1]?.replace("两", "二");
	if (counted !== undefined)
		return list.length === (DIGITS.includes(counted) ? DIGITS.indexOf(counted) : Number(counted));
	const [first] = list;
	const before = first && mentions[first.index - 1];
	return !before || before.part !== first.part || !sameSort(before, first);
}

/** The mentions of one sort, parted by 、, that end right before a mention. */
function listBefore(index: number, mentions: readonly Mention[]): readonly Mention[] {
	const last = mentions[index - 1];
	let first = last;
	while (first?.mark === "、") {
		const before = mentions[first.index - 1];
		if (!before || before.sentence !== first.sentence || !sameSort(before, first)) break;
		first = before;
	}
	return first && last ? mentions.slice(first.index, last.index + 1) : [];
}

/** 管理效能得分35分；履职效能得分60分，总得分95分: a total that closes its sentence adds up what it names. */
export function* totalsOfScores(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const whole of mentions) {
		if (whole.quantity.kind !== "score" || !/^(?:总|合计|共计)/u.test(whole.label)) continue;
		// 投入10分、产出90分，分别得9分、88分: two lists before one total.
		if (isMaximum(whole, whole) || /分别/u.test(whole.lead)) continue;
		const before = mentions.filter(
			(m) =>
				m.quantity.kind === "score" &&
				m.sentence === whole.sentence &&
				m.index < whole.index &&
				!isMaximum(m, whole),
		);
		const [first, second, ...rest] = before;
		if (first && second && !isBeyond(whole, mentions))
			yield sum(whole, [first, second, ...rest], false);
	}
}

/** 投入14分（满分15分），过程24分（满分25分），总分89分: the total is above all that these parts can be. */
function isBeyond(whole: Mention, mentions: readonly Mention[]): boolean {
	const maxima = mentions.filter(
		(m) =>
			m.quantity.kind === "score" &&
			m.sentence === whole.sentence &&
			m.index < whole.index &&
			/(?:满分|分值|权重)(?:为|是)?$/u.test(m.label),
	);
	const all = maxima.reduce((total, { quantity }) => add(total, quantity.value ?? "0"), "0");
	return maxima.length > 1 && compare(whole.quantity.value ?? "0", all) > 0;
}

/** 投入（15分）14分, 预算执行满分20分，得19.1分, 决策15分得14分: the number that the score beside it is out of. */
const isMaximum = (m: Mention, whole: Mention): boolean =>
	m.bracket !== whole.bracket ||
	/(?:满分|分值|权重)(?:为|是)?$/u.test(m.label) ||
	/^[，,]?(?:实?得|自评)/u.test(m.next);

/** A comparison with another year ends a list. */
const COMPARES = /[上去]年|相比|同比|20\d\d年|增加|减少|增长|下降/u;

/** 净调减860万元（调增540万元、调减1400万元）, 275万元（年初预算300万元，调减25万元）: what is added and what is taken away do not add up. */
const isNet = (parts: readonly Mention[]): boolean =>
	parts.some(({ label }) => /调减|核减|减少|追减|压减/u.test(label));

const sum = (
	whole: Mention,
	parts: readonly [Mention, ...Mention[]],
	open: boolean,
): CountStatement => {
	const [first, ...rest] = parts;
	return {
		kind: "sum",
		whole: whole.index,
		parts: [first.index, ...rest.map((p) => p.index)],
		open,
	};
};
