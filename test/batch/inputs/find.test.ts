import { join } from "node:path";
import { expect, test } from "vitest";
import { findFile, findReports } from "../../../src/batch/inputs/find.ts";
import { extensionOf, isReportName } from "../../../src/batch/inputs/formats.ts";
import { rootOf } from "../../../src/batch/inputs/root.ts";
import { folderWith } from "../../cli/ziping.ts";

test("files in order of the PATHs, within one by code point", async () => {
	const names = ["\u{20000}.txt", "｡.txt", "b/a.txt", "b.txt", "a.TXT", "一.txt"];
	const folder = folderWith(Object.fromEntries(names.map((name) => [`in/${name}`, "x"])));
	const roots = [join(folder, "in/b.txt"), join(folder, "in")];
	const { files } = await findReports(roots.map(rootOf), join(folder, "out"));
	expect(files.map((file) => file.path)).toEqual([
		"b.txt",
		"a.TXT",
		"b/a.txt",
		"一.txt",
		"｡.txt",
		"\u{20000}.txt",
	]);
});

test("a folder is no file", async () => {
	await expect(findFile(folderWith())).rejects.toMatchObject({ code: "unreadable" });
});

test.for([
	["a/报告.TXT", ".txt", true],
	["报告.2021.pdf", ".pdf", true],
	["a.b/报告", "", false],
	[".txt", "", false],
	["gold.json", ".json", false],
	["2021.zip", ".zip", true],
] as const)("%s: extension %s, a report by its name: %s", ([path, extension, expected]) => {
	expect(extensionOf(path)).toBe(extension);
	expect(isReportName(path)).toBe(expected);
});
