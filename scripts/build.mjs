// Compiles src/ into dist/, removes what has no source any more, and makes the command executable.
import { chmodSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { root, runNode } from "./run.mjs";

const dist = join(root, "dist");

function removeOrphans() {
	for (const name of readdirSync(dist, { recursive: true })) {
		const source = name.replace(/(\.d)?\.[jt]s$/, ".ts");
		if (source.endsWith(".ts") && !existsSync(join(root, "src", source)))
			rmSync(join(dist, name), { force: true });
	}
}

process.exitCode = runNode("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json");
if (existsSync(dist)) removeOrphans();
const command = join(dist, "cli", "main.js");
// npm sets this bit only when it links the command for the first time.
if (existsSync(command)) chmodSync(command, 0o755);
