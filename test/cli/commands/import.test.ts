import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { record as recordSchema } from "../../../src/model/record.ts";
import { contents, folderWith, report, wrongReport, ziping } from "../ziping.ts";

const summaryOf = (folder: string) =>
	JSON.parse(contents(join(folder, "out"))["summary.json"] ?? "null");
const recordOf = (folder: string, name: string) =>
	recordSchema.parse(JSON.parse(contents(join(folder, "out"))[`records/${name}.json`] ?? "null"));
const recordNames = (folder: string) => readdirSync(join(folder, "out/records")).sort();
/** Its numbers agree; its wording is loose. */
const looseReport = `${report}\n全年印发宣传资料约4300余份。`;

test("a folder becomes records and a summary", async () => {
	const folder = folderWith({
		"in/县/水务局.txt": report,
		"in/b.txt": `${report}附件`,
		"in/README.md": "# no report",
		"in/.hidden.txt": report,
		"in/node_modules/x.txt": report,
	});
	const { code, stdout, stderr } = await ziping(folder, "import", "in", "--out", "out");
	expect(code).toBe(0);
	expect(recordNames(folder)).toEqual(["b.txt.json", "县__水务局.txt.json"]);
	const record = recordOf(folder, "县__水务局.txt");
	expect(record.source).toMatchObject({ path: "县/水务局.txt", paths: ["县/水务局.txt"] });
	const summary = summaryOf(folder);
	expect(summary.inputs).toEqual({ files: 2, imported: 2, duplicates: 0, failed: 0, skipped: 1 });
	expect(summary.reports.map((one: { path: string }) => one.path)).toEqual([
		"b.txt",
		"县/水务局.txt",
	]);
	expect(summary.skipped).toEqual(["README.md"]);
	expect(summary.totals.figures).toBe(
		recordOf(folder, "b.txt").figures.length + record.figures.length,
	);
	expect(stdout).toMatch(/报告 reports +2\n/);
	expect(stdout).toContain("县/水务局.txt");
	expect(stderr).toBe("[1/2] b.txt\n[2/2] 县/水务局.txt\n");
});

test("the totals are the sums over the reports", async () => {
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": wrongReport });
	await ziping(folder, "import", "in", "--out", "out");
	const { totals, reports } = summaryOf(folder);
	for (const key of ["sections", "figures", "unclaimed", "indicators"])
		expect(totals[key]).toBe(reports[0][key] + reports[1][key]);
	for (const group of ["findings", "relations", "diagnostics"])
		for (const key of Object.keys(totals[group]))
			expect(totals[group][key]).toBe(reports[0][group][key] + reports[1][group][key]);
	expect(totals.relations.found).toBe(totals.relations.checkable + totals.relations.undecidable);
	expect(totals.relations.consistent).toBeGreaterThan(0);
	expect(totals.findings.error).toBeGreaterThan(0);
});

test("two runs, and a run elsewhere, give the same bytes", async () => {
	const files = { "in/水务局.txt": report, "in/a?b.txt": wrongReport, "in/bad.pdf": "%PDF-1.4" };
	const [one, two] = [folderWith(files), folderWith(files)];
	await ziping(one, "import", "in", "--out", "out", "--no-warehouse");
	const first = contents(join(one, "out"));
	await ziping(one, "import", "in", "--out", "out", "--no-warehouse");
	await ziping(two, "import", "in", "--out", "out", "--no-warehouse");
	expect(Object.keys(first)).toEqual([
		"journal.jsonl",
		"quarantine.jsonl",
		"records/a_b.txt-746b8bac.json",
		"records/水务局.txt.json",
		"summary.json",
	]);
	expect(contents(join(one, "out"))).toEqual(first);
	expect(contents(join(two, "out"))).toEqual(first);
});

test("the same bytes under two paths are one record with both paths", async () => {
	const folder = folderWith({
		"in/a.txt": report,
		"in/deep/z.txt": report,
		"in/other.txt": wrongReport,
	});
	const { code } = await ziping(folder, "import", "in", "--out", "out");
	expect(code).toBe(0);
	expect(recordNames(folder)).toEqual(["a.txt.json", "other.txt.json"]);
	expect(recordOf(folder, "a.txt").source.paths).toEqual(["a.txt", "deep/z.txt"]);
	expect(summaryOf(folder).inputs).toMatchObject({ files: 3, imported: 2, duplicates: 1 });
});

test("different reports of the same name under two PATHs keep apart", async () => {
	const folder = folderWith({ "2021/report.txt": report, "2022/report.txt": wrongReport });
	const { code } = await ziping(folder, "import", "2021", "2022/report.txt", "2021", "-o", "out");
	expect(code).toBe(0);
	expect(recordNames(folder)).toHaveLength(2);
	expect(summaryOf(folder).inputs).toMatchObject({ files: 2, duplicates: 0 });
});

