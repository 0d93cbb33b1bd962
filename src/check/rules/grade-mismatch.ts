import { distinct, type Fault } from "../fault.ts";
import { GRADE_TABLES, type GradeTable, gradeName, OTHER_GRADES, USUAL_GRADES } from "../grades.ts";
import { middle } from "../interval.ts";
import { where } from "../notes.ts";
import { compare, fromDecimal, ONE, plus, type Rational, rational, wholeOf } from "../rational.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

export const gradeMismatch: Rule = {
	id: "grade-mismatch",
	summary: "印出的等级与得分在各种通行的等级表里都对不上",
	severity: "error",
	formula: USUAL_GRADES,
	source: GRADE_TABLES[0].source,
	remedy: "按本地的等级划分核对等级与得分；本地另有划分的，可在配置中关闭本规则",
	variants: OTHER_GRADES,
	examples: {
		fails: ["2021年度自评得分96.84分，评价等级为“良”。"],
		passes: [
			"2021年度自评得分96.84分，评价等级为“优”。",
			"2021年度自评得分89.5分，评价等级为“优”。",
		],
	},
	*find({ facts, faults }) {
		for (const { grade, score, evidence } of facts.statements("grade")) {
			const figure = score === null ? null : facts.figure(score);
			if (figure?.qualifier !== "eq" || figure.value === null) continue;
			const name = gradeName(grade);
			const known = GRADE_TABLES.filter((table) => table.bands.some(([g]) => g === name));
			const value = fromDecimal(figure.value);
			const right = rightValue(faults, facts.term(figure).id) ?? value;
			const isGraded = (score: Rational) => known.some((table) => fits(table, name, score));
			if (known.length === 0 || isGraded(value) || isGraded(right)) continue;
			const usual = gradeIn(GRADE_TABLES[0], value);
			yield {
				message: `${where(facts, evidence)}得分${figure.raw}，等级却为${quoted(grade)}，按通行的等级表应为${quoted(usual)}：${USUAL_GRADES}。`,
				expected: usual,
				actual: grade,
				evidence: distinct([evidence, figure.evidence]),
			};
		}
	},
};

/** What a score that is accused already would have to be; the grade may be that one's. */
function rightValue(faults: readonly Fault[], score: string): Rational | null {
	const fault = faults.find(({ culprit }) => culprit.id === score);
	return fault?.required ? middle(fault.required) : null;
}

/**
 * Whether a score may have a grade. Tables of whole points (80至89分为良) leave 89.5 open,
 * so it passes for both neighbours.
 */
function fits({ bands }: GradeTable, grade: string, score: Rational): boolean {
	const at = bands.findIndex(([name]) => name === grade);
	const from = bands[at]?.[1];
	const above = bands[at - 1]?.[1];
	if (from === undefined) return false;
	const reaches = compare(plus(score, ONE), rational(BigInt(from))) > 0;
	const whole = wholeOf(score) !== null && compare(score, rational(BigInt(from))) < 0;
	return reaches && !whole && (above === undefined || compare(score, rational(BigInt(above))) < 0);
}

function gradeIn(table: GradeTable | undefined, score: Rational): string {
	const band = table?.bands.find(([, from]) => compare(score, rational(BigInt(from))) >= 0);
	return band?.[0] ?? "";
}
