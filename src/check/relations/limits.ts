import type { Figure } from "../../model/figure.ts";
import type { Facts } from "../facts.ts";
import { atMost } from "../forms/bound.ts";
import type { Finder } from "../relation.ts";
import { assigned, indicatorTerm } from "../terms.ts";
import { countsExecutionExtra } from "./execution-apart.ts";

/** 办结 ≤ 受理, 发放 ≤ 投入. */
export const subsets: Finder = {
	id: "subsets",
	rules: ["subset-exceeds-whole"],
	formula: "其中数、完成数、发放数≤总数、申请数、投入数",
	source: "统计逻辑：部分不大于全体",
	*find(facts) {
		for (const statement of facts.statements("subset")) {
			const part = facts.figure(statement.part);
			const whole = facts.figure(statement.whole);
			if (!part || !whole || part.kind !== whole.kind) continue;
			// 较预算减少2.38万元，其中公务用车…: what stands after 其中 is no part of a change.
			if (part.direction !== null || whole.direction !== null) continue;
			yield { ...atMost(facts.term(part), facts.term(whole)), rule: "subset-exceeds-whole" };
		}
	},
};

/** 实有人数 ≤ 编制数. */
export const headcounts: Finder = {
	id: "headcounts",
	rules: ["headcount-over-authorized"],
	formula: "在职人员控制率＝在职人员数÷编制数≤100%",
	source: "财预〔2013〕53号附件：在职人员控制率",
	*find(facts) {
		for (const figure of facts.measuring("staff_actual")) {
			const dimensions = facts.dimensions(figure);
			if (dimensions?.item !== "total") continue;
			const posts = facts.stating({ ...dimensions, measure: "staff_authorized" });
			const nearest = facts.nearest(posts, figure.evidence);
			if (!nearest) continue;
			yield {
				rule: "headcount-over-authorized",
				...atMost(facts.term(figure), facts.term(nearest)),
			};
		}
	},
};

/** 得分 ≤ 分值, of indicators and of components. */
export const scoreLimits: Finder = {
	id: "score-limits",
	rules: ["score-exceeds-weight"],
	formula: "0≤得分≤分值",
	source: "财预〔2020〕10号 项目支出绩效自评表：分值、得分",
	*find(facts) {
		/** Tables where a score is above its weight: a total above 100 follows from it. */
		const over = new Set<string | null>();
		for (const indicator of facts.report.indicators) {
			const weight = indicatorTerm(indicator, "weight");
			const score = indicatorTerm(indicator, "score");
			if (!weight || !score) continue;
			const limit = atMost(score, weight);
			if (limit.verdict.kind === "inconsistent") over.add(facts.locate(indicator.evidence).table);
			yield { ...limit, rule: "score-exceeds-weight" };
		}
		const maxima = facts.measuring("score_max");
		for (const score of facts.measuring("score")) {
			const { table } = facts.locate(score.evidence);
			if (score.item === "total" && table !== null && over.has(table)) continue;
			if (score.item === "total" && countsExecutionExtra(facts)) continue;
			const own = maxima.filter(
				(m) =>
					m.item === score.item &&
					m.entity === score.entity &&
					(m.item !== "total" || standsFor(facts, m, score)),
			);
			const weight = score.item === null ? null : facts.nearest(own, score.evidence);
			if (!weight) continue;
			yield {
				rule: "score-exceeds-weight",
				...atMost(assigned(facts.term(score)), assigned(facts.term(weight))),
			};
		}
	},
};

/** 满分100分 is the maximum of any total; （分值10分） in another paragraph is that of a part. */
const standsFor = (facts: Facts, maximum: Figure, score: Figure): boolean =>
	maximum.value === "100" || facts.apart(maximum.evidence, score.evidence) === 0;
