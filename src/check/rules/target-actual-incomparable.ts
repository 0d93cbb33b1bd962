import type { Indicator } from "../../model/indicator.ts";
import { comparable, described } from "../indicators.ts";
import type { Rule } from "../rule.ts";

export const targetActualIncomparable: Rule = {
	id: "target-actual-incomparable",
	summary: "指标值与实际完成值不是同一种数，或指标值没有数值而完成值有",
	severity: "warning",
	formula: "年度指标值与实际完成值同一种数、同一单位",
	source: "财预〔2020〕10号：绩效指标应当可衡量、可比较",
	remedy: "按年度指标值的口径和单位填写实际完成值",
	examples: {
		fails: ["1.教师培训项目：教师培训场次，年度指标值≥30场，实际完成值100%。"],
		passes: ["1.教师培训项目：教师培训场次，年度指标值≥30场，实际完成值32场。"],
	},
	*find({ facts }) {
		for (const indicator of facts.report.indicators) {
			const reason = reasonOf(indicator);
			// A row whose name is ≤ stands in the wrong columns.
			if (!reason || !/[\p{Script=Han}A-Za-z]/u.test(indicator.name)) continue;
			yield {
				message: `${described(indicator)}${reason}，无法比较。`,
				expected: indicator.target?.raw ?? null,
				actual: indicator.actual?.raw ?? null,
				evidence: [indicator.evidence],
			};
		}
	},
};

/** 全部, 全覆盖 and 应补尽补 say 100% in words. */
const ALL = /全部|全覆盖|全面|全额|足额|所有|应.{1,2}尽/u;

function reasonOf({ target, actual }: Indicator): string | null {
	if (!target || target.raw === "" || !actual || actual.value === null) return null;
	if (target.value === null) {
		return actual.unit === "%" && ALL.test(target.raw) ? null : "的指标值没有数值，完成值却是数字";
	}
	return comparable(target, actual) ? null : "的指标值与完成值单位不同";
}
