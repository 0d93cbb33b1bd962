// Bulk import of many mixed reports: speed with one worker and with two, memory of all processes, same bytes.
// Usage: npm run build && node bench/bulk.mjs [N] [WORKERS] [SEED]; memory is read from /proc (Linux).
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { makeCorpus } from "./corpus.mjs";

const [reports = 200, most = 2, seed = 1] = process.argv.slice(2).map(Number);
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const EVERY_MS = 200;

const read = (file) => {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return "";
	}
};

/** Resident memory of a process and its children, in megabytes; `Pss` shares what they share. */
function memoryOf(pid) {
	const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean);
	const kilobytes = [pid, ...children].map((one) =>
		Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0),
	);
	return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Seconds of processor time of all processes that have ended (proc(5), fields 16 and 17, in hundredths). */
function spent() {
	const stat = read("/proc/self/stat");
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return (Number(fields[13]) + Number(fields[14])) / 100;
}

function importWith(workers, input, out) {
	const started = performance.now();
	const before = spent();
	const child = spawn(
		process.execPath,
		[main, "import", input, "--out", out, "--quiet", "--workers", String(workers)],
		{ stdio: ["ignore", "inherit", "inherit"] },
	);
	const held = [];
	const timer = setInterval(() => held.push(memoryOf(child.pid)), EVERY_MS);
	return new Promise((resolve) => {
		child.on("close", (code) => {
			clearInterval(timer);
			resolve({
				code,
				seconds: (performance.now() - started) / 1000,
				processor: spent() - before,
				held,
			});
		});
	});
}

/** The most that was held in each quarter of the time. */
function quarters(held) {
	const size = Math.max(1, Math.ceil(held.length / 4));
	return [0, 1, 2, 3].map((i) => Math.round(Math.max(0, ...held.slice(i * size, (i + 1) * size))));
}

const digestOf = (out) =>
	readdirSync(join(out, "records"))
		.sort()
		.map((name) => name + read(join(out, "records", name)))
		.join("\0");

const folder = mkdtempSync(join(tmpdir(), "ziping-bulk-"));
try {
	const input = join(folder, "in");
	await makeCorpus(input, reports, seed);
	const runs = [];
	for (let workers = 1; workers <= most; workers++) {
		const out = join(folder, `out-${workers}`);
		const run = await importWith(workers, input, out);
		const summary = JSON.parse(read(join(out, "summary.json")));
		const pages = summary.reports.reduce((sum, report) => sum + (report.pages ?? 0), 0);
		runs.push({ ...run, workers, pages, digest: digestOf(out) });
		console.log(
			`${workers} workers  ${summary.inputs.imported}/${reports} reports  ${run.seconds.toFixed(1)} s (processor ${run.processor.toFixed(1)} s)  ` +
				`${(summary.inputs.imported / run.seconds).toFixed(2)} reports/s  ` +
				`${(pages / run.seconds).toFixed(2)} PDF pages/s  memory by quarters ${quarters(run.held).join(" ")} MB`,
		);
		const again = await importWith(workers, input, out);
		console.log(`${workers} workers  again, unchanged: ${again.seconds.toFixed(1)} s`);
	}
	const [one, ...others] = runs;
	for (const run of others) {
		const same = run.digest === one.digest ? "same bytes" : "OTHER BYTES";
		console.log(
			`${run.workers} over 1: ${(one.seconds / run.seconds).toFixed(2)} times as fast, ${same}`,
		);
		if (run.digest !== one.digest) process.exitCode = 1;
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
