import fc from "fast-check";
import { expect, test } from "vitest";
import { grouped, SortedLines } from "../../../src/batch/across/sorted-lines.ts";
import { folderWith } from "../../cli/ziping.ts";

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
	const found: T[] = [];
	for await (const item of items) found.push(item);
	return found;
}

test("lines come out in order, in memory and merged from many parts", async () => {
	const text = fc.array(
		fc.string({ unit: "grapheme", maxLength: 8 }).map((s) => JSON.stringify(s)),
	);
	await fc.assert(
		fc.asyncProperty(text, fc.constantFrom(1, 40, 100_000), async (lines, most) => {
			const sorted = new SortedLines(folderWith(), "lines", most);
			for (const line of lines) await sorted.push(line);
			const found = await all(sorted.lines());
			const values = (written: readonly string[]): unknown[] =>
				written.map((line): unknown => JSON.parse(line)).sort();
			expect(values(found)).toEqual(values(lines));
			expect(found).toEqual([...found].sort());
		}),
		{ numRuns: 40 },
	);
});

test("more parts than may be open at a time are merged by the way", async () => {
	const sorted = new SortedLines(folderWith(), "lines", 1);
	const lines = Array.from({ length: 100 }, (_, i) => `${(i * 37) % 100}`);
	for (const line of lines) await sorted.push(line);
	expect(await all(sorted.lines())).toEqual([...lines].sort());
});

test("separators of lines inside a line do not part it", async () => {
	const sorted = new SortedLines(folderWith(), "lines", 1);
	await sorted.push(`k\t${JSON.stringify("a\u2028b\u2029c\rd")}`);
	await sorted.push(`k\t"e"`);
	const [[key, rests] = ["", []]] = await all(grouped(sorted.lines()));
	expect(key).toBe("k");
	expect(rests.map((rest): unknown => JSON.parse(rest))).toEqual(["a\u2028b\u2029c\rd", "e"]);
});

test("lines with one key are one group", async () => {
	const sorted = new SortedLines(folderWith(), "lines");
	for (const line of ["b\t2", "a\t1", "b\t1"]) await sorted.push(line);
	expect(await all(grouped(sorted.lines()))).toEqual([
		["a", ["1"]],
		["b", ["1", "2"]],
	]);
});
