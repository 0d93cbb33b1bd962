import type { Evidence } from "../model/evidence.ts";
import type { FigureKind, Qualifier } from "../model/figure.ts";
import type { Interval } from "./interval.ts";
import type { Rational } from "./rational.ts";

/** A printed number, or a printed word of change, as a relation sees it. */
export interface Term {
	/** The same for every print of one fact with one value. */
	readonly id: string;
	readonly kind: FigureKind | "word";
	/** The words that name it: 一般公共预算支出. */
	readonly name: string;
	readonly raw: string;
	readonly qualifier: Qualifier;
	/** What the print stands for; null where that is not known (约, ——%). */
	readonly range: Interval | null;
	readonly value: Rational | null;
	/** Size of the last printed digit. */
	readonly ulp: Rational | null;
	/** The unit that it counts: 元 for 万元 too; empty for none. */
	readonly unit: string;
	readonly evidence: Evidence;
}
