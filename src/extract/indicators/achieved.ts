import type { IndicatorValue } from "../../model/indicator.ts";
import { compare } from "../../text/decimal.ts";

/** Names of which less is better even where the target prints no ≤: costs, and what should not occur. */
const LESS_IS_BETTER =
	/(?:成本|造价|单价|费用)(?:控制)?(?:数|额|标准)?$|(?:事故|投诉|差错|死亡|[失辍]学|发病|返贫|超标|违[规法])(?:学?生?人?[起次件]?数|数量|(?:发生)?率)?$/u;

/**
 * Whether the target is met (RECORD section 3): a cost or time limit (≤) from below, any other number
 * from above; `null` where the two are of different kinds or the print does not decide.
 */
export function achieved(
	target: IndicatorValue | null,
	actual: IndicatorValue | null,
	name = "",
): boolean | null {
	if (target === null || actual === null) return null;
	if (target.value === null || actual.value === null) {
		if (target.value !== null || actual.value !== null) return null;
		return sameWords(target, actual);
	}
	if (!sameUnit(target.unit, actual.unit)) return null;
	if (target.op === "range" && target.valueMax !== null)
		return inRange(target.value, target.valueMax, actual);
	const against = compare(actual.value, target.value);
	return isCeiling(target, name)
		? metFromBelow(target, actual, against)
		: metFromAbove(target, actual, against);
}

/** 达成预期指标, 部分达成, 未达成: the three bands for goals in words (财预〔2020〕10号). */
function sameWords(target: IndicatorValue, actual: IndicatorValue): boolean | null {
	const plain = (value: IndicatorValue): string =>
		value.raw.normalize("NFKC").replace(/\s+|[。.,，;；、]+$/gu, "");
	if (plain(target) === plain(actual)) return true;
	if (/^(?:部分|未|基本未)达成/u.test(actual.raw)) return false;
	return /^(?:全部|已)?达成预期(?:指标|目标)$/u.test(actual.raw) ? true : null;
}

/** A missing unit (≥50个 … 50), or a missing base (≥2次/年 … 2次), is the target's. */
function sameUnit(target: string | null, actual: string | null): boolean {
	if (target === null || actual === null || target === actual) return true;
	const [shorter, longer] = target.length < actual.length ? [target, actual] : [actual, target];
	return /^[/／]/u.test(longer.slice(shorter.length)) && longer.startsWith(shorter);
}

function inRange(min: string, max: string, actual: IndicatorValue): boolean | null {
	if (actual.value === null) return null;
	const high = actual.valueMax ?? actual.value;
	if (compare(actual.value, min) >= 0 && compare(high, max) <= 0) return true;
	return isOpen(actual) ? null : false;
}

/** ≤, or a goal of 0 or of a cost that is printed bare. */
function isCeiling(target: IndicatorValue, name: string): boolean {
	if (target.op === "le" || target.op === "lt") return true;
	if (target.op !== "eq" || target.value === null) return false;
	return compare(target.value, "0") === 0 || LESS_IS_BETTER.test(name);
}

function metFromAbove(
	target: IndicatorValue,
	actual: IndicatorValue,
	against: number,
): boolean | null {
	const strict = target.op === "gt" && actual.op !== "gt";
	const reached = strict ? against > 0 : against >= 0;
	if (actual.op === "le" || actual.op === "lt") return reached ? null : false;
	if (reached) return true;
	return isOpen(actual) ? null : false;
}

function metFromBelow(
	target: IndicatorValue,
	actual: IndicatorValue,
	against: number,
): boolean | null {
	const strict = target.op === "lt" && actual.op !== "lt";
	const kept = strict ? against < 0 : against <= 0;
	if (actual.op === "ge" || actual.op === "gt") return kept ? null : false;
	if (kept) return true;
	return isOpen(actual) ? null : false;
}

const isOpen = ({ op }: IndicatorValue): boolean =>
	op !== "eq" && op !== "approx" && op !== "range";
