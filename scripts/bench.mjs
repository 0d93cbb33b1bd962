// npm run bench -- NAME [ARGUMENTS]: runs bench/NAME.mjs; without a name, lists what there is.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { root, runNode } from "./run.mjs";

const folder = join(root, "bench");
const names = existsSync(folder)
	? readdirSync(folder)
			.filter((file) => file.endsWith(".mjs"))
			.map((file) => file.slice(0, -".mjs".length))
	: [];
const [name, ...args] = process.argv.slice(2);
if (name !== undefined && names.includes(name)) {
	process.exitCode = runNode(join("bench", `${name}.mjs`), ...args);
} else {
	console.error(`用法 Usage: npm run bench -- NAME\n可用的 NAME 之一 one of: ${names.join(", ")}`);
	process.exitCode = 1;
}
