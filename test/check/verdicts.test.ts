import fc from "fast-check";
import { expect, test } from "vitest";
import { atMost } from "../../src/check/forms/bound.ts";
import { changeAmount, changeRate, order } from "../../src/check/forms/change.ts";
import { executionScore } from "../../src/check/forms/product.ts";
import { ratio } from "../../src/check/forms/ratio.ts";
import { same } from "../../src/check/forms/same.ts";
import { sum } from "../../src/check/forms/sum.ts";
import type { Term } from "../../src/check/term.ts";
import { changeWord, figureTerm } from "../../src/check/terms.ts";
import { read } from "./builders.ts";

let count = 0;
/** A print that is about nothing else. */
function term(raw: string, scale?: "元" | "万元"): Term {
	const start = count * 100;
	const facet = { label: "", measure: null, item: null, fund: null, entity: null, period: null };
	const evidence = {
		start,
		end: start + raw.length,
		quote: raw,
		page: null,
		line: null,
		boxes: [],
	};
	count++;
	return figureTerm({
		...read(raw, scale),
		...facet,
		id: `f${count}`,
		direction: null,
		evidence,
	});
}

test.for([
	// 13,720.07 of 16,671.64 is 82.29581% to 82.29592%.
	["82.30%", "consistent"],
	["82.3%", "consistent"],
	["82%", "consistent"],
	["82.29%", "truncated"],
	["82.31%", "inconsistent"],
	["83%", "inconsistent"],
	["约82%", "undecidable"],
	["≥80%", "undecidable"],
	["≥90%", "inconsistent"],
] as const)("a rate printed as %s", ([rate, wanted]) => {
	const { verdict } = ratio(term(rate), term("13,720.07万元"), term("16,671.64万元"));
	expect(verdict.kind).toBe(wanted);
});

test.for([
	["100.00%", "1,259.97万元", "1,260.00万元", "consistent"],
	["98.00%", "10,629.98万元", "10,846.92万元", "consistent"],
	["93.66%", "251人", "268名", "consistent"],
	["93.67%", "251人", "268名", "inconsistent"],
	["100%", "0万元", "0万元", "undecidable"],
	["50%", "约5万元", "10万元", "undecidable"],
] as const)("%s of %s over %s", ([rate, numerator, denominator, wanted]) => {
	expect(ratio(term(rate), term(numerator), term(denominator)).verdict.kind).toBe(wanted);
});

test.for([
	["7.02万元", ["1.24万元", "2.36万元", "3.41万元"], "consistent"],
	["7.04万元", ["1.24万元", "2.36万元", "3.41万元"], "inconsistent"],
	["16,671.64万元", ["16,671.64万元", "0万元"], "consistent"],
	["16,671.65万元", ["16,671.64万元", "0万元"], "inconsistent"],
	["1.36亿元", ["5,000万元", "8,600万元"], "consistent"],
	["17家", ["6家", "11家"], "consistent"],
	["18家", ["6家", "11家"], "inconsistent"],
	["200余户", ["120户", "90户"], "undecidable"],
	["200余户", ["120户", "290户"], "inconsistent"],
	["约200户", ["120户", "290户"], "undecidable"],
	["328,661元", ["300,000.00元", "28,661.81元"], "truncated"],
] as const)("%s as the sum of %s", ([whole, parts, wanted]) => {
	const [first, ...rest] = parts.map((part) => term(part));
	if (!first) throw new Error("no parts");
	expect(sum(term(whole), [first, ...rest], "complete").verdict.kind).toBe(wanted);
});

test("a list that may be longer accuses only what is too much, or swapped", () => {
	const verdict = (whole: string, trust: "open" | "likely" | "loose") =>
		sum(term(whole), [term("7,295.82万元"), term("116.54万元")], trust).verdict.kind;
	expect(verdict("8,000.00万元", "open")).toBe("undecidable");
	expect(verdict("7,000.00万元", "open")).toBe("inconsistent");
	expect(verdict("7,421.36万元", "open")).toBe("inconsistent");
	expect(verdict("7,000.00万元", "likely")).toBe("undecidable");
	expect(verdict("7,421.36万元", "likely")).toBe("inconsistent");
	expect(verdict("7,421.36万元", "loose")).toBe("undecidable");
});

