import { ratio } from "../forms/ratio.ts";
import type { Finder } from "../relation.ts";

const CONTROL_RATE = /(?:在[职编]|人员|编制)[^，。；]{0,6}控制率$/u;

/** 在职人员控制率, of the nearest 在职人员数 and 编制数 of the whole agency. */
export const staffControl: Finder = {
	id: "staff-control",
	formula: "在职人员控制率＝在职人员数÷编制数×100%",
	source: "财预〔2013〕53号附件：在职人员控制率",
	*find(facts) {
		const staff = (measure: "staff_actual" | "staff_authorized") =>
			facts.report.figures.filter((f) => f.measure === measure && f.item === "total");
		for (const rate of facts.report.figures) {
			if (rate.kind !== "rate" || !CONTROL_RATE.test(rate.label)) continue;
			const beside = (measure: "staff_actual" | "staff_authorized") => {
				const figure = facts.nearest(staff(measure), rate.evidence);
				return figure && facts.apart(figure.evidence, rate.evidence) === 0 ? figure : null;
			};
			const [actual, posts] = [beside("staff_actual"), beside("staff_authorized")];
			if (!actual || !posts) continue;
			yield {
				rule: "rate-mismatch",
				...ratio(facts.term(rate), facts.term(actual), facts.term(posts)),
			};
		}
	},
};
