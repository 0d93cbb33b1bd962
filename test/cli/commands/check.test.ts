import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contents, folderWith, report, wrongReport, ziping } from "../ziping.ts";

const loose = report.replace("推进较慢", "推进较慢，约30余个");

test("lists the findings by file with place, reason, advice and coverage", async () => {
	const other = report.replaceAll("清河县", "白沙县");
	const folder = folderWith({ "甲/a.txt": wrongReport, "甲/b.txt": other });
	const { code, stdout, stderr } = await ziping(folder, "check", "甲");
	expect(code).toBe(3);
	expect(stderr).toBe("");
	expect(stdout).toMatch(/^甲\/a\.txt {2}清河县水务局2021年度/);
	expect(stdout).toMatch(
		/ {2}错误 error .+执行率69\.00%.+480\.00万元÷500\.00万元＝96\.00%.+\[rate-mismatch\]\n/,
	);
	expect(stdout).toContain(
		"5行 2021年本部门全年预算数【500.00万元】，全年执行数【480.00万元】，执行率【69.00%】。",
	);
	expect(stdout).toContain("建议：应为96.00%（允许误差±0.007个百分点）。");
	expect(stdout).toMatch(
		/\n\n甲\/b\.txt .+\n {2}没有发现问题 no findings\n {2}核对范围 coverage：/,
	);
	expect(stdout).toContain("合计 total：报告 2，错误 error 1，警告 warning 0，提示 info 0");
});

test.for([
	["nothing found", report, [], 0],
	["an error", wrongReport, [], 3],
	["a note", loose, [], 0],
	["a note that must not be", loose, ["--fail-on", "info"], 3],
	["a note that is not shown", loose, ["--fail-on", "info", "--min-severity", "warning"], 0],
	["an error beside a missing file", wrongReport, ["missing.txt"], 2],
] as const)("exit code: %s", async ([, text, args, wanted]) => {
	const folder = folderWith({ "a.txt": text });
	expect((await ziping(folder, "check", "a.txt", ...args)).code).toBe(wanted);
});

test("records, a folder of records and the folder of the results say the same as the report", async () => {
	const folder = folderWith({ "in/a.txt": wrongReport });
	await ziping(folder, "import", "in", "--out", "out");
	const findings = async (path: string) => {
		const { code, stdout } = await ziping(folder, "check", path, "--format", "json");
		const [{ findings, coverage }] = JSON.parse(stdout).reports;
		return { code, findings, coverage };
	};
	const wanted = await findings("in/a.txt");
	expect(wanted.findings).toHaveLength(1);
	for (const path of ["out", "out/records", "out/records/a.txt.json"])
		expect(await findings(path)).toEqual(wanted);
});

test("a file that two PATHs lead to is checked once", async () => {
	const folder = folderWith({ "a.txt": report });
	const { stdout } = await ziping(folder, "check", "a.txt", ".", "--format", "json");
	expect(JSON.parse(stdout).reports).toHaveLength(1);
});

test("inputs that cannot be read are said, the others are checked", async () => {
	const folder = folderWith({ "a.txt": report, "broken.json": "{", "empty.txt": "" });
	const { code, stdout, stderr } = await ziping(
		folder,
		...["check", "missing.txt", "broken.json", "empty.txt", "a.txt"],
	);
	expect(code).toBe(2);
	expect(stdout).toContain("a.txt");
	expect(stderr.split("\n").map((line) => /\[[a-z-]+\]$/.exec(line)?.[0] ?? "")).toEqual([
		"[not-found]",
		"[unsupported-format]",
		"[empty-file]",
		"",
	]);
});

test.for(["json", "sarif", "html", "xlsx", "text"])("--format %s --out", async (format) => {
	const folder = folderWith({ "a.txt": wrongReport });
	const name = `结果/核对.${format}`;
	const run = await ziping(folder, "check", "a.txt", "--format", format, "--out", name);
	expect(run).toMatchObject({ code: 3, stdout: "" });
	expect(run.stderr).toContain(`已写出 ${name}：报告 1，错误 1`);
	expect(readFileSync(join(folder, name)).length).toBeGreaterThan(300);
	expect(Object.keys(contents(folder))).toEqual(["a.txt", name]);
});

test("the settings switch rules off and change their severity", async () => {
	const settings = { rules: { "rate-mismatch": "info", style: "error" } };
	const folder = folderWith({
		"a.txt": wrongReport.replace("推进较慢", "推进较慢，约30余个"),
		"ziping.config.json": JSON.stringify(settings),
		"off.json": '{"rules": {"rate-mismatch": "off"}, "minSeverity": "warning"}',
	});
	const severities = async (...args: readonly string[]) => {
		const { stdout } = await ziping(folder, "check", "a.txt", "--format", "json", ...args);
		const [{ findings }] = JSON.parse(stdout).reports;
		return findings.map((f: { rule: string; severity: string }) => `${f.rule} ${f.severity}`);
	};
	expect(await severities()).toEqual(["rate-mismatch info", "style error"]);
	expect(await severities("--config", "off.json")).toEqual([]);
	expect(await severities("--config", "off.json", "--min-severity", "info")).toEqual([
		"style info",
	]);
});

