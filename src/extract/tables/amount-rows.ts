import type { Fund, Measure, MoneyItem } from "../../model/figure.ts";
import { type AmountLabel, readAmountLabel } from "./amount-label.ts";
import type { Cell } from "./grid.ts";
import { isMask, nameIn, withoutLead } from "./label.ts";

/** What the numbers of a row are about. */
export interface RowSubject {
	readonly total: boolean;
	readonly measure: Measure | null;
	readonly item: MoneyItem | null;
	readonly fund: Fund | null;
	readonly entity: string | null;
	readonly period: string | null;
	readonly unit: string | null;
	/** 地方资金: what province, city and county give together, for which there is no one fund. */
	readonly ofPlaces?: true;
}

/** Heads of columns that list places, bodies or projects: their rows are entities, whatever the names hold. */
const ENTITY_HEAD =
	/[县区市州旗镇乡村]|地区|单位|部门|机构|学校|企业|任务|项目名称|资金名称|专项|工程名称/u;
/** Heads of columns that list sources of funds. */
const FUND_HEAD = /来源|资金(?:性质|类型|类别|构成|$)|性质/u;
const OF_PLACES = /^地方(?:各级)?(?:财政)?(?:配套|补助|安排)?资金$/u;
/** Never the name of a project, though a list of projects may print them. */
const DIVISIONS: readonly MoneyItem[] = ["basic", "project", "personnel", "operating"];
/** Local words between fund and 资金: 中央财政衔接资金, 本级财政拨款. */
const LONGEST_UNKNOWN = 6;

/** Reads the label of a row under the head of its column; null where it does not say what the row is about. */
export function rowSubject(label: Cell, head: string, year: number | null): RowSubject | null {
	const read = readAmountLabel(label.label, year);
	const shared = { measure: read.measure, period: read.period, unit: read.unit };
	if (read.total) return { ...shared, total: true, item: null, fund: null, entity: null };
	if (read.subtotal || isMask(label.label)) return null;
	const named = nameIn(head);
	const listsEntities = ENTITY_HEAD.test(named) && !FUND_HEAD.test(named);
	const subject = { ...shared, total: false, item: read.item, fund: read.fund, entity: null };
	const isBudget = read.item !== null || read.fund !== null || read.measure !== null;
	const isWholly = isBudget && read.unknown === "";
	const isDivision = isWholly && read.item !== null && DIVISIONS.includes(read.item);
	if (listsEntities && !isDivision) {
		const printed = label.text.replace(/\s+/gu, "").replace(TASK_NUMBER, "");
		return { ...NO_BUDGET, entity: withoutLead(printed), unit: read.unit };
	}
	if (OF_PLACES.test(withoutLead(nameIn(label.label))))
		return { ...NO_BUDGET, entity: null, unit: read.unit, ofPlaces: true };
	if (isWholly || namesFund(read, named)) return subject;
	return null;
}

/** 任务1：安全生产监管: the form's own number before a name. */
const TASK_NUMBER = /^(?:任务|项目)(?:\d{1,2}|[一二三四五六七八九十]{1,3})[:：.、]/u;
const NO_BUDGET = { total: false, measure: null, item: null, fund: null, period: null } as const;

const namesFund = (read: AmountLabel, head: string): boolean =>
	read.fund !== null &&
	read.item === null &&
	read.unknown.length <= LONGEST_UNKNOWN &&
	(FUND_HEAD.test(head) || head === "");
