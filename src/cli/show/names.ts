import type { Fund, Measure, MoneyItem, Qualifier } from "../../model/figure.ts";
import type { Severity } from "../../model/finding.ts";
import type { ReportKind } from "../../model/record.ts";

export const KINDS: Readonly<Record<ReportKind, string>> = {
	department: "部门整体支出",
	unit: "单位整体支出",
	project: "项目支出",
	special_fund: "专项资金",
	transfer: "转移支付",
	policy: "政策",
	other: "其他",
};

export const MEASURES: Readonly<Record<Measure, string>> = {
	budget_initial: "年初预算",
	budget: "全年预算",
	budget_allocated: "预算下达",
	expenditure: "支出",
	income: "收入",
	carryover_in: "上年结转",
	carryover_out: "结转下年",
	execution_rate: "执行率",
	satisfaction_rate: "满意度",
	change_rate: "增减率",
	score: "得分",
	score_max: "满分",
	staff_authorized: "编制",
	staff_actual: "实有人员",
};

export const MONEY_ITEMS: Readonly<Record<MoneyItem, string>> = {
	total: "",
	basic: "基本支出",
	project: "项目支出",
	personnel: "人员经费",
	operating: "公用经费",
	three_public: "三公经费",
	abroad: "因公出国（境）",
	vehicle: "公务用车购置及运行",
	vehicle_purchase: "公务用车购置",
	vehicle_operation: "公务用车运行",
	reception: "公务接待",
	meeting: "会议费",
	training: "培训费",
	procurement: "政府采购",
	interest: "利息",
	nontax: "非税收入",
};

/** Components of a score, beside those that a report names itself. */
export const SCORE_ITEMS: Readonly<Record<string, string>> = {
	total: "总分",
	execution: "预算执行",
	output: "产出",
	benefit: "效益",
	satisfaction: "满意度",
	cost: "成本",
};

export const FUNDS: Readonly<Record<Fund, string>> = {
	all: "",
	fiscal: "财政拨款",
	transfer: "上级转移支付",
	business_income: "事业收入",
	general_public: "一般公共预算",
	government_fund: "政府性基金",
	state_capital: "国有资本经营",
	special_account: "财政专户",
	unit_own: "单位资金",
	central: "中央资金",
	provincial: "省级资金",
	municipal: "市级资金",
	county: "县级资金",
	carryover: "上年结转",
};

export const QUALIFIERS: Readonly<Record<Exclude<Qualifier, "range">, string>> = {
	eq: "",
	approx: "约 ",
	ge: "≥ ",
	gt: "＞ ",
	le: "≤ ",
	lt: "＜ ",
};

export const SEVERITIES: Readonly<Record<Severity, string>> = {
	error: "错误 error",
	warning: "警告 warning",
	info: "提示 info",
};
