import type { Figure } from "../../model/figure.ts";
import { type Facts, groupBy } from "../facts.ts";
import { sum } from "../forms/sum.ts";
import type { Finder } from "../relation.ts";
import { folded } from "../wording.ts";

/** 3个项目全年预算数合计: so many projects make up the total. */
const COUNTED = /(\d{1,2})个(?:二级|重点)?项目[^，。；]{0,12}(?:合计|共计|总计)/u;

/** A total over a stated number of projects, and the amounts that the report prints for as many. */
export const projectTotals: Finder = {
	id: "project-totals",
	rules: ["sum-mismatch"],
	formula: "各项目合计＝各项目自评表资金总额之和",
	source: "财预〔2020〕10号 项目支出绩效自评表：年度资金总额",
	*find(facts) {
		for (const whole of facts.report.figures) {
			const count = Number(COUNTED.exec(folded(whole.label))?.[1] ?? 0);
			const parts = count < 2 ? [] : projectsOf(facts, whole);
			const [first, ...rest] = parts.map(facts.term);
			if (!first || parts.length !== count) continue;
			yield { ...sum(facts.term(whole), [first, ...rest], "complete"), rule: "sum-mismatch" };
		}
	},
};

/** One amount for each project, none where a project prints several of one name. */
function projectsOf(facts: Facts, whole: Figure): readonly Figure[] {
	const dimensions = facts.dimensions(whole);
	if (!dimensions || dimensions.entity !== null) return [];
	const own = facts.report.figures.filter(
		({ measure, entity }) => measure === dimensions.measure && entity !== null,
	);
	const groups = [...groupBy(own, ({ entity }) => entity)].map(([entity]) =>
		facts.stating({ ...dimensions, entity }),
	);
	const single = groups.every((prints) => new Set(prints.map((p) => facts.term(p).id)).size === 1);
	return single ? groups.flatMap(([first]) => first ?? []) : [];
}
