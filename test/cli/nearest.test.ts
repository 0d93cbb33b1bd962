import { expect, test } from "vitest";
import { nearestNames, suggestion } from "../../src/cli/nearest.ts";

const names = ["rate-mismatch", "grade-mismatch", "style", "ordinal-gap", "unit-slip"];

test.for([
	["rate-mismach", "rate-mismatch"],
	["RATE-MISMATCH", "rate-mismatch"],
	["ordinalgap", "ordinal-gap"],
	["ordinal", "ordinal-gap"],
	["stlye", "style"],
	["unit_slip", "unit-slip"],
])("%s may stand for %s", ([typed, wanted]) => {
	expect(nearestNames(typed ?? "", names)[0]).toBe(wanted);
});

test.for(["", "x", "序号", "completely-different-words"])("“%s” is near nothing", (typed) => {
	expect(nearestNames(typed, names)).toEqual([]);
	expect(suggestion(typed, names)).toBe("");
});
