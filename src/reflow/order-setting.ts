import { measureOf } from "./measure.ts";
import type { LineFacts, Tail } from "./order-line.ts";

/** What a text shows of its own setting, whatever the order of its lines. */
export interface Setting {
	/** The width to which lines are set, in em. */
	readonly measure: number;
	isShort(line: LineFacts): boolean;
	/** A title, a cell of a table, a signature: short, without a stop and without punctuation inside. */
	standsAlone(line: LineFacts): boolean;
	/** Log odds that the width of a line is that of a line which goes on, not of a paragraph's end. */
	fullness(width: number): number;
	/** Log odds that the line goes on rather than ending its paragraph, by its tail and width. */
	goesOn(line: LineFacts): number;
	/** Log likelihood of such a beginning, by comparison with any line, inside and at the start of a paragraph. */
	readonly continues: BeginningOdds;
	readonly starts: BeginningOdds;
	/** At the start of a paragraph after a heading. */
	readonly heads: BeginningOdds;
}

/** By `beginningOf`. */
export type BeginningOdds = Readonly<Record<Beginning, number>>;
export type Beginning = "plain" | "ordinal" | "closing" | "inset" | "inset-ordinal" | "orphan";

export const beginningOf = (line: LineFacts): Beginning => {
	if (line.head === "orphan" || line.head === "closing") return line.head;
	if (line.indented) return line.head === "ordinal" ? "inset-ordinal" : "inset";
	return line.head;
};

/** Log odds of going on to ending, by the tail alone: counted in reports that are in order. */
const TAIL_ODDS: Readonly<Record<Tail, number>> = {
	stop: -1.7,
	semicolon: 0.5,
	colon: -1,
	comma: 3,
	open: 4,
};
/** A heading is mostly a paragraph of its own. */
const HEADING_ODDS = -1.4;
/** The share of lines that go on although they are short: a line that was cut in two. */
const CUT_SHARE = 0.02;
/** Two character widths are one em; a line may hang over or stay short by about one. */
const NEAR = [1, 2, 1, 0.5];

/** Null where the text is not set in lines: every line is then a paragraph, and nothing shows its order. */
export function settingOf(lines: readonly LineFacts[]): Setting | null {
	const measure = measureOf(lines.map((line) => line.text))?.width ?? null;
	if (measure === null) return null;
	const fullness = fullnessOf(lines, measure);
	const oddsOf = (line: LineFacts): number => {
		const width = fullness(line.width);
		if (line.heading && line.tail === "open") return HEADING_ODDS + width;
		if (line.tail === "open" && width < SHORT) return line.prose ? CUT_PROSE_ODDS : CUT_ODDS;
		return TAIL_ODDS[line.tail] + width;
	};
	const isShort = (line: LineFacts): boolean => fullness(line.width) < SHORT;
	const ends = lastLines(lines, oddsOf);
	const goesOn = (line: LineFacts): number =>
		ends.has(line) && line.tail === "open" && !line.heading && isShort(line)
			? CUT_END_ODDS
			: oddsOf(line);
	const standsAlone = (line: LineFacts): boolean =>
		line.head === "plain" &&
		line.tail === "open" &&
		!line.prose &&
		isShort(line) &&
		!ends.has(line);
	return { measure, isShort, standsAlone, fullness, goesOn, ...beginnings(lines, goesOn) };
}

/** Log odds from which the line before certainly goes on. */
const GOES_ON = 3;

/** Lines that end the paragraph of the line before as it was read. */
function lastLines(
	lines: readonly LineFacts[],
	goesOn: (line: LineFacts) => number,
): ReadonlySet<LineFacts> {
	// The lines of the title stand alone.
	const body = lines.findIndex((line) => line.prose || line.head !== "plain");
	return new Set(
		lines.filter((_, i) => {
			const before = lines[i - 1];
			return before !== undefined && i > body && goesOn(before) > GOES_ON;
		}),
	);
}

/** Log odds of the width below which a line counts as short. */
const SHORT = -1;
/** A short line without a stop: running text was rather cut off, anything else is a title or a cell. */
const CUT_PROSE_ODDS = 1;
const CUT_ODDS = -2;
/** A short line without a stop that ends the paragraph of the line before lost its stop or its rest. */
const CUT_END_ODDS = 2.5;

/** From the widths of the lines that end in mid-sentence. */
function fullnessOf(lines: readonly LineFacts[], measure: number): (width: number) => number {
	const counts = new Map<number, number>();
	let total = 0;
	for (const line of lines) {
		if (line.heading || line.tail === "stop" || line.width < measure - 5) continue;
		total++;
		NEAR.forEach((weight, d) => {
			for (const at of d === 0 ? [0] : [-d, d]) {
				const key = Math.round(line.width * 2) + at;
				counts.set(key, (counts.get(key) ?? 0) + weight);
			}
		});
	}
	const norm =
		NEAR.reduce((sum, weight, d) => sum + weight * (d === 0 ? 1 : 2), 0) * Math.max(total, 1);
	const uniform = 1 / (2 * measure);
	return (width) => {
		const share = (counts.get(Math.round(width * 2)) ?? 0) / norm;
		return Math.log(((1 - CUT_SHARE) * share + CUT_SHARE * uniform) / uniform);
	};
}

type Counts = Record<Beginning, number>;
const prior = (plain: number, ordinal: number, closing: number, orphan: number): Counts => ({
	plain,
	ordinal,
	closing,
	orphan,
	inset: 0.3,
	"inset-ordinal": 0.3,
});

/** From the seams that leave no doubt; the few that are wrong in a text out of order do not matter. */
function beginnings(
	lines: readonly LineFacts[],
	goesOn: (line: LineFacts) => number,
): Pick<Setting, "continues" | "starts" | "heads"> {
	const inside = prior(20, 1, 0.5, 0.3);
	const first = prior(1.5, 4, 0.02, 0.02);
	const headed = prior(4, 4, 0.02, 0.02);
	const any = prior(20, 5, 0.5, 0.3);
	lines.forEach((line, i) => {
		const beginning = beginningOf(line);
		any[beginning]++;
		const before = lines[i - 1];
		if (!before) return;
		const odds = goesOn(before);
		if (odds > GOES_ON) inside[beginning]++;
		if (beginning === "closing" || beginning === "orphan") return;
		if (before.heading && odds < 0) headed[beginning]++;
		else if (odds < -GOES_ON) first[beginning]++;
	});
	return {
		continues: compare(inside, any),
		starts: compare(first, any),
		heads: compare(headed, any),
	};
}

function compare(counts: Counts, any: Counts): BeginningOdds {
	const sum = (c: Counts): number => Object.values(c).reduce((a, b) => a + b, 0);
	const scale = Math.log(sum(any) / sum(counts));
	const odds = { ...counts };
	for (const key of Object.keys(odds) as Beginning[])
		odds[key] = Math.log(counts[key] / any[key]) + scale;
	return odds;
}
