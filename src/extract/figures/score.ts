import type { Dimensions, Setting } from "./dimensions.ts";
import type { Mention } from "./mention.ts";

const MAXIMUM = /(?:满分|分值|权重)(?:为|是|共|合计)?$/u;
const TOTAL =
	/(?:自评|综合|评价|评分|最终|绩效|总|总体|部门|单位|项目|支出|整体|年度)*(?:总得分|总记得分|总分|总评分|总成绩|自评得分|自评分数?|综合得分|综合评分|评价得分|得分|评分)/u;
/** Components that all reports share (财预〔2020〕10号: 预算执行率, 产出, 效益, 满意度; 成本 since 2021). */
const COMPONENTS: readonly (readonly [string, RegExp])[] = [
	["execution", /^预算执行(?:率|情况)?$/u],
	["output", /^产出$/u],
	["benefit", /^效益$/u],
	["satisfaction", /^满意度?$/u],
	["cost", /^成本$/u],
];
const FRAME =
	/^(?:其中|以及|和|及|该?项|本项|一级|二级|三级|绩效|自评|等|[：:、，“”\s])+|(?:指标|类|部分|方面|维度|情况)?(?:自评)?(?:得分|评分|得|为|是|共|合计|分数|实得|分别|[：:、，“”\s])*$/gu;

/** A score and what it scores: the total, a component that all reports share, or one by its printed name. */
export function readScore(mention: Mention, setting: Setting, after: "total" | null): Dimensions {
	const label = mention.label;
	const base = {
		label,
		fund: null,
		entity: setting.entity,
		period: setting.year === null ? null : String(setting.year),
		direction: null,
	};
	if (MAXIMUM.test(label)) {
		const name = component(label.replace(MAXIMUM, ""));
		return { ...base, measure: "score_max", item: name ?? "total" };
	}
	const name = component(label);
	const total = name === null || /总|综合|自评$|^自评/u.test(name) || (TOTAL.test(label) && isWhole(label));
	if (total) return { ...base, measure: "score", item: "total" };
	return { ...base, measure: "score", item: after === null && isWhole(label) ? "total" : name };
}

/** 部门整体支出绩效自评得分: names no component, but the report itself. */
function isWhole(label: string): boolean {
	const rest = label
		.replace(TOTAL, "")
		.replace(/20\d\d年度?|本?[部单]门?位?|整体支出|绩效|自评|评价|项目支出?|我[局委院会中心]|[，：:“”为是共的]|综合|总/gu, "");
	return rest.length <= 1 || /(?:项目|工程|经费|资金)$/u.test(rest) || (/总/u.test(label) && rest.length > 8);
}

function component(label: string): string | null {
	const name = label.replace(FRAME, "").replace(FRAME, "");
	if (name === "") return null;
	const stem = name.replace(/(?:指标|类|部分)$/u, "");
	return COMPONENTS.find(([, words]) => words.test(stem))?.[0] ?? name;
}
