import { expect, test } from "vitest";
import { formatValue } from "../../../src/cli/show/value.ts";
import type { Figure } from "../../../src/model/figure.ts";

const base: Figure = {
	id: "f1",
	kind: "money",
	label: "",
	measure: "budget",
	item: "total",
	fund: "all",
	entity: null,
	period: "2021",
	value: "0",
	valueMax: null,
	unit: "元",
	qualifier: "eq",
	min: null,
	max: null,
	direction: null,
	precision: null,
	raw: "0",
	evidence: { start: 0, end: 1, quote: "0", page: null, line: 1, boxes: [] },
};

const cases: readonly (readonly [string, Partial<Figure>, string])[] = [
	["16,671.64万元", { value: "166716400", precision: "100" }, "16,671.64 万元"],
	["500.00万元", { value: "5000000", precision: "100" }, "500.00 万元"],
	["0万元", { value: "0", precision: "10000" }, "0 万元"],
	["0.39万元", { value: "3900", precision: "100" }, "0.39 万元"],
	["2.4亿元", { value: "240000000", precision: "10000000" }, "24,000 万元"],
	["295,355.33元", { value: "295355.33", precision: "0.01" }, "29.535533 万元"],
	["300元", { value: "300", precision: "1" }, "300 元"],
	["-16.77万元", { value: "-167700", precision: "100" }, "-16.77 万元"],
	["4500余万元", { value: "45000000", precision: "1000000", qualifier: "approx" }, "约 4,500 万元"],
	[
		"3-5万元",
		{ value: "30000", valueMax: "50000", precision: "10000", qualifier: "range" },
		"3 万元 至 5 万元",
	],
	["减少51.4万元", { value: "514000", precision: "1000", direction: "decrease" }, "减 51.4 万元"],
	["82.30%", { kind: "rate", unit: "%", value: "82.30", precision: "0.01" }, "82.30%"],
	["82.30%", { kind: "rate", unit: "%", value: "82.3", precision: "0.01" }, "82.30%"],
	["≥90%", { kind: "rate", unit: "%", value: "90", precision: "1", qualifier: "ge" }, "≥ 90%"],
	["——%", { kind: "rate", unit: "%", value: null }, "——%"],
	["95分", { kind: "score", unit: "分", value: "95", precision: "1" }, "95 分"],
	["1200人次", { kind: "count", unit: "人次", value: "1200", precision: "1" }, "1,200 人次"],
];

test.for(cases)("%s", ([raw, figure, expected]) => {
	expect(formatValue({ ...base, ...figure, raw })).toBe(expected);
});
