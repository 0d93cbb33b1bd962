import type { Before } from "./before.ts";
import type { Dimensions, Setting } from "./dimensions.ts";
import type { Found } from "./found.ts";
import type { Mention } from "./mention.ts";
import { readNamed } from "./named.ts";
import { impliedMeasure } from "./part.ts";
import { isEarlierYear, previousYear, yearOf } from "./period.ts";

/** 收入总计 and 支出总计 of the final accounts hold the carry-overs: they are neither income nor spending of the year. */
export const GRAND_TOTALS = /收入总计[^。]{0,80}支出总计|收、?支总计/u;

/** 收入总计1,856万元，其中：本年收入1,802万元，年初结转和结余54万元. */
export const isGrandTotal = ({ label, sentenceText }: Mention): boolean =>
	/(?:收入|支出)总计/u.test(label) && /结转|本年(?:收入|支出)/u.test(sentenceText);

/** 减少2.61万元 in a comparison with a year before. Its measure is null by contract. */
export function readChange(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions {
	const named = found.measure !== null && before.comparedAfar && !BASE_ALONE.test(mention.label);
	const isOther = found.item === null && found.fund === null && OTHER_SPENDING.test(mention.label);
	if (isOther || leadsToUnread(found, before) || GRAND_TOTALS.test(mention.sentenceText))
		return {
			label: mention.label,
			...{ measure: null, item: null, fund: null, entity: null },
			period: before.period ?? yearOf(setting),
			direction: found.change,
		};
	const subject = subjectOf(found, named ? { ...before, compared: null } : before, setting);
	// 追减项目经费18万元: of what it names, not of what stands before.
	const other =
		found.item === null &&
		/(?:追[加减]|调[增减]|核减).{0,20}(?:经费|专项|补助)$/u.test(mention.label);
	return {
		label: mention.label,
		measure: null,
		item: other ? null : subject.item,
		fund: subject.fund,
		entity: subject.entity,
		period: before.period ?? yearOf(setting),
		direction: found.change,
	};
}

/** 债务还本支出与2020年执行数相比增加, 社会保障支出比上年减少: spending that the record does not name. */
const OTHER_SPENDING =
	/^(?!.{0,4}(?:年度|部门|单位|财政|公共|本年|总|合计))[一-龥]{2,12}支出(?=[与较比同].{0,14}(?:增|减|下降|上升))/u;

/** 较2020年度决算数减少: the final account of what was told before, not a thing of its own. */
const BASE_ALONE =
	/^(?:[较比与同]|相比)(?:上年|去年|上一?年|(?:19|20)\d\d年)度?(?:同期)?(?:[预决]算|执行|完成)数?(?:相比)?(?:增|减|下|上|提|降|压|节)/u;

const BASE_OF_BUDGET = /(?:比|较|与|超)(?!.{0,3}(?:[上去]年|20\d\d年))[^，,。；;]{0,8}预算/u;

/** 支出决算比预算增加32万元，增长0.85%: a comparison with the budget, not with the year before. */
export const isAgainstBudget = ({ lead, label }: Mention): boolean =>
	BASE_OF_BUDGET.test((lead + label).split(/[；;]/u).at(-1) ?? "");

const leadsToUnread = (found: Found, before: Before): boolean =>
	before.afterUnread && found.item === null && found.fund === null;

/** 比2020年的26.08万元, 上年支出203,180.00元, 与2021年度支出5,210.36万元相比. */
export function readLastYear(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions | null {
	if (leadsToUnread(found, before)) return null;
	// 与2021年度支出…相比 names what it compares; 比上年的… leads back to the subject.
	const named = found.measure !== null && before.comparedAfar;
	const subject = subjectOf(found, named ? { ...before, compared: null } : before, setting);
	// 预算4.80万元，与上年决算5.02万元相比: what was spent, whatever is compared with it.
	const spent = /决算|执行数|实际/u.test(mention.label) ? ("expenditure" as const) : null;
	const measure = found.measure ?? spent ?? subject.measure ?? impliedMeasure(subject.item);
	if (measure === null || measure === "carryover_in")
		return readNamedCarryover(mention, found, before, setting);
	const year = /(?:19|20)\d\d(?=年)/u.exec(mention.label)?.[0] ?? null;
	// 较年初预算1.2万元减少…: the budget of the same year.
	const ofBudget = !found.lastYear && year === null && /^budget/u.test(measure);
	const other = ofBudget ? yearOf(setting) : previousYear(setting);
	const period = isEarlierYear(year, setting.year) ? year : other;
	return { ...subject, label: mention.label, measure, period, direction: null };
}

function readNamedCarryover(
	mention: Mention,
	found: Found,
	before: Before,
	setting: Setting,
): Dimensions | null {
	return found.measure === null ? null : readNamed(mention, found, before, setting);
}

function subjectOf(found: Found, before: Before, setting: Setting) {
	const amount = before.compared;
	return {
		item: found.item ?? amount?.item ?? setting.item ?? ("total" as const),
		fund:
			found.fund ?? (found.item === null ? amount?.fund : null) ?? setting.fund ?? ("all" as const),
		entity: amount?.entity ?? setting.entity,
		measure: found.measure ?? amount?.measure ?? null,
	};
}
