import type { Indicator } from "../model/indicator.ts";
import { compare, fromDecimal, HUNDRED, over, type Rational, rational, times } from "./rational.ts";

/** Shares of the weight in percent that a qualitative result may earn, both ends included. */
interface Band {
	/** The words of the document, which forms print as they stand. */
	readonly result: RegExp;
	readonly from: Rational;
	readonly to: Rational;
}

/** 财预〔2020〕10号: 定性指标分三档，分别按照100%～80%（含）、80%～60%（含）、60%～0%计分. */
const BANDS: readonly Band[] = [
	{ result: /^达成预期(?:指标|目标)$/u, from: rational(80n), to: HUNDRED },
	{
		result: /^部分达成预期(?:指标|目标)(?:并具有一定效果)?$/u,
		from: rational(60n),
		to: rational(80n),
	},
	{
		result: /^未达成预期(?:指标|目标)(?:且效果较差)?$/u,
		from: rational(0n),
		to: rational(60n),
	},
];

/** The band of an indicator with a result in the document's own words, as points; null for all others. */
export function bandOf(indicator: Indicator): readonly [from: Rational, to: Rational] | null {
	const { actual, weight } = indicator;
	if (actual === null || actual.value !== null || weight === null) return null;
	const band = BANDS.find(({ result }) => result.test(actual.raw.replace(/\s/gu, "")));
	const points = (share: Rational) => times(fromDecimal(weight), over(share, HUNDRED));
	return band ? [points(band.from), points(band.to)] : null;
}

/** Whether a printed score lies in the band; the ends belong to both neighbours. */
export const isInBand = (score: Rational, [from, to]: readonly [Rational, Rational]): boolean =>
	compare(score, from) >= 0 && compare(score, to) <= 0;
