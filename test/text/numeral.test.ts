import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, shift } from "../../src/text/decimal.ts";
import { parseHanNumeral } from "../../src/text/han-numeral.ts";
import { parseNumeral } from "../../src/text/numeral.ts";
import { formatNumeral, type NumeralForm } from "./format.ts";

test.for([
	["16,671.64万", "166716400"],
	["16671.64", "16671.64"],
	["３，５１８．８５万", "35188500"],
	["1亿2千万", "120000000"],
	["1亿2000万", "120000000"],
	["13万2", "132000"],
	["13万2千", "132000"],
	["5千", "5000"],
	["三百二十万", "3200000"],
	["三百零四", "304"],
	["十九", "19"],
	["八十七", "87"],
	["一千二百六十", "1260"],
	["三百二", "320"],
	["三万五", "35000"],
	["一万零五", "10005"],
	["万零三千", "13000"],
	["二十万亿", "20000000000000"],
	["九十五点六", "95.6"],
	["一点二亿", "120000000"],
	["两千", "2000"],
	["叁佰贰拾万", "3200000"],
	["零", "0"],
] as const)("%s is %s", ([text, value]) => {
	expect(parseNumeral(text)).toBe(value);
});

test.for([
	"",
	"万元",
	"二〇二一",
	"十四五",
	"七一",
	"十七十八",
	"一二三",
	"百二十",
	"4500余万",
	"两三",
	"第一",
	"12a",
])("%s is no exact numeral", (text) => {
	expect(parseNumeral(text)).toBeNull();
});

test.for([
	["两三", "2", "3"],
	["三五", "3", "5"],
	["十七八", "17", "18"],
	["三四十", "30", "40"],
	["二三百万", "2000000", "3000000"],
] as const)("the pair %s runs from %s to %s", ([text, value, upper]) => {
	expect(parseHanNumeral(text)).toMatchObject({ value, upper });
});

test.for([
	["三百二十万", 4],
	["三亿", 8],
	["九十五点六", -1],
	["十九", 0],
	["三万五", 3],
] as const)("the last place of %s is 10^%s", ([text, place]) => {
	expect(parseHanNumeral(text)?.place).toBe(place);
});

const FORMS: readonly NumeralForm[] = ["arabic", "grouped", "fullwidth", "han", "mixed-wan"];

test.for(FORMS)("what is printed as %s is read back", (form) => {
	const amounts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), fc.nat(4));
	fc.assert(
		fc.property(amounts, ([digits, places]) => {
			const value = shift(digits.toString(), -places);
			const read = parseNumeral(formatNumeral(value, form));
			expect(read).not.toBeNull();
			expect(compare(read ?? "-1", value)).toBe(0);
		}),
		{ numRuns: 500 },
	);
});

test.for([
	["3200000", "han", "三百二十万"],
	["120000000", "mixed-wan", "1.2亿"],
	["16671.64", "grouped", "16,671.64"],
	["10005", "han", "一万零五"],
	["12", "han", "十二"],
	["95.6", "han", "九十五点六"],
	["1001000000000", "han", "一万零一十亿"],
] as const)("%s in the form %s is %s", ([value, form, print]) => {
	expect(formatNumeral(value, form)).toBe(print);
});

test("a form refuses what it cannot print", () => {
	expect(() => formatNumeral("-5", "arabic")).toThrow(RangeError);
	expect(() => formatNumeral("1".repeat(17), "han")).toThrow(RangeError);
});
