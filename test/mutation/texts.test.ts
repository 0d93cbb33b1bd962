import { expect, test } from "vitest";
import { loudFindings } from "./checked.ts";
import { judge, lookupIn, namesIn } from "./oracle.ts";
import { TEXTS } from "./texts.ts";

const UNCHANGED: ReadonlyMap<string, string> = new Map();

test.for(TEXTS)("$name is consistent", (text) => {
	const lookup = lookupIn(text, UNCHANGED);
	expect(text.relations.filter((relation) => judge(relation, lookup) !== "holds")).toEqual([]);
	expect(loudFindings(text, UNCHANGED)).toEqual([]);
});

test.for(TEXTS)("every marked number of $name takes part in a relation", (text) => {
	const used = new Set([
		...text.relations.flatMap(({ left, right }) => namesIn(`${left} ${right}`)),
		...[...text.marks.values()].flatMap(({ unit }) => unit ?? []),
	]);
	expect([...text.marks.keys()].filter((name) => !used.has(name))).toEqual([]);
});
