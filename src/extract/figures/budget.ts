import type { Direction, Measure } from "../../model/figure.ts";
import type { NonEmpty, Span } from "../../model/span.ts";
import type { BlockReading } from "./block.ts";
import { isAgainstBudget } from "./compare.ts";
import type { Dimensions } from "./dimensions.ts";
import { collect } from "./found.ts";
import type { Mention } from "./mention.ts";

/** Statements about amounts of a block, by the index of their quantity. */
export type BudgetStatement =
	| {
			readonly kind: "rate";
			readonly rate: number;
			readonly numerator: number;
			readonly denominator: number;
	  }
	| {
			readonly kind: "three-public";
			readonly whole: number | null;
			readonly parts: NonEmpty<number>;
	  }
	| ChangeDraft;

export interface ChangeDraft {
	readonly kind: "change";
	readonly direction: Direction;
	/** Null where this block does not print it: then it is looked for by the dimensions of `about`. */
	readonly current: number | null;
	readonly previous: number | null;
	readonly amount: number | null;
	readonly rate: number | null;
	/** What is compared. */
	readonly about: Dimensions;
	/** What its own words say is measured: 本年收入较上年减少. */
	readonly measure: Measure | null;
	/** The words of change, in the block's text. */
	readonly at: Span;
}

interface Read {
	readonly mention: Mention;
	readonly dimensions: Dimensions;
}

const read = ({ mentions, dimensions }: BlockReading): Read[] =>
	mentions.flatMap((mention, i) => {
		const found = dimensions[i];
		return found ? [{ mention, dimensions: found }] : [];
	});

/** 完成年初预算30.00万元的78.23%: the rate's base is the amount right before it. */
export function* statedBases(block: BlockReading): Iterable<BudgetStatement> {
	const all = read(block);
	for (const { mention, dimensions } of all) {
		if (dimensions.measure !== "execution_rate" || !/^的$/u.test(mention.label)) continue;
		const base = all.find((other) => other.mention.index === mention.index - 1);
		const spent = all.findLast(
			(other) =>
				other.mention.index < mention.index &&
				other.dimensions.measure === "expenditure" &&
				other.dimensions.item === dimensions.item &&
				other.mention.sentence === mention.sentence,
		);
		if (base && spent && /^budget/u.test(base.dimensions.measure ?? ""))
			yield {
				kind: "rate",
				rate: mention.index,
				numerator: spent.mention.index,
				denominator: base.mention.index,
			};
	}
}

/** 较预算数75.00万元减少13.65万元，下降18.20%: the rate of the amount right before it, of the budget before that. */
export function* againstBudget(block: BlockReading): Iterable<BudgetStatement> {
	for (const rate of block.mentions) {
		const amount = block.mentions[rate.index - 1];
		const base = block.mentions[rate.index - 2];
		if (rate.quantity.kind !== "rate" || !MOVED.test(rate.label) || !amount || !base) continue;
		if (amount.part !== rate.part || base.part !== rate.part || !MOVED.test(amount.label)) continue;
		const amounts = amount.quantity.kind === "money" && base.quantity.kind === "money";
		const isBudget = /^budget/u.test(block.dimensions[base.index]?.measure ?? "");
		if (amounts && isBudget && /^[比较与]/u.test(base.label))
			yield {
				kind: "rate",
				rate: rate.index,
				numerator: amount.index,
				denominator: base.index,
			};
	}
}

const MOVED = /^(?:相比)?(?:增加|增长|上升|减少|下降|降低|压减|节约)(?:了|额|率)?$/u;

/** 2022年度项目支出共安排4个项目，分别是：… with so many amounts: the whole of 项目支出 is printed elsewhere. */
export function* listedProjects(
	block: BlockReading,
): Iterable<{ readonly parts: NonEmpty<number>; readonly period: string | null }> {
	for (const { index, quantity, label, after, sentence } of block.mentions) {
		if (quantity.kind !== "count" || !/项目支出(?:共|总共)?(?:安排|涉及|包括)?了?$/u.test(label))
			continue;
		const count = /^项目/u.test(after) ? Number(quantity.value) : 0;
		const amounts = block.mentions.filter(
			(m) => m.index > index && m.sentence === sentence && m.quantity.kind === "money",
		);
		const spent = amounts.filter((m) => block.dimensions[m.index]?.measure === "expenditure");
		const [first, ...rest] = spent.map((m) => m.index);
		if (first === undefined || spent.length !== count || amounts.length !== count) continue;
		yield { parts: [first, ...rest], period: block.dimensions[first]?.period ?? null };
	}
}

