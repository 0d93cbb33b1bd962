import type { Before } from "./before.ts";
import type { Mention } from "./mention.ts";

/** Words that stand for a longer name behind it, and the word that makes them whole. */
const SHORT: readonly (readonly [item: RegExp, words: RegExp, whole: string])[] = [
	[
		/^vehicle/u,
		/(?<=^(?:其中|包括)?[：:]?)(?=(?:购置|运行(?:维护)?)(?:费|经费|支出))/u,
		"公务用车",
	],
	[/^procurement$/u, /(?<=^(?:全年|当年)?实际)(?:完成|发生)?(?=采购(?:金额|支出|总?额))/u, "政府"],
];

/**
 * 公务用车购置及运行费18.6万元，其中购置费0万元; 政府采购预算486万元，实际采购金额452.8万元: the label with the
 * name that the amount before gives in full.
 */
export function inFull(mention: Mention, { amount, sameSentence }: Before): string {
	const { label } = mention;
	const counted = nameOfCounted(mention);
	if (counted !== null) return counted + label;
	if (amount?.item == null || !sameSentence) return label;
	const { item } = amount;
	const short = SHORT.find(([of, words]) => of.test(item) && words.test(label));
	return short ? label.replace(short[1], short[2]) : label;
}

const COUNTED: readonly (readonly [words: RegExp, name: string])[] = [
	[/^[^，]{0,12}(?:因公)?出国(?:[（(]境[）)])?(?:团组|费|经费)?/u, "因公出国（境）"],
	[/^[^，]{0,12}公务接待/u, "公务接待费"],
];

/** 公务接待15批次、132人次，支出1.05万元: what was counted is what the amount behind it was spent on. */
function nameOfCounted({ label, lead }: Mention): string | null {
	const part = lead.split(/[；;。]/u).at(-1) ?? "";
	if (!/^(?:共计?|实际|合计)?(?:支出|开支|花费)$/u.test(label) || /元/u.test(part)) return null;
	if (!/\d[^，]{0,4}(?:批次|人次|团组|个)/u.test(part)) return null;
	return COUNTED.find(([words]) => words.test(part))?.[1] ?? null;
}
