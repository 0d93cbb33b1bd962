import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { archive } from "../../batch/inputs/archive-builder.ts";
import { contents, folderWith, report, wrongReport, ziping } from "../ziping.ts";

const main = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));
const summaryOf = (folder: string) =>
	JSON.parse(contents(join(folder, "out"))["summary.json"] ?? "null");

interface Speaking {
	readonly child: ChildProcess;
	readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
	/** Ends when the program has said this. */
	says(text: string): Promise<void>;
}

/** The command line with something on its standard input, while it runs. */
function started(folder: string, input: string, ...args: readonly string[]): Speaking {
	const child = spawn(process.execPath, [main, ...args], { cwd: folder });
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	let stderr = "";
	const waiting: { text: string; resolve: () => void }[] = [];
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		stderr += text;
		for (const one of waiting) if (stderr.includes(one.text)) one.resolve();
	});
	child.stdout.resume();
	child.stdin.end(input);
	return {
		child,
		ended: new Promise((resolve) => {
			child.on("close", (code) => resolve({ code, stderr }));
		}),
		says: (text) => new Promise((resolve) => waiting.push({ text, resolve })),
	};
}

test("standard input lists the paths, and files keep theirs", async () => {
	const folder = folderWith({ "县/a.txt": report, "市/a.txt": wrongReport });
	const { ended } = started(folder, "县/a.txt\n./市/a.txt\n", "import", "-", "--out", "out");
	expect((await ended).code).toBe(0);
	expect(summaryOf(folder).reports.map((one: { record: string }) => one.record)).toEqual([
		"records/县__a.txt.json",
		"records/市__a.txt.json",
	]);
});

test("an empty standard input is a mistake", async () => {
	const { code, stderr } = await started(folderWith(), "\n", "import", "-").ended;
	expect(code).toBe(1);
	expect(stderr).toContain("标准输入中没有路径");
});

test("an archive is imported like a folder; what leads out of it is refused", async () => {
	const gbk = Buffer.concat([Buffer.from("cbaecef1bed6", "hex"), Buffer.from(".txt")]);
	const bytes = archive([
		{ name: gbk, content: report },
		{ name: "重复.txt", content: report },
		{ name: "../外\u001b[31m.txt", content: wrongReport },
	]);
	const folder = folderWith({ "in/包.zip": bytes });
	const { code, stdout, stderr } = await ziping(folder, "import", "in", "--out", "out");
	expect(code).toBe(2);
	const { reports, errors, inputs } = summaryOf(folder);
	expect(reports).toMatchObject([{ paths: ["包.zip/水务局.txt", "包.zip/重复.txt"] }]);
	expect(errors).toMatchObject([{ code: "unsafe-path" }]);
	expect(inputs).toEqual({ files: 2, imported: 1, duplicates: 1, failed: 1, skipped: 0 });
	expect(stdout + stderr).not.toContain("\u001b");
	expect(existsSync(join(folder, "外.txt"))).toBe(false);
});

test("a manifest is compared with the reports, and what it misses is a failure", async () => {
	const folder = folderWith({
		"in/a.txt": report,
		"清单.csv": "文件,单位,年度\na.txt,清河县水务局,2022\nb.txt,清河县财政局,2021\n",
	});
	const args = ["import", "in", "--out", "out", "--manifest", "清单.csv"];
	const { code, stdout } = await ziping(folder, ...args);
	expect(code).toBe(2);
	expect(summaryOf(folder).manifest).toEqual({
		listed: 2,
		missing: ["b.txt"],
		supplied: [],
		contradicted: [{ path: "a.txt", field: "fiscalYear", manifest: 2022, report: 2021 }],
	});
	expect(stdout).toContain("失败 b.txt：清单中有这份报告");
	expect(stdout).toContain("a.txt：清单 2022，报告 2021");
});

test("a manifest that cannot be read stops the import before it begins", async () => {
	const folder = folderWith({ "a.txt": report });
	const { code, stderr } = await ziping(folder, "import", "a.txt", "--manifest", "无.csv");
	expect([code, existsSync(join(folder, "output"))]).toEqual([1, false]);
	expect(stderr).toContain("[not-found]");
});

