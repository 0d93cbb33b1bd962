import { readFileSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { importReport } from "../../src/index.ts";

describe("mammoth as a second opinion", () => {
	test.for(["lanchuan-transfer-2022", "xuanhe-projects-2022"])("%s", async (slug) => {
		const path = join(import.meta.dirname, `../../fixtures/${slug}/source.docx`);
		const buffer = readFileSync(path);
		const { text } = await importReport({ path, bytes: buffer });
		const ours = text.replace(/\s+/gu, "");
		const { value } = await mammoth.extractRawText({ buffer });
		const theirs = value.split("\n").map((line) => line.replace(/\s+/gu, ""));
		// Whatever mammoth reads is here; what it lacks are the automatic numbers.
		expect(theirs.filter((line) => line !== "" && !ours.includes(line))).toEqual([]);
		expect(ours.length).toBeGreaterThanOrEqual(theirs.join("").length);
	});
});
