import { expect, test } from "vitest";
import { importReport } from "../../src/index.ts";
import { fileOf } from "./example-file.ts";

/** A form with the weights of its levels printed, and the weights of its four indicators. */
async function judged(levels: readonly [string, string, string], weights: readonly number[]) {
	const [output, benefit, satisfaction] = levels;
	const [a, b, c, d] = weights;
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const rows = [
		"|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|",
		`|产出指标（${output}分）|数量指标|巡查次数|≥480次|481次|${a}|${a}|`,
		`|产出指标（${output}分）|质量指标|合格率|≥98%|99%|${b}|${b}|`,
		`|效益指标${benefit && `（${benefit}分）`}|社会效益指标|受益人口|≥85万人|86万人|${c}|${c}|`,
		`|满意度指标（${satisfaction}分）|服务对象满意度指标|居民满意度|≥90%|93%|${d}|${d}|`,
		`|总分|||||100|${total}|`,
	];
	const { findings, coverage } = await importReport(fileOf(rows.join("\n")));
	return {
		messages: findings.map(({ message }) => message),
		broken: [coverage.inconsistent, coverage.undecidable],
	};
}

test("levels that hold what is under them", async () => {
	const { messages, broken } = await judged(["50", "40", "10"], [30, 20, 40, 10]);
	expect({ messages, broken }).toEqual({ messages: [], broken: [0, 0] });
});

test("a weight that breaks its level and the total is one finding about that weight", async () => {
	const { messages, broken } = await judged(["50", "40", "10"], [30, 15, 40, 10]);
	expect(broken[0]).toBe(2);
	expect(messages).toHaveLength(1);
	expect(messages[0]).toMatch(/分值之和不符/);
});

test("the weight of a level alone is wrong", async () => {
	const { messages } = await judged(["60", "40", "10"], [30, 20, 40, 10]);
	expect(messages).toEqual(["表中，产出指标60分与各指标分值之和不符：30＋20＝50分。"]);
});

test("two levels that are off at once accuse nobody", async () => {
	const { messages, broken } = await judged(["60", "30", "10"], [30, 20, 40, 10]);
	expect({ messages, broken }).toEqual({ messages: [], broken: [0, 2] });
});

test("a level without a printed weight leaves the others undecided", async () => {
	const { messages, broken } = await judged(["60", "", "10"], [30, 20, 40, 10]);
	expect({ messages, broken }).toEqual({ messages: [], broken: [0, 1] });
});