test("exit code 2: what can be read is read, what cannot is named with its reason", async () => {
	const folder = folderWith({
		"in/good.txt": report,
		"in/empty.txt": "",
		"in/broken.pdf": "%PDF-1.7\n",
		"in/later.docx": "PK\u0003\u0004",
		"in/photo.png": Buffer.from("89504e470d0a1a0a", "hex"),
	});
	const { code, stdout } = await ziping(folder, "import", "in", "missing.txt", "--out", "out");
	expect(code).toBe(2);
	expect(recordNames(folder)).toEqual(["good.txt.json"]);
	const { errors, inputs } = summaryOf(folder);
	expect(
		Object.fromEntries(errors.map((one: Record<string, string>) => [one["path"], one["code"]])),
	).toEqual({
		"missing.txt": "not-found",
		"empty.txt": "empty-file",
		"later.docx": "unsupported-format",
		"broken.pdf": "corrupt",
		"photo.png": "unsupported-format",
	});
	expect(inputs).toMatchObject({ imported: 1, failed: 5 });
	for (const { path, code: reason, message } of errors) {
		expect(stdout).toContain(`失败 ${path}：${message} [${reason}]`);
		expect(message).toMatch(/\p{Script=Han}/u);
	}
});

test("a folder without reports is a failed input", async () => {
	const folder = folderWith({ "in/notes.md": "x" });
	const { code, stdout } = await ziping(folder, "import", "in", "--out", "out");
	expect(code).toBe(2);
	expect(stdout).toContain("失败 in：里面没有报告文件");
});

test("a file that is named itself is read whatever its name", async () => {
	const folder = folderWith({ 自评报告: report });
	expect((await ziping(folder, "import", "自评报告", "--out", "out")).code).toBe(0);
	expect(recordNames(folder)).toEqual(["自评报告.json"]);
});

test.for([
	["exit code 3: --strict, and an error in a report", wrongReport, ["--strict"], 3],
	["without --strict an error in a report is a result", wrongReport, [], 0],
	["--strict, and numbers that agree", report, ["--strict"], 0],
] as const)("%s", async ([, text, options, expected]) => {
	const folder = folderWith({ "a.txt": text });
	const { code } = await ziping(folder, "import", "a.txt", "--out", "out", ...options);
	expect(code).toBe(expected);
});

test.for([
	["a rule that is switched off", { "rate-mismatch": "off" }, wrongReport, 0],
	["a rule that is set to warning", { "rate-mismatch": "warning" }, wrongReport, 0],
	["another rule that is switched off", { style: "off" }, wrongReport, 3],
	["a rule that is raised to error", { style: "error" }, looseReport, 3],
	["the same rule as it is", { "rate-mismatch": "off" }, looseReport, 0],
] as const)("--strict counts by the settings: %s", async ([, rules, text, expected]) => {
	const folder = folderWith({
		"a.txt": text,
		"ziping.config.json": JSON.stringify({ rules }),
	});
	const { code } = await ziping(folder, "import", "a.txt", "--out", "out", "--strict");
	expect(code).toBe(expected);
});

test("--strict with settings that are wrong reads nothing", async () => {
	const folder = folderWith({ "a.txt": report, "own.json": '{"rules": {"styl": "off"}}' });
	const options = ["--out", "out", "--strict", "--config", "own.json"];
	const { code, stderr } = await ziping(folder, "import", "a.txt", ...options);
	expect(code).toBe(1);
	expect(stderr).toContain("styl");
	expect(contents(folder)["out/summary.json"]).toBeUndefined();
});

test("failed inputs weigh more than --strict", async () => {
	const folder = folderWith({ "a.txt": wrongReport, "b.txt": "" });
	const { code } = await ziping(folder, "import", "a.txt", "b.txt", "--out", "out", "--strict");
	expect(code).toBe(2);
});

test("--json prints the summary file", async () => {
	const folder = folderWith({ "a.txt": report });
	const { stdout } = await ziping(folder, "import", "a.txt", "--out", "out", "--json");
	expect(stdout).toBe(contents(join(folder, "out"))["summary.json"]);
});

test("--quiet says nothing of what went well, and all of what did not", async () => {
	const folder = folderWith({ "a.txt": report, "b.txt": "" });
	expect(await ziping(folder, "import", "a.txt", "--out", "out", "--quiet")).toEqual({
		code: 0,
		stdout: "",
		stderr: "",
	});
	const { stdout, stderr } = await ziping(folder, "import", "a.txt", "b.txt", "-o", "out", "-q");
	expect(stdout).toBe("");
	expect(stderr).toMatch(/^失败 b\.txt：.+ \[empty-file\]\n$/);
});

