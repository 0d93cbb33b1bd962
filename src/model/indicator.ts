import * as z from "zod";
import { decimal } from "./decimal.ts";
import { evidence } from "./evidence.ts";
import { qualifier } from "./figure.ts";

export const indicatorValue = z.strictObject({
	op: qualifier.nullable().describe("Comparison; null for a value in words"),
	value: decimal.nullable().describe("Money in 元, rates in percent; null for words"),
	valueMax: decimal.nullable().describe("Upper end of a range; null otherwise"),
	unit: z.string().nullable().describe("As in a figure; null for words"),
	raw: z.string().describe("As printed"),
});

export const indicator = z.strictObject({
	id: z.string().describe("Stable within the record: i1, i2 … in reading order"),
	project: z.string().nullable().describe("Project or task that the indicator belongs to"),
	level1: z.string().nullable().describe("一级指标 as printed; null in prose"),
	level2: z.string().nullable().describe("二级指标 as printed; null in prose"),
	name: z.string().min(1).describe("三级指标"),
	target: indicatorValue.nullable().describe("年度指标值"),
	actual: indicatorValue.nullable().describe("实际完成值"),
	weight: decimal.nullable().describe("分值"),
	score: decimal.nullable().describe("得分"),
	achieved: z
		.boolean()
		.nullable()
		.describe("Whether the target is met; null where the two cannot be compared"),
	deviation: z.string().nullable().describe("偏差原因分析及改进措施, as printed"),
	evidence: evidence.describe("Where the indicator stands"),
});

export type IndicatorValue = Readonly<z.infer<typeof indicatorValue>>;
export type Indicator = Readonly<z.infer<typeof indicator>>;
