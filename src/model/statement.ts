import type { Evidence } from "./evidence.ts";
import type { Direction } from "./figure.ts";
import type { CanonicalSection } from "./section.ts";
import type { NonEmpty } from "./span.ts";

/** `Figure.id` of a figure of the same report. */
export type FigureId = string;

/**
 * What a sentence says about several figures at once, or about something that is not a figure.
 * Extraction reads statements, checking judges them; a check never reads the text again.
 */
export type Statement =
	/** A printed total and its printed parts: 其中 lists, counts in brackets. `open`: more parts may exist than are printed. */
	| {
			readonly kind: "sum";
			readonly whole: FigureId;
			readonly parts: NonEmpty<FigureId>;
			readonly open: boolean;
	  }
	/** Printed parts, and the printed numbers before them that may be their whole, the likeliest first. `all`: no part is left out. */
	| {
			readonly kind: "list";
			readonly wholes: NonEmpty<FigureId>;
			readonly parts: NonEmpty<FigureId>;
			readonly all: boolean;
	  }
	/** Shares of one printed number, which the sentence does not name. */
	| {
			readonly kind: "shares";
			readonly shares: NonEmpty<{ readonly part: FigureId; readonly share: FigureId }>;
	  }
	/** A total, a count and what falls to each: 12台、每台14.5万元，计174万元. `priced`: the total is worked out from `each`. */
	| {
			readonly kind: "pieces";
			readonly total: FigureId;
			readonly count: FigureId;
			readonly each: FigureId;
			readonly priced: boolean;
	  }
	/** A printed rate with the two amounts that the sentence gives for it. */
	| {
			readonly kind: "rate";
			readonly rate: FigureId;
			readonly numerator: FigureId;
			readonly denominator: FigureId;
	  }
	/** A comparison with the year before. `direction` is the printed word. */
	| {
			readonly kind: "change";
			readonly direction: Direction;
			readonly current: FigureId | null;
			readonly previous: FigureId | null;
			readonly amount: FigureId | null;
			readonly rate: FigureId | null;
			readonly evidence: Evidence;
	  }
	/** A part that cannot be more than its whole: 受理 … 办结, 投入 … 发放, 申请 … 完成. */
	| { readonly kind: "subset"; readonly part: FigureId; readonly whole: FigureId }
	/** A rate of a stated number of people or things: 37名学员 … 合格率96.5%. */
	| { readonly kind: "rate-of-count"; readonly rate: FigureId; readonly count: FigureId }
	/** A 三公经费 sentence: the printed total, if any, and all that it lists. */
	| {
			readonly kind: "three-public";
			readonly whole: FigureId | null;
			readonly parts: NonEmpty<FigureId>;
	  }
	/** A printed grade (优, 良, 合格 …) and the score that it stands beside. */
	| {
			readonly kind: "grade";
			readonly grade: string;
			readonly score: FigureId | null;
			readonly evidence: Evidence;
	  }
	/** One item of a numbering; items of one `series` follow each other in the text. */
	| {
			readonly kind: "ordinal";
			readonly series: string;
			readonly number: number;
			readonly printed: string;
			readonly evidence: Evidence;
	  }
	/** Template text that was left in: 部门名称, XX, ××, 填写说明. */
	| { readonly kind: "placeholder"; readonly evidence: Evidence }
	/** The day up to which figures are counted (截至10月28日); `date` is ISO. */
	| { readonly kind: "as-of-date"; readonly date: string; readonly evidence: Evidence }
	/** A part of the report that a sentence opens by name: 存在的问题：…. */
	| {
			readonly kind: "part-named";
			readonly part: CanonicalSection;
			readonly evidence: Evidence;
	  }
	/** A name under which the text speaks of the reporting agency itself. */
	| { readonly kind: "agency-named"; readonly name: string; readonly evidence: Evidence };

export type StatementOf<K extends Statement["kind"]> = Extract<Statement, { kind: K }>;
