import fc from "fast-check";
import { expect, test } from "vitest";
import type { Qualifier } from "../../src/model/figure.ts";
import { compare, shift } from "../../src/text/decimal.ts";
import { quantities } from "../../src/text/quantities.ts";
import type { Quantity } from "../../src/text/quantity.ts";
import { formatNumeral, type NumeralForm } from "./format.ts";

const only = (text: string): Quantity => {
	const [first, ...rest] = quantities(text);
	expect(rest, text).toEqual([]);
	if (!first) throw new Error(`没有读到数字：${text}`);
	return first;
};

const amounts = fc
	.tuple(fc.bigInt({ min: 11n, max: 10n ** 12n }), fc.nat(2))
	.map(([digits, places]) => shift(digits.toString(), -places));
const wholes = fc.bigInt({ min: 11n, max: 10n ** 9n }).map(String);
const forms = fc.constantFrom<NumeralForm>("arabic", "grouped", "fullwidth", "han", "mixed-wan");
const bounds = fc.constantFrom<readonly [string, string, Qualifier]>(
	["", "", "eq"],
	["约", "", "approx"],
	["", "左右", "approx"],
	["≧", "", "ge"],
	["不少于", "", "ge"],
	["", "以上", "ge"],
	["超过", "", "gt"],
	["＞", "", "gt"],
	["不超过", "", "le"],
	["", "以内", "le"],
	["不足", "", "lt"],
);

test("money is read as it was printed, in every form and with every qualifier", () => {
	fc.assert(
		fc.property(amounts, forms, bounds, (value, form, [before, after, qualifier]) => {
			const print = `${before}${formatNumeral(value, form)}元${after}`;
			const read = only(`支出${print}，`);
			expect(read).toMatchObject({ kind: "money", unit: "元", qualifier, raw: print });
			expect(compare(read.value ?? "-1", value)).toBe(0);
		}),
	);
});

test("counts are read as they were printed", () => {
	const counters = fc.constantFrom("个", "人次", "场次", "名", "户", "处");
	fc.assert(
		fc.property(
			wholes,
			forms,
			counters,
			bounds,
			(value, form, unit, [before, after, qualifier]) => {
				const print = `${before}${formatNumeral(value, form)}${unit}${after}`;
				const read = only(`完成${print}。`);
				expect(read).toMatchObject({ kind: "count", unit, qualifier, raw: print });
				expect(compare(read.value ?? "-1", value)).toBe(0);
			},
		),
	);
});

test("rates are read as they were printed", () => {
	const rates = fc.nat(10_000).map((basis) => shift(basis.toString(), -2));
	fc.assert(
		fc.property(rates, bounds, fc.boolean(), (value, [before, after, qualifier], inHan) => {
			const print = inHan ? `百分之${formatNumeral(value, "han")}` : `${value}%`;
			const read = only(`满意度${before}${print}${after}；`);
			expect(read).toMatchObject({ kind: "rate", unit: "%", qualifier });
			expect(compare(read.value ?? "-1", value)).toBe(0);
		}),
	);
});

test("a plain number lies in the middle of its interval, which is one last place wide", () => {
	fc.assert(
		fc.property(amounts, (value) => {
			const read = only(`${formatNumeral(value, "grouped")}元`);
			expect(compare(read.min ?? "0", read.value ?? "-1")).toBe(-1);
			expect(compare(read.max ?? "0", read.value ?? "-1")).toBe(1);
		}),
	);
});

const PIECES = [
	"全年预算数16,671.64万元，",
	"支出率：82.30%。",
	"发放42万余元；",
	"约4300余人次，",
	"不少于4天，",
	"实际2750人以上；",
	"3-5万元。",
	"三百二十万元，",
	"下属有一个单位。",
	"财预〔2020〕10号，",
	"截至2021年12月31日，",
	"一、基本情况。",
	"得分95分，",
	"“光荣在党50年”，",
	"支出率：——%。",
	"百分之九十五点六；",
	"近万名师生，",
	"工作经费260万，",
] as const;
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 });

const shifted = (found: readonly Quantity[], by: number): readonly Quantity[] =>
	found.map((q) => ({ ...q, at: { start: q.at.start + by, end: q.at.end + by } }));

test("two texts together give the figures of the one, then of the other", () => {
	fc.assert(
		fc.property(pieces, pieces, (one, other) => {
			const [head, tail] = [one.join(""), other.join("")];
			expect(quantities(head + tail)).toEqual([
				...quantities(head),
				...shifted(quantities(tail), head.length),
			]);
		}),
	);
});

const unplaced = (text: string): readonly unknown[] =>
	quantities(text).map(({ at: _at, raw: _raw, ...rest }) => rest);

test("full width changes nothing", () => {
	const widen = (text: string): string =>
		text.replace(/[0-9.%-]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
	fc.assert(
		fc.property(pieces, (parts) => {
			const text = parts.join("").replaceAll("16,671.64", "16671.64");
			expect(unplaced(widen(text))).toEqual(unplaced(text));
		}),
	);
});

test("white space between qualifier, number, scale and unit changes nothing, raw included", () => {
	const blank = fc.constantFrom("", " ", "\u3000", "\u00a0", "  ");
	const phrases = fc.constantFrom(
		["16,671.64", "万", "元"],
		["约", "4300", "余", "人次"],
		["≥", "90", "%"],
		["不少于", "4", "天"],
		["2750", "人", "以上"],
		["三百二十", "万", "元"],
		["3", "-", "5", "万", "元"],
	);
	fc.assert(
		fc.property(phrases, fc.array(blank, { minLength: 5, maxLength: 5 }), (parts, blanks) => {
			const spaced = parts.map((part, i) => part + (blanks[i] ?? "")).join("");
			const read = only(`共${spaced}。`);
			expect(read.raw).toBe(parts.join(""));
			expect(unplaced(`共${spaced}。`)).toEqual(unplaced(`共${parts.join("")}。`));
		}),
	);
});

test("a line break between number, scale and unit changes nothing", () => {
	const breaks = fc.constantFrom("\n", "\r\n", " \n\n", "\n \f\n");
	const phrases = fc.constantFrom(
		["16,671.64", "万元"],
		["16,671.64万", "元"],
		["共计17", "名"],
		["3053人", "次"],
		["完成率82.30", "%"],
		["50万", "余人次"],
	);
	fc.assert(
		fc.property(phrases, breaks, ([head, tail], gap) => {
			expect(unplaced(`${head}${gap}${tail}，`)).toEqual(unplaced(`${head}${tail}，`));
		}),
	);
});

test("on any text spans are in order, apart, and slice to raw", () => {
	const alphabet =
		"0123456789.,，％%-—~至到 \n\t　一二三十百千万亿元个人次分年月日约余多以上内第“”《》（）()〔〕≥＞成点X号";
	const noise = fc
		.array(fc.constantFrom(...alphabet), { maxLength: 40 })
		.map((chars) => chars.join(""));
	fc.assert(
		fc.property(noise, (text) => {
			let end = 0;
			for (const { at, raw } of quantities(text)) {
				expect(at.start).toBeGreaterThanOrEqual(end);
				expect(at.end).toBeGreaterThan(at.start);
				expect(text.slice(at.start, at.end).replace(/\s/gu, "")).toBe(raw);
				end = at.end;
			}
		}),
		{ numRuns: 2000 },
	);
});
