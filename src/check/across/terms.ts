import type { Figure } from "../../model/figure.ts";
import type { RuleId } from "../../model/finding.ts";
import type { Fault } from "../fault.ts";
import { same } from "../forms/same.ts";
import type { Relation } from "../relation.ts";
import type { Term } from "../term.ts";
import { figureTerm } from "../terms.ts";
import { judgeSame } from "../verdict.ts";

/** A figure of one of two reports as a term; numbers of two reports are never one term. */
const termOf = (figure: Figure, side: "here" | "there"): Term => ({
	...figureTerm(figure),
	id: side,
});

/** Two prints of one fact in two reports. */
export function relationOf(rule: RuleId, here: Figure, there: Figure): Relation {
	return { finder: rule, rule, ...same(termOf(here, "here"), termOf(there, "there")) };
}

/** Whether no value can be rounded to both prints. */
export const contradict = (a: Figure, b: Figure): boolean =>
	judgeSame(termOf(a, "here"), termOf(b, "there")).kind === "inconsistent";

/** Whether they agree for certain. */
export const agree = (a: Figure, b: Figure): boolean => {
	const { kind } = judgeSame(termOf(a, "here"), termOf(b, "there"));
	return kind === "consistent" || kind === "truncated";
};

/** The number of this report as the wrong one. */
export const faultOf = (primary: Relation): Fault => ({
	culprit: primary.terms[0],
	primary,
	others: [],
	support: 0,
	required: primary.required(primary.terms[0]),
});
