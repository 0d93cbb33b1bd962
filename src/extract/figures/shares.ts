import type { NonEmpty } from "../../model/span.ts";
import type { CountStatement } from "./counts.ts";
import type { Mention } from "./mention.ts";
import { sameSort } from "./sort.ts";

export interface Share {
	readonly part: number;
	readonly share: number;
}

/** Shares of one number, which the sentence does not name: 集中供养2,417人，占24.50%；分散供养7,447人，占75.50%. */
export interface Shares {
	readonly kind: "shares";
	readonly shares: NonEmpty<Share>;
}

/** 占, 占比, 占比为; in brackets the bare rate. */
const UNNAMED =
	/^(?:约|各)?占(?:比|总(?:额|数|量|规模|投资|支出|收入)的)?(?:例|重)?(?:约)?(?:为|达)?$/u;
const LISTED =
	/^(?:分别占|占比(?:分别|依次)|分别占比|所?占比例?(?:分别|依次))(?:[^，。]{0,8}的)?(?:为|约)?$/u;

/** The shares of each sentence that has two or more of one wording. */
export function* shares(mentions: readonly Mention[]): Iterable<Shares> {
	const found = new Map<string, Share[]>();
	for (const share of mentions) {
		if (share.quantity.kind !== "rate") continue;
		for (const [form, pair] of pairsAt(share, mentions)) {
			const key = `${share.sentence} ${form}`;
			found.set(key, [...(found.get(key) ?? []), pair]);
		}
	}
	for (const [first, ...rest] of found.values())
		if (first && (rest.length > 0 || /^其中/u.test(mentions[first.part]?.label ?? "")))
			yield { kind: "shares", shares: [first, ...rest] };
}

function pairsAt(share: Mention, mentions: readonly Mention[]): [string, Share][] {
	const owner = share.inBracketsOf === null ? undefined : mentions[share.inBracketsOf];
	const before = mentions[share.index - 1];
	if (owner && owner === before && /^(?:占比?)?$/u.test(share.label) && /^[）)]/u.test(share.next))
		return isPart(owner) ? [["（）", { part: owner.index, share: share.index }]] : [];
	if (UNNAMED.test(share.label))
		return before &&
			isPart(before) &&
			before.part === share.part &&
			before.bracket === share.bracket
			? [["占", { part: before.index, share: share.index }]]
			: [];
	return LISTED.test(share.label) ? listed(share, mentions) : [];
}

const isPart = ({ quantity }: Mention): boolean => /money|count/u.test(quantity.kind);

/** A…、B…和C…，分别占40%、35%和25%: as many amounts before the first share as shares. */
function listed(first: Mention, mentions: readonly Mention[]): [string, Share][] {
	const rates = [first];
	for (const next of mentions.slice(first.index + 1)) {
		if (next.quantity.kind !== "rate" || next.label !== "" || !/^[、和及]$/u.test(next.mark)) break;
		rates.push(next);
	}
	const parts = mentions.slice(Math.max(0, first.index - rates.length), first.index);
	const [one] = parts;
	if (!one || parts.length < rates.length || rates.length < 2) return [];
	if (parts.some((part) => !sameSort(part, one) || part.sentence !== first.sentence)) return [];
	return rates.flatMap((rate, i): [string, Share][] => {
		const part = parts[i];
		return part ? [[`分别 ${first.index}`, { part: part.index, share: rate.index }]] : [];
	});
}

const OF_NAMED =
	/占([一-龥“”（）]{2,14}?)(?:总数|总量|总额|总人数|总户数|人数)?的(?:比例为|比重为)?$/u;
const OF_PRINTED = /^(?:占|为|完成|达到?)/u;
/** What is said of a whole, not its name. */
const LEADS = /(?:共有|现有|实有|共计|总数|总额|总量|人数|合计|总|共|有|为)$/u;

/** 教职工1,684人，其中专任教师1,216人，占教职工总数的72.21%; 7325户，占受益农户21480户的34.10%. */
export function* namedShares(mentions: readonly Mention[]): Iterable<CountStatement> {
	for (const rate of mentions) {
		if (rate.quantity.kind !== "rate" || rate.inBracketsOf !== null) continue;
		const base = mentions[rate.index - 1];
		if (!base || base.part !== rate.part) continue;
		const part = mentions[rate.index - 2];
		if (isBaseOf(base, rate)) {
			if (part?.part === rate.part && sameSort(part, base) && part.bracket === rate.bracket)
				yield { kind: "rate", rate: rate.index, numerator: part.index, denominator: base.index };
			continue;
		}
		const name = OF_NAMED.exec(rate.label)?.[1];
		if (!name || !isPart(base) || base.bracket !== rate.bracket) continue;
		const wholes = mentions.filter(
			(m) =>
				m.index < base.index &&
				m.bracket === rate.bracket &&
				sameSort(m, base) &&
				isCalled(m.label.replace(LEADS, ""), name),
		);
		const [whole, ...more] = wholes;
		if (whole && more.length === 0)
			yield { kind: "rate", rate: rate.index, numerator: base.index, denominator: whole.index };
	}
}

/** 到位资金 is 资金到位4,410万元. */
const isCalled = (label: string, name: string): boolean =>
	label.endsWith(name) ||
	(/^(?:到位|下达|安排)资金$/u.test(name) && label.endsWith(`资金${name.slice(0, 2)}`));

/** 占受益农户21480户的34.10%, 占地区生产总值（1704.2亿元）的3.60%. */
function isBaseOf(base: Mention, rate: Mention): boolean {
	if (base.bracket >= 0)
		return /^[）)]的$/u.test(rate.label) && /占[^，。]{2,12}[（(]$/u.test(base.lead + base.label);
	return base.next.startsWith("的") && OF_PRINTED.test(base.label) && rate.label.endsWith("的");
}