test.for([
	["16,671.64万元", "16,671.64万元", "consistent"],
	["9,101.68万元", "91,016,775.35元", "consistent"],
	["16,671.64万元", "16,671.65万元", "inconsistent"],
	["12,589万元", "12,589.37万元", "consistent"],
	["12,590万元", "12,589.37万元", "inconsistent"],
	["328,661元", "328,661.81元", "truncated"],
	["82.30%", "82.3%", "consistent"],
	["82.29%", "82.30%", "truncated"],
	["82.28%", "82.30%", "inconsistent"],
	["约1.26亿元", "12,589.37万元", "undecidable"],
	["95分", "95.13分", "consistent"],
	["47名", "48名", "inconsistent"],
] as const)("%s and %s as one fact", ([a, b, wanted]) => {
	expect(same(term(a), term(b)).verdict.kind).toBe(wanted);
	expect(same(term(b), term(a)).verdict.kind).toBe(wanted);
});

test.for([
	["9.50分", "86.50%", "inconsistent"],
	["8.65分", "86.50%", "consistent"],
	["9.8分", "98.01%", "consistent"],
	["9分", "97.80%", "truncated"],
	["10分", "104.20%", "consistent"],
	["10.42分", "104.20%", "inconsistent"],
] as const)("%s for ten points at %s", ([score, rate, wanted]) => {
	expect(executionScore(term(score), term("10.00分"), term(rate)).verdict.kind).toBe(wanted);
});

test.for([
	["16,760.00元", "consistent"],
	["16,670.00元", "inconsistent"],
	["1.68万元", "consistent"],
	["约1.7万元", "undecidable"],
] as const)("from 203,180.00元 to 186,420.00元 by %s", ([amount, wanted]) => {
	const equation = changeAmount(
		term(amount),
		term("186,420.00元"),
		term("203,180.00元"),
		"decrease",
	);
	expect(equation.verdict.kind).toBe(wanted);
});

test.for([
	["44,120.00元", "48,580.00元", "9.18%", "consistent"],
	["44,120.00元", "48,580.00元", "9.81%", "inconsistent"],
	["0.30万元", "0.00万元", "100%", "undecidable"],
] as const)("from %s, before %s, by %s", ([current, previous, rate, wanted]) => {
	const equation = changeRate(term(rate), term(current), term(previous), "decrease");
	expect(equation.verdict.kind).toBe(wanted);
});

test.for([
	["increase", "2,047,318.66元", "2,561,470.30元", "增加", "inconsistent"],
	["decrease", "2,047,318.66元", "2,561,470.30元", "减少", "consistent"],
	["decrease", "4.15万元", "4.15万元", "减少", "consistent"],
	["decrease", "5辆", "5辆", "减少", "inconsistent"],
	["unchanged", "4.15万元", "4.15万元", "持平", "consistent"],
	["unchanged", "4.15万元", "4.95万元", "持平", "inconsistent"],
	["unchanged", "4.15万元", "4.18万元", "基本持平", "undecidable"],
] as const)("%s from %s, before %s", ([direction, current, previous, quote, wanted]) => {
	const evidence = { start: 0, end: 2, quote, page: null, line: null, boxes: [] };
	const word = changeWord({
		kind: "change",
		direction,
		current: null,
		previous: null,
		amount: null,
		rate: null,
		evidence,
	});
	expect(order(word, null, term(current), term(previous), direction).verdict.kind).toBe(wanted);
});

test.for([
	["48名", "46名", "inconsistent"],
	["46名", "46名", "consistent"],
	["1,302件", "1,286件", "inconsistent"],
	["约50名", "46名", "undecidable"],
	["40余名", "46名", "undecidable"],
	["50余名", "46名", "inconsistent"],
] as const)("%s within %s", ([part, limit, wanted]) => {
	expect(atMost(term(part), term(limit)).verdict.kind).toBe(wanted);
});

// Soundness: numbers that agree and were only rounded are never accused.

/** Money in fen, printed in 万元 or 元; from 1万元 on, because a printed 0 stands for none, not for less than half. */
const amount = fc.bigInt(10n ** 6n, 10n ** 13n);
const wan = (fen: bigint, decimals: number): string => {
	const unit = 10n ** BigInt(6 - decimals);
	const units = (fen + unit / 2n) / unit;
	return `${decimal(units, decimals)}万元`;
};
const decimal = (units: bigint, decimals: number): string => {
	const text = units.toString().padStart(decimals + 1, "0");
	return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
};
const decimals = fc.constantFrom(0, 2, 4);
const accused = (verdict: { readonly kind: string }) => verdict.kind === "inconsistent";

