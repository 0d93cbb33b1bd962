import type { Figure } from "../../model/figure.ts";
import type { Draft, Rule } from "../rule.ts";
import { figureTerm } from "../terms.ts";
import { named } from "../wording.ts";
import type { ReportDigest, ReportHead } from "./digest.ts";

/** A report and those that it is compared with: of the same agency, on the same thing. */
export interface AcrossCase {
	readonly report: ReportDigest;
	/** Of the same year, earlier by name. */
	readonly twins: readonly ReportDigest[];
	/** Of the year before. */
	readonly priors: readonly ReportDigest[];
}

/** A rule that compares a report with others of its agency; parallel to `Rule`. */
export interface AcrossRule extends Omit<Rule, "find"> {
	find(given: AcrossCase): Iterable<Draft>;
}

/** The print with its name; what the name has before it in its sentence (与2021年度支出) is left out. */
export const printed = (figure: Figure): string =>
	named(figureTerm(figure)).replace(/^(?:其中|[与比较和同])[：:，]?/u, "");

/** 《桂溪县林业局2021年度…》（a.pdf）: the other report, named for a message. */
export const nameOfReport = ({ title, path, agency, year }: ReportHead): string =>
	`《${title ?? `${agency}${year}年度绩效自评报告`}》（${path}）`;
