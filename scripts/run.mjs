import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project's folder with its output shown; gives the exit code. */
export function run(command, args, options = {}) {
	const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
	if (error) throw error;
	return status ?? 1;
}

/** Runs a program that a dependency installed; only its JavaScript entry is portable. */
export const runNode = (script, ...args) => run(process.execPath, [script, ...args]);

/** Runs npm, which is a script with another name on Windows. */
export const runNpm = (...args) => run("npm", args, { shell: process.platform === "win32" });
