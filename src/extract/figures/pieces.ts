import type { Mention } from "./mention.ts";

/** So many pieces at so much each: 12台、每台14.5万元，计174万元. */
export interface Pieces {
	readonly kind: "pieces";
	readonly total: number;
	readonly count: number;
	readonly each: number;
	/** The total is worked out from the price; else the mean from the total. */
	readonly priced: boolean;
}

const EACH =
	/^(?:平均)?(?:每([一-龥])|([户人家亩栋项村校台座期辆])均)(?:[^，。比较增减]{0,6})$|^(?:平均|采购)?(?:单价|均价)(?:为)?$/u;
const TOTAL =
	/^(?:[共合总]计?|计|总价|金额|[共合]计[^，。]{0,6}|投资|[^，。]{0,4}(?:资金|补助|费用))(?:为)?$/u;
/** Units of one name: 家均 of 企业183家, 人均 of 1,047人次. */
const COUNTERS: Readonly<Record<string, RegExp>> = {
	人: /^(?:人|名|位|人次)$/u,
	村: /^(?:村|个)$/u,
	家: /^(?:家|户)$/u,
};

/** Three numbers beside each other of which one is the count, one the whole and one what falls to each. */
export function* pieces(mentions: readonly Mention[]): Iterable<Pieces> {
	for (const each of mentions) {
		const form = EACH.exec(each.label);
		if (!form || each.bracket >= 0 || !/money|count/u.test(each.quantity.kind)) continue;
		const unit = form[1] ?? form[2];
		const [second, first] = [mentions[each.index - 1], mentions[each.index - 2]];
		const next = mentions[each.index + 1];
		const isCount = (m: Mention | undefined): m is Mention =>
			m !== undefined && isNear(m, each) && m.quantity.kind === "count" && isCountIn(m, unit);
		const isTotal = (m: Mention | undefined): m is Mention =>
			m !== undefined && isNear(m, each) && isAmountLike(m, each);
		const found = { kind: "pieces", each: each.index } as const;
		if (isCount(second) && isTotal(next) && TOTAL.test(next.label))
			yield { ...found, count: second.index, total: next.index, priced: true };
		else if (unit === undefined) continue;
		else if (isCount(second) && isTotal(first))
			yield { ...found, count: second.index, total: first.index, priced: false };
		else if (isTotal(second) && isCount(first))
			yield { ...found, count: first.index, total: second.index, priced: false };
	}
}

const isNear = (a: Mention, b: Mention): boolean => a.part === b.part && a.bracket === b.bracket;

const isAmountLike = ({ quantity }: Mention, each: Mention): boolean =>
	quantity.kind === each.quantity.kind &&
	(quantity.kind === "money" || quantity.unit === each.quantity.unit);

const isCountIn = ({ quantity: { unit } }: Mention, wanted: string | undefined): boolean =>
	wanted === undefined || unit === wanted || (COUNTERS[wanted]?.test(unit) ?? false);
