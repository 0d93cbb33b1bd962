import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Run {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the built command line as a process of its own. */
export function ziping(folder: string, ...args: readonly string[]): Promise<Run> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [main, ...args], { cwd: folder });
		let stdout = "";
		let stderr = "";
		child.stdout.setEncoding("utf8").on("data", (text) => {
			stdout += text;
		});
		child.stderr.setEncoding("utf8").on("data", (text) => {
			stderr += text;
		});
		child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
	});
}

type Content = string | Uint8Array;

/** A folder with these files that goes when the test ends. */
export function folderWith(files: Readonly<Record<string, Content>> = {}): string {
	const folder = mkdtempSync(join(tmpdir(), "ziping-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

/** All files under a folder by their relative paths, with their contents. */
export function contents(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(
		files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
	);
}

/** A short report in order, whose numbers agree. */
export const report = `清河县水务局2021年度部门整体支出绩效自评报告
一、基本情况
清河县水务局编制30人，实有28人。
二、部门整体收支情况
2021年本部门全年预算数500.00万元，全年执行数480.00万元，执行率96.00%。
三、存在的主要问题
部分项目推进较慢。
四、下一步改进措施
加强项目管理，提高资金使用效益。
`;

/** The same with a rate that its own amounts contradict. */
export const wrongReport = report.replace("96.00%", "69.00%");
