import type { Figure } from "../../model/figure.ts";
import type { Indicator } from "../../model/indicator.ts";
import type { Facts } from "../facts.ts";
import { described, printWithin } from "../indicators.ts";
import { where } from "../notes.ts";
import type { Draft, Rule } from "../rule.ts";
import { folded, quoted } from "../wording.ts";

export const style: Rule = {
	id: "style",
	summary: "削弱数字的用语：约…余并用、精确数后加余、完成值写90%以上、金额缺元",
	severity: "info",
	formula: "概数、确数、单位各用其规范写法",
	source: "GB/T 15835-2011 出版物上数字用法 概数；党政机关公文用语习惯",
	remedy: "按规范写法改正",
	examples: {
		fails: ["全年印发宣传资料约4300余份。", "全年接待群众138余人。", "全年支出32.5万。"],
		passes: ["全年印发宣传资料4300余份。", "全年接待群众138人。", "全年支出32.5万元。"],
	},
	*find({ facts }) {
		for (const figure of facts.report.figures) {
			const loose = loosenessOf(figure);
			if (loose) yield draft(where(facts, figure.evidence), loose, figure);
		}
		for (const indicator of facts.report.indicators) {
			const found = vagueActual(facts, indicator);
			if (found) yield found;
		}
	},
};

/** What is loose about a print, and how it should be. */
type Looseness = readonly [reason: string, expected: string];

const draft = (place: string, [reason, expected]: Looseness, { raw, evidence }: Figure): Draft => ({
	message: `${place}${quoted(raw)}${reason}。`,
	expected,
	actual: raw,
	evidence: [evidence],
});

function loosenessOf({ raw, kind }: Figure): Looseness | null {
	const text = folded(raw);
	const exact = () => raw.replace(/[余多]/u, "");
	if (/(?:约|近|逾).*[余多]/u.test(text)) return ["约数词重复，“约”与“余”留一个即可", exact()];
	// 60余 and 42万余 are round numbers, 138余 is not.
	if (/[1-9][余多](?![万亿千百])/u.test(text)) return ["精确数后不用“余”，宜写确数", exact()];
	if (kind === "money" && /[万亿]$/u.test(text)) return ["金额缺少“元”", `${raw}元`];
	return null;
}

/** A result is a number: an actual of 90%以上 repeats the target. */
function vagueActual(facts: Facts, indicator: Indicator): Draft | null {
	const { actual } = indicator;
	if (actual?.unit !== "%" || actual.op !== "ge" || !actual.raw.endsWith("以上")) return null;
	const figure = printWithin(facts, indicator, actual.raw);
	return {
		message: `${described(indicator)}的完成值应写实际数，不宜写${quoted(actual.raw)}。`,
		actual: actual.raw,
		evidence: figure ? [figure.evidence, indicator.evidence] : [indicator.evidence],
	};
}
