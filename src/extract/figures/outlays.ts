import type { CountStatement } from "./counts.ts";
import type { Mention } from "./mention.ts";

const GIVEN =
	/(?:预算(?:安排|资金|数|金额)?|下达(?:资金)?|安排(?:资金)?|到位(?:资金)?|计划(?:资金)?|补助(?:资金)?)(?:为|共)?$/u;
const PAID =
	/^(?:已|实际|全年|累计|当年|完成|共|实)*(?:支出|支付|使用|执行|拨付|兑付|发放)(?:资金|数|了)?$/u;
const RATE =
	/^(?:预算|资金|项目)?(?:执行|支出|支付|使用|拨付|兑付)(?:率|进度)(?:仅)?(?:为|达到?)?$/u;
/** Another budget may stand elsewhere: 年初预算, 调整前. */
const OF_OTHER = /年初|[上去]年|20\d\d年|概算|前/u;
/** 拨付率98.5%（占下达资金）: the brackets say of what. */
const OF_STATED = /^[（(](?:占|按|以|较|比)/u;
const REMAINDER = /^(?:尚?结余|结转|剩余|节约|尚?余)(?:资金)?$/u;

/** 供水工程下达资金2,650万元，完成支出2,598.96万元，剩余51.04万元，执行率98.07%: of a project the record does not name. */
export function* outlays(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const [i, given] of mentions.entries()) {
		const paid = mentions[i + 1];
		if (!paid || !isOutlay(given, paid)) continue;
		const next = mentions[i + 2];
		const rest = next && isAlong(next, paid, "money") && REMAINDER.test(next.label) ? next : null;
		const rate = mentions[rest ? i + 3 : i + 2];
		if (rest)
			yield { kind: "sum", whole: given.index, parts: [paid.index, rest.index], open: true };
		if (rate && isAlong(rate, paid, "rate") && RATE.test(rate.label) && !OF_STATED.test(rate.next))
			yield { kind: "rate", rate: rate.index, numerator: paid.index, denominator: given.index };
	}
}

const isOutlay = (given: Mention, paid: Mention): boolean =>
	given.quantity.kind === "money" &&
	GIVEN.test(given.label) &&
	!OF_OTHER.test(given.label) &&
	isAlong(paid, given, "money") &&
	PAID.test(paid.label);

const isAlong = (m: Mention, other: Mention, kind: string): boolean =>
	m.quantity.kind === kind && m.part === other.part && m.bracket === other.bracket;