test("the severity of the settings decides the exit code", async () => {
	const folder = folderWith({
		"a.txt": wrongReport,
		"ziping.config.mjs": 'export default { rules: { "rate-mismatch": "warning" } };',
	});
	expect((await ziping(folder, "check", "a.txt")).code).toBe(0);
	expect((await ziping(folder, "check", "a.txt", "--fail-on", "warning")).code).toBe(3);
});

test.for([
	["a mistyped rule", '{"rules": {"rate-mismach": "off"}}', "是否想写 rate-mismatch"],
	["a mistyped setting", '{"failon": "info"}', "是否想写 failOn"],
	["no JSON", "{", "无法读取"],
] as const)("settings with %s stop the run", async ([, config, reason]) => {
	const folder = folderWith({ "a.txt": wrongReport, "ziping.config.json": config });
	const { code, stdout, stderr } = await ziping(folder, "check", "a.txt");
	expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
	expect(stderr).toContain(reason);
	expect(stderr).toMatch(/ziping\.config\.json .+\[config\]\n$/);
});

test("known findings stay quiet wherever they move, new ones do not", async () => {
	const folder = folderWith({ "a.txt": wrongReport });
	const update = await ziping(folder, "check", "a.txt", "--update-baseline");
	expect(update.code).toBe(0);
	expect(update.stdout).toContain("1 份报告的 1 个问题");
	const known = ["--baseline", "ziping.baseline.json"];
	const quiet = await ziping(folder, "check", "a.txt", ...known);
	expect(quiet.code).toBe(0);
	expect(quiet.stdout).toContain("已知问题 known：1");
	const moved = folderWith({
		"b.txt": wrongReport
			.replace("编制30人，实有28人", "编制30人，实有38人")
			.replace("二、", "\n\n二、"),
		"ziping.baseline.json": readFileSync(join(folder, "ziping.baseline.json")),
		"ziping.config.json": '{"baseline": "ziping.baseline.json"}',
	});
	const { code, stdout } = await ziping(moved, "check", "b.txt", "--format", "json");
	const [{ findings, known: count }] = JSON.parse(stdout).reports;
	expect({ code, count }).toEqual({ code: 3, count: 1 });
	expect(findings.map((f: { rule: string }) => f.rule)).toEqual(["headcount-over-authorized"]);
});

test("an updated baseline keeps reports that were not checked and drops mended findings", async () => {
	const other = wrongReport.replaceAll("水务局", "财政局");
	const folder = folderWith({ "a.txt": wrongReport, "b.txt": other, "c.txt": report });
	const update = (...paths: readonly string[]) =>
		ziping(folder, "check", ...paths, "--baseline", "known.json", "--update-baseline");
	const reports = () =>
		JSON.parse(readFileSync(join(folder, "known.json"), "utf8")).findings.map(
			(known: { report: string }) => known.report.split(" ")[0],
		);
	await update("a.txt", "b.txt");
	expect(reports().sort()).toEqual(["清河县水务局", "清河县财政局"].sort());
	await update("c.txt");
	expect(reports()).toEqual(["清河县财政局"]);
});

test.for([
	["a baseline that is missing", ["--baseline", "missing.json"], "--update-baseline"],
	["a baseline that is none", ["--baseline", "a.txt"], "不是 ziping 写出的基线"],
	["a workbook on standard output", ["--format", "xlsx"], "--out"],
	["a format that does not exist", ["--format", "yaml"], "yaml"],
	["a severity that does not exist", ["--fail-on", "fatal"], "fatal"],
	["settings that are missing", ["--config", "none.json"], "none.json"],
] as const)("%s is a mistake of usage", async ([, args, words]) => {
	const folder = folderWith({ "a.txt": report });
	const { code, stdout, stderr } = await ziping(folder, "check", "a.txt", ...args);
	expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
	expect(stderr).toContain(words);
	expect(existsSync(join(folder, "ziping.baseline.json"))).toBe(false);
});

test("what a report holds cannot steer the terminal", async () => {
	const hostile = wrongReport
		.replace("清河县水务局2021", "清河县\u001b]0;x\u0007水务局\u009b31m2021")
		.replace("部门整体收支", "部门\u202e整体收支");
	const folder = folderWith({ "a.txt": hostile + "继续推进各项工作。\n".repeat(200) });
	for (const format of ["text", "json", "sarif", "html"]) {
		const { stdout } = await ziping(folder, "check", "a.txt", "--format", format);
		expect(stdout.length).toBeGreaterThan(300);
		expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
	}
});

test("reports that are checked together are compared with each other", async () => {
	const later = report
		.replaceAll("2021年", "2022年")
		.replace("执行率96.00%。", "执行率96.00%。上年支出450.00万元。");
	const folder = folderWith({ "a.txt": report, "b.txt": later });
	const { code, stdout } = await ziping(folder, "check", "a.txt", "b.txt");
	expect(stdout).toContain("450.00万元与2021年度报告不一致");
	expect(stdout).toContain("[prior-year-mismatch]");
	expect(code).toBe(3);
	expect((await ziping(folder, "check", "b.txt")).code).toBe(0);
});
