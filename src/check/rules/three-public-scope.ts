import type { Figure } from "../../model/figure.ts";
import { distinct } from "../fault.ts";
import { itemName } from "../names.ts";
import { where } from "../notes.ts";
import type { Rule } from "../rule.ts";

/** 因公出国（境）费, 公务用车购置及运行费, 公务接待费; 会议费 and 培训费 are printed beside them, never among them. */
const SCOPE: ReadonlySet<string> = new Set([
	"three_public",
	"abroad",
	"vehicle",
	"vehicle_purchase",
	"vehicle_operation",
	"reception",
]);

export const threePublicScope: Rule = {
	id: "three-public-scope",
	summary: "“三公”经费里列入了出国（境）、公务用车、公务接待以外的费用",
	severity: "warning",
	formula: "“三公”经费＝因公出国（境）费＋公务用车购置及运行费＋公务接待费",
	source: "部门决算公开“三公”经费口径说明",
	remedy: "“三公”经费只列因公出国（境）、公务用车购置及运行、公务接待三项，其他费用另列",
	examples: {
		fails: [
			"2021年“三公”经费支出20.00万元，其中公务用车运行维护费12.60万元，公务接待费3.00万元，培训费4.40万元。",
		],
		passes: [
			"2021年“三公”经费支出15.60万元，其中公务用车运行维护费12.60万元，公务接待费3.00万元。另支出培训费4.40万元。",
		],
	},
	*find({ facts }) {
		for (const statement of facts.statements("three-public")) {
			const parts = statement.parts.flatMap((id) => facts.figure(id) ?? []);
			const [first, ...rest] = parts.filter(isOutside);
			if (!first) continue;
			const names = [first, ...rest].map(nameOf).join("、");
			yield {
				message: `${where(facts, first.evidence)}“三公”经费列入了${names}，不属于因公出国（境）费、公务用车购置及运行费、公务接待费。`,
				expected: "因公出国（境）费、公务用车购置及运行费、公务接待费",
				actual: names,
				evidence: distinct([first.evidence, ...rest.map((figure) => figure.evidence)]),
			};
		}
	},
};

function isOutside({ item, label }: Figure): boolean {
	if (item !== null) return !SCOPE.has(item);
	return label !== "" && !/出国|出境|车|接待|三公/u.test(label);
}

const nameOf = (figure: Figure): string =>
	figure.label !== "" ? figure.label : (itemName(figure.item) ?? figure.item ?? figure.raw);