const THREE_PUBLIC = /三公[”"」]?经费/u;

/** The list of a 三公经费 sentence, with all that it counts. */
export function* threePublic(block: BlockReading, text: string): Iterable<BudgetStatement> {
	const head = THREE_PUBLIC.exec(text);
	if (!head) return;
	const amounts = read(block).filter(
		({ mention, dimensions }) =>
			mention.quantity.kind === "money" &&
			mention.quantity.at.start > head.index &&
			dimensions.measure === "expenditure" &&
			dimensions.item !== null,
	);
	const whole = amounts.find(({ dimensions }) => dimensions.item === "three_public");
	const from = whole?.mention.sentence ?? amounts[0]?.mention.sentence ?? 0;
	const parts = amounts.filter(
		({ mention, dimensions }) =>
			LISTED.has(dimensions.item ?? "") &&
			mention.sentence - from <= 1 &&
			dimensions.period === (whole ?? amounts[0])?.dimensions.period,
	);
	const [first, ...rest] = parts.map(({ mention }) => mention.index);
	if (first !== undefined)
		yield { kind: "three-public", whole: whole?.mention.index ?? null, parts: [first, ...rest] };
}

/** What such lists name, rightly or wrongly. */
const LISTED = new Set([
	"abroad",
	"vehicle",
	"vehicle_purchase",
	"vehicle_operation",
	"reception",
	"meeting",
	"training",
]);

const UNCHANGED =
	/与(?:上年|去年|20\d\d年度?)(?:同期|决算数?)?(?:持平|相同|一致)|同比持平|较(?:上年|去年)持平/gu;

/** 年中追加712万元, 执行中调增206万元: changes of the budget within the year. */
const ADJUSTS = /调增|调减|追加|追减|核减/u;

/** Comparisons with the year before: amounts, rates and words of change. */
export function* changes(
	block: BlockReading,
	text: string,
	year: number | null,
): Iterable<ChangeDraft> {
	const all = read(block);
	const used = new Set<number>();
	for (const change of all) {
		if (change.dimensions.direction === null || used.has(change.mention.index)) continue;
		if (isAgainstBudget(change.mention) || ADJUSTS.test(change.mention.label)) continue;
		const group = all.filter(
			(other) =>
				other.dimensions.direction !== null &&
				other.mention.sentence === change.mention.sentence &&
				other.mention.index >= change.mention.index &&
				other.mention.index <= change.mention.index + 1 &&
				other.dimensions.item === change.dimensions.item,
		);
		for (const member of group) used.add(member.mention.index);
		const amount = group.find(({ mention }) => mention.quantity.kind === "money");
		const rate = group.find(({ mention }) => mention.quantity.kind === "rate");
		const { current, previous } = compared(all, change, year);
		const start = change.mention.quantity.at.start - change.mention.label.length;
		yield {
			kind: "change",
			direction: change.dimensions.direction,
			current: current?.mention.index ?? null,
			previous: previous?.mention.index ?? null,
			amount: amount?.mention.index ?? null,
			rate: rate?.mention.index ?? null,
			about: change.dimensions,
			measure: namedIn(change),
			at: { start: Math.max(0, start), end: (group.at(-1) ?? change).mention.quantity.at.end },
		};
	}
	yield* unchanged(all, text, year);
}

function* unchanged(
	all: readonly Read[],
	text: string,
	year: number | null,
): Iterable<ChangeDraft> {
	for (const match of text.matchAll(UNCHANGED)) {
		const at = match.index ?? 0;
		const current = all.findLast(
			({ mention, dimensions }) =>
				mention.quantity.at.end <= at &&
				mention.quantity.kind === "money" &&
				dimensions.measure === "expenditure",
		);
		if (!current || /[。；]/u.test(text.slice(current.mention.quantity.at.end, at))) continue;
		const { previous } = compared(all, current, year);
		yield {
			kind: "change",
			direction: "unchanged",
			current: current.mention.index,
			previous: previous?.mention.index ?? null,
			amount: null,
			rate: null,
			about: current.dimensions,
			measure: null,
			at: { start: at, end: at + match[0].length },
		};
	}
}

const namedIn = ({ mention }: Read): Measure | null => collect(mention.label).measure;

/** The two values that a comparison is between, as far as the block prints them. */
function compared(all: readonly Read[], change: Read, year: number | null) {
	const same = all.filter(
		({ mention, dimensions }) =>
			mention.quantity.kind === "money" &&
			dimensions.measure !== null &&
			dimensions.direction === null &&
			dimensions.measure !== "budget_initial" &&
			dimensions.item === change.dimensions.item &&
			dimensions.entity === change.dimensions.entity &&
			mention.index <= change.mention.index,
	);
	// 上年结转632万元。本年收入较上年减少…: what the words of change name is what is compared.
	const named = namedIn(change);
	const isNamed = (other: Read): boolean => named === null || other.dimensions.measure === named;
	const earlier = (period: string | null): boolean =>
		year !== null && period !== null && /^\d{4}$/.test(period) && Number(period) === year - 1;
	const near = same.filter(({ mention }) => change.mention.sentence - mention.sentence <= 1);
	const previous = near.findLast(({ dimensions }) => earlier(dimensions.period));
	const ofOneFund = (other: Read): boolean =>
		other.dimensions.fund === (previous ?? change).dimensions.fund;
	// 支出6.42万元，为预算8.00万元的80.25%，比2022年的7.10万元…: spending is compared with spending.
	const measure = previous?.dimensions.measure;
	return {
		current: near.findLast(
			(other) =>
				!earlier(other.dimensions.period) &&
				ofOneFund(other) &&
				isNamed(other) &&
				(measure !== "expenditure" || other.dimensions.measure === measure),
		),
		previous,
	};
}

const OF_SPENDING =
	/^占(?:全年|本年|当年|部门|单位)?(?:总支出|支出(?:总额|合计|总计)?|支出决算)(?:数)?的$/u;

/** 项目支出7,842.81万元，占支出总额的64.49%: a share of the agency's whole spending. */
export function* shares(
	block: BlockReading,
): Iterable<{ readonly rate: number; readonly numerator: number; readonly period: string | null }> {
	for (const mention of block.mentions) {
		if (mention.quantity.kind !== "rate" || !OF_SPENDING.test(mention.label)) continue;
		const part = read(block).findLast(
			(other) => other.mention.index < mention.index && other.mention.sentence === mention.sentence,
		);
		if (part?.dimensions.measure === "expenditure")
			yield { rate: mention.index, numerator: part.mention.index, period: part.dimensions.period };
	}
}
