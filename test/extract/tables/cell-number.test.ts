import { expect, test } from "vitest";
import {
	numbersIn,
	pointsIn,
	RATIO,
	weightedName,
} from "../../../src/extract/tables/cell-number.ts";
import { unitIn } from "../../../src/extract/tables/label.ts";

test.for<[string, string, readonly (string | null)[]]>([
	["1,250.00", "万元", ["12500000", "元", "1,250.00"]],
	["１，２５０", "元", ["1250", "元", "１，２５０"]],
	["-16.77", "%", ["-16.77", "%", "-16.77"]],
	["≥95", "%", ["95", "%", "≥95"]],
	["24.61", "万人", ["246100", "人", "24.61"]],
	["12.5", "公里", ["12.5", "公里", "12.5"]],
	["3", "", ["3", "", "3"]],
	["0.95", RATIO, ["95", "%", "0.95"]],
	["9.50", "分", ["9.50", "分", "9.50"]],
	["15万元", "元", ["150000", "元", "15万元"]],
	["—", "万元", []],
	["已验收", "万元", []],
	["2022年10月底前", "个", []],
])("%s under %s", ([text, unit, expected]) => {
	const [found] = numbersIn(text, unit);
	expect(found ? [found.value, found.unit, found.raw] : []).toEqual(expected);
});

test("precision and interval of a bare number come from its unit", () => {
	const [found] = numbersIn("86.5", "万元");
	expect([found?.precision, found?.min, found?.max]).toEqual(["1000", "864500", "865500"]);
});

test.for<[string, string | null]>([
	["10", "10"],
	["9.50分", "9.50"],
	["010", "10"],
	["10%", "10"],
	["—", null],
	["优", null],
])("points of %s", ([text, expected]) => {
	expect(pointsIn(text)).toBe(expected);
});

test.for<[string, readonly string[] | null]>([
	["产出指标（50分）", ["产出指标", "50"]],
	["合格率(30)", ["合格率", "30"]],
	["健康检查（65岁以上）", null],
	["产出指标", null],
])("weight in %s", ([text, expected]) => {
	const found = weightedName(text);
	expect(found && [found.name, found.weight]).toEqual(expected);
});

test.for<[string, string | null]>([
	["项目资金(万元)", "万元"],
	["金额单位:元", "元"],
	["占比(%)", "%"],
	["常住人口(万人)", "万人"],
	["全年预算数(A)", null],
	["因公出国(境)", null],
	["预算数(万元)(A)", "万元"],
])("unit in %s", ([label, expected]) => {
	expect(unitIn(label)).toBe(expected);
});
