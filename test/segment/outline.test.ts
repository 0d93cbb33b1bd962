import { expect, test } from "vitest";
import { Outline } from "../../src/segment/outline.ts";
import { numberingOf } from "../../src/text/numbering.ts";

/** Depths of headings, each given by its mark; `+` marks one right under the bare heading before it. */
const depths = (marks: readonly string[]): number[] => {
	const outline = new Outline();
	return marks.flatMap((mark) => {
		const numbering = numberingOf(mark.replace("+", ""));
		return numbering ? [outline.place(numbering, mark.startsWith("+"))] : [];
	});
};

test.for([
	[
		"ladder",
		["一、", "（一）", "1.", "（1）", "2.", "（二）", "二、", "（一）"],
		[1, 2, 3, 4, 3, 2, 1, 2],
	],
	[
		"一、 inside （二） and again at the top",
		["一、", "（一）", "（二）", "一、", "二、", "（三）", "二、"],
		[1, 2, 2, 3, 3, 2, 1],
	],
	[
		"（一） under a bare （四）",
		["一、", "（三）", "（四）", "+（一）", "（二）", "二、"],
		[1, 2, 2, 3, 3, 1],
	],
	["a number is skipped", ["一、", "（一）", "（三）", "三、"], [1, 2, 2, 1]],
	["a number is repeated", ["一、", "4.", "4.", "二、"], [1, 2, 2, 1]],
	["levels without 一、", ["1.", "（1）", "（2）", "2."], [1, 2, 2, 1]],
] as const)("%s", ([, marks, expected]) => {
	expect(depths(marks)).toEqual(expected);
});
