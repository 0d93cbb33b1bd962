import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { record as recordSchema } from "../../../src/model/record.ts";
import { folderWith, report, wrongReport, ziping } from "../ziping.ts";

test("shows outline, figures and findings of one report, and writes nothing", async () => {
	const folder = folderWith({ "a.txt": wrongReport });
	const { code, stdout, stderr } = await ziping(folder, "show", "a.txt");
	expect(code).toBe(0);
	expect(stderr).toBe("");
	const lines = stdout.split("\n");
	expect(lines[0]).toBe("清河县水务局2021年度部门整体支出绩效自评报告");
	expect(stdout).toMatch(/├─ 一 基本情况\n/);
	expect(stdout).toMatch(/└─ 四 下一步改进措施\n/);
	expect(lines.filter((line) => /500\.00 万元 .*5行/.test(line))).toHaveLength(1);
	expect(stdout).toMatch(/错误 error（1）\n {4}.+\[rate-mismatch\]\n/);
	expect(stdout).toContain("5行「");
});

test("--json prints the record that an import writes", async () => {
	const folder = folderWith({ "a.txt": report });
	const { code, stdout } = await ziping(folder, "show", "a.txt", "--json");
	await ziping(folder, "import", "a.txt", "--out", "out");
	expect(code).toBe(0);
	expect(recordSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
	expect(stdout).toBe(readFileSync(join(folder, "out/records/a.txt.json"), "utf8"));
});

test("a record that was written before is shown as its report is", async () => {
	const folder = folderWith({ "a.txt": wrongReport });
	await ziping(folder, "import", "a.txt", "--out", "out");
	const fromRecord = await ziping(folder, "show", "out/records/a.txt.json");
	expect(fromRecord.code).toBe(0);
	expect(fromRecord).toEqual(await ziping(folder, "show", "a.txt"));
});

test.for([
	["missing.txt", "not-found"],
	["folder", "unreadable"],
	["empty.txt", "empty-file"],
	["scan.jpg", "unsupported-format"],
	["other.json", "unsupported-format"],
	["broken.json", "unsupported-format"],
] as const)("%s cannot be shown: %s", async ([name, reason]) => {
	const folder = folderWith({
		"folder/a.txt": report,
		"empty.txt": "",
		"scan.jpg": Buffer.from("ffd8ffe0", "hex"),
		"other.json": "{}",
		"broken.json": "{",
	});
	const { code, stdout, stderr } = await ziping(folder, "show", name);
	expect(code).toBe(2);
	expect(stdout).toBe("");
	expect(stderr).toMatch(new RegExp(`^失败 ${name}：.+ \\[${reason}\\]\n$`));
});

test("what a report holds cannot steer the terminal", async () => {
	const hostile = wrongReport
		.replace("清河县水务局2021", "清河县\u001b]0;x\u0007水务局\u009b31m2021")
		.replace("基本情况", "基本\u202e情况");
	const folder = folderWith({ "a.txt": hostile + "继续推进各项工作。\n".repeat(200) });
	for (const options of [[], ["--json"]]) {
		const { code, stdout } = await ziping(folder, "show", "a.txt", ...options);
		expect(code).toBe(0);
		expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
	}
});

const pdf = readFileSync(
	new URL("../../../fixtures/jianglin-water-2023/source.pdf", import.meta.url),
);

test("--pdf-engine and --verify read a PDF another way, and the record says which", async () => {
	const folder = folderWith({ "a.pdf": pdf });
	const usual = await ziping(folder, "show", "a.pdf", "--json");
	const other = await ziping(
		folder,
		"show",
		"a.pdf",
		"--json",
		"--pdf-engine",
		"pdfjs",
		"--verify",
	);
	expect(other).toMatchObject({ code: 0, stderr: "" });
	const [plain, read] = [usual, other].map(({ stdout }) => JSON.parse(stdout));
	expect(read.text).toBe(plain.text);
	const [chosen, ...rest] = read.diagnostics;
	expect(chosen).toMatchObject({
		code: "engine-chosen",
		message: expect.stringContaining("pdfjs"),
	});
	expect(rest).toEqual(plain.diagnostics);
});
