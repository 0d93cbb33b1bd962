import { blame, calculation, computed, difference, faultsOf, note } from "../notes.ts";
import type { Rule } from "../rule.ts";
import { shareSums } from "../share-sums.ts";
import { named } from "../wording.ts";

export const sumMismatch: Rule = {
	id: "sum-mismatch",
	summary: "所列各部分之和不等于合计（资金来源、支出项目、其中数、括号内的分项）",
	severity: "error",
	formula: "合计＝各部分之和；同一总额的各项占比之和＝100%",
	source: "财预〔2020〕10号 项目支出绩效自评表 年度资金总额；部门决算报表表间勾稽",
	remedy: "按决算报表核对合计与各部分，改正对不上的一个",
	examples: {
		fails: [
			"2021年全年支出5,120.36万元，其中基本支出2,214.58万元，项目支出2,950.78万元。",
			"工资福利、商品服务、资本性支出分别占总支出的45.32%、30.21%、42.47%。",
		],
		passes: [
			"2021年全年支出5,120.36万元，其中基本支出2,214.58万元，项目支出2,905.78万元。",
			"2021年全年支出512万元，其中基本支出221.46万元，项目支出290.58万元。",
			"工资福利、商品服务、资本性支出分别占总支出的45.32%、30.21%、24.47%。",
		],
	},
	*find({ facts, faults }) {
		for (const fault of faultsOf(faults, this.id)) {
			const { primary } = fault;
			const core = `${named(primary.terms[0])}与各部分之和不符：${calculation(primary)}＝${computed(primary)}，相差${difference(primary)}${blame(fault)}`;
			yield note(facts, fault, core);
		}
		yield* shareSums(facts, faults);
	},
};
