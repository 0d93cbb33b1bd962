/** What a column of a table holds, as its head says. */
export type Role =
	| "side"
	| "ordinal"
	| "label"
	| "level1"
	| "level2"
	| "name"
	| "unit"
	| "operator"
	| "target"
	| "actual"
	| "weight"
	| "score"
	| "deviation"
	| "amount"
	| "rate"
	| "other";

/** Names of columns of the forms of 财预〔2020〕10号 and of budget tables, as they are filled in the field. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
	["level1", /^一级(?:绩效)?指标(?:名称)?$/u],
	["level2", /^二级(?:绩效)?指标(?:名称)?$/u],
	["name", /^三级(?:绩效)?指标(?:名称|内容)?$|^(?:具体|绩效|考核|评价)?指标(?:名称|内容|描述)$/u],
	["unit", /^(?:计量|度量|计算|指标值?)单位$/u],
	["operator", /^(?:指标)?(?:性质|方向|符号|运算符号?|计算符号)$/u],
	["weight", /^(?:指标|标准|设定)?(?:分值|权重|满分|标准分)(?:权重|分值)?$/u],
	["score", /^(?:自评|评价|考核|评定|实际|最终|单位自评|指标)?(?:得分|评分|自评分值?|实得分)$/u],
	[
		"deviation",
		/^(?:未完成(?:原因)?(?:及|或|、))?(?:指标)?偏差(?:原因|情况)(?:分析)?(?:(?:及|和|与|、)(?:拟采取的?)?改进措施)?(?:说明)?$|^未(?:完成|达标|达到|实现).{0,8}原因.{0,10}$|^扣分(?:原因|说明)$|^备注$|^原因(?:分析|说明)?$/u,
	],
	[
		"actual",
		/^(?:全年|年度|本年|当年|指标|截至.{0,8})?(?:实际|自评)?(?:完成|实现|达到|实际)(?:指标|目标)?(?:值|结果|数值)$/u,
	],
	[
		"target",
		/^(?:年度|全年|本年|年初|当年|预期|计划|设定|绩效|原定|调整后?)*(?:指标|目标|计划|预期|年初)(?:完成)?(?:值|数值)$/u,
	],
	[
		"rate",
		/^(?:全年|年度|累计)?(?:资金|预算|项目|经费)?(?:资金|预算)?(?:执行|支出|完成|使用|支付|到位)(?:完成)?(?:率|进度)$|^占比$|^(?:增减|变动)(?:率|幅度)$/u,
	],
	[
		"amount",
		/^(?:20\d\d年)?(?:年初|全年|调整后?|当年|本年|年度|累计|实际|批复|指标)?(?:调整后?)?(?:预算|执行|支出|决算|到位|下达|拨付|支付|使用|结转|结余|安排)(?:下达|执行|安排|到位|批复|支出)?(?:数|额|金额|资金|资金数|总额)$|^(?:年初|全年|调整后?|当年)(?:批复)?预算$|^(?:全年|预算)执行$|^决算$/u,
	],
	["amount", /^(?:补助|专项|财政)?资金(?:下达|到位|执行|支出|安排|拨付)(?:数|额|情况)$/u],
	["amount", /^(?:合计|小计|中央|省级|市级|县级|区级|金额|基本支出|项目支出|增减额)$/u],
	["ordinal", /^(?:序号|行次|编号)$/u],
	[
		"label",
		/^(?:项目|科目|内容|类别|资金来源|(?:项目|单位|部门|科目|资金|地区)名称|支出(?:项目|类型|科目)|县|县区|县市区|地区|乡镇|镇|市县|实施单位|单位)$/u,
	],
];

const BRACKETS = /[([【][^()[\]【】]{0,12}[)\]】]/gu;
const EDGES = /^[:、,.;*]+|[:、,.;*]+$/gu;
/** 常住人口(万人), 面积(亩): a head of its own words is known by its unit. */
const WITH_UNIT = /^[^()]{2,10}\((?:[十百千万亿]{0,2}(?:元|人|户|亩|个|件|公里|吨|人次)|%)\)$/u;

/** The role that the head of a column gives it; null for other texts. */
export function roleOf(label: string): Role | null {
	const name = label.replace(BRACKETS, "").replace(EDGES, "");
	const known = ROLES.find(([, words]) => words.test(name))?.[0];
	if (known) return known;
	if (/^[县市区乡镇](?:\([县市区乡镇、]{1,6}\))?$/u.test(label)) return "label";
	return WITH_UNIT.test(label) && !/^项目资金|^资金|[:。]/u.test(label) ? "amount" : null;
}

/** Words that only a head over amounts of a budget prints. */
export const isBudgetWord = (label: string): boolean =>
	/(?:预算|执行|决算|支出|下达|到位|拨付)/u.test(label) && !label.includes("。");
