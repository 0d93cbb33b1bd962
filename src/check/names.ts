import type { Figure, Fund, Measure } from "../model/figure.ts";

const MEASURES: Readonly<Record<Measure, string>> = {
	budget_initial: "年初预算数",
	budget: "全年预算数",
	budget_allocated: "预算下达数",
	expenditure: "支出数",
	income: "收入",
	carryover_in: "上年结转",
	carryover_out: "年末结转",
	execution_rate: "执行率",
	satisfaction_rate: "满意度",
	change_rate: "增减率",
	score: "得分",
	score_max: "满分",
	staff_authorized: "编制数",
	staff_actual: "实有人数",
};

const ITEMS: Readonly<Record<string, string>> = {
	basic: "基本支出",
	project: "项目支出",
	personnel: "人员经费",
	operating: "公用经费",
	three_public: "“三公”经费",
	abroad: "因公出国（境）费",
	vehicle: "公务用车购置及运行费",
	vehicle_purchase: "公务用车购置费",
	vehicle_operation: "公务用车运行维护费",
	reception: "公务接待费",
	meeting: "会议费",
	training: "培训费",
	procurement: "政府采购",
	interest: "利息收入",
	nontax: "非税收入",
	execution: "预算执行",
	output: "产出",
	benefit: "效益",
	satisfaction: "满意度",
	cost: "成本",
};

const FUNDS: Readonly<Record<Fund, string>> = {
	all: "",
	fiscal: "财政拨款",
	transfer: "上级转移支付",
	business_income: "事业收入",
	general_public: "一般公共预算",
	government_fund: "政府性基金预算",
	state_capital: "国有资本经营预算",
	special_account: "财政专户",
	unit_own: "单位资金",
	central: "中央资金",
	provincial: "省级资金",
	municipal: "市级资金",
	county: "县级资金",
	carryover: "上年结转资金",
};

/** The name of an item of expenditure in the words of the field; null for an unknown one. */
export const itemName = (item: string | null): string | null =>
	item === null ? null : (ITEMS[item] ?? null);

/** 产出（35分）得33.5分: the words right before a score say that it is one, not of what. */
const NO_NAME = /^[）)、，,；;\s]*(?:自评|评价|实际)?(?:得分?|评分)?为?$/u;

/** The words that name a figure: as printed, else from its dimensions. */
export function nameOf(figure: Figure): string {
	const bare = figure.kind === "score" && NO_NAME.test(figure.label);
	if (figure.label !== "" && !(bare && figure.item !== null)) return figure.label;
	if (figure.measure === null) return "";
	const entity = figure.entity ?? "";
	const fund = figure.fund === null ? "" : FUNDS[figure.fund];
	const item =
		figure.item === null || figure.item === "total" ? "" : (ITEMS[figure.item] ?? figure.item);
	return entity + fund + item + MEASURES[figure.measure];
}
