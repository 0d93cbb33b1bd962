import type { Measure, MoneyItem } from "../../model/figure.ts";
import type { Before } from "./before.ts";
import type { Dimensions, Setting, Subject } from "./dimensions.ts";
import type { Found } from "./found.ts";
import type { Mention } from "./mention.ts";
import { entityOf } from "./named.ts";
import { periodIn, yearOf } from "./period.ts";

/** 省级科技项目验收工作经费: a line of expenditure that begins with the name of a fund. */
const LINE = /.{6}(?:经费|费)$/u;
const OF_MONEY =
	/(?:资金|经费|补助|补贴|奖补|拨款|投入|财政|配套|安排|专项|收入|支出|预算|贷款|债券|基金|[款费额])(?:为|共|共计|合计|[：:\s])*$/u;
/** 分配给市本级120万元: who gets, not who gives. */
const RECIPIENT = /(?:分配|下达|拨付|安排|分解|转移)(?:给|到|至)|^[给到至]/u;

/** 市财政分两批拨付: a clause of its own. */
const GIVEN = /(?:财政[局厅]?|[省市县区级])[^，。；]{0,8}拨付/u;

/** Under 资金到位情况 what is named by its source alone, or by 合计, has arrived. */
export function readArrived(mention: Mention, found: Found, setting: Setting): Dimensions | null {
	if (!setting.arrived || found.name !== "") return null;
	return {
		label: mention.label,
		measure: "budget_allocated",
		item: "total",
		fund: found.fund ?? "all",
		entity: setting.entity,
		period: periodIn(mention.label, setting.year) ?? yearOf(setting),
		direction: null,
	};
}

/** A part without a measure of its own: 其中一般公共预算10,846.92万元, 公务接待费3.54万元. */
export function readPart(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions | null {
	// 一般公共预算…中“三公”经费…: parts of an unread budget are no spending.
	if (before.total === null && found.item !== null && OF_BUDGET.test(mention.lead)) return null;
	const measure =
		incomeBeside(mention, found, before) ??
		before.total?.measure ??
		impliedMeasure(found.item) ??
		(INCOME.test(mention.label) ? "income" : null);
	if (measure === null) return found.item === null ? readArrived(mention, found, setting) : null;
	// 市级资金3000万元，支出2900万元: an amount whose spending follows is no spending itself.
	if (found.item === null && measure === "expenditure" && mention.spendingFollows) return null;
	if (found.item === null && !INCOME.test(mention.label))
		if (before.total === null || before.totalEnded || !listsParts(mention, found, before))
			return readArrived(mention, found, setting);
	if (found.item === null && (found.unknown.length > 12 || LINE.test(found.unknown))) return null;
	// 省级专家调研0.15万元: who comes is no source of money.
	if (found.item === null && found.name.length >= 4 && !OF_MONEY.test(mention.label)) return null;
	if (found.item === null && RECIPIENT.test(mention.label)) return null;
	// 项目预算500万元，市财政分两批拨付480万元: what a treasury has done is no part of the number before it.
	if (found.item === null && GIVEN.test(mention.label) && !found.list) return null;
	const implied = found.item === null ? measure : (impliedBy(found.item, before.total) ?? measure);
	return {
		label: mention.label,
		measure: implied,
		item: found.item ?? (before.total === null ? "total" : before.total.item),
		fund:
			found.fund ?? setting.fund ?? (found.item === null ? before.total?.fund : undefined) ?? "all",
		entity: entityOf(before, setting),
		period:
			periodIn(mention.label, setting.year) ??
			before.total?.period ??
			before.period ??
			yearOf(setting),
		direction: null,
	};
}

/** 事业收入预算800万元，实际完成862万元；上级补助收入60万元: behind the semicolon no part of that budget. */
function incomeBeside({ label, lead }: Mention, found: Found, before: Before): Measure | null {
	const listed = found.list || /其中|包括/u.test(lead);
	const beside = !before.samePart && !listed && /^budget/u.test(before.total?.measure ?? "");
	return beside && INCOME.test(label) ? "income" : null;
}

const OF_BUDGET = /预算(?:总额|总计|合计|安排|数)?(?:为|是)?[0-9][^。]{0,30}$/u;

/** 财政拨款收入, 事业收入: what comes in, whatever stands before. */
const INCOME = /收入(?:为|共|共计|[：:\s])*$/u;

/** A fund without a measure is a part only in a list of parts: after 其中, or after another part. */
const listsParts = (mention: Mention, found: Found, before: Before): boolean =>
	found.list ||
	/其中|来源/u.test(mention.lead.slice(-40)) ||
	mention.inBracketsOf !== null ||
	before.sameSentence;

/** 因公出国费, 接待费, 人员经费 without a total before them are spending. */
export function impliedMeasure(item: MoneyItem | null): Measure | null {
	if (item === null) return null;
	if (item === "interest" || item === "nontax") return "income";
	return item === "total" ? null : "expenditure";
}

function impliedBy(item: MoneyItem, total: Subject | null): Measure | null {
	if (item === "interest" || item === "nontax") return "income";
	return total?.measure ?? "expenditure";
}
