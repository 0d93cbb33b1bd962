import { expect, test } from "vitest";
import { foldWidth, isSpaceAt, textWidth } from "../../src/text/han.ts";

test.for([
	["", 0],
	["绩效自评", 4],
	["2023年", 3],
	["（一）a", 3.5],
	["“—…”", 4],
	["\u{1f600}", 0.5],
	["é", 0.5],
] as const)("“%s” is %d em wide", ([text, width]) => {
	expect(textWidth(text)).toBe(width);
});

test.for([
	["Ａ（１）", "A(1)"],
	["A(1)", "A(1)"],
	["　，。", "　,。"],
] as const)("%s folds to %s", ([text, folded]) => {
	expect(foldWidth(text)).toBe(folded);
});

test.for([" ", "\t", "　", "\u00a0", "\u200b", "\u2060", "\ufeff"])(
	"%j is white space",
	(space) => {
		expect(isSpaceAt(`元${space}`, 1)).toBe(true);
	},
);

test.for(["元", "1", "a", "。", "\ufffd", ""])("%j is none", (char) => {
	expect(isSpaceAt(`元${char}`, 1)).toBe(false);
});
