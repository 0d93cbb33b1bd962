// Installs the dependencies if they are not there, or not the ones that package-lock.json names.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { root, runNpm } from "./run.mjs";

/** The packages of a lock file by folder: name of the folder to what is in it. */
function packages(file) {
	try {
		return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
	} catch (error) {
		if (error.code === "ENOENT") return {};
		throw error;
	}
}

/** Whether all that the lock file demands is installed, each in its version. */
function isInstalled() {
	const installed = packages("node_modules/.package-lock.json");
	return Object.entries(packages("package-lock.json")).every(
		([folder, wanted]) =>
			folder === "" || wanted.optional || installed[folder]?.version === wanted.version,
	);
}

if (!isInstalled()) {
	console.error("安装依赖 Installing dependencies (npm ci) …");
	process.exitCode = runNpm("ci", "--loglevel=notice");
}
