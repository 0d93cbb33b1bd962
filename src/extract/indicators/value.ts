import type { IndicatorValue } from "../../model/indicator.ts";
import type { Span } from "../../model/span.ts";
import type { Quantity } from "../../text/quantity.ts";
import { type View, within } from "./view.ts";
import { ACTUAL_STATED, LINK, TARGET_STATED } from "./words.ts";

/** A value with the quantities that it holds, as indices into the block's. */
export interface ReadValue {
	readonly value: IndicatorValue;
	readonly claims: readonly number[];
}

const LINKED = new RegExp(`^${LINK}`, "u");
const STATES = new RegExp(`${TARGET_STATED}|${ACTUAL_STATED}值`, "u");
/** What may stand between the word and the number: a repeated name, a verb; not the 第 of an ordinal. */
const BEFORE_NUMBER = /^[^，,；;。、：:]{0,40}$/u;
const ORDINAL = /[第前]$/u;
/** What may follow the number: 100元/人, 4天内, 12次（含复查）. */
const AFTER_NUMBER =
	/^(?:[/／每·][^，,；;。]{1,6})?(?:以上|以下|以内|左右|之内|内|及以上|完成)?(?:[（(][^）)]{0,40}[）)])?$/u;
const NOT_A_VALUE =
	/^(?:[的之等与和及或]|是否|设置|设定|编制|填报|合理|较为?合理|不够)|[：:。；;]/u;
const LONGEST_WORDS = 40;

/** A number of the text as the value of an indicator. */
export function numberValue(quantity: Quantity): IndicatorValue {
	return {
		op: quantity.value === null ? null : quantity.qualifier,
		value: quantity.value,
		valueMax: quantity.valueMax,
		unit: quantity.value === null ? null : quantity.unit,
		raw: quantity.raw,
	};
}

/** Words as the value of an indicator: 效果显著, 申报人数, 2021年11月底前. */
export const wordValue = (raw: string): IndicatorValue => ({
	op: null,
	value: null,
	valueMax: null,
	unit: null,
	raw,
});

/** Reads what stands in a span as one value, number or words; null where it is neither. */
export function valueIn(view: View, span: Span): ReadValue | null {
	const linked = LINKED.exec(view.text.slice(span.start, span.end))?.[0].length ?? 0;
	const printed = withoutClosing(
		view.text.slice(span.start + linked, span.end).replace(/[，,；;。、：:]+$/u, ""),
	);
	// 预期指标值为“≥12期”: the quotation marks are no part of the value.
	const quoted = /^[“"]([^“”"]+)[”"]$/u.exec(printed);
	const start = span.start + linked + (quoted ? 1 : 0);
	const words = quoted?.[1] ?? printed;
	const end = start + words.length;
	const found = within(view, { start: span.start, end });
	const [first, ...others] = found;
	const claims = found.map(({ index }) => index);
	if (first !== undefined) {
		const before = view.text.slice(start, Math.max(start, first.at.start));
		const after = view.text.slice(first.at.end, end);
		const alone = others.every(({ at }) => /[（(]/u.test(view.text.slice(first.at.end, at.start)));
		if (alone && BEFORE_NUMBER.test(before) && !ORDINAL.test(before) && AFTER_NUMBER.test(after))
			return { value: numberValue(first.quantity), claims };
		// 指标值100%，全年受理投诉36件，办结36件，完成值100%: what a comma sets apart is an aside.
		if (BEFORE_NUMBER.test(before) && !ORDINAL.test(before) && /^[，,]/u.test(after))
			return { value: numberValue(first.quantity), claims: [first.index] };
	}
	if (words === "" || words.length > LONGEST_WORDS) return null;
	if (NOT_A_VALUE.test(words) || STATES.test(words)) return null;
	return { value: bareNumber(words) ?? wordValue(words), claims };
}

/** 结案率（目标值98%），完成值99.2%: the bracket that closes was opened before the word. */
const withoutClosing = (words: string): string =>
	/^[^（(]*[）)]$/u.test(words) ? words.slice(0, -1) : words;

/** ≥50 without a unit is no figure, but it is the value of its indicator. */
function bareNumber(words: string): IndicatorValue | null {
	const match = /^(≥|≧|＞|>|≤|≦|＜|<|=|＝)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/u.exec(words);
	if (!match) return null;
	const value = `${(match[2] ?? "").replaceAll(",", "")}${match[3] ?? ""}`;
	return { op: comparison(match[1] ?? ""), value, valueMax: null, unit: null, raw: words };
}

function comparison(sign: string): IndicatorValue["op"] {
	if (/[≥≧]/u.test(sign)) return "ge";
	if (/[＞>]/u.test(sign)) return "gt";
	if (/[≤≦]/u.test(sign)) return "le";
	return /[＜<]/u.test(sign) ? "lt" : "eq";
}

/** Several values in a row (90%、95%和100%), for names that 分别 spreads them over; null for less than two. */
export function valuesIn(view: View, span: Span): readonly ReadValue[] | null {
	const found = within(view, span);
	if (found.length < 2) return null;
	let at = found[0]?.at.end ?? span.end;
	for (const { at: next } of found.slice(1)) {
		if (!/^[、和及与，,]$/u.test(view.text.slice(at, next.start))) return null;
		at = next.end;
	}
	return found.map(({ quantity, index }) => ({ value: numberValue(quantity), claims: [index] }));
}
