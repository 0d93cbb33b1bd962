import { expect, test } from "vitest";
import { extract } from "../../../src/extract/index.ts";
import { segmentedOf } from "../segmented.ts";

const TITLE = "澄江市农业局2022年度部门整体支出绩效自评报告";

/** How item, entity and period of one number of a passage are known. */
const cases: readonly (readonly [string, string, string, string])[] = [
	[
		"words for the whole",
		"2022年部门整体支出480.50万元。",
		"480.50万元",
		"explicit explicit explicit",
	],
	[
		"nothing but the measure",
		"预算500.00万元，支出480.50万元。",
		"480.50万元",
		"default default default",
	],
	[
		"a part by its name",
		"全年支出480.50万元，其中基本支出300.20万元。",
		"300.20万元",
		"explicit default default",
	],
	[
		"what is told of one thing before a colon",
		"农村公路养护：安排86.00万元，支出85.20万元。",
		"85.20万元",
		"inherited inherited default",
	],
	[
		"the clause before speaks of something else",
		"冷链建设进度滞后，执行率仅89.74%。",
		"89.74%",
		"open open default",
	],
	[
		"an amount of something else before it",
		"发放残疾儿童生活补贴255.96万元，每人1.62万元。合计支出480.50万元。",
		"480.50万元",
		"open open default",
	],
	[
		"a plan of the next year",
		"计划在下一年投入，2023年预算2600万元。",
		"2600万元",
		"explicit explicit open",
	],
	[
		"what is compared after a list may be its last part",
		"财政拨款支出300.20万元、事业收入支出180.30万元，比上年减少20.10万元。",
		"20.10万元",
		"open open default",
	],
	[
		"posts with their parts behind 其中 are all the posts",
		"在职人员编制18人，其中：行政编制16人，事业编制2人。在职实有31人。",
		"18人",
		"default default default",
	],
	[
		"posts beside those of another body need not be all",
		"机关编制9人，其中行政编制5人；下属康复中心编制12人。",
		"9人",
		"open open default",
	],
	[
		"the maximum in the title of one form need not be that of the next",
		"产出指标（50分）",
		"50分",
		"open default default",
	],
	[
		"so many bodies may be all or not",
		"6个县实际到位资金340万元。",
		"340万元",
		"open open default",
	],
	[
		"a rate behind a list is of its last part or of its whole",
		"全年支付资金340万元，其中：基本支出245万元，项目支出95万元，支付率97.14%。",
		"97.14%",
		"open open default",
	],
];

test.for(cases)("%s", ([, text, raw, expected]) => {
	const { figures, provenance } = extract(segmentedOf([TITLE, "一、预算执行情况", text]));
	const figure = figures.findLast((each) => each.raw === raw);
	const known = provenance.get(figure?.id ?? "");
	expect(`${known?.item} ${known?.entity} ${known?.period}`).toBe(expected);
});
