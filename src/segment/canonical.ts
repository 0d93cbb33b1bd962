import type { CanonicalSection } from "../model/section.ts";

/** Words of headings, the more special first (RECORD section 5; forms seen in practice). */
const NAMES: readonly (readonly [CanonicalSection, RegExp])[] = [
	["attachment", /^附[件表录]/u],
	["result_use", /(?:结果|自评情况).{0,6}(?:应用|运用|公开)|公开情况/u],
	[
		"problems",
		// 困难群众 are people, and 其他需要说明的问题 are matters.
		/(?<!说明的|说明)问题|不足|困难(?!群[众体]|家庭|职工|学生|人员|残疾|补助|救助)|偏离.{0,6}目标|未完成.{0,6}原因|薄弱环节/u,
	],
	["improvements", /改进|整改|下一步|下步|今后|努力方向|应对措施|措施及?打算/u],
	["suggestions", /建议/u],
	["experience", /经验/u],
	["annual_work", /重点工作(?:任务)?|年度.{0,4}总体工作|主要工作任务|年度工作任务|工作计划/u],
	[
		"target_completion",
		/(?:目标|指标|任务).{0,8}(?:完成|实现|达成)|(?:完成|实现|达成)情况.{0,3}(?:分析)?$|指标分析|产出.{0,4}(?:情况|分析)|效益.{0,4}(?:情况|分析)|满意度.{0,4}(?:情况|分析)/u,
	],
	["conclusion", /结论|自评(?:得分|结果|综述|评分)|评价(?:得分|结果)|综合得分|总体评价/u],
	["achievements", /成效|成绩|成果|取得.{0,4}效果/u],
	[
		"method",
		/(?:评价|自评).{0,6}(?:工作|组织).{0,4}(?:开展|过程|情况|方法)|评价方法|评价(?:原则|依据)/u,
	],
	["evaluation", /综合(?:评价|分析)|评价分析|绩效(?:评价)?分析|绩效情况|整体支出绩效$/u],
	["performance_management", /绩效管理/u],
	[
		"organization",
		/(?:组织|实施|(?<!绩效目标)管理)(?:及?管理)?(?:情况|过程|进度)|组织管理|资金管理|制度建设/u,
	],
	["targets", /绩效目标|总体目标|年度目标|阶段性目标|目标设定/u],
	[
		"revenue_expenditure",
		/收支|支出(?:情况|规模)|三公.{0,2}经费|预算(?:执行|编制|安排|及|资金|收入|情况)|资金(?:投入|使用|安排|到位|下达|分配|来源|拨付)|经费(?:情况|支出|使用)|决算|收入情况|(?:资金|经费)(?:执行|申报|批复|情况|计划)|资金.{0,12}使用/u,
	],
	[
		"project_overview",
		/项目(?:基本)?(?:概况|简介|背景|基本情况|立项)|专项(?:概况|基本情况)|专项资金概况|政策概况/u,
	],
	[
		"department_overview",
		/(?:部门|单位|机构|局|委)(?:（单位）)?(?:概况|简介|职[能责]|设置|人员)|主要职[能责]|职能|机构|人员编制|概况/u,
	],
	["basic_info", /基本情况|基本信息/u],
];

/**
 * The part of a report that a heading names; null for a heading of its own, and for the name of a project that
 * holds such a word (薄弱环节改善与能力提升项目).
 */
export function canonicalSection(title: string): CanonicalSection | null {
	const found = NAMES.find(([, words]) => words.test(title))?.[0] ?? null;
	return found === "problems" && /(?:项目|工程|经费|资金|补助)$/u.test(title) ? null : found;
}
