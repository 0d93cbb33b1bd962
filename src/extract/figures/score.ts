import type { Measure } from "../../model/figure.ts";
import type { Dimensions, Setting } from "./dimensions.ts";
import { abbreviates } from "./found.ts";
import { readListed } from "./listed-score.ts";
import type { Mention } from "./mention.ts";
import { lastYearIn } from "./period.ts";

const MAXIMUM = /(?:满分|分值|权重)(?:为|是|共|合计)?$/u;
const TOTAL =
	/^总得(?:为)?$|总(?:得|记得|计得|评|成绩|自评)?分|综合(?:得分|评分)|总体得分|最终得分|自评分/u;
/** Components that all reports share (财预〔2020〕10号: 预算执行率, 产出, 效益, 满意度; 成本 since 2021). */
const COMPONENTS: readonly (readonly [string, RegExp])[] = [
	["execution", /^(?:项目|预算|资金)*执行(?:率|情况|进度)?$/u],
	["output", /^产出$/u],
	["benefit", /^效益$/u],
	["satisfaction", /^满意度?$/u],
	["cost", /^成本$/u],
];
const LEAD =
	/^(?:[（(][^（()）]{0,12}[）)]|[）)]|其中|因此|最终|最后|以及|和|及|一级|二级|三级|20\d\d年度?|年度|[：:、，“”\s])+/u;
const TAIL =
	/(?:自评|评价|绩效|考核|得分|评分|分数|(?:评价|自评)分|得|为|是|共|合计|共计|总计|实得|分别|达到?|[：:、，“”\s])+$/u;
/** The report by its own names. */
const OWN =
	/20\d\d年度?|[本此]次|[该本此]项目|本?(?:部门|单位)|(?:本|我)[局委院会校站所厅处办镇乡街]|整体|支出|项目|绩效|自评|评价|综合|全年|年度/gu;

/** The year that the score of the report is compared with: 较2021年的92.4分, 上年得分92.4分. */
const COMPARED = /(?:[比较与](20\d\d)年|[比较与]?(?:上一?年|去年))度?(?:同期)?的?/u;
/** 提高2.2分 is a change, not a score. */
const CHANGE = /^(?:[比较]上年|同比)?(?:提高|提升|增加|上升|下降|减少|降低)了?$/u;

