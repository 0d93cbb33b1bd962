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
		const step = STEPS.find(
			([first, second]) => first.test(before) && !second.test(whole.label) && second.test(after),
		);
		// 水库安排300万元，渠道安排200万元，已拨付490万元: what is done is done of both.
		const earlier = mentions[i - 2];
		const isListed =
			earlier?.part === part.part && sameUnit(earlier, part) && step?.[0].test(earlier.label);
		if (step && !isListed) yield { kind: "subset", part: part.index, whole: whole.index };
	}
}

const sameUnit = (a: Mention, b: Mention): boolean =>
	a.quantity.kind === b.quantity.kind &&
	a.quantity.kind !== "rate" &&
	a.quantity.unit === b.quantity.unit;

/** 核销2,286万元，核销率95.25%: the rate is named after what its numerator counts. */
export function* namedRates(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const rate of mentions) {
		if (rate.quantity.kind !== "rate") continue;
		const stem = /([一-龥]{2,4})率(?:为|达到?|是)?$/u.exec(rate.label)?.[1];
		// 执行率 is of the year's budget, whatever the clause before it counts.
		if (!stem || stem.endsWith("执行")) continue;
		// 预算12万元，支出10.86万元，节约1.14万元，节约率9.5%: a change is of what was before it.
		if (/(?:节约|节支|压减|减少|下降|增长|增加|调整|结余|结转)$/u.test(stem)) continue;
		// 过火面积36.7公顷，受害面积12.8公顷，受害率0.0066‰: of all woodland or all people, who stand elsewhere.
		if (/‰/u.test(rate.quantity.raw) || OF_A_STOCK.test(stem)) continue;
		const before = mentions.filter((m) => m.index < rate.index && m.sentence === rate.sentence);
		// 满意192份，基本满意6份，不满意2份: which of them the rate counts is not said.
		if (before.some((m) => m.label.includes(`不${stem}`) || m.label.includes(`基本${stem}`)))
			continue;
		const numerator = before.findLast((m) => m.quantity.kind !== "rate" && names(m, stem));
		const denominator = numerator && wholeBefore(before, numerator);
		if (!numerator || !denominator || numerator.part !== denominator.part) continue;
		// 缺口392万元，自筹实际到位392万元，到位率50%: what is left over or missing is no whole.
		if (REMAINDER.test(denominator.label)) continue;
		// 送戏126场，完成目标值120场；…完成率93.33%: another clause's numbers, and a target is done by nobody.
		if (numerator.part !== rate.part || /目标|计划|任务/u.test(numerator.label)) continue;
		if (!sameUnit(numerator, denominator)) continue;
		// 其中：基本支出支付2,450万元，项目支出支付950万元，支付率97.14%: two that were paid, and none that was to be.
		if (names(denominator, stem) && !TO_DO.test(denominator.label)) continue;
		// 拨付率98.5%（占下达资金）: the brackets say of what.
		if (/^[（(](?:占|按|以|较|比)/u.test(rate.next)) continue;
		yield {
			kind: "rate",
			rate: rate.index,
			numerator: numerator.index,
			denominator: denominator.index,
		};
	}
}

const REMAINDER = /缺口|短缺|短收|结余|结转|剩余|其余|尚余|尚欠|未[^，。]{1,6}$/u;
const TO_DO = /[应需拟须]|计划|任务|目标|预算|下达|到位/u;
const OF_A_STOCK = /(?:受害|受灾|成灾|发生|死亡|患病|发病|感染)$/u;

/** 受理486件，其中民事318件、刑事168件，办结452件: the number before, or that of which the list before gives the parts. */
function wholeBefore(before: readonly Mention[], numerator: Mention): Mention | undefined {
	let at = before.findLastIndex((m) => m.index < numerator.index);
	let from = at;
	while (before[from]?.mark === "、" && from > 0) from--;
	if (/^其中/u.test(before[from]?.label ?? "") && from < at) at = from - 1;
	return before[at];
}

/** 取得证书13,876人，取证率…: the rate's name is shortened from what is counted. */
const names = ({ label }: Mention, stem: string): boolean => {
	const [first = "", last = ""] = stem.slice(-2);
	return (
		label.includes(first + last) || new RegExp(`${first}[一-龥]?${last}[一-龥]$`, "u").test(label)
	);
};

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
