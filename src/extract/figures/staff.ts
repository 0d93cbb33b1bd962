import type { Dimensions, Setting } from "./dimensions.ts";
import type { Mention } from "./mention.ts";

const AUTHORIZED =
	/(?:核定|批准|人员|事业|行政|总)*编制(?:数|人数|总数|人员)?|核定(?:在职)?人(?:员|数)/u;
const ACTUAL = /实有|在职|在编|在岗|实际(?:在职|在编|人数)/u;
/** Others than the staff that 编制 covers. */
const OTHERS =
	/退休|离休|劳务|聘用|临聘|遗属|下属|所属|局属|直属|编外|派遣|供养|超编|空编|护理|志愿/u;
const STAFF_UNITS = new Set(["人", "名", "个", "位"]);

/** 编制 is also the making of a budget. */
const NO_POSTS =
	/编制(?:范围|的|了|完成|报告|预算)|(?:预算|规划|方案|报告|目录|标准|清单|预案|名录|图册|指南|手册|文本)编制/u;

/** Sorts of 编制: where several stand in one sentence each is a part. */
const SORTS = /(?:行政|事业(?:单位)?|参公|工勤|政法)(?:专项|人员)?编制/u;

/**
 * Headcount of the agency itself: 编制 or 在职; parts of either (行政编制, 机关人员) are left to sums.
 * `known` are the measures that the block has given before: the first is the whole.
 */
export function readStaff(
	mention: Mention,
	all: readonly Mention[],
	known: ReadonlySet<string>,
	setting: Setting,
): Dimensions | null {
	const { label, quantity } = mention;
	if (!STAFF_UNITS.has(quantity.unit) || mention.inBracketsOf !== null) return null;
	// After 其中 the sentence counts parts: 行政编制21人，实有20人；事业编制….
	const open = (mention.lead + label).replace(/[（(][^（()）]*[）)]/gu, "");
	const inParts = /其中[^；;]*$/u.test(open);
	const covered = hasOthersAmong(mention, all);
	if (OTHERS.test(label) || (inParts && !(covered && /在编/u.test(label)))) return null;
	const sorts = all.filter(
		(other) => other.sentence === mention.sentence && SORTS.test(other.label),
	);
	if (SORTS.test(label) && sorts.length > 1) return null;
	if (/控制|率/u.test(label) || NO_POSTS.test(label)) return null;
	// 事业编制166个 counts posts, 编制12个绩效目标 counts what was drawn up.
	if (quantity.unit === "个" && mention.after.trim() !== "") return null;
	const measure =
		AUTHORIZED.test(label) && !/编制[内外]|实有(?!编制)|[到在]岗/u.test(label)
			? ("staff_authorized" as const)
			: ACTUAL.test(label)
				? ("staff_actual" as const)
				: null;
	if (measure === null || known.has(measure)) return null;
	// 在职612人，其中在编398人、编外214人: 编制 covers those 在编.
	if (measure === "staff_actual" && covered && !inParts) return null;
	// 行政编制20名，实有18人；事业编制12名，实有12人, 实有行政人员25人、事业人员29人: each is a part.
	if (measure === "staff_actual" && isPart(mention, all)) return null;
	return {
		label,
		measure,
		item: "total",
		fund: null,
		entity: setting.entity,
		period: setting.year === null ? null : String(setting.year),
		direction: null,
	};
}

const SORT_OF_STAFF = /行政|事业|参公|工勤|政法/u;

function isPart({ label, sentence, part, index }: Mention, all: readonly Mention[]): boolean {
	if (/总|共|合计/u.test(label)) return false;
	const open = all.filter((m) => m.sentence === sentence && m.bracket < 0);
	const before = open.findLast((m) => m.index < index);
	const sorts = new Set(open.flatMap((m) => SORT_OF_STAFF.exec(m.label)?.[0] ?? []));
	// 行政编制24人，实有行政人员13人: the whole staff is of one sort.
	if (sorts.size < 2) return false;
	if (SORT_OF_STAFF.test(label)) return true;
	// 行政编制32人，事业编制45人，实有74人: nothing of one sort follows.
	const goesOn = open.some((m) => m.index > index && SORTS.test(m.label));
	const actuals = open.filter((m) => ACTUAL.test(m.label) && !SORT_OF_STAFF.test(m.label));
	if (!goesOn && actuals.length < 2) return false;
	return before?.part === part && SORTS.test(before.label);
}

/** Whether the 其中 of the sentence sets 在编 apart from 编外 and 聘用. */
function hasOthersAmong({ sentence }: Mention, all: readonly Mention[]): boolean {
	const parts = all.filter((m) => m.sentence === sentence && /其中/u.test(m.lead + m.label));
	return (
		parts.some(({ label }) => /编外|聘用|临聘|合同制|派遣/u.test(label)) &&
		parts.some(({ label }) => /在编/u.test(label))
	);
}
