import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { folderWith, report, ziping } from "./ziping.ts";

test.for([
	[[], 1],
	[["--help"], 0],
	[["help", "import"], 0],
	[["import", "--help"], 0],
	[["show", "--help"], 0],
] as const)("ziping %j prints help, exit code %i", async ([args, expected]) => {
	const { code, stdout, stderr } = await ziping(folderWith(), ...args);
	expect(code).toBe(expected);
	const text = expected === 0 ? stdout : stderr;
	expect(text).toContain("用法 Usage:");
	expect(text).toContain("示例 Examples:");
	for (const exitCode of [0, 1, 2, 3])
		expect(text).toMatch(new RegExp(`^ {2}${exitCode}  \\p{Script=Han}`, "mu"));
	expect(expected === 0 ? stderr : stdout).toBe("");
});

test.for([
	[["improt", "a.txt"], "没有这个命令"],
	[["import"], "缺少参数"],
	[["import", "a.txt", "--out"], "选项缺少值"],
	[["import", "a.txt", "--fast"], "没有这个选项"],
	[["import", "a.txt", "--pdf-engine", "mupdf"], "参数或选项的值无效"],
	[["show"], "缺少参数"],
	[["show", "a.txt", "b.txt"], "参数太多"],
] as const)("ziping %j is a mistake: exit code 1, %s", async ([args, message]) => {
	const { code, stdout, stderr } = await ziping(folderWith({ "a.txt": report }), ...args);
	expect(code).toBe(1);
	expect(stdout).toBe("");
	expect(stderr).toMatch(new RegExp(`^${message}：.+ \\[usage\\]\n.+ziping --help\n$`));
});

test("--version is the version of the package", async () => {
	const { version } = JSON.parse(
		readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
	);
	expect(await ziping(folderWith(), "--version")).toEqual({
		code: 0,
		stdout: `${version}\n`,
		stderr: "",
	});
});

test("a reader that goes away early is no failure", async () => {
	const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
	const folder = folderWith({ "a.txt": report.repeat(50) });
	const child = spawn(process.execPath, [main, "show", "a.txt", "--json"], { cwd: folder });
	child.stdout.destroy();
	let stderr = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		stderr += text;
	});
	const code = await new Promise((resolve) => child.on("close", resolve));
	expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
