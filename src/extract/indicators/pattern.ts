import type { NonEmpty } from "../../model/span.ts";
import type { ReadValue } from "./value.ts";
import type { View } from "./view.ts";

/** Target and actual of one indicator, as a pattern finds them. */
export interface Pair {
	readonly target: ReadValue | null;
	readonly actual: ReadValue | null;
}

/** What a pattern finds in the running text of a block; offsets are of the view. */
export interface Reading {
	/** Where the words that name the indicator end, or with a `name` of its own where the statement begins. */
	readonly start: number;
	/** The name where it is inside the statement (计划造林…亩), else null. */
	readonly name: string | null;
	readonly end: number;
	/** One pair, or with 分别 one pair for each name. */
	readonly pairs: NonEmpty<Pair>;
	/** 均, 都, 分别: the values hold for each of several names (A、B均达到100%). */
	readonly spread: boolean;
}

/** Values as `ge 90 %`, `eq 2750 人`, `range 3~5 天`, or the words themselves. */
export interface ExpectedIndicator {
	readonly project?: string;
	readonly name: string;
	readonly target?: string;
	readonly actual?: string;
	readonly weight?: string;
	readonly score?: string;
	readonly deviation?: string;
	readonly achieved: boolean | null;
}

export interface PatternExample {
	readonly text: string;
	readonly indicators: NonEmpty<ExpectedIndicator>;
}

/** One way in which prose states an indicator. Where the wording does not decide it declines. */
export interface IndicatorPattern {
	readonly id: string;
	readonly summary: string;
	/** `anywhere`: the words leave no doubt. `results`: only in parts that say what was achieved. */
	readonly where: "anywhere" | "results";
	readonly examples: NonEmpty<PatternExample>;
	readonly counterExamples: readonly string[];
	read(view: View): Iterable<Reading>;
}
