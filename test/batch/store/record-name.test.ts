import fc from "fast-check";
import { expect, test } from "vitest";
import { type Named, recordNames } from "../../../src/batch/store/record-name.ts";

const named = (...paths: readonly string[]): Named[] =>
	paths.map((path, i) => ({ path, key: `${i}/${path}` }));

test.for([
	["report.txt", "report.txt"],
	["增城区司法局/2021年度自评.txt", "增城区司法局__2021年度自评.txt"],
	["a b (1).txt", "a b (1).txt"],
] as const)("%s keeps its name", ([path, expected]) => {
	expect(recordNames(named(path))).toEqual([expected]);
});

test.for([
	["a:b.txt", /^a_b\.txt-[0-9a-f]{8}$/],
	["..\\..\\x.txt", /^_\._\.\._x\.txt-[0-9a-f]{8}$/],
	["../../x.txt", /^_\.__\.\.__x\.txt-[0-9a-f]{8}$/],
	["..", /^_.?-[0-9a-f]{8}$/],
	[".txt", /^_txt-[0-9a-f]{8}$/],
	["CON.txt", /^_CON\.txt-[0-9a-f]{8}$/],
	["a\u0000\n\u202eb.txt", /^a___b\.txt-[0-9a-f]{8}$/],
	["-o.txt", /^_o\.txt-[0-9a-f]{8}$/],
	["末尾点.", /^末尾点_-[0-9a-f]{8}$/],
] as const)("%j is made safe and gets a hash", ([path, expected]) => {
	expect(recordNames(named(path))[0]).toMatch(expected);
});

test.for([
	["same path under two folders", ["a.txt", "a.txt"]],
	["letter case", ["A.txt", "a.txt"]],
	["composed and decomposed characters", ["\u00e9.txt", "e\u0301.txt"]],
	["separator and underscores", ["a/b.txt", "a__b.txt"]],
	["replaced characters", ["a:b.txt", "a?b.txt", "a_b.txt"]],
] as const)("%s: names differ, even for a file system that folds them", ([, paths]) => {
	const names = recordNames(named(...paths)).map((name) => name.normalize("NFC").toLowerCase());
	expect(new Set(names).size).toBe(paths.length);
});

test("a name that looks like another's name with hash does not collide with it", () => {
	const [hashed = ""] = recordNames(named("a:b.txt"));
	const names = recordNames(named("a:b.txt", hashed));
	expect(new Set(names).size).toBe(2);
	expect(names[1]).toBe(hashed);
});

test("any paths: unique names, short, in one folder, whatever the order", () => {
	const path = fc.oneof(
		fc.string({ unit: "binary", minLength: 1, maxLength: 300 }),
		fc.string({
			unit: fc.constantFrom("a", "A", "/", ".", ":", "_", "局"),
			minLength: 1,
			maxLength: 6,
		}),
	);
	fc.assert(
		fc.property(fc.array(path, { maxLength: 12 }), (paths) => {
			const inputs = named(...paths);
			const names = recordNames(inputs);
			expect(new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size).toBe(
				names.length,
			);
			for (const name of names) {
				expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
				expect(name).not.toMatch(/^\.{0,2}$/);
				expect(Buffer.byteLength(`${name}.json`)).toBeLessThanOrEqual(255);
			}
		}),
		{ seed: 20211, numRuns: 300 },
	);
});
