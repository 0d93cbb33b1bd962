import { lines } from "../example-text.ts";
import type { Fault } from "../fault.ts";
import { blame, calculation, computed, faultsOf, note } from "../notes.ts";
import { compare } from "../rational.ts";
import type { Rule } from "../rule.ts";
import { bareName, named, quoted } from "../wording.ts";

export const changeMismatch: Rule = {
	id: "change-mismatch",
	summary: "增减额或增加、减少、持平等用语与本年、上年两个数相矛盾",
	severity: "error",
	formula: "增减额＝｜本年数－上年数｜，“增加”“减少”“持平”与两数的大小一致",
	source: "部门决算公开说明：与上年对比的增减额",
	remedy: "按本年数、上年数重算增减额，核对“增加”“减少”“持平”的用法",
	examples: {
		fails: [
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"2021年“三公”经费支出18.64万元，比2020年的20.32万元减少1.86万元。",
			),
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"2021年“三公”经费支出18.64万元，比2020年的20.32万元增加1.68万元。",
			),
		],
		passes: [
			lines(
				"清河县水务局2021年度部门整体支出绩效自评报告",
				"2021年“三公”经费支出18.64万元，比2020年的20.32万元减少1.68万元。",
			),
		],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id))
			yield { ...note(facts, fault, core(fault)), ...rightWord(fault) };
	},
};

function core(fault: Fault): string {
	const { primary } = fault;
	const [result, ...operands] = primary.terms;
	const name = bareName(operands.at(-2)?.name ?? "");
	if (result.kind !== "word") {
		return `${name && `${name}的`}增减额${result.raw}与本年、上年两数不符：${calculation(primary)}＝${computed(primary)}${blame(fault)}`;
	}
	const amount = operands.length > 2 ? operands[0] : undefined;
	const right = rightWord(fault).expected;
	const verdict = right ? `，应为${quoted(right)}` : `，问题应在${named(fault.culprit)}`;
	return `${name}写“${result.raw}${amount?.raw ?? ""}”，与两年数字不符：${calculation(primary)}${verdict}`;
}

/** The word that the two years ask for, where the word is what is wrong. */
function rightWord({ culprit, primary: { terms } }: Fault): { expected?: string } {
	const [now, then] = [terms.at(-2)?.value, terms.at(-1)?.value];
	if (culprit.kind !== "word" || !now || !then) return {};
	const order = compare(now, then);
	return { expected: order === 0 ? "持平" : order > 0 ? "增加" : "减少" };
}