test("--quiet --json prints the summary and nothing else", async () => {
	const folder = folderWith({ "a.txt": report });
	const { stdout, stderr } = await ziping(folder, "import", "a.txt", "-o", "out", "-q", "--json");
	expect(JSON.parse(stdout).inputs.imported).toBe(1);
	expect(stderr).toBe("");
});

test("names that would do harm stay in the folder and print as plain text", async () => {
	const names = [
		"in/..\\..\\escape.txt",
		"in/…..txt",
		"in/bell\u0007\u001b[31mred.txt",
		"in/line\nbreak.txt",
		"in/\u202etxt.fdp.txt",
		"in/con.txt",
		"in/ 'quote\" $(x) `y`.txt",
		`in/${"长".repeat(80)}.txt`,
		"in/-rf.txt",
	];
	const folder = folderWith(Object.fromEntries(names.map((name, i) => [name, report + i])));
	const { code, stdout, stderr } = await ziping(folder, "import", "in", "--out", "out");
	expect(code).toBe(0);
	expect(recordNames(folder)).toHaveLength(names.length);
	expect(readdirSync(folder).sort()).toEqual(["in", "out"]);
	expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
	for (const name of recordNames(folder)) expect(name).not.toMatch(/[\p{Cc}\p{Cf}"\\:*?<>|]/u);
	const paths = summaryOf(folder).reports.map((one: { path: string }) => `in/${one.path}`);
	expect(paths.sort()).toEqual([...names].sort());
});

test.skipIf(process.platform !== "linux")("a name in GBK is shown as its characters", async () => {
	const folder = folderWith();
	// 水务局 in GBK, as archives from a Chinese Windows leave it.
	const name = Buffer.concat([Buffer.from("cbaecef1bed6", "hex"), Buffer.from(".txt")]);
	mkdirSync(join(folder, "in"));
	writeFileSync(Buffer.concat([Buffer.from(`${folder}/in/`), name]), report);
	expect((await ziping(folder, "import", "in", "--out", "out")).code).toBe(0);
	expect(summaryOf(folder).reports[0].path).toBe("水务局.txt");
});

test.skipIf(process.platform === "win32")("links: to files yes, in circles no", async () => {
	const folder = folderWith({ "in/a.txt": report });
	symlinkSync("a.txt", join(folder, "in/b.txt"));
	symlinkSync(".", join(folder, "in/circle"));
	symlinkSync("nowhere", join(folder, "in/broken.txt"));
	const { code } = await ziping(folder, "import", "in", "--out", "out");
	expect(code).toBe(2);
	expect(recordOf(folder, "a.txt").source.paths).toEqual(["a.txt", "b.txt"]);
	expect(summaryOf(folder).errors).toMatchObject([{ path: "broken.txt", code: "not-found" }]);
});

test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
	"a file without permission is named",
	async () => {
		const folder = folderWith({ "a.txt": report });
		chmodSync(join(folder, "a.txt"), 0);
		expect((await ziping(folder, "import", "a.txt", "--out", "out")).code).toBe(2);
		expect(summaryOf(folder).errors).toMatchObject([{ path: "a.txt", code: "unreadable" }]);
	},
);

test("the folder of the results is no input, and old records are named but left", async () => {
	const folder = folderWith({ "a.txt": report, "out/records/old.json": "{}", "out/x.txt": report });
	expect((await ziping(folder, "import", ".", "--out", "out")).code).toBe(0);
	expect(summaryOf(folder)).toMatchObject({
		inputs: { files: 1, skipped: 0 },
		stale: ["records/old.json"],
	});
	expect(existsSync(join(folder, "out/records/old.json"))).toBe(true);
});

test("nothing is left of the writing but the results", async () => {
	const folder = folderWith({ "a.txt": report });
	await ziping(folder, "import", "a.txt", "--out", "out");
	expect(Object.keys(contents(join(folder, "out")))).toEqual([
		"journal.jsonl",
		"records/a.txt.json",
		"summary.json",
		"warehouse.duckdb",
	]);
});

test("a result that cannot be written is said plainly", async () => {
	const folder = folderWith({ "a.txt": report, out: "a file" });
	const { code, stderr } = await ziping(folder, "import", "a.txt", "--out", "out");
	expect(code).toBe(1);
	expect(stderr).toContain("无法写出结果");
	expect(stderr).not.toContain("    at ");
});
