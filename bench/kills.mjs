// kill -9 at random moments of an import: what is there in the end must be what an import without kills gives.
// Usage: npm run build && node bench/kills.mjs [KILLS] [REPORTS] [SEED]
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { makeShortReports } from "./corpus.mjs";
import { randomFrom } from "./random.mjs";

const [kills = 10, reports = 120, seed = 2021] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "ziping-kills-"));
const input = join(folder, "in");

/** Imports into a folder; killed after so many milliseconds, if it has not ended by then. */
function importInto(out, killAfter = null) {
	const started = performance.now();
	return new Promise((resolve, reject) => {
		const child = spawn(
			process.execPath,
			[main, "import", input, "--out", out, "--quiet", "--workers", "2"],
			{
				stdio: ["ignore", "ignore", "pipe"],
			},
		);
		let said = "";
		child.stderr.setEncoding("utf8").on("data", (text) => {
			said += text;
		});
		const timer =
			killAfter === null ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
		child.on("error", reject).on("close", (code, signal) => {
			clearTimeout(timer);
			if (signal === null && code !== 0) reject(new Error(`exit code ${code}: ${said}`));
			else resolve({ killed: signal === "SIGKILL", ms: performance.now() - started });
		});
	});
}

const files = (out) =>
	readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
		.sort();

/** The file of the warehouse, and what DuckDB keeps beside it while it writes. */
const isWarehouse = (file) => /^warehouse\.duckdb(?:\.\w+)?$/.test(file);

/** After a kill: no half record is to be seen, and no content was entered twice. */
function inspect(out) {
	const faults = [];
	for (const file of files(out)) {
		if (file.startsWith(".")) continue;
		if (file.endsWith(".json")) {
			try {
				JSON.parse(readFileSync(join(out, file), "utf8"));
			} catch {
				faults.push(`half a file: ${file}`);
			}
		} else if (!file.endsWith(".jsonl") && !isWarehouse(file)) faults.push(`left over: ${file}`);
	}
	const lines = readFileSync(join(out, "journal.jsonl"), "utf8").split("\n").slice(0, -1);
	const done = lines.map((line) => JSON.parse(line)).filter(({ type }) => type === "done");
	if (new Set(done.map(({ sha256 }) => sha256)).size < done.length) faults.push("done twice");
	return faults;
}

/** What differs between two folders of results and their warehouses, apart from the order of the journal. */
function differences(one, two) {
	const names = [...new Set([...files(one), ...files(two)])];
	const read = (out, name) => {
		try {
			return readFileSync(join(out, name), "utf8");
		} catch {
			return null;
		}
	};
	const differing = names.filter(
		(name) => name !== "journal.jsonl" && !isWarehouse(name) && read(one, name) !== read(two, name),
	);
	return [...differing, ...TABLES.filter((table) => rows(one, table) !== rows(two, table))];
}

const TABLES = [
	...["agencies", "reports", "sections", "figures"],
	...["indicators", "findings", "evidence", "imports"],
];

/** All rows of a table of the warehouse, in an order of their own. */
function rows(out, table) {
	const statement = `SELECT * FROM ${table} ORDER BY ALL`;
	const args = [main, "query", statement, "--from", out, "--format", "json"];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		encoding: "utf8",
		maxBuffer: 2 ** 30,
	});
	if (status !== 0) throw new Error(stderr);
	return stdout;
}

try {
	makeShortReports(input, reports, seed);
	const random = randomFrom(seed);
	const whole = join(folder, "whole");
	const { ms } = await importInto(whole);
	const faults = [];
	let landed = 0;
	for (let round = 0; landed < kills; round++) {
		const out = join(folder, `out-${round}`);
		let ended = false;
		while (!ended) {
			const run = await importInto(out, landed < kills ? random() * ms : null);
			ended = !run.killed;
			if (run.killed) landed++;
			if (files(folder).some((name) => name === `out-${round}/journal.jsonl`))
				faults.push(...inspect(out));
		}
		for (const name of differences(whole, out)) faults.push(`differs: ${name}`);
		rmSync(out, { recursive: true });
	}
	console.log(`${landed} kills, ${reports} reports, seed ${seed}: ${faults.length} faults`);
	for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
	process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
