import { ratio } from "../forms/ratio.ts";
import type { Finder } from "../relation.ts";
import { isNamedRate } from "./named-rates.ts";

/** A rate with the two amounts that its own sentence or row gives for it. */
export const statedRates: Finder = {
	id: "stated-rates",
	rules: ["rate-mismatch"],
	formula: "比率＝分子÷分母×100%",
	source: "财预〔2013〕53号附件 执行率、占比、控制率各指标说明",
	*find(facts) {
		for (const statement of facts.statements("rate")) {
			const rate = facts.figure(statement.rate);
			const numerator = facts.figure(statement.numerator);
			const denominator = facts.figure(statement.denominator);
			// Such a sentence gives more amounts than the two of the formula.
			if (rate && isNamedRate(rate)) continue;
			if (!rate || !numerator || !denominator || numerator.kind !== denominator.kind) continue;
			yield {
				rule: "rate-mismatch",
				...ratio(facts.term(rate), facts.term(numerator), facts.term(denominator)),
			};
		}
	},
};
