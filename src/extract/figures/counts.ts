import type { NonEmpty } from "../../model/span.ts";
import type { Mention } from "./mention.ts";

/** Statements about quantities, by their index in the block. */
export type CountStatement =
	| {
			readonly kind: "sum";
			readonly whole: number;
			readonly parts: NonEmpty<number>;
			readonly open: boolean;
	  }
	| { readonly kind: "subset"; readonly part: number; readonly whole: number }
	| {
			readonly kind: "rate";
			readonly rate: number;
			readonly numerator: number;
			readonly denominator: number;
	  }
	| { readonly kind: "rate-of-count"; readonly rate: number; readonly count: number };

/**
 * A list in brackets after a number (98件（上级交办11件，…）) gives its parts; 其中 with one part, or
 * outside brackets, may leave parts out.
 */
export function* lists(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const whole of mentions) {
		const parts = mentions.filter(
			(part) => part.inBracketsOf === whole.index && !part.restates && sameSort(part, whole),
		);
		const [first, ...rest] = parts;
		if (first && rest.length === 0) yield { kind: "subset", part: first.index, whole: whole.index };
		if (first && rest.length > 0) yield sum(whole, [first, ...rest], false);
		if (!first) yield* listAfter(whole, mentions);
	}
}

/**
 * 1.72万亩，其中人工造林0.96万亩、封山育林0.76万亩. The mark between the first two parts separates them all:
 * a comma ends the list, for it separates sentences as often as parts.
 */
function* listAfter(whole: Mention, mentions: readonly Mention[]): Iterable<CountStatement> {
	const first = mentions[whole.index + 1];
	if (!first || first.sentence !== whole.sentence || first.part !== whole.part) return;
	if (!/^其中/u.test(first.label) || !sameSort(first, whole)) return;
	const parts = [first];
	for (const next of mentions.slice(first.index + 1)) {
		if (next.part !== first.part || next.bracket !== first.bracket) break;
		if (!sameSort(next, whole) || COMPARES.test(next.label) || next.mark !== "、") break;
		parts.push(next);
	}
	const [, second, ...rest] = parts;
	if (second) yield sum(whole, [first, second, ...rest], true);
	else yield { kind: "subset", part: first.index, whole: whole.index };
}

/** 管理效能得分35分；履职效能得分60分，总得分95分: a total that closes its sentence adds up what it names. */
export function* totalsOfScores(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const whole of mentions) {
		if (whole.quantity.kind !== "score" || !/^(?:总|合计|共计)/u.test(whole.label)) continue;
		if (isMaximum(whole, whole)) continue;
		const before = mentions.filter(
			(m) =>
				m.quantity.kind === "score" &&
				m.sentence === whole.sentence &&
				m.index < whole.index &&
				!isMaximum(m, whole),
		);
		const [first, second, ...rest] = before;
		if (first && second) yield sum(whole, [first, second, ...rest], false);
	}
}

/** 投入（15分）14分, 预算执行满分20分，得19.1分: the number that the score beside it is out of. */
const isMaximum = (m: Mention, whole: Mention): boolean =>
	m.bracket !== whole.bracket ||
	/(?:满分|分值|权重)(?:为|是)?$/u.test(m.label) ||
	/^[，,](?:实?得|自评)/u.test(m.next);

/** A comparison with another year ends a list. */
const COMPARES = /[上去]年|相比|同比|20\d\d年|增加|减少|增长|下降/u;

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

/** Counts in other counters may still be of one thing: 98件（…件，…30单）. */
function sameSort(a: Mention, b: Mention): boolean {
	if (a.quantity.kind !== b.quantity.kind || !/money|count/u.test(a.quantity.kind)) return false;
	if (a.quantity.kind !== "count" || a.quantity.unit === b.quantity.unit) return true;
	return ALIKE.some((units) => units.has(a.quantity.unit) && units.has(b.quantity.unit));
}

