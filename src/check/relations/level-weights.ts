import type { Indicator } from "../../model/indicator.ts";
import type { Facts } from "../facts.ts";
import type { Equation, Finder } from "../relation.ts";
import type { Term } from "../term.ts";
import { indicatorTerm } from "../terms.ts";
import { undecidable } from "../verdict.ts";
import { type ScoredTable, scoredTables } from "./scored-tables.ts";
import { sumOfScores } from "./scores.ts";

/** 一级指标 that a form prints with the weight of all that is under it: 产出指标（50分）. */
const LEVELS = [
	["output", /产出/u],
	["benefit", /效益/u],
	["satisfaction", /满意/u],
	["cost", /成本/u],
] as const;

/** 一级指标分值＝其下各三级指标分值之和. */
export const levelWeights: Finder = {
	id: "level-weights",
	rules: ["weight-sum-mismatch"],
	formula:
		"一级指标分值＝其下各三级指标分值之和（产出50、效益30、满意度10，连同预算执行率10共100）",
	source: "财预〔2020〕10号 项目支出绩效自评表：一级指标权重",
	*find(facts) {
		for (const table of scoredTables(facts)) {
			const levels = LEVELS.flatMap(([item, name]) => {
				const equation = equationOf(facts, table, item, name);
				return equation ? [{ name, equation }] : [];
			});
			const sure = isWhole(
				table,
				levels.map(({ name }) => name),
			);
			const broken = levels.filter(({ equation }) => equation.verdict.kind === "inconsistent");
			for (const { equation } of levels) {
				const accuses = sure && broken.length === 1;
				const verdict =
					accuses || equation.verdict.kind !== "inconsistent" ? equation.verdict : UNSURE;
				yield { ...equation, verdict, rule: "weight-sum-mismatch" };
			}
		}
	},
};

/** Two levels that are off at once, or one of which no weight is printed: an indicator may stand under the wrong name. */
const UNSURE = undecidable("一级指标分值与其下指标对不上，可能有指标归错了类");

/** Whether every indicator belongs to a level whose weight is printed. */
const isWhole = ({ indicators }: ScoredTable, levels: readonly RegExp[]): boolean =>
	indicators.every(
		({ level1 }) => level1 !== null && [...levels, /执行/u].some((name) => name.test(level1)),
	);

function equationOf(
	facts: Facts,
	{ indicators, isTable }: ScoredTable,
	item: string,
	name: RegExp,
): Equation | null {
	const own = indicators.filter(({ level1 }) => level1 !== null && name.test(level1));
	const weights = own.flatMap((indicator) => indicatorTerm(indicator, "weight") ?? []);
	const [first, ...rest] = weights;
	const whole = isTable && own[0] ? weightOf(facts, own[0], item) : null;
	if (!first || !whole || weights.length < own.length) return null;
	return sumOfScores(whole, [first, ...rest], "complete");
}

/** The weight that stands with the name of the level in the same table, where there is one value. */
function weightOf(facts: Facts, { evidence, project }: Indicator, item: string): Term | null {
	const { table } = facts.locate(evidence);
	const found = facts
		.measuring("score_max")
		.filter(
			(figure) =>
				figure.item === item &&
				(figure.entity === null || figure.entity === project) &&
				facts.locate(figure.evidence).table === table,
		);
	const [figure] = found;
	return figure && new Set(found.map(({ value }) => value)).size === 1 ? facts.term(figure) : null;
}
