import type { NumberingStyle } from "../text/numbering.ts";
import { LADDER, type Ordinal } from "./ordinals.ts";

/** What a step in a numbering costs, in nats: how much rarer it is than counting on by one. */
const COST = {
	opens: 0.5,
	nests: 1.5,
	restarts: 1,
	restartsHeading: 5,
	opensLate: 8,
	opensAbove: 3,
	skipsOne: 4,
	skips: 6,
	repeats: 5,
	goesBack: 9,
} as const;

/** A step that costs this much or more does not read well. */
export const ODD_STEP = 4;

/** Readings that are this much worse than the best are given up. */
const BEAM = 9;
const WIDEST_BEAM = 8;

/** Numberings that begin anew in each paragraph without a heading between. */
const RUNNING: ReadonlySet<NumberingStyle> = new Set<NumberingStyle>([
	"is",
	"di",
	"circled",
	"arabic-bracket",
	"arabic",
]);

/** The open numberings, the innermost first. Equal levels are one object. */
interface Level {
	readonly ordinal: Ordinal | null;
	readonly parent: Level | null;
	readonly children: Map<number, Level>;
	readonly steps: Map<number, readonly Way[]>;
}

/** One way to read the numberings so far: the levels that are open, and what it costs. */
export interface Way {
	readonly level: Level;
	readonly cost: number;
}

/** The ways to read the numberings so far. */
export interface Readings {
	/** The cheapest first; never empty. */
	readonly ways: readonly Way[];
	/** What was read on from here, by numbering: the same numberings are read again and again. */
	readonly next: Map<number, Readings>;
}

const readingsOf = (ways: readonly Way[]): Readings => ({ ways, next: new Map() });

export const noReadings = (): Readings => readingsOf([{ level: levelUnder(null, null), cost: 0 }]);

const levelUnder = (parent: Level | null, ordinal: Ordinal | null): Level => ({
	ordinal,
	parent,
	children: new Map(),
	steps: new Map(),
});

const STYLE_KEY: Readonly<Record<NumberingStyle, number>> = {
	part: 0,
	han: 1,
	"han-bracket": 2,
	arabic: 3,
	"arabic-bracket": 4,
	circled: 5,
	is: 6,
	di: 7,
	decimal: 8,
	"decimal-3": 9,
};
/** A number: the search asks for millions of them. */
const keyOf = ({ style, number }: Ordinal): number => STYLE_KEY[style] * 1024 + number;

function child(parent: Level, ordinal: Ordinal): Level {
	const key = keyOf(ordinal);
	const found = parent.children.get(key) ?? levelUnder(parent, ordinal);
	parent.children.set(key, found);
	return found;
}

/** The readings after one more numbering. */
export function read(before: Readings, ordinal: Ordinal): Readings {
	const key = keyOf(ordinal);
	const known = before.next.get(key);
	if (known) return known;
	const found = readingsOf(waysAfter(before.ways, ordinal, key));
	before.next.set(key, found);
	return found;
}

function waysAfter(before: readonly Way[], ordinal: Ordinal, key: number): readonly Way[] {
	const after: { level: Level; cost: number }[] = [];
	for (const { level, cost } of before)
		for (const step of level.steps.get(key) ?? stepsFrom(level, ordinal, key)) {
			const total = cost + step.cost;
			const same = after.find((reading) => reading.level === step.level);
			if (!same) after.push({ level: step.level, cost: total });
			else if (total < same.cost) same.cost = total;
		}
	after.sort((a, b) => a.cost - b.cost);
	const limit = (after[0]?.cost ?? 0) + BEAM;
	let kept = 0;
	while (kept < after.length && kept < WIDEST_BEAM && (after[kept]?.cost ?? limit) <= limit) kept++;
	after.length = kept;
	return after;
}

export const leastCost = (readings: Readings): number => readings.ways[0]?.cost ?? 0;

function stepsFrom(from: Level, ordinal: Ordinal, key: number): readonly Way[] {
	const steps: Way[] = [];
	for (let at: Level | null = from; at !== null && steps.length < 2; at = at.parent) {
		if (!at.ordinal || !at.parent || at.ordinal.style !== ordinal.style) continue;
		steps.push({ level: child(at.parent, ordinal), cost: countOn(at.ordinal, ordinal) });
	}
	const opening = steps.length > 0 ? COST.nests : COST.opens;
	const late = ordinal.number === 1 ? 0 : COST.opensLate;
	const above = standsAbove(ordinal, from.ordinal) ? COST.opensAbove : 0;
	steps.push({ level: child(from, ordinal), cost: opening + late + above });
	from.steps.set(key, steps);
	return steps;
}

/** A numbering of a higher kind hardly opens under one of a lower kind, or inside 一是. */
function standsAbove({ style }: Ordinal, parent: Ordinal | null): boolean {
	if (!parent) return false;
	const [own, other] = [LADDER.indexOf(style), LADDER.indexOf(parent.style)];
	return own >= 0 && (own < other || parent.style === "is");
}

function countOn(from: Ordinal, { style, number }: Ordinal): number {
	const by = number - from.number;
	if (by === 1) return 0;
	if (by === 2) return COST.skipsOne;
	if (by > 2) return COST.skips;
	if (number === 1) return RUNNING.has(style) ? COST.restarts : COST.restartsHeading;
	return by === 0 ? COST.repeats : COST.goesBack;
}
