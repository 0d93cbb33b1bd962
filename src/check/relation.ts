import type { RuleId } from "../model/finding.ts";
import type { Formula } from "../model/rule.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Facts } from "./facts.ts";
import type { Interval } from "./interval.ts";
import type { Term } from "./term.ts";
import type { Verdict } from "./verdict.ts";

/** An equation over printed numbers, judged. */
export interface Equation {
	/** One fact printed twice, a result and its operands, or a limit. A broken limit is a mistake of its own. */
	readonly form: "same" | "result" | "limit";
	/** The printed result first, then its operands. */
	readonly terms: NonEmpty<Term>;
	readonly verdict: Verdict;
	/** What gives the result, in the report's numbers: 1,219.57万元÷1,512.20万元. */
	calculation(): string;
	/** What `term` would have to be if all others are right; null where the others do not fix it. */
	required(term: Term): Interval | null;
}

/** An equation and the rule that it breaks where it does not hold. */
export interface Relation extends Equation {
	readonly finder: string;
	readonly rule: RuleId;
}

/** Finds the instances of one formula in a report. */
export interface Finder extends Formula {
	readonly id: string;
	/** The rules that its instances may break. */
	readonly rules: NonEmpty<RuleId>;
	find(facts: Facts): Iterable<Omit<Relation, "finder">>;
}