/** A score and what it scores: the total, a component that all reports share, or one by its printed name. */
export function readScore(
	mention: Mention,
	earlier: readonly (Dimensions | null)[],
	setting: Setting,
): Dimensions | null {
	const { label, inBracketsOf } = mention;
	const after = earlier.at(-1)?.measure ?? null;
	// 自评得分90分以上的项目18个 counts projects by a threshold.
	const { qualifier } = mention.quantity;
	if (setting.rubric || qualifier !== "eq" || CHANGE.test(label)) return null;
	if (/平均|最[高低大小]|扣(?:除|减|分)?$/u.test(label)) return null;
	const compared = COMPARED.exec(label);
	const prior = compared?.[1] ?? lastYearIn(label, setting.year);
	const base = {
		label,
		fund: null,
		entity: setting.entity,
		period: prior ?? (setting.year === null ? null : String(setting.year)),
		direction: null,
	};
	const listed = readListed(mention);
	if (listed !== null)
		return listed.item === null
			? null
			: { ...base, measure: listed.measure, item: component(listed.item, setting.whole) };
	const title = titleMaximum(mention, setting.whole);
	if (title !== null) return { ...base, measure: "score_max", item: title };
	const part = partBefore(mention);
	if (part === AMBIGUOUS || isInListOfMaxima(mention)) return null;
	// 预算执行9.6分（满分10分）: the maximum of the score that the brackets follow.
	const owner = inBracketsOf === null ? null : (earlier[inBracketsOf] ?? null);
	if (owner?.measure === "score" && MAXIMUM.test(label))
		return { ...base, measure: "score_max", item: owner.item };
	// 预算执行率10分（得9.8分）: the score that the maximum is out of.
	if (owner?.measure === "score_max" && SCORED.test(label))
		return { ...base, measure: "score", item: owner.item };
	const row = rowOf(mention);
	if (THIS_ONE.test(row?.item ?? label)) {
		// 预算执行率100%，该指标满分10分，自评得10分.
		const last = earlier.findLast((read) => read?.measure !== "score_max");
		if (last?.measure !== "execution_rate" || !isSmall(mention)) return null;
		return { ...base, measure: row?.measure ?? "score", item: "execution" };
	}
	if (row !== null) return { ...base, ...row, item: component(row.item, setting.whole) };
	// 执行率95.78%，得9.58分.
	if (after === "execution_rate" && isSmall(mention) && /^[，,]?实?得$/u.test(label))
		return { ...base, measure: "score", item: "execution" };
	// 实际完成，得10分: of something that the clause does not name.
	if (part === null && /^实?得$/u.test(label)) return null;
	const maximum = MAXIMUM.test(label) || (part !== null && OUT_OF.test(mention.next));
	if (part !== null)
		return {
			...base,
			measure: maximum ? "score_max" : "score",
			item: component(part, setting.whole),
		};
	// 完成预算的96.72%，得分9.67分: the score of the execution rate before it.
	if (after === "execution_rate" && isSmall(mention) && /^(?:自评)?得分(?:为)?$/u.test(label))
		return { ...base, measure: "score", item: "execution" };
	// 数量指标10分、质量指标10分，合计20分: the sum of some of the parts. 该指标满分5分: of what stands before.
	if (SUMS_UP.test(label) && isHalf(mention)) return null;
	const item = TOTAL.test(label)
		? "total"
		: component(label.replace(MAXIMUM, "").replace(COMPARED, ""), setting.whole);
	return { ...base, measure: maximum ? "score_max" : "score", item };
}

/** （各部分满分依次为20分、25分、30分）: the names of the maxima stand elsewhere. */
const isInListOfMaxima = ({ lead, label }: Mention): boolean =>
	/(?:满分|分值|权重)(?:依次|分别)(?:为|是)?(?:[\d.]{1,5}分?[、，和])*$/u.test(lead + label);

/** The execution rate weighs 10 of 100 (财预〔2020〕10号), locally up to 20: a larger score is the total. */
const isSmall = ({ quantity }: Mention): boolean =>
	Number.parseInt(quantity.value ?? "0", 10) <= 20;

const SUMS_UP = /^(?:得分|自评)?(?:[合共总]计|共)(?:得分?)?(?:为)?$/u;
const THIS_ONE = /^(?:该|此|每|各)(?:项|个)?(?:[一二三]级)?(?:指标)?(?:满分|分值|权重|得分?|$)/u;
/** What is scored in all is above half of the hundred that 财预〔2020〕10号 gives. */
const isHalf = ({ quantity }: Mention): boolean => Number.parseInt(quantity.value ?? "0", 10) <= 50;

/** 预算执行20分，得19.1分: the first is the maximum, the second the score of one thing. */
function rowOf({ label, lead, next }: Mention): { measure: Measure; item: string } | null {
	const item = label.replace(MAXIMUM, "");
	const scoreFollows = /^[，,（(]?(?:实?得|自评得?)分?(?:为)?\d/u.test(next);
	if (scoreFollows && item !== "" && !/得|评分|自评/u.test(label))
		return { measure: "score_max", item };
	const before =
		/([一-龥]{2,12}?)(?:满分|分值|权重)?(?:为|是)?\d{1,3}(?:\.\d{1,2})?分[，,]?$/u.exec(lead)?.[1];
	if (before === undefined || /^(?:满分|总分|合计)$|[扣减加]分?$/u.test(before)) return null;
	return SCORED.test(label) ? { measure: "score", item: before } : null;
}

const SCORED = /^(?:(?:实|自评)?得分?|自评分?)(?:为)?$/u;

const IN_BRACKETS = /^(?:满分|分值|权重|标准分|(?:自评|实际)得?分?|实?得分?)(?:为|是)?$/u;
const AMBIGUOUS = "";
const OUT_OF = /^[）)][：:]?(?:实?得|自评(?:得)?)?分?(?:为)?\d/u;
const OF_ALL = /得分|评分|自评|总分|结果|等[级次]|成绩|[优良中差]$/u;
/** 自评得分情况（100分） may be what was scored or what could be. */
const SCORES = /(?:得分|评分|自评|打分)情况$/u;