test("--json tells events as lines of JSON", async () => {
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": "" });
	const { stderr, stdout } = await ziping(folder, "import", "in", "--out", "out", "--json");
	const events = stderr
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
	expect(events).toMatchObject([
		{ event: "lookup", files: 2 },
		{ event: "planned", tasks: 2, unchanged: 0, workers: 1 },
		{ event: "report", done: 1, total: 2, path: "a.txt", outcome: "ok" },
		{ event: "report", done: 2, total: 2, path: "b.txt", outcome: "empty", code: "empty-file" },
	]);
	expect(JSON.parse(stdout).outcomes).toEqual({ ok: 1, empty: 1 });
});

test("a second run says what it does not do again", async () => {
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": "" });
	await ziping(folder, "import", "in", "--out", "out");
	writeFileSync(join(folder, "in/c.txt"), wrongReport);
	const { stderr } = await ziping(folder, "import", "in", "--out", "out");
	expect(stderr).toBe(
		"共 3 份：1 份未变，1 份在隔离区（ziping retry 可重试），1 份待读。\n[1/1] c.txt\n",
	);
});

test("retry takes up the quarantine; without an import before there is nothing to retry", async () => {
	const folder = folderWith({ "in/a.txt": report, "in/b.txt": "" });
	expect((await ziping(folder, "retry", "--out", "out")).code).toBe(1);
	await ziping(folder, "import", "in", "--out", "out");
	writeFileSync(join(folder, "in/b.txt"), wrongReport);
	expect((await ziping(folder, "retry", "--out", "out")).code).toBe(0);
	expect(existsSync(join(folder, "out/quarantine.jsonl"))).toBe(false);
	expect(summaryOf(folder).inputs).toMatchObject({ imported: 2, failed: 0 });
});

test("two imports do not work in one folder", async () => {
	const holder = { pid: process.pid, host: hostname(), began: null };
	const folder = folderWith({ "a.txt": report, "out/.lock": JSON.stringify(holder) });
	const { code, stderr } = await ziping(folder, "import", "a.txt", "--out", "out");
	expect(code).toBe(1);
	expect(stderr).toContain(`进程 ${process.pid}`);
	expect(stderr).toContain("[busy]");
});

test.for([
	["--workers", "0"],
	["--timeout", "-1"],
	["--memory", "x"],
] as const)("%s %s is a mistake", async ([flag, value]) => {
	const { code, stderr } = await ziping(folderWith(), "import", "a", `${flag}=${value}`);
	expect(code).toBe(1);
	expect(stderr).toContain(flag);
});

test("limits can be set: a hang is a failure after its time", async () => {
	const folder = folderWith({ "a.txt": report });
	const args = ["import", "a.txt", "--out", "out", "--timeout", "0.001"];
	expect((await ziping(folder, ...args)).code).toBe(2);
	expect(summaryOf(folder).errors).toMatchObject([{ path: "a.txt", code: "timeout" }]);
});

test.skipIf(process.platform === "win32")(
	"Ctrl-C ends what is under way, says how to go on, and the same command goes on",
	async () => {
		const files = Object.fromEntries(
			Array.from({ length: 300 }, (_, i) => [`in/${i}.txt`, report.replace("30人", `${i + 30}人`)]),
		);
		const folder = folderWith(files);
		const args = ["import", "in", "--out", "out", "--workers", "1"];
		const run = started(folder, "", ...args);
		await run.says("[3/300]");
		run.child.kill("SIGINT");
		const { code, stderr } = await run.ended;
		expect(code).toBe(130);
		expect(stderr).toContain("再按一次 Ctrl-C 立即结束");
		const [, done] = /已停止：完成 (\d+)\/300。再次运行同一命令即可继续。/.exec(stderr) ?? [];
		const kept = readFileSync(join(folder, "out/journal.jsonl"), "utf8").split("\n");
		expect(kept.filter((line) => line.includes('"done"'))).toHaveLength(Number(done));
		expect(existsSync(join(folder, "out/summary.json"))).toBe(false);
		expect(existsSync(join(folder, "out/.lock"))).toBe(false);

		const again = await ziping(folder, ...args);
		expect(again.code).toBe(0);
		expect(again.stderr).toContain(`${done} 份未变`);
		expect(summaryOf(folder).inputs.imported).toBe(300);
	},
);
