import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BatchEvent } from "../../src/batch/events.ts";
import { rootOf } from "../../src/batch/inputs/root.ts";
import { StopSwitch } from "../../src/batch/stop.ts";
import type { Summary } from "../../src/batch/summary.ts";
import { currentVersions } from "../../src/batch/versions.ts";
import { DEFAULT_LIMITS } from "../../src/config.ts";
import { contents, folderWith, report, wrongReport } from "../cli/ziping.ts";
import { imported, quarantine, results, retried } from "./importing.ts";

const numbered = (count: number): Record<string, string> =>
	Object.fromEntries(
		Array.from({ length: count }, (_, i) => [
			`in/${i}.txt`,
			report.replace("500.00", `${500 + i}.00`),
		]),
	);

test("what hangs, exhausts memory or exits is an outcome, and keeps nothing from being read", async () => {
	const folder = folderWith({
		"in/a.txt": "#hang",
		"in/b.txt": "#gorge",
		"in/c.txt": "#exit",
		"in/d.txt": report,
		"in/e.pdf": "%PDF-1.7\n",
		"in/f.txt": "",
		"in/g.txt": "#swell",
	});
	const limits = { ...DEFAULT_LIMITS, stallMs: 5_000, memoryMb: 200 };
	const { summary } = await imported(folder, { limits, workers: 2 });
	expect(summary.errors.map(({ path, code }) => [path, code])).toEqual([
		["a.txt", "timeout"],
		["b.txt", "out-of-memory"],
		["c.txt", "crash"],
		["e.pdf", "corrupt"],
		["f.txt", "empty-file"],
		["g.txt", "out-of-memory"],
	]);
	expect(summary.outcomes).toEqual({ ok: 1, empty: 1, corrupt: 1, timeout: 1, crash: 1, limit: 2 });
	const entries = quarantine(folder);
	expect(entries.map(({ path, outcome }) => [path, outcome])).toEqual([
		["a.txt", "timeout"],
		["b.txt", "limit"],
		["c.txt", "crash"],
		["e.pdf", "corrupt"],
		["f.txt", "empty"],
		["g.txt", "limit"],
	]);
	for (const { reason, advice, sha256, location } of entries) {
		expect([reason, advice].join()).toMatch(/\p{Script=Han}.*,\p{Script=Han}/u);
		expect(sha256).toMatch(/^[0-9a-f]{64}$/);
		expect(location).toMatch(/^\.\.\/in\//);
	}
});

test("the quarantine is left alone until it is retried, and then empties", async () => {
	const folder = folderWith({ "in/a.txt": "#exit", "in/b.txt": report });
	await imported(folder);
	const before = contents(join(folder, "out"));
	const again = await imported(folder);
	expect(again.read).toEqual([]);
	expect(again.summary.errors).toMatchObject([{ path: "a.txt", code: "crash" }]);
	expect(contents(join(folder, "out"))).toEqual(before);

	const retry = await retried(folder);
	expect(retry.read).toEqual(["a.txt"]);
	expect(contents(join(folder, "out"))).toEqual(before);

	writeFileSync(join(folder, "in/a.txt"), wrongReport);
	const { read, summary } = await retried(folder);
	expect([read, summary.errors, quarantine(folder)]).toEqual([["a.txt"], [], []]);
	const fresh = folderWith({ "in/a.txt": wrongReport, "in/b.txt": report });
	await imported(fresh);
	expect(results(folder)).toEqual(results(fresh));
});

test("failures of another import into the same folder stay, and are retried too", async () => {
	const folder = folderWith({ "in/a.txt": "", "later/b.txt": report, "later/c.txt": "" });
	await imported(folder);
	const later = [rootOf(join(folder, "later"))];
	const { summary } = await imported(folder, { roots: later });
	// The same nothing under another name is the same input.
	expect(summary.errors.map(({ path }) => path)).toEqual(["c.txt"]);
	expect(quarantine(folder).map(({ path }) => path)).toEqual(["c.txt"]);

	writeFileSync(join(folder, "in/a.txt"), "#exit");
	await imported(folder);
	await imported(folder, { roots: later });
	expect(quarantine(folder).map(({ path }) => path)).toEqual(["a.txt", "c.txt"]);
	writeFileSync(join(folder, "in/a.txt"), wrongReport);
	const retry = await retried(folder);
	expect(retry.read).toEqual(["a.txt", "c.txt"]);
	expect(retry.summary.reports.map(({ path }) => path)).toEqual(["b.txt"]);
	expect(quarantine(folder).map(({ path }) => path)).toEqual(["c.txt"]);
});

test("any number of workers gives the same bytes", async () => {
	const files = numbered(12);
	const [one, three] = [folderWith(files), folderWith(files)];
	await imported(one, { workers: 1 });
	await imported(three, { workers: 3 });
	expect(Object.keys(results(one))).toHaveLength(13);
	expect(results(three)).toEqual(results(one));
});

test("unchanged files are not read again, and nothing is written", async () => {
	const folder = folderWith(numbered(3));
	await imported(folder);
	const touched = (): number[] =>
		Object.keys(contents(join(folder, "out"))).map((file) => {
			const { mtimeMs, ino } = statSync(join(folder, "out", file));
			return mtimeMs + ino;
		});
	const before = touched();
	expect((await imported(folder)).read).toEqual([]);
	expect(touched()).toEqual(before);
});

test("what a killed run left unfinished is cleared away, and is nobody's input", async () => {
	const folder = folderWith({
		"in/a.txt": report,
		"out/.ziping/77/0": "half a record",
		"out/.ziping-across-x/lines": "half a list",
		"out/records/.ziping-77.tmp": "half a record",
		"out/.ziping-77.tmp": "half a summary",
	});
	await imported(folder);
	expect(Object.keys(results(folder))).toEqual(["records/a.txt.json", "summary.json"]);
});

test("a record that is gone is made again", async () => {
	const folder = folderWith(numbered(3));
	await imported(folder);
	const before = results(folder);
	rmSync(join(folder, "out/records/1.txt.json"));
	expect((await imported(folder)).read).toEqual(["1.txt"]);
	expect(results(folder)).toEqual(before);
});

test("changed content is a new version, and the old record is kept", async () => {
	const folder = folderWith({ "in/a.txt": report });
	await imported(folder);
	const old = results(folder)["records/a.txt.json"];
	writeFileSync(join(folder, "in/a.txt"), wrongReport);
	const { events } = await imported(folder);
	expect(events).toContainEqual(expect.objectContaining({ path: "a.txt", newVersion: true }));
	const after = Object.entries(results(folder));
	const [version] = after.filter(([file]) => file.startsWith("versions/"));
	expect(version?.[0]).toMatch(/^versions\/a\.txt-[0-9a-f]{8}\.json$/);
	expect(version?.[1]).toBe(old);
	expect(results(folder)["records/a.txt.json"]).toContain("69.00%");
});

test("a file of known content under another name adds its path to the record", async () => {
	const folder = folderWith({ "in/a.txt": report });
	await imported(folder);
	writeFileSync(join(folder, "in/0.txt"), report);
	const { read, summary } = await imported(folder);
	expect(read).toEqual([]);
	expect(summary.reports).toMatchObject([
		{ record: "records/a.txt.json", paths: ["a.txt", "0.txt"] },
	]);
	const record = JSON.parse(results(folder)["records/a.txt.json"] ?? "");
	expect(record.source).toMatchObject({ path: "a.txt", paths: ["a.txt", "0.txt"] });
});

test("a record that is damaged when it gets a path is made again", async () => {
	const folder = folderWith({ "in/a.txt": report });
	await imported(folder);
	writeFileSync(join(folder, "out/records/a.txt.json"), "{");
	writeFileSync(join(folder, "in/b.txt"), report);
	expect((await imported(folder)).read).toEqual(["a.txt"]);
	const record = JSON.parse(results(folder)["records/a.txt.json"] ?? "");
	expect(record.source.paths).toEqual(["a.txt", "b.txt"]);
});

test("files that change their names lose no report", async () => {
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": wrongReport });
	await imported(folder);
	renameSync(join(folder, "in/a.txt"), join(folder, "in/c.txt"));
	renameSync(join(folder, "in/b.txt"), join(folder, "in/a.txt"));
	const { summary } = await imported(folder);
	expect(summary.inputs).toMatchObject({ files: 2, imported: 2 });
	const rates = summary.reports.map(({ path, record }) => {
		const { text } = JSON.parse(results(folder)[record] ?? "");
		return [path, /执行率([\d.]+)/.exec(text)?.[1]];
	});
	expect(rates).toEqual([
		["b.txt", "69.00"],
		["c.txt", "96.00"],
	]);
});

test("a new version of a reader reads again what it can touch, and says so", async () => {
	const pdf = "%PDF-1.7\n";
	const folder = folderWith({ "in/a.txt": report, "in/b.pdf": pdf, "in/c.txt": "#exit" });
	await imported(folder);
	const reread = async (versions: Record<string, string>) => {
		const { read, events } = await imported(folder, {
			versions: { ...currentVersions(), ...versions },
		});
		return { read: [...read].sort(), said: events.filter(({ event }) => event === "outdated") };
	};
	expect(await reread({ docx: "new" })).toEqual({ read: [], said: [] });
	expect(await reread({ pdf: "new" })).toEqual({
		read: ["b.pdf"],
		said: [{ event: "outdated", part: "pdf", reports: 1 }],
	});
	// What no reader could open has not seen the later stages; a crash may have come from any.
	expect((await reread({ pdf: "new", extract: "new" })).read).toEqual(["a.txt", "c.txt"]);
});

test("what comes after the records may change them, and the summary knows, then and later", async () => {
	const other = wrongReport.replaceAll("清河县", "白沙县");
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": other });
	const seen: (readonly string[])[] = [];
	const afterImport = async (records: string, files: readonly string[]): Promise<void> => {
		seen.push(files);
		const file = join(records, "b.txt.json");
		const record = JSON.parse(readFileSync(file, "utf8"));
		writeFileSync(file, JSON.stringify({ ...record, findings: [] }));
	};
	const none = { error: 0, warning: 0, info: 0 };
	for (let i = 0; i < 2; i++) {
		const { summary } = await imported(folder, { afterImport });
		expect(summary.reports[1]?.findings).toEqual(none);
	}
	expect(seen).toEqual(Array(2).fill(["a.txt.json", "b.txt.json"]));
	writeFileSync(join(folder, "in/c.txt"), other);
	const { summary } = await imported(folder);
	expect(summary.reports[1]).toMatchObject({ findings: none, paths: ["b.txt", "c.txt"] });
});

test("reports are compared with each other, once as long as none is read again", async () => {
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": wrongReport });
	const findings = (summary: Summary) => summary.reports.map(({ findings: { error } }) => error);
	const journal = () => readFileSync(join(folder, "out/journal.jsonl"), "utf8");
	const compared = () => journal().split('"type":"compared"').length - 1;
	expect(findings((await imported(folder)).summary)).toEqual([0, 2]);
	expect(findings((await imported(folder)).summary)).toEqual([0, 2]);
	expect(compared()).toBe(1);
	rmSync(join(folder, "in/a.txt"));
	expect(findings((await imported(folder)).summary)).toEqual([1]);
	expect(compared()).toBe(2);
});

test("a worker that does not start ends the import, and no report is blamed", async () => {
	const folder = folderWith({ "in/a.txt": report });
	await expect(imported(folder, { module: "/nowhere/worker.js" })).rejects.toThrow(
		"does not start",
	);
	expect((await imported(folder)).summary.outcomes).toEqual({ ok: 1 });
});

test("a second wish to stop kills what is under way, and it is read the next time", async () => {
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": "#hang", "in/c.txt": wrongReport });
	const stop = new StopSwitch();
	const emit = ({ event }: BatchEvent): void => {
		if (event !== "report") return;
		stop.press();
		// By then the next report hangs.
		setTimeout(() => stop.press(), 500);
	};
	await expect(imported(folder, { stop, emit, workers: 2 })).rejects.toThrow("was interrupted");
	expect(readdirSync(join(folder, "out")).sort()).toEqual(["journal.jsonl", "records"]);
	writeFileSync(join(folder, "in/b.txt"), `${report}附件`);
	const { summary, read } = await imported(folder);
	expect(read).not.toContain("a.txt");
	expect(summary.outcomes).toEqual({ ok: 3 });
});

test("limits on a file are outcomes", async () => {
	const folder = folderWith({ "in/a.txt": report });
	const limits = { ...DEFAULT_LIMITS, fileBytes: 20 };
	const { summary } = await imported(folder, { limits });
	expect(summary.errors).toMatchObject([{ path: "a.txt", code: "too-large" }]);
	expect(summary.outcomes).toEqual({ limit: 1 });
});
