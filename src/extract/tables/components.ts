/** 总分, 合计: the row that sums weights and scores. */
export const TOTAL_SCORE =
	/^(?:自评|评价|得分|分值|综合)?(?:总分|合计|总计|总得分|总评分|得分合计|总分值|综合得分)(?:合计|得分)?$/u;

/** The execution rate as a part of the score. */
export const EXECUTION =
	/^(?:项目)?(?:预算|资金|经费|投入)?(?:预算|资金)?(?:执行|支出)(?:率|情况|进度)(?:指标|得分)?$|^预算执行(?:指标)?$/u;

/** Components that all reports share (RECORD section 2). */
const COMPONENTS: readonly (readonly [string, RegExp])[] = [
	["output", /^产出(?:指标)?$/u],
	["benefit", /^效益(?:指标)?$/u],
	["satisfaction", /^满意度(?:指标)?$/u],
	["cost", /^成本(?:指标)?$/u],
	["execution", EXECUTION],
];

/** The item of a score: a component that all reports share, or the printed name. */
export const componentOf = (name: string): string =>
	COMPONENTS.find(([, words]) => words.test(name))?.[0] ?? name;
