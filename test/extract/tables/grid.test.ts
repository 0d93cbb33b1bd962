import { expect, test } from "vitest";
import { gridOf } from "../../../src/extract/tables/grid.ts";
import { drawn } from "./drawn.ts";

const printed = (rows: string): readonly (readonly string[])[] => {
	const [table] = drawn({ rows }).tables;
	const grid = gridOf(table ?? { rows: [] });
	return Array.from({ length: grid.height }, (_, row) =>
		Array.from({ length: grid.width }, (_, column) => grid.at(row, column)?.text ?? "·"),
	);
};

test("a merged cell stands in every place that it covers", () => {
	expect(printed("甲|<|乙\n^|^|丙\n丁|戊|^")).toEqual([
		["甲", "甲", "乙"],
		["甲", "甲", "丙"],
		["丁", "戊", "丙"],
	]);
});

test("places that no cell covers are null", () => {
	expect(printed("甲|乙|丙\n丁")).toEqual([
		["甲", "乙", "丙"],
		["丁", "·", "·"],
	]);
});

test("a row lists each of its cells once", () => {
	const [table] = drawn({ rows: "甲|<|乙\n^|^|丙" }).tables;
	const grid = gridOf(table ?? { rows: [] });
	expect(grid.across(1).map(({ text }) => text)).toEqual(["甲", "丙"]);
});