/** Counters that printing varies for one thing. */
const ALIKE: readonly ReadonlySet<string>[] = [
	new Set(["人", "名", "位"]),
	new Set(["件", "单", "宗", "起"]),
];

/** What is done can be no more than what there was to do, in the order of office work. */
const STEPS: readonly (readonly [RegExp, RegExp])[] = [
	[/受理|接收|收到|接到|立案/u, /办结|审结|结案/u],
	[/申请|提交|申报/u, /审批|通过|批准|完成拨付|获批/u],
	[/投入|筹集|安排|下达|到位/u, /发放|拨付|兑付|支付/u],
	[/发现|排查出/u, /整改|完成整改|督促整改/u],
	[/发放|发出/u, /收回|回收|核销/u],
	[/应(?:缴|到|参)/u, /实(?:缴|到|参)/u],
];

/** 受理1,286件，办结1,302件; 立案87宗，办结79宗. */
export function* steps(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const [i, part] of mentions.entries()) {
		const whole = mentions[i - 1];
		if (!whole || whole.part !== part.part || !sameUnit(whole, part)) continue;
		if (whole.inBracketsOf !== null || part.inBracketsOf !== null) continue;
		const before = whole.label + whole.after;
		const after = part.label + part.after;
		if (
			STEPS.some(
				([first, second]) => first.test(before) && !second.test(whole.label) && second.test(after),
			)
		)
			yield { kind: "subset", part: part.index, whole: whole.index };
	}
}

const sameUnit = (a: Mention, b: Mention): boolean =>
	a.quantity.kind === b.quantity.kind &&
	a.quantity.kind !== "rate" &&
	a.quantity.unit === b.quantity.unit;

/** 核销2,286万元，核销率95.25%: the rate is named after what its numerator counts. */
export function* namedRates(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const rate of mentions) {
		const stem = /([一-龥]{2,4})率(?:为|达到?|是)?$/u.exec(rate.label)?.[1];
		// 执行率 is of the year's budget, whatever the clause before it counts.
		if (rate.quantity.kind !== "rate" || !stem || stem.endsWith("执行")) continue;
		const before = mentions.filter((m) => m.index < rate.index && m.sentence === rate.sentence);
		// 满意192份，基本满意6份，不满意2份: which of them the rate counts is not said.
		if (before.some((m) => m.label.includes(`不${stem}`) || m.label.includes(`基本${stem}`)))
			continue;
		const numerator = before.findLast((m) => m.quantity.kind !== "rate" && names(m, stem));
		const denominator = numerator && before.findLast((m) => m.index < numerator.index);
		if (!numerator || !denominator || numerator.part !== denominator.part) continue;
		// 送戏126场，完成目标值120场；…完成率93.33%: another clause's numbers, and a target is done by nobody.
		if (numerator.part !== rate.part || /目标|计划|任务/u.test(numerator.label)) continue;
		if (!sameUnit(numerator, denominator)) continue;
		yield {
			kind: "rate",
			rate: rate.index,
			numerator: numerator.index,
			denominator: denominator.index,
		};
	}
}

const names = (mention: Mention, stem: string): boolean => mention.label.includes(stem.slice(-2));

/** 对37名学员进行结业测试，合格率为96.5%: a rate of the people that the clause before names. */
export function* ratesOfPeople(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const [i, rate] of mentions.entries()) {
		const people = mentions[i - 1];
		if (!people || people.sentence !== rate.sentence || rate.quantity.kind !== "rate") continue;
		if (people.quantity.kind !== "count" || !/^[人名位户]$/u.test(people.quantity.unit)) continue;
		if (!/(?:合格|通过|及格|满意|就业|参训|到课|持证|优秀|录取)(?:率|度)/u.test(rate.label))
			continue;
		if (
			/^[对向]|共?有|组织|参加|抽查|调查|测试|考核/u.test(people.label) &&
			people.part === rate.part
		)
			yield { kind: "rate-of-count", rate: rate.index, count: people.index };
	}
}
