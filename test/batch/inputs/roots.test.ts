import { join } from "node:path";
import { expect, test } from "vitest";
import { findReports } from "../../../src/batch/inputs/find.ts";
import { rootOf, rootsOfList } from "../../../src/batch/inputs/root.ts";
import { folderWith } from "../../cli/ziping.ts";

const FILES = {
	"2021/a.txt": "1",
	"2021/县/b.pdf": "2",
	"2022/a.txt": "3",
	"2022/c[1].txt": "4",
	"notes.md": "5",
};

test.for([
	["*/a.txt", ["2021/a.txt", "2022/a.txt"]],
	["2021/**/*.pdf", ["县/b.pdf"]],
	["**/*.{txt,pdf}", ["2021/a.txt", "2021/县/b.pdf", "2022/a.txt", "2022/c[1].txt"]],
	["202?/[ab].txt", ["2021/a.txt", "2022/a.txt"]],
	["2022/c[1].txt", ["c[1].txt"]],
] as const)("%s finds its files", async ([pattern, paths]) => {
	const folder = folderWith(FILES);
	const { files, errors } = await findReports([rootOf(join(folder, pattern))], join(folder, "out"));
	expect(errors).toEqual([]);
	expect(files.map(({ path }) => path)).toEqual(paths);
});

test.for([["*/z.txt"], ["nowhere/*.txt"], ["nowhere.txt"]] as const)(
	"%s finds nothing, and that is said",
	async ([pattern]) => {
		const folder = folderWith(FILES);
		const named = join(folder, pattern);
		const { files, errors } = await findReports([rootOf(named)], join(folder, "out"));
		expect(files).toEqual([]);
		expect(errors).toMatchObject([{ path: named, code: "not-found" }]);
	},
);

test.for([
	["a.txt\n县/b.txt\r\n\n", ["a.txt", "县/b.txt"]],
	["a\nb.txt\0c.txt\0", ["a\nb.txt", "c.txt"]],
	["./x/../a.txt", ["a.txt"]],
	["../a.txt", [null]],
	["/abs/a.txt", [null]],
	["\n", []],
] as const)("the list %j", ([text, listed]) => {
	expect(rootsOfList(text).map((root) => root.listed)).toEqual(listed);
});
