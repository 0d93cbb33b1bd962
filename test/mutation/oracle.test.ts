import { expect, test } from "vitest";
import type { RelationLine } from "./marked-text.ts";
import { type Judgement, judge } from "./oracle.ts";
import { printed } from "./printed-number.ts";

/** Left and right of a relation, the prints of its marks, and what becomes of it. */
type Case = readonly [
	string,
	RelationLine["op"],
	string,
	Readonly<Record<string, string>>,
	Judgement,
];

const CASES: readonly Case[] = [
	["r", "=", "e / b", { r: "82.30%", e: "13,720.07万元", b: "16,671.64万元" }, "holds"],
	["r", "=", "e / b", { r: "82.29%", e: "13,720.07万元", b: "16,671.64万元" }, "cut"],
	["r", "=", "e / b", { r: "82.31%", e: "13,720.07万元", b: "16,671.64万元" }, "broken"],
	["r", "=", "e / b", { r: "82.30%", e: "约13,720.07万元", b: "16,671.64万元" }, "vague"],
	["s", "=", "a + b", { s: "7.02万元", a: "1.24万元", b: "5.77万元" }, "holds"],
	["s", "=", "a + b", { s: "7.02万元", a: "1.24万元", b: "5.74万元" }, "broken"],
	["s", "=", "a + b", { s: "98件", a: "59件", b: "38件" }, "broken"],
	["s", "=", "a + b", { s: "16,671.64万元", a: "16,671.65万元", b: "0万元" }, "broken"],
	["s", "=", "a + b", { s: "95分", a: "37.25分", b: "57.56分" }, "holds"],
	["s", "=", "a + b", { s: "95分", a: "35分", b: "61分" }, "broken"],
	["g", "=", "1 - n / p", { g: "10.01%", n: "23.47万元", p: "26.08万元" }, "holds"],
	["a", "==", "b", { a: "1.26亿元", b: "12,589.37万元" }, "holds"],
	["a", "==", "b", { a: "128.65元", b: "128.65万元" }, "broken"],
	["a", "==", "b", { a: "97.29%", b: "97.30%" }, "cut"],
	["a", "<=", "b", { a: "21人", b: "20人" }, "broken"],
	["a", ">=", "90", { a: "89.9分" }, "broken"],
	["a", ">", "b", { a: "5分", b: "5分" }, "broken"],
];

test.for(CASES)("%s %s %s with %o: %s", ([left, op, right, prints, judgement]) => {
	const lookup = (name: string) => printed(prints[name] ?? "", null);
	expect(judge({ rule: "sum-mismatch", left, op, right }, lookup)).toBe(judgement);
});
