import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeAtomically } from "../../../src/batch/store/write.ts";
import { contents, folderWith } from "../../cli/ziping.ts";

test("replaces what was there, and leaves nothing beside it", async () => {
	const folder = folderWith({ "a.json": "a much longer text that was here before" });
	await writeAtomically(join(folder, "a.json"), "新");
	expect(contents(folder)).toEqual({ "a.json": "新" });
});

test("leaves nothing where it cannot write", async () => {
	const folder = folderWith();
	mkdirSync(join(folder, "a.json"));
	await expect(writeAtomically(join(folder, "a.json"), "x")).rejects.toThrow();
	expect(contents(folder)).toEqual({});
});
