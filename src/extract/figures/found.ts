import type { Fund, Measure, MoneyItem } from "../../model/figure.ts";
import { type Reading, readLabel } from "./vocabulary.ts";

/** What a label names. */
export interface Found {
	readonly measure: Measure | null;
	readonly item: MoneyItem | null;
	readonly fund: Fund | null;
	readonly change: "increase" | "decrease" | null;
	readonly lastYear: boolean;
	readonly compared: boolean;
	readonly list: boolean;
	readonly unknown: string;
	/** The stretch from the first unknown character to the last measure: the name of a project. */
	readonly name: string;
}

export function collect(label: string): Found {
	const { tokens, unknown } = readLabel(label);
	const first = tokens.find((token) => token.sort === "fund");
	const last = <S extends string>(sort: S) =>
		tokens.findLast((token): token is Extract<typeof token, { sort: S }> => token.sort === sort);
	const change = last("change");
	const item = last("item");
	const measured = last("measure");
	return {
		measure: measured?.measure ?? item?.implies ?? null,
		item: item?.item ?? null,
		// 中央财政通过省财政下达: the first source is the source.
		fund: first?.sort === "fund" ? first.fund : null,
		// 上年结转 and 调增后预算 hold words of change that are none: a change stands last.
		change:
			change && tokens.every((t) => t.end <= change.end || t.sort === "filler")
				? change.direction
				: null,
		lastYear: tokens.some((token) => token.sort === "last-year"),
		compared: tokens.some((token) => token.sort === "compare"),
		list: tokens.some((token) => token.sort === "list"),
		unknown,
		name: nameIn(label, tokens, unknown),
	};
}

function nameIn(label: string, tokens: Reading["tokens"], unknown: string): string {
	if (unknown === "") return "";
	const covered = new Set(tokens.flatMap((t) => range(t.start, t.end)));
	const names = range(0, label.length).filter((at) => !covered.has(at));
	const start = names[0] ?? 0;
	const measure = tokens.findLast((token) => token.sort === "measure" && token.start > start);
	// 下达我市基本公共卫生服务补助资金: the name is the object of the verb.
	const object = measure && names.some((at) => at >= measure.end);
	const name = object
		? label.slice(measure.end)
		: label.slice(start, measure?.start ?? label.length);
	return name.replace(
		/^(?:我[省市县区州]|[“”：:、，\s])+|(?:实际|累计|已|共|合?计|[“”：:、，的\s])+$/gu,
		"",
	);
}

const range = (from: number, to: number): number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Whether a name is the whole by which the report calls itself, shortened: its characters in order. */
export function abbreviates(name: string, whole: string): boolean {
	if (name.length > whole.length) return false;
	let at = 0;
	for (const char of name) {
		at = whole.indexOf(char, at) + 1;
		if (at === 0) return false;
	}
	return true;
}
