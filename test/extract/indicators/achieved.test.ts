import { expect, test } from "vitest";
import { achieved } from "../../../src/extract/indicators/achieved.ts";
import { numberValue, wordValue } from "../../../src/extract/indicators/value.ts";
import type { IndicatorValue } from "../../../src/model/indicator.ts";
import { quantities } from "../../../src/text/quantities.ts";

/** Reads a value as it is printed. */
function value(printed: string): IndicatorValue {
	const [first] = quantities(printed);
	return first === undefined ? wordValue(printed) : numberValue(first);
}

const cases: readonly (readonly [target: string, actual: string, met: boolean | null])[] = [
	["≥90%", "95%", true],
	["≥90%", "90%", true],
	["≥90%", "90%以上", true],
	["≥90%", "89.9%", false],
	["≥90%", "85%以上", null],
	["≥90%", "不超过95%", null],
	["＞95%", "95%", false],
	["＞95%", "＞95%", true],
	["2750人", "2750人以上", true],
	["120户", "126户", true],
	["120户", "119户", false],
	["约5000人", "5120人", true],
	["≤3000元", "2960元", true],
	["≤3000元", "0.3万元", true],
	["≤3000元", "3001元", false],
	["≤3000元", "3100元以上", false],
	["≤3000元", "2900元以上", null],
	["0起", "0起", true],
	["0起", "1起", false],
	["3-5天", "4天", true],
	["3-5天", "6天", false],
	["12次/年", "12次", true],
	["30场", "100%", null],
	["4.2公里", "4200米", null],
	["申报人数", "100%", null],
	["0起", "未发生", null],
	["效果显著", "效果显著", true],
	["效果显著", "效果显著。", true],
	["明显", "较明显", null],
	["有效提升", "达成预期指标", true],
	["有效提升", "部分达成预期指标并具有一定效果", false],
];

test.for(cases)("target %s, actual %s: %s", ([target, actual, met]) => {
	expect(achieved(value(target), value(actual))).toBe(met);
});

test.for([
	["单位成本", "100元", "90元", true],
	["单位成本", "100元", "110元", false],
	["因贫辍学学生数", "5人", "3人", true],
	["办结率", "100%", "98%", false],
	["重大案件查处数", "30件", "28件", false],
] as const)("a bare target of %s (%s … %s): %s", ([name, target, actual, met]) => {
	expect(achieved(value(target), value(actual), name)).toBe(met);
});

test("nothing can be met where target or actual is not printed", () => {
	expect(achieved(null, value("95%"))).toBeNull();
	expect(achieved(value("95%"), null)).toBeNull();
});
