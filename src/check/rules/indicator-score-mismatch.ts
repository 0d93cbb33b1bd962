import type { Indicator } from "../../model/indicator.ts";
import { bandOf, isInBand } from "../bands.ts";
import { form } from "../example-text.ts";
import {
	described,
	exceedsWeight,
	hasFullScore,
	isBelowZero,
	type Measured,
	measured,
} from "../indicators.ts";
import { between, contains, type Interval, open } from "../interval.ts";
import {
	compare,
	fromDecimal,
	half,
	minus,
	over,
	plus,
	powerOfTen,
	type Rational,
	rational,
	times,
	toFixed,
	ZERO,
} from "../rational.ts";
import type { Draft, Rule } from "../rule.ts";

export const indicatorScoreMismatch: Rule = {
	id: "indicator-score-mismatch",
	summary: "得分不是按完成比例算出的得分（评价时另有扣分的属正常）",
	severity: "info",
	formula:
		"达到指标值得满分；未达到的得分＝完成值÷指标值×分值；成本等≤、＜的指标得分＝（1－超出比例）×分值",
	source: "财预〔2020〕10号：定量指标未达到指标值的，按完成值与指标值的比例计分",
	remedy: "核对得分；按本地评分标准另有扣分的，写明扣分原因",
	variants: [
		{
			region: "部分地方自评表",
			years: null,
			formula: "≤、＜的指标超过指标值时，得分＝指标值÷完成值×分值",
			source: "地方自评表填报说明",
		},
	],
	examples: {
		fails: [
			form("|效益指标|生态效益指标|氨氮削减量|≥50吨|40吨|5|4.8|管网滞后投用|"),
			form(
				"|效益指标|社会效益指标|长效机制|建立健全|部分达成预期指标并具有一定效果|10|9|机制尚不完善|",
			),
		],
		passes: [
			form("|效益指标|生态效益指标|氨氮削减量|≥50吨|40吨|5|4|管网滞后投用|"),
			form(
				"|效益指标|社会效益指标|长效机制|建立健全|部分达成预期指标并具有一定效果|10|8|机制尚不完善|",
			),
		],
	},
	*find({ facts }) {
		for (const indicator of facts.report.indicators) {
			const outside = outsideBand(indicator);
			if (outside) yield outside;
			const expected = expectedScores(indicator);
			const { score } = indicator;
			if (!expected || score === null || expected.some((value) => agrees(score, value))) continue;
			const points = expected.map((value) => `${trimmed(value)}分`).join("或");
			yield {
				message: `${described(indicator)}得${score}分，按完成比例计算应为${points}。`,
				expected: points,
				actual: `${score}分`,
				tolerance: `±${trimmed(half(ulpOf(score)), 4)}分`,
				evidence: [indicator.evidence],
			};
		}
	},
};

/** A result in words that earns more or less than its band. */
function outsideBand(indicator: Indicator): Draft | null {
	const { score, actual } = indicator;
	const band = exceedsWeight(indicator) || isBelowZero(indicator) ? null : bandOf(indicator);
	if (!band || !actual || score === null || isInBand(fromDecimal(score), band)) return null;
	const points = `${trimmed(band[0])}分～${trimmed(band[1])}分`;
	return {
		message: `${described(indicator)}得${score}分，“${actual.raw}”按分档应得${points}。`,
		expected: points,
		actual: `${score}分`,
		evidence: [indicator.evidence],
	};
}

/** The scores that the form's formulas give; null where they do not apply or a graver rule speaks. */
function expectedScores(indicator: Indicator): readonly Rational[] | null {
	const values = measured(indicator);
	if (!values || indicator.weight === null || exceedsWeight(indicator)) return null;
	if (isBelowZero(indicator)) return null;
	if (indicator.achieved === false && hasFullScore(indicator)) return null;
	const weight = fromDecimal(indicator.weight);
	return shares(values).map((share) => times(weight, share));
}

const ONE = rational(1n);

/** Targets to reach earn actual/target; ceilings lose the part by which they are exceeded, in one of two local forms. */
function shares({ target, actual, ceiling }: Measured): readonly Rational[] {
	if (!ceiling) {
		if (compare(target, ZERO) <= 0) return [compare(actual, target) <= 0 ? ONE : ZERO];
		return [compare(actual, target) >= 0 ? ONE : over(actual, target)];
	}
	if (compare(actual, target) <= 0) return [ONE];
	if (compare(target, ZERO) <= 0) return [ZERO];
	const lost = over(minus(actual, target), target);
	return [compare(lost, ONE) >= 0 ? ZERO : minus(ONE, lost), over(target, actual)];
}

/** Size of the last printed digit. */
const ulpOf = (score: string): Rational => powerOfTen(-(score.split(".")[1] ?? "").length);

/** Rounded or cut off at the last printed digit. */
function agrees(score: string, expected: Rational): boolean {
	const value = fromDecimal(score);
	const ulp = ulpOf(score);
	const rounded = between(minus(value, half(ulp)), plus(value, half(ulp)));
	const cut: Interval = { lo: { at: value, closed: true }, hi: open(plus(value, ulp)) };
	return contains(rounded, expected) || contains(cut, expected);
}

const trimmed = (value: Rational, decimals = 2): string =>
	toFixed(value, decimals).replace(/\.?0+$/u, "");
