import { expect, test } from "vitest";
import { importReport } from "../../../src/index.ts";

/** Shares of the whole of their list: `rule «place»` of each error. */
test.for<readonly [string, string, readonly string[]]>([
	[
		"right",
		"2022年本年支出合计400万元，其中：基本支出250万元，占62.5%；项目支出150万元，占37.5%。",
		[],
	],
	[
		"wrong by two digits that changed places",
		"2022年本年支出合计400万元，其中：基本支出250万元，占65.2%；项目支出150万元，占37.5%。",
		["rate-mismatch 65.2%"],
	],
	[
		"cut off instead of rounded",
		"2022年本年收入合计300万元，其中：一般公共预算财政拨款收入200万元，占66.66%；其他收入100万元，占33.33%。",
		[],
	],
	["of nothing", "2022年本年支出合计0万元，其中：基本支出0万元，占0%；项目支出0万元，占0%。", []],
	[
		"of a list within a list: the base is not told",
		"2022年本年支出合计400万元，其中：基本支出250万元，其中：人员经费200万元，占50%；公用经费50万元，占12.5%。",
		[],
	],
	[
		"of another whole that is named",
		"2022年本年支出合计400万元，其中：基本支出250万元，占财政拨款支出的71.4%；项目支出150万元，占37.5%。",
		[],
	],
])("%s", async ([, text, expected]) => {
	const report = `澄江市农业局2022年度部门决算情况说明\n一、支出决算情况说明\n${text}\n`;
	const { findings } = await importReport({
		path: "a.txt",
		bytes: new TextEncoder().encode(report),
	});
	const errors = findings.filter(({ severity }) => severity === "error");
	expect(errors.map(({ rule, evidence }) => `${rule} ${evidence[0]?.quote}`)).toEqual(expected);
});