test("rounded parts of a rounded total are never accused", () => {
	fc.assert(
		fc.property(
			fc.array(amount, { minLength: 2, maxLength: 8 }),
			decimals,
			decimals,
			(fens, d, e) => {
				const parts = fens.map((fen) => term(wan(fen, d)));
				const whole = term(
					wan(
						fens.reduce((a, b) => a + b),
						e,
					),
				);
				const [first, ...rest] = parts;
				if (!first) return;
				expect(accused(sum(whole, [first, ...rest], "complete").verdict)).toBe(false);
			},
		),
		{ numRuns: 300 },
	);
});

test("rounded and cut off rates are never accused", () => {
	fc.assert(
		fc.property(
			amount,
			amount,
			decimals,
			fc.constantFrom(0, 1, 2),
			fc.boolean(),
			(a, b, d, e, cut) => {
				const [spent, budget] = a < b ? [a, b] : [b, a];
				const scale = 10n ** BigInt(e + 2);
				const share = (spent * scale * 2n + (cut ? 0n : budget)) / (budget * 2n);
				const rate = term(`${decimal(share, e)}%`);
				const equation = ratio(rate, term(wan(spent, d)), term(wan(budget, d)));
				expect(accused(equation.verdict)).toBe(false);
			},
		),
		{ numRuns: 300 },
	);
});

test("one amount printed with two precisions is never accused", () => {
	fc.assert(
		fc.property(amount, decimals, decimals, (fen, d, e) => {
			expect(accused(same(term(wan(fen, d)), term(wan(fen, e))).verdict)).toBe(false);
			expect(accused(same(term(wan(fen, d)), term(`${decimal(fen, 2)}元`)).verdict)).toBe(false);
		}),
		{ numRuns: 300 },
	);
});

test("two swapped digits of a total, a part or a rate are always found", () => {
	const swap = (raw: string, at: number): string => {
		const digits = [...raw].flatMap((char, i) => (/\d/u.test(char) ? [i] : []));
		const [i, j] = [digits[at % (digits.length - 1)], digits[(at % (digits.length - 1)) + 1]];
		if (i === undefined || j === undefined || raw[i] === raw[j]) return raw;
		const chars = [...raw];
		[chars[i], chars[j]] = [chars[j] ?? "", chars[i] ?? ""];
		return chars.join("");
	};
	let found = 0;
	fc.assert(
		fc.property(amount, amount, fc.nat(5), (a, b, at) => {
			const raw = wan(a + b, 2);
			const wrong = swap(raw, at);
			// The last digit moved by one is within the rounding of two parts.
			if (Math.abs(Number.parseFloat(wrong) - Number.parseFloat(raw)) < 0.02) return;
			const equation = sum(term(wrong), [term(wan(a, 2)), term(wan(b, 2))], "open");
			expect(same(term(wrong), term(raw)).verdict.kind).toBe("inconsistent");
			if (accused(equation.verdict)) found++;
		}),
		{ numRuns: 300 },
	);
	expect(found).toBeGreaterThan(200);
});

test("the verdict does not depend on the unit, nor on commas, nor on how a table declares it", () => {
	const error = fc.constantFrom(0n, 1n, 100n, 9_000n);
	fc.assert(
		fc.property(amount, amount, error, (a, b, wrong) => {
			const fens = [a + b + wrong, a, b] as const;
			const verdict = (print: (fen: bigint) => Term) => {
				const [whole, x, y] = [print(fens[0]), print(fens[1]), print(fens[2])];
				return sum(whole, [x, y], "complete").verdict.kind;
			};
			const inYuan = verdict((fen) => term(`${decimal(fen, 2)}元`));
			expect(inYuan).toBe(wrong > 1n ? "inconsistent" : "consistent");
			expect(verdict((fen) => term(wan(fen, 6)))).toBe(inYuan);
			expect(verdict((fen) => term(decimal(fen, 6), "万元"))).toBe(inYuan);
			expect(
				verdict((fen) =>
					term(`${Number(fen / 100n).toLocaleString("en-US")}.${decimal(fen, 2).slice(-2)}元`),
				),
			).toBe(inYuan);
		}),
		{ numRuns: 200 },
	);
});

test("zeros at the end of a rate do not change its verdict where it holds", () => {
	for (const rate of ["80%", "80.0%", "80.00%"]) {
		expect(ratio(term(rate), term("8.00万元"), term("10.00万元")).verdict.kind).toBe("consistent");
	}
});
