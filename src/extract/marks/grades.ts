import type { Span } from "../../model/span.ts";
import { trimmed } from "../../text/decimal.ts";
import type { GradeDraft, ReadBlock } from "../context.ts";

/** Grades in use (财预〔2020〕10号: 优 良 中 差; local forms: 优秀, 良好, 合格 …), the longer first. */
const GRADE = "(?<grade>优秀|良好|较好|中等|一般|较差|基本合格|不合格|合格|优|良|中|差)";
const OPEN = "[“\"‘'「《【（(]?";
const CLOSE = "[”\"’'」》】）)]?";
/** 对自评等级为“中”及以下的项目…, 绩效评级为“优”的项目39个: grades that are not this report's. */
const NOT_OWN = "(?!及以|以上|以下|的|级以|[、和或至])";
const VERDICT = "(?:为|是|：|:|属于|达到|属)";
const AWARDED = "(?:评定|确定|被?评|定)?(?:均|都)?";

const FORMS: readonly RegExp[] = [
	new RegExp(
		`(?:等级|等次|评级|级别|档次)${AWARDED}${VERDICT}?${OPEN}${GRADE}${CLOSE}${NOT_OWN}(?=[，,。；;、）)等档级]|$)`,
		"dgu",
	),
	new RegExp(
		`(?:自评|评价|绩效|评定|考评)(?:结果|结论)?${AWARDED}${VERDICT}${OPEN}${GRADE}${CLOSE}(?:等级|等次|档次|档|级)?${NOT_OWN}(?=[，,。；;、）)]|$)`,
		"dgu",
	),
	new RegExp(
		`分[，,；;]?(?:结果|结论)?(?:评定|确定|被?评|定|属于|属|达到|为)+${OPEN}${GRADE}${CLOSE}(?:等级|等次|档次|档|级)?${NOT_OWN}(?=[，,。；;、）)]|$)`,
		"dgu",
	),
	new RegExp(`分[（(]${GRADE}[）)]`, "dgu"),
];

/** The printed grades with the scores that stand in the same sentence. */
export function grades(blocks: readonly ReadBlock[]): readonly GradeDraft[] {
	return blocks.flatMap((block, index) =>
		gradesIn(block.text).map(({ grade, at }) => ({
			kind: "grade" as const,
			grade,
			score: scoreOf(block, at),
			block: index,
			at,
		})),
	);
}

interface PrintedGrade {
	readonly grade: string;
	readonly at: Span;
}

function gradesIn(text: string): readonly PrintedGrade[] {
	const found = new Map<number, PrintedGrade>();
	for (const form of FORMS) {
		for (const match of text.matchAll(form)) {
			const [start, end] = match.indices?.groups?.["grade"] ?? [0, 0];
			const grade = match.groups?.["grade"];
			if (grade !== undefined && !found.has(start)) found.set(start, { grade, at: { start, end } });
		}
	}
	return [...found.values()];
}

const TOTAL =
	/(?:自评|评价|综合|最终|绩效|整体|总体?)(?:总|评)?(?:得|评)?分(?:数|值)?(?:为|是|：|:|共计|合计)?$/u;
const FULL_MARKS = /(?:满分|分值|权重|标准分)(?:值|为|是|：|:|共计)*$/u;

/** Of the scores that the sentence gives before the grade: the total, else the greatest. */
function scoreOf({ text, quantities }: ReadBlock, grade: Span): number | null {
	const start = text.lastIndexOf("。", grade.start) + 1;
	const scores = quantities
		.map((quantity, index) => ({ quantity, index, before: text.slice(start, quantity.at.start) }))
		.filter(({ quantity }) => quantity.kind === "score" && quantity.value !== null)
		.filter(({ quantity: { at } }) => at.start >= start && at.end <= grade.start)
		.filter(({ before }) => !FULL_MARKS.test(before));
	const totals = scores.filter(({ before }) => TOTAL.test(before));
	const received = totals.filter(({ quantity }) => trimmed(quantity.value ?? "") !== "100");
	const [total] = received.length > 0 ? received : totals;
	if (total !== undefined) return total.index;
	return scores.length === 1 ? (scores[0]?.index ?? null) : null;
}
