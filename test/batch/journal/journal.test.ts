import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Done, Failed, Run } from "../../../src/batch/journal/entries.ts";
import { Journal } from "../../../src/batch/journal/journal.ts";
import type { ReportSummary } from "../../../src/batch/summary.ts";
import { folderWith } from "../../cli/ziping.ts";

const done = (sha256: string, name: string): Done => ({
	type: "done",
	sha256,
	name,
	versions: { txt: "1" },
	replaces: null,
	locations: [`../${name}`],
	recordBytes: 9,
	report: { path: name, paths: [name], record: `records/${name}.json` } as unknown as ReportSummary,
});
const failed = (sha256: string): Failed => ({
	type: "failed",
	sha256,
	paths: ["坏.pdf"],
	bytes: 3,
	versions: {},
	locations: ["../坏.pdf"],
	failure: { path: "坏.pdf", code: "corrupt", message: "坏了" },
});
const run = (named: string): Run => ({
	type: "run",
	roots: [{ named, location: `../${named}`, listed: null }],
	manifest: null,
});

const opened = (file: string) => Journal.open(file, async () => {});

async function written(file: string, ...entries: readonly (Done | Failed | Run)[]): Promise<void> {
	const journal = await opened(file);
	for (const entry of entries) await journal.append(entry);
	await journal.close();
}

test("what was written down is known again, the latest of each content", async () => {
	const file = join(folderWith(), "journal.jsonl");
	await written(file, run("in"), failed("a"), done("b", "乙"));
	await written(file, done("a", "甲"));
	const { state, damaged } = await opened(file);
	expect(damaged).toBe(0);
	expect(state.done("a")?.name).toBe("甲");
	expect(state.failed("a")).toBeNull();
	expect(state.done("b")?.name).toBe("乙");
	expect(state.runs).toEqual([run("in")]);
});

test("opening writes nothing", async () => {
	const file = join(folderWith(), "journal.jsonl");
	await (await opened(file)).close();
	expect(existsSync(file)).toBe(false);
});

test("wherever a kill cuts the file, whole lines stand and the rest is written anew", async () => {
	const file = join(folderWith(), "journal.jsonl");
	await written(file, done("a", "甲"), done("b", "乙"));
	const whole = readFileSync(file);
	const first = whole.indexOf("\n") + 1;
	for (let length = 0; length <= whole.length; length++) {
		writeFileSync(file, whole.subarray(0, length));
		const { state } = await opened(file);
		expect([state.done("a"), state.done("b")].map((entry) => entry !== null)).toEqual([
			length >= first,
			length === whole.length,
		]);
		await written(file, done("b", "乙"));
		const lines = readFileSync(file, "utf8").trimEnd().split("\n");
		for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
		expect((await opened(file)).state.done("b")?.name).toBe("乙");
	}
});

test("a line that cannot be read is passed over and counted", async () => {
	const file = join(folderWith(), "journal.jsonl");
	await written(file, done("a", "甲"));
	appendFileSync(file, '\u0000\u0000\n{"type":"later"}\n');
	await written(file, done("b", "乙"));
	const { state, damaged } = await opened(file);
	expect(damaged).toBe(2);
	expect([state.done("a")?.name, state.done("b")?.name]).toEqual(["甲", "乙"]);
});

test("a record whose place another has taken is no longer done", async () => {
	const file = join(folderWith(), "journal.jsonl");
	await written(file, done("a", "甲"), done("b", "甲"));
	const { state } = await opened(file);
	expect(state.done("a")).toBeNull();
	expect(state.holder("甲")).toBe("b");
});

test("a failure is one as long as its content stands somewhere", async () => {
	const file = join(folderWith(), "journal.jsonl");
	await written(file, failed("a"), { ...failed("b"), locations: ["../坏.pdf", "../x.pdf"] });
	const shas = async () => (await opened(file)).state.failures().map(({ sha256 }) => sha256);
	expect(await shas()).toEqual(["b"]);
	await written(file, done("c", "坏.pdf"));
	expect(await shas()).toEqual(["b"]);
	await written(file, done("d", "x.pdf"));
	expect(await shas()).toEqual([]);
});

test("runs are kept once, the latest last", async () => {
	const file = join(folderWith(), "journal.jsonl");
	await written(file, run("a"), run("b"), run("a"));
	expect((await opened(file)).state.runs).toEqual([run("b"), run("a")]);
	const journal = await opened(file);
	const before = readFileSync(file, "utf8");
	await journal.begin(run("a"));
	await journal.close();
	expect(readFileSync(file, "utf8")).toBe(before);
});
