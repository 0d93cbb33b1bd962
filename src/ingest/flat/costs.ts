import type { Role } from "./column.ts";
import {
	isBare,
	isMask,
	isMoney,
	isNumeric,
	isPoints,
	isRate,
	isValue,
	type Piece,
} from "./piece.ts";

/** Never: no reading of a table is worth so much. */
export const NEVER = 1000;

export const TOTAL =
	/^(?:总分|合计|总计|总得分|自评总分|总体得分|得分合计|评价总分)(?:[(:].{0,8})?$/u;
const POINTS = "(?:[([]?\\d{1,3}(?:\\.\\d+)?[分%]?[)\\]]?)?";
export const LEVEL1 = new RegExp(
	`^(?:年度)?(?:产出|效益|效果|满意度|成本|投入|过程|管理|履职效能|管理效率|运行成本|社会效应|可持续发展能力|可持续性|预算执行|资金管理|决策)(?:指标)?${POINTS}$`,
	"u",
);
export const LEVEL2 = new RegExp(
	`^(?:(?:产出)?(?:数量|质量|时效|成本)|(?:经济|社会|生态|环境|生态环境)(?:效益|成本)|可持续(?:性|影响|发展)?(?:效益)?|(?:服务对象|社会公众|受益对象|群众)?满意度|预算执行|预算管理|资产管理|目标设定|资金落实)(?:指标)?${POINTS}$`,
	"u",
);
/** 产出指标, 数量指标: names that only tables and headings of their parts print alone. */
export const isLevel = (label: string): boolean =>
	label.endsWith("指标") && (LEVEL1.test(label) || LEVEL2.test(label));
const EXECUTION = /^(?:预算|资金|项目)?(?:预算|资金)?执行(?:率|情况)(?:[(].{1,8}[)])?$/u;
/** The rest of a name of a level that its column broke off: 标, （50分）. */
const REST_OF_LEVEL = /^(?:[标度响益]|指标|[(]?\d{1,2}分?[)]?)$/u;
const BUDGET_ROW = /资金|拨款|总额|其中|其他|结转|合计|小计|总计|支出|收入/u;
/** What a sentence of a report begins with, never a cell. */
export const isLong = (label: string): boolean => label.length > 30 || /。./u.test(label);

/** What it costs that a piece stands in a column; low for what such columns print. */
export function costIn(role: Role, { label }: Piece): number {
	if (label === "") return EMPTY[role];
	switch (role) {
		case "side":
			return /^(?:绩|效|指|标|绩效|指标|年度绩效指标|绩效指标)$/u.test(label) ? 0.2 : NEVER;
		case "ordinal":
			return /^\d{1,3}$/u.test(label) ? 0 : NEVER;
		case "level1":
			if (LEVEL1.test(label) || EXECUTION.test(label) || TOTAL.test(label)) return 0;
			return isText(label) && label.length <= 10 ? 3.5 : NEVER;
		case "level2":
			// 满意度指标 alone is rather the level above.
			if (LEVEL2.test(label)) return /^满意度指标/u.test(label) ? 0.6 : 0;
			return isText(label) && label.length <= 14 ? 3 : NEVER;
		case "name":
			if (!isText(label)) return NEVER;
			if (TOTAL.test(label)) return 0;
			if (LEVEL1.test(label) || LEVEL2.test(label)) return 3;
			return isLong(label) ? 3 : 0.2;
		case "unit":
			return isText(label) && label.length <= 5 ? 0 : NEVER;
		case "operator":
			return /^(?:[≥≤><=]{1,2}|定性|正向|反向|[大小]于(?:等于)?|等于)$/u.test(label) ? 0 : 4;
		case "target":
		case "actual":
			if (LEVEL1.test(label) || LEVEL2.test(label)) return NEVER;
			if (isValue(label)) return isBare(label) ? 0.6 : 0;
			return isLong(label) ? 1.6 : 1;
		case "weight":
		case "score":
			return isPoints(label) ? 0 : isMask(label) ? 0.5 : NEVER;
		case "deviation":
			if (isMask(label)) return 0;
			return !isText(label) || LEVEL1.test(label) || LEVEL2.test(label) ? NEVER : 1;
		case "label":
			if (isNumeric(label) || isLong(label)) return NEVER;
			return BUDGET_ROW.test(label) ? 0 : 0.4;
		case "amount":
			return isBare(label) || isMoney(label) ? 0 : isMask(label) ? 0.1 : NEVER;
		case "rate":
			return isRate(label) ? 0 : isMask(label) ? 0.1 : isBare(label) ? 0.8 : NEVER;
		case "other":
			return isLong(label) ? 2 : 0.5;
	}
}

const EMPTY: Readonly<Record<Role, number>> = {
	side: 0,
	ordinal: 0.2,
	level1: 0,
	level2: 0,
	name: 3,
	unit: 0.2,
	operator: 0.2,
	target: 1.5,
	actual: 1.5,
	weight: 1,
	score: 1,
	deviation: 0,
	label: 0.4,
	amount: 0.3,
	rate: 0.3,
	other: 0.1,
};

/** What it costs that a row has nothing in a column, not even an empty place. */
export const SKIPPED: Readonly<Record<Role, number>> = {
	side: 0,
	ordinal: 1,
	level1: 0.3,
	level2: 0.3,
	name: 8,
	unit: 2,
	operator: 2,
	target: 4,
	actual: 4,
	weight: 3,
	score: 4,
	deviation: 0.2,
	label: 8,
	amount: 6,
	rate: 6,
	other: 3,
};

/** What it costs that a piece goes on with the text of the cell before it. */
export function costOfGoingOn(role: Role, before: Piece, { label }: Piece): number {
	if (label === "") return 0.8;
	if (before.label === "") return NEVER;
	const isTail = /^(?:[,，、)）。;；]|以[上下内]$)/u.test(label);
	switch (role) {
		case "level1":
		case "level2":
			return REST_OF_LEVEL.test(label) ? 0.1 : NEVER;
		case "name":
		case "label":
			return isText(label) && !LEVEL1.test(label) && !LEVEL2.test(label) ? 1.6 : NEVER;
		case "target":
		case "actual":
			if (LEVEL1.test(label) || LEVEL2.test(label)) return NEVER;
			return isText(before.label) && isText(label) ? 1.4 : isTail ? 0.5 : NEVER;
		case "deviation":
			return isText(label) && !LEVEL1.test(label) && !LEVEL2.test(label) ? 1.2 : NEVER;
		default:
			return NEVER;
	}
}

/** 3600人, ≥95%, 2-3次: a number with its unit and no more. */
const MEASURED =
	/^(?:[≥≧⩾>≤≦⩽<=＝≈约近]{1,2}|不[少低高大]于|不超过)?[-+]?\d[\d,.]*(?:[-~—至]\d[\d,.]*)?[^\d]{0,4}(?:以[上下内]|左右)?$/u;
const isText = (label: string): boolean => !isNumeric(label) && !MEASURED.test(label);