/**
 * 产出指标（50分）得48.5分: the name stands before the brackets, for both numbers. 产出指标（50分） alone may be
 * the maximum or the score: `AMBIGUOUS`. Null where the label itself names what is scored.
 */
function partBefore({ label, bracket, lead, next }: Mention): string | null {
	// 预算执行（10分）：得9.84分, 过程指标（20分）、得分18分.
	const headed = /([一-龥]{2,12})[（(][^（()）]{0,12}[）)][：:、，,]$/u.exec(lead)?.[1];
	if (headed !== undefined && /^(?:(?:实际)?得分?|实得分?|自评(?:得?分)?)(?:为)?$/u.test(label))
		return OF_ALL.test(headed) ? null : headed;
	// 投入指标（满分15分，自评14分）: both are of what stands before the brackets.
	if (bracket >= 0 && IN_BRACKETS.test(label)) {
		const of = /([一-龥]{2,12})[（(][^（()）]*$/u.exec(lead)?.[1];
		if (of !== undefined && !OF_ALL.test(of)) return of;
	}
	const closed = /^[）)]、?(?:实?得分?|自评)?(?:为)?$/u.test(label);
	const inside = bracket >= 0 && label === "";
	if (!closed && !inside) return null;
	// 产出得分47.5分（50分）: what the score is out of.
	if (inside && /分[（(]$/u.test(lead)) return AMBIGUOUS;
	const name = /([一-龥]{2,12})\s{0,2}[（(][^（()）]{0,12}$/u.exec(lead)?.[1];
	// （90分） on a line of its own, from a torn cell.
	if (name === undefined && inside && !/[\d分]\s{0,2}[（(]$/u.test(lead)) return AMBIGUOUS;
	if (name !== undefined && inside && SCORES.test(name)) return AMBIGUOUS;
	if (name === undefined || OF_ALL.test(name)) return null;
	return closed || OUT_OF.test(next) ? name : AMBIGUOUS;
}

/** 绩效指标（90分） and no more: a heading or a torn cell of a form, which says what can be scored. */
export function isTitleMaximum({ label, bracket, lead, next, quantity }: Mention): boolean {
	const alone = bracket >= 0 && label === "" && /^[）)][：:]?$/u.test(next.trim());
	return alone && quantity.kind === "score" && TITLE.test(lead) && !OF_ALL.test(bare(lead));
}

const TITLE = /^[^，,。；;：:\d]{0,6}[一-龥]{2,16}\s{0,2}[（(]$/u;
const bare = (lead: string): string => lead.replace(/\s{0,2}[（(]$/u, "").replace(/情况$/u, "");

function titleMaximum(mention: Mention, whole: string): string | null {
	if (!isTitleMaximum(mention)) return null;
	const name = /[一-龥]+$/u.exec(bare(mention.lead))?.[0] ?? "";
	const item = component(name, whole);
	return item === "total" || item === "" ? null : item;
}

/** Name of what is scored; `total` where the label names nothing but the report itself. */
function component(label: string, whole: string): string {
	const name = label.replace(LEAD, "").replace(TAIL, "").replace(LEAD, "");
	// 某县疾控中心整体绩效: whatever name the agency has there.
	if (/整体(?:支出)?(?:绩效)?$/u.test(name)) return "total";
	const rest = name.replace(OWN, "");
	if (rest === "" || (whole !== "" && abbreviates(rest, whole))) return "total";
	const stem = name.replace(/^项目(?=产出|效益|满意)|(?:类?指标|类|部分)$/gu, "");
	return COMPONENTS.find(([, words]) => words.test(stem))?.[0] ?? name;
}
