import type { Figure } from "../../model/figure.ts";
import type { Facts } from "../facts.ts";
import { executionScore } from "../forms/product.ts";
import type { Finder } from "../relation.ts";
import { assigned } from "../terms.ts";

/** The score of the execution rate, where its weight and the rate are printed with it. */
export const executionScores: Finder = {
	id: "execution-scores",
	rules: ["execution-score-mismatch"],
	formula: "预算执行率得分＝分值×执行率，不超过分值",
	source: "财预〔2020〕10号 项目支出绩效自评表：执行率得分",
	*find(facts) {
		for (const score of facts.measuring("score").filter(isOfExecution)) {
			const weight = partner(facts, score, facts.measuring("score_max").filter(isOfExecution));
			const rate = partner(facts, score, facts.measuring("execution_rate").filter(isOfWhole));
			if (!weight || !rate) continue;
			yield {
				rule: "execution-score-mismatch",
				...executionScore(facts.term(score), assigned(facts.term(weight)), facts.term(rate)),
			};
		}
	},
};

const isOfExecution = ({ item }: Figure): boolean => item === "execution";

const isOfWhole = ({ item, fund }: Figure): boolean =>
	(item ?? "total") === "total" && (fund ?? "all") === "all";

/** 上半年支出进度38.2% is not what the score of the year is for. */
const periodOf = (facts: Facts, figure: Figure): string | null =>
	facts.dimensions(figure)?.period ?? null;

/** In the same table or paragraph, else of the same project. */
function partner(facts: Facts, score: Figure, figures: readonly Figure[]): Figure | null {
	const ofYear = periodOf(facts, score);
	const found = figures.filter((f) => f.entity === score.entity && periodOf(facts, f) === ofYear);
	const beside = found.filter((f) => facts.apart(f.evidence, score.evidence) === 0);
	return facts.nearest(beside.length > 0 ? beside : found, score.evidence);
}
