import { join } from "node:path";
import { expect, test } from "vitest";
import { loadConfig } from "../../../src/cli/config/load.ts";
import { folderWith } from "../ziping.ts";

test("the nearest settings above a folder are taken", async () => {
	const folder = folderWith({
		"ziping.config.json": '{"failOn": "info"}',
		"a/ziping.config.mjs": 'export default { minSeverity: ["warning"][0] };',
		"a/b/x.txt": "",
	});
	const near = await loadConfig(join(folder, "a/b"));
	expect(near.config).toEqual({ minSeverity: "warning" });
	expect(near.folder).toBe(join(folder, "a"));
	expect((await loadConfig(folder)).config).toEqual({ failOn: "info" });
});

test("a named file is taken, and no other", async () => {
	const folder = folderWith({
		"ziping.config.json": '{"failOn": "info"}',
		"own/settings.json": '\uFEFF{"baseline": "known.json"}',
	});
	const { config, folder: beside } = await loadConfig(folder, "own/settings.json");
	expect(config).toEqual({ baseline: "known.json" });
	expect(beside).toBe(join(folder, "own"));
});

test.for([
	["missing.json", ""],
	["broken.json", "{"],
	["broken.mjs", "export default {"],
	["empty.mjs", ""],
])("%s cannot be used", async ([name = "", content]) => {
	const folder = folderWith(
		content === "" && name === "missing.json" ? {} : { [name]: content ?? "" },
	);
	await expect(loadConfig(folder, name)).rejects.toThrow(join(folder, name));
});
